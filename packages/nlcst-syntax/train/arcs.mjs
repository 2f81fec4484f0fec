/**
 * Trains the parser: an averaged perceptron over the moves and their relations, with a margin, that
 * follows its own mistakes (`oracle.mjs`). Tags are those of a tagger that has not seen the sentence.
 */

import {ArcParser, readArcModel} from '../lib/parser/arcs.js'
import {pairOf} from '../lib/parser/scorer.js'
import {encodeSentence, tagCount} from '../lib/parser/sentence.js'
import {left, right} from '../lib/parser/state.js'
import {tagWords} from '../lib/syntax.js'
import {Tagger} from '../lib/tags/tagger.js'
import {tagNames} from '../lib/tags/tags.js'
import {countFeatures, Learner} from './learner.mjs'
import {goldTree} from './oracle.mjs'
import {modelSections} from './pack.mjs'
import {train as trainTags} from './tags.mjs'

/** What the figures of the readme were reached with. */
const settings = {
  epochs: 7,
  moveSlots: 1 << 20,
  labelSlots: 1 << 18,
  /** By how much the right move must win. */
  margin: 5,
  /** A feature that the treebank shows less often is left out. */
  leastCount: 10,
  /** A relation that two tags have less often is not tried for them. */
  leastLabels: 2,
  /** How often the parser's own move is followed and not the right one. */
  exploring: 0.9,
  longest: 200,
  seed: 42
}

/**
 * @param {object} data
 * @param {import('../lib/conllu.js').TreebankSentence[]} data.train
 * @param {{file: string, sentences: import('../lib/conllu.js').TreebankSentence[]}[]} data.dev
 * @param {(line: string) => void} data.log
 * @returns sections of the model
 */
export async function train({train, dev, log}) {
  const tagged = await tagUnseen(train, dev, log)
  const sections = modelSections(learnArcs(tagged, log))
  const parser = new ArcParser(readArcModel(sections))
  for (const {file, sentences} of dev) log(`${file}: ${attachment(parser, sentences)}`)
  return sections
}

/** Shares of words with the right head, and with the right relation too; tags by `model/tags.bin`. */
function attachment(parser, sentences) {
  let heads = 0
  let labels = 0
  let all = 0
  for (const {words} of sentences) {
    const tags = tagWords(
      words.map(({form}) => form),
      [0]
    )
    const found = parser.parse(words.map(({form}, at) => ({text: form, pos: tagNames[tags[at]]})))
    words.forEach(({head, relation}, at) => {
      all++
      if (found.heads[at] !== head - 1) return
      heads++
      if (found.relations[at] === relation) labels++
    })
  }
  return `UAS ${(heads / all).toFixed(4)}, LAS ${(labels / all).toFixed(4)}`
}

/**
 * The parser has to live with the tagger's mistakes: each quarter of the sentences is tagged by a tagger
 * that was trained on the others.
 */
async function tagUnseen(train, dev, log) {
  const folds = 4
  const foldOf = (index) => Math.floor(index / 50) % folds
  const tagged = []
  for (let fold = 0; fold < folds; fold++) {
    log(`tags of part ${fold + 1} of ${folds}`)
    const others = train.filter((_, index) => foldOf(index) !== fold)
    const tagger = new Tagger(await trainTags({train: others, dev, log: () => undefined}))
    train.forEach(({words}, index) => {
      if (foldOf(index) !== fold) return
      const tags = tagger.tag(
        words.map(({form}) => form),
        [0]
      )
      tagged[index] = {words, tags: Array.from(tags, (tag) => tagNames[tag])}
    })
  }
  return tagged
}

/**
 * @param sentences of a treebank, each with `words`, and `tags` as predicted
 * @param log called with a line on how it goes
 * @param change settings other than the usual
 * @returns a model whose features have whole hashes for keys
 */
export function learnArcs(sentences, log, change = {}) {
  const options = {...settings, ...change}
  const relations = relationsOf(sentences)
  const labels = new Map(relations.map((relation, index) => [relation, index]))
  const examples = sentences
    .filter(({words}) => words.length <= options.longest)
    .map(({words, tags}) => ({
      sentence: encodeSentence(words.map(({form}, index) => ({text: form, pos: tags[index]}))),
      gold: goldTree(words, labels)
    }))
  const {starts, allowed} = allowedLabels(examples, relations.length, options.leastLabels)
  const counts = countFeatures(examples)
  const learner = new Learner(relations, starts, allowed, counts, options)
  const random = randomOf(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(examples, random)
    for (const example of examples)
      learner.learn(example, epoch > 0 ? options.exploring : 0, random)
    log(`arcs, pass ${epoch + 1} of ${options.epochs}: ${learner.mistakes} mistakes`)
    learner.mistakes = 0
  }
  return {
    relations,
    starts,
    allowed,
    moves: learner.moves.average(learner.time),
    labels: learner.labels.average(learner.time)
  }
}

/** The relations of a treebank, the most frequent first. */
function relationsOf(sentences) {
  const counts = new Map()
  for (const {words} of sentences)
    for (const {relation} of words) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1))
}

/** For each pair of tags and side, the relations that occur often enough. */
function allowedLabels(examples, labelCount, least) {
  const pairs = 2 * tagCount * tagCount
  const counts = new Uint32Array(pairs * labelCount)
  const bySide = [new Set(), new Set()]
  for (const {sentence, gold} of examples)
    for (let word = 1; word <= sentence.length; word++) {
      const head = gold.head[word]
      const move = head > word ? left : right
      counts[pairOf(move, sentence.tag[head], sentence.tag[word]) * labelCount + gold.label[word]]++
      bySide[move - 1].add(gold.label[word])
    }
  const starts = new Uint16Array(pairs + 1)
  const allowed = []
  for (let pair = 0; pair < pairs; pair++) {
    starts[pair] = allowed.length
    const found = []
    for (let label = 0; label < labelCount; label++)
      if (counts[pair * labelCount + label] >= least) found.push(label)
    if (found.length === 0) found.push(...[...bySide[pair < pairs / 2 ? 0 : 1]].slice(0, 12))
    allowed.push(...found.sort((a, b) => a - b))
  }
  starts[pairs] = allowed.length
  return {starts, allowed: Uint8Array.from(allowed)}
}

/** The same numbers from 0 to 1 for the same seed. */
function randomOf(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state / 4294967296
  }
}

function shuffle(list, random) {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[list[index], list[other]] = [list[other], list[index]]
  }
}
