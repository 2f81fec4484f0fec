/**
 * The tagger: an averaged perceptron over the features of `src/tags/features.ts`, and its dictionary.
 *
 * M. Collins, “Discriminative Training Methods for Hidden Markov Models”, EMNLP 2002, decoded greedily.
 * The weights of the best pass on the development parts are kept as bytes; features that are seen
 * less than `rarest` times, and weights that round to nothing, are left out.
 */

import {
  after,
  before,
  isFirst,
  jointFeatures,
  mostJoint,
  neighbours,
  ownFeatures,
  tagFeatures,
  wordOf
} from '../lib/tags/features.js'
import {Tagger} from '../lib/tags/tagger.js'
import {noTag, tagCount, tagNames} from '../lib/tags/tags.js'
import {checkOf} from '../lib/tags/weights.js'
import {makeLemmas} from './lemmas.mjs'
import {makeLexicon} from './lexicon.mjs'
import {random, shuffle} from './random.mjs'

const seed = 1
const passes = 6
/** Features that are seen less often are left out. */
const rarest = 8
const slotBits = 17
/** Steps of one unit of weight; a weight has at most 127 of them. */
const scale = 3

/**
 * @param {object} data
 * @param {import('../lib/conllu.js').TreebankSentence[]} data.train
 * @param {{file: string, sentences: import('../lib/conllu.js').TreebankSentence[]}[]} data.dev
 * @param {(line: string) => void} data.log
 */
export async function train({train, dev, log}) {
  const {lexicon, sections} = makeLexicon(train)
  const lemmas = makeLemmas(train, lexicon)
  const sentences = train.map((sentence) => prepare(sentence, lexicon))
  const ids = countFeatures(sentences)
  log(`${ids.size} features`)
  for (const sentence of sentences) number(sentence, ids)
  const perceptron = new Perceptron(ids)
  const next = random(seed)
  let best = {score: 0, model: undefined}
  for (let pass = 1; pass <= passes; pass++) {
    shuffle(sentences, next)
    for (const sentence of sentences) perceptron.learn(sentence)
    const model = new Map([...sections, ...perceptron.sections(), ['lemmas', lemmas]])
    const tagger = new Tagger(model)
    const scores = dev.map(({sentences}) => accuracy(tagger, sentences))
    log(
      `pass ${pass}: ${dev.map(({file}, index) => `${file} ${scores[index].toFixed(4)}`).join(', ')}`
    )
    const score = scores.reduce((sum, value) => sum + value, 0)
    if (score > best.score) best = {score, model}
  }
  return best.model
}

/** Share of words whose tag is right. */
function accuracy(tagger, sentences) {
  let right = 0
  let all = 0
  for (const {words} of sentences) {
    const tags = tagger.tag(
      words.map(({form}) => form),
      [0]
    )
    words.forEach(({upos}, index) => {
      if (tagNames[tags[index]] === upos) right++
    })
    all += words.length
  }
  return right / all
}

/** What a sentence's words bring wherever they stand: a list of features a word. */
function prepare({words}, lexicon) {
  const forms = words.map(({form}) => form)
  const known = forms.map((form) => wordOf(lexicon, form))
  const capitals = known.some(({small}) => small) ? 0 : 2
  const fixed = known.map((word, index) => [
    ...ownFeatures(word, forms[index]),
    ...neighbours[0](known[index - 1] ?? before),
    ...neighbours[1](known[index + 1] ?? after),
    ...neighbours[2](known[index - 2] ?? before),
    ...neighbours[3](known[index + 2] ?? after)
  ])
  const places = known.map((_, index) => capitals + (isFirst(known, index, 0) ? 1 : 0))
  const forbidden = known.map(({forbidden}) => forbidden)
  return {known, fixed, places, forbidden, gold: words.map(({upos}) => tagNames.indexOf(upos))}
}

const joint = new Int32Array(mostJoint)

function* changing({known, places}, index, last, secondLast) {
  jointFeatures(
    joint,
    known[index],
    known[index - 1] ?? before,
    known[index + 1] ?? after,
    last,
    secondLast,
    places[index]
  )
  yield* joint
  yield* tagFeatures(last, secondLast)
}

