/**
 * The dictionary: words of the treebanks with the tags they have there, and words of WordNet with
 * their parts of speech (https://wordnet.princeton.edu; Debian's wordnet-base, or `WORDNET`).
 */

import {readFileSync} from 'node:fs'
import process from 'node:process'
import closedWords from '../lib/generated/closed-words.js'
import {spellingOf} from '../lib/tags/features.js'
import {
  bucketCount,
  closedTags,
  frequent,
  irregularNoun,
  irregularVerb,
  parts,
  placeOf
} from '../lib/tags/lexicon.js'
import {tagCount, tagNames} from '../lib/tags/tags.js'

export const wordnet = process.env.WORDNET ?? '/usr/share/wordnet'

/** Times that a treebank must have a word for its tags there to count. */
const often = 3
/** Share of a word's times that makes a tag one of its tags. */
const share = 0.02
/** Times that make its tags there its only ones. */
const always = 20
const files = {noun: 'noun', verb: 'verb', adjective: 'adj', adverb: 'adv'}
const tagOfPart = {noun: 'NOUN', verb: 'VERB', adjective: 'ADJ', adverb: 'ADV'}

/**
 * @param {import('../lib/conllu.js').TreebankSentence[]} sentences
 */
export function makeLexicon(sentences) {
  const classes = new Map()
  for (const [word, {bits, best}] of readWordnet())
    classes.set(word, ((tagNames.indexOf(best) << 21) | (bits << 17)) >>> 0)
  for (const [file, bit, tag] of [
    ['verb', irregularVerb, 'VERB'],
    ['noun', irregularNoun, 'NOUN']
  ]) {
    for (const [form, lemma] of readExceptions(file)) {
      const known = classes.get(form) ?? tagNames.indexOf(tag) << 21
      if (form !== lemma && classes.has(lemma)) classes.set(form, (known | bit) >>> 0)
    }
  }
  /** Words of closed classes that the treebanks lack. */
  const rare = new Set()
  for (const [word, counts] of countTags(sentences)) {
    const all = counts.reduce((sum, count) => sum + count, 0)
    let tags = 0
    for (let tag = 0; tag < tagCount; tag++) if (counts[tag] >= all * share) tags |= 1 << tag
    // A rare word counts as well where it is of a closed class ("whomever", "beneath").
    if (all < often && (tags & ~closedTags) !== 0) continue
    const best = counts.indexOf(Math.max(...counts))
    const before = (classes.get(word) ?? 0) & (irregularNoun | irregularVerb | (15 << 17))
    const only = all >= always ? frequent : 0
    classes.set(word, ((best << 21) | before | only | tags) >>> 0)
  }
  for (const [tag, words] of Object.entries(closedWords)) {
    for (const word of words) {
      const index = tagNames.indexOf(tag)
      const known = classes.get(word) ?? 0
      // One that the treebanks have often has the tags that it has there.
      if ((known & ((1 << tagCount) - 1)) !== 0 && !rare.has(word)) continue
      rare.add(word)
      classes.set(word, ((known & ~(31 << 21)) | (index << 21) | (1 << index)) >>> 0)
    }
  }
  return {lexicon: {classOf: (word) => classes.get(word) ?? 0}, sections: pack(classes)}
}

/** WordNet's lists of irregular forms, single words. */
export function readExceptions(file) {
  return readFileSync(`${wordnet}/${file}.exc`, 'latin1')
    .split('\n')
    .map((line) => line.trim().split(' '))
    .filter(([form = '', lemma = '']) => /^[a-z]+$/.test(form) && lemma !== '')
}

function countTags(sentences) {
  const counts = new Map()
  for (const {words} of sentences) {
    for (const {form, upos} of words) {
      const lower = spellingOf(form).toLowerCase()
      const row = counts.get(lower) ?? new Array(tagCount).fill(0)
      row[tagNames.indexOf(upos)]++
      counts.set(lower, row)
    }
  }
  return counts
}

/**
 * Single words; nouns that are nothing else only when WordNet's texts use them, the others being
 * rare names of species and the like.
 */
function readWordnet() {
  const words = new Map()
  for (const [part, file] of Object.entries(files)) {
    for (const line of readFileSync(`${wordnet}/index.${file}`, 'latin1').split('\n')) {
      if (line === '' || line.startsWith(' ')) continue
      const columns = line.trim().split(/ +/)
      const word = columns[0]
      if (word.includes('_')) continue
      const used = Number(columns[3 + Number(columns[3]) + 2])
      const known = words.get(word) ?? {bits: 0, best: '', used: -1}
      known.bits |= parts[part]
      if (used > known.used) {
        known.used = used
        known.best = tagOfPart[part]
      }
      words.set(word, known)
    }
  }
  for (const [word, {bits, used}] of words)
    if (bits === parts.noun && used === 0) words.delete(word)
  return words
}

function pack(classes) {
  const values = [...new Set(classes.values())].sort((a, b) => a - b)
  const numbers = new Map(values.map((value, index) => [value, index]))
  const entries = [...classes]
    .map(([word, value]) => ({place: placeOf(word), number: numbers.get(value)}))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
  const counts = new Uint8Array(bucketCount)
  for (const {place} of entries) counts[place[0]]++
  return [
    ['lex.counts', counts],
    ['lex.prints', Uint16Array.from(entries.map(({place}) => place[1]))],
    ['lex.classes', Uint16Array.from(entries.map(({number}) => number))],
    ['lex.values', Uint32Array.from(values)]
  ]
}
