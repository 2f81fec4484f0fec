import {type Sections, section} from '../model/sections.js'
import {hashOf, isEnglish} from './hash.js'

/**
 * What the dictionary tells of a word, in one number: bits 0–16 the tags that the treebanks give it
 * (none for one they hardly have), bits 17–20 the parts of speech of WordNet, bits 21–25 the likeliest tag,
 * bits 26 and 27 whether it is an irregular form of a verb or a noun, bit 28 whether the treebanks have it so
 * often that it has no other tags.
 */
export type WordClass = number

/** Parts of speech of WordNet, and forms made by rule. */
export const parts = {
  noun: 1,
  verb: 2,
  adjective: 4,
  adverb: 8,
  third: 16,
  past: 32,
  ing: 64,
  plural: 128
}

export type Part = 'noun' | 'verb' | 'adjective' | 'adverb'

const bucketBits = 14
const trained = 0x1ffff

/** A dictionary of hashes: no word is kept, and one unknown in ten thousand is taken for a known one. */
export class Lexicon {
  readonly #firsts: Uint32Array
  readonly #prints: Uint16Array
  readonly #classes: Uint16Array
  readonly #values: Uint32Array

  constructor(sections: Sections) {
    const counts = section(sections, 'lex.counts', Uint8Array)
    this.#firsts = firstsOf(counts)
    this.#prints = section(sections, 'lex.prints', Uint16Array)
    this.#classes = section(sections, 'lex.classes', Uint16Array)
    this.#values = section(sections, 'lex.values', Uint32Array)
  }

  /**
   * @param word lower case
   * @returns what the dictionary has of it, `0` for nothing
   */
  classOf(word: string): WordClass {
    const [bucket, print] = placeOf(word)
    const last = this.#firsts[bucket + 1] ?? 0
    for (let at = this.#firsts[bucket] ?? 0; at < last; at++)
      if (this.#prints[at] === print) return this.#values[this.#classes[at] ?? 0] ?? 0
    return 0
  }
}

/** Where a word stands in the dictionary: its bucket, and its fingerprint there. */
export function placeOf(word: string): [bucket: number, print: number] {
  const hash = Math.imul(hashOf(word) ^ 0x5bd1e995, 0x9e3779b1)
  return [hash >>> (32 - bucketBits), (hash ^ (hash >>> 9)) & 0xffff]
}

/** @returns where the entries of each slot begin, one more than there are slots */
export function firstsOf(counts: Uint8Array): Uint32Array {
  const firsts = new Uint32Array(counts.length + 1)
  let sum = 0
  for (let at = 0; at < counts.length; ) {
    sum += counts[at] as number
    firsts[++at] = sum
  }
  return firsts
}

export const bucketCount = 1 << bucketBits

/** @returns the parts of speech of WordNet that a class has; see {@link parts} */
function partsOf(known: WordClass): number {
  return (known >>> 17) & 15
}

/** Whether a word of a class is a base form of a part of speech. */
export function hasPart(known: WordClass, part: Part): boolean {
  return (partsOf(known) & parts[part]) !== 0
}

/** @returns index of the likeliest tag */
export function likeliestOf(known: WordClass): number {
  return (known >>> 21) & 31
}

/**
 * The class of a word among features: the treebanks' tags of one they have often, the parts of speech
 * of another, of what it could be a form of where the dictionary lacks it.
 *
 * @param word lower case
 * @param known its class in the dictionary
 */
export function ambiguityOf(
  lexicon: {classOf(word: string): WordClass},
  word: string,
  known: WordClass
): number {
  const tags = known & trained
  return tags !== 0
    ? tags
    : (1 << 18) | ((partsOf(known) | irregularOf(known) | formsOf(lexicon, word)) << 19)
}

/** Tags of which no text brings new words: adpositions, auxiliaries, conjunctions, determiners, particles, pronouns. */
export const closedTags =
  (1 << 1) | (1 << 3) | (1 << 4) | (1 << 5) | (1 << 9) | (1 << 10) | (1 << 13)
const adverb = 1 << 2
const interjection = 1 << 6
const numeral = 1 << 8
const propn = 1 << 11
const punctuation = 1 << 12

/** Bit of a class for a word that has no other tags than those given. */
export const frequent = 1 << 28

/**
 * Tags that a word cannot have, as bits: a closed one that the dictionary does not give it, any other
 * for a word that it knows well, an adverb for one that it lacks and that does not end in -ly,
 * a numeral for what has no figure, an interjection for another word of the dictionary, and punctuation for what has a letter or a figure.
 *
 * @param known class of the word
 * @param form as written, see `spellingOf`
 */
export function forbiddenTags(known: WordClass, form: string): number {
  const english = isEnglish(form)
  if (!english && !/[\p{L}\d]/u.test(form)) return 0
  const given = known & trained
  const capital = english ? form.charCodeAt(0) < 0x61 : /^\p{Lu}/u.test(form)
  if (known & frequent) return ~(given | (capital ? propn : 0)) & trained
  const figure =
    (!english && /\d/.test(form)) || (capital && /^[IVXLCM]+$/.test(form)) ? 0 : numeral
  const adverbs = known === 0 && !/(?:ly|wise|wards?)$/.test(form) ? adverb : 0
  const exclamation = known === 0 ? 0 : interjection
  return ((closedTags | figure | adverbs | exclamation) & ~given) | punctuation
}

/** Bits of a class for irregular forms: `swore`, `children`. */
export const irregularVerb = 1 << 26
export const irregularNoun = 1 << 27

function irregularOf(known: WordClass): number {
  return (known & irregularVerb ? parts.past : 0) | (known & irregularNoun ? parts.plural : 0)
}

/** What a word could be a regular form of. */
function formsOf(lexicon: {classOf(word: string): WordClass}, word: string): number {
  let found = 0
  if (word.length < 4) return found
  if (word.endsWith('s') && !word.endsWith('ss')) {
    const base = stemParts(lexicon, word, ['s', 'es', 'ies'], false)
    if (base & parts.noun) found |= parts.plural
    if (base & parts.verb) found |= parts.third
  } else if (word.endsWith('ed')) {
    if (stemParts(lexicon, word, ['d', 'ed', 'ied'], true) & parts.verb) found |= parts.past
  } else if (word.endsWith('ing') && word.length > 4) {
    if (stemParts(lexicon, word, ['ing'], true) & parts.verb) found |= parts.ing
  }
  return found
}

function stemParts(
  lexicon: {classOf(word: string): WordClass},
  word: string,
  endings: readonly string[],
  doubling: boolean
): number {
  let found = 0
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length < 2 || (ending === 'es' && !/(?:s|x|z|ch|sh|o)$/.test(stem))) continue
    if (ending.startsWith('i') && ending !== 'ing') {
      found |= partsOf(lexicon.classOf(`${stem}y`))
      continue
    }
    found |= partsOf(lexicon.classOf(stem))
    if (ending === 'ing') found |= partsOf(lexicon.classOf(`${stem}e`))
    if (doubling && stem.length > 2 && stem.at(-1) === stem.at(-2))
      found |= partsOf(lexicon.classOf(stem.slice(0, -1)))
  }
  return found
}