/** Numbers for the features that are seen often enough, with the right tags before each word. */
function countFeatures(sentences) {
  const counts = new Map()
  const count = (feature) => counts.set(feature, (counts.get(feature) ?? 0) + 1)
  for (const sentence of sentences) {
    sentence.fixed.forEach((features, index) => {
      features.forEach(count)
      const last = sentence.gold[index - 1] ?? noTag
      for (const feature of changing(sentence, index, last, sentence.gold[index - 2] ?? noTag))
        count(feature)
    })
  }
  const ids = new Map()
  for (const [feature, times] of counts) if (times >= rarest) ids.set(feature, ids.size)
  return ids
}

/** Features that no tag changes become numbers once for all passes. */
function number(sentence, ids) {
  sentence.fixed = sentence.fixed.map((features) =>
    Uint32Array.from(features.map((feature) => ids.get(feature)).filter((id) => id !== undefined))
  )
}

class Perceptron {
  constructor(ids) {
    this.ids = ids
    this.weights = new Float64Array(ids.size * tagCount)
    /** Weight times the step at which it was added, for the mean over all steps. */
    this.totals = new Float64Array(ids.size * tagCount)
    this.step = 1
    this.scores = new Float64Array(tagCount)
  }

  learn(sentence) {
    let last = noTag
    let secondLast = noTag
    const active = []
    for (let index = 0; index < sentence.gold.length; index++) {
      active.length = 0
      for (const id of sentence.fixed[index]) active.push(id)
      for (const feature of changing(sentence, index, last, secondLast)) {
        const id = this.ids.get(feature)
        if (id !== undefined) active.push(id)
      }
      const forbidden = sentence.forbidden[index]
      const guess = this.#guess(active, forbidden)
      const gold = sentence.gold[index]
      // A slip of the pen, or of the annotator: nothing to learn from.
      const learnable = (forbidden & (1 << gold)) === 0
      if (guess !== gold && learnable) for (const id of active) this.#move(id, gold, guess)
      this.step++
      secondLast = last
      last = guess
    }
  }

  #guess(active, forbidden) {
    const {scores, weights} = this
    scores.fill(0)
    for (const id of active) {
      const row = id * tagCount
      for (let tag = 0; tag < tagCount; tag++) scores[tag] += weights[row + tag]
    }
    for (let tag = 0; tag < tagCount; tag++) if (forbidden & (1 << tag)) scores[tag] = -Infinity
    let best = 0
    for (let tag = 1; tag < tagCount; tag++) if (scores[tag] > scores[best]) best = tag
    return best
  }

  #move(id, gold, guess) {
    const row = id * tagCount
    this.weights[row + gold] += 1
    this.totals[row + gold] += this.step
    this.weights[row + guess] -= 1
    this.totals[row + guess] -= this.step
  }

  /** The mean weights of all steps so far, as the sections that `Weights` reads. */
  sections() {
    const slots = 1 << slotBits
    const checks = new Uint8Array(slots)
    const rows = new Array(slots)
    // The strongest first: they are found at the first look.
    const features = [...this.ids]
      .map(([feature, id]) => ({feature, row: this.#row(id)}))
      .filter(({row}) => row.length > 0)
      .sort((a, b) => strength(b.row) - strength(a.row) || (a.feature >>> 0) - (b.feature >>> 0))
    for (const {feature, row} of features) {
      const check = checkOf(feature)
      let slot = (feature >>> 8) & (slots - 1)
      while (checks[slot] !== 0 && checks[slot] !== check) slot = (slot + 1) & (slots - 1)
      // Another feature with the same byte is on the way: the weaker one is given up.
      if (checks[slot] !== 0) continue
      checks[slot] = check
      rows[slot] = row
    }
    const counts = new Uint8Array(slots)
    const weights = []
    for (let slot = 0; slot < slots; slot++) {
      for (const [tag, value] of rows[slot] ?? []) weights.push((value << 8) | tag)
      counts[slot] = rows[slot]?.length ?? 0
    }
    return [
      ['tag.checks', checks],
      ['tag.counts', counts],
      ['tag.weights', Int16Array.from(weights)]
    ]
  }

  #row(id) {
    const row = []
    for (let tag = 0; tag < tagCount; tag++) {
      const at = id * tagCount + tag
      const mean = this.weights[at] - this.totals[at] / this.step
      const value = Math.max(-127, Math.min(127, Math.round(mean * scale)))
      if (value !== 0) row.push([tag, value])
    }
    return row
  }
}

function strength(row) {
  return row.reduce((sum, [, value]) => sum + Math.abs(value), 0)
}
