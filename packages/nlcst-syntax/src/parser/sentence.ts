import {tagNames} from '../tags/tags.js'
import type {Pos} from '../types.js'

/** Tags in the order of their numbers; 0 stands for no word, the last for the root. */
const tags: readonly (Pos | '')[] = ['', ...tagNames]

const numbers = new Map(tags.map((tag, number) => [tag, number]))

/** How many tags there are, with none and the root. */
export const tagCount = tags.length + 1

const root = tags.length
const noWord = 11
const rootWord = 13

/** A word and its tag, which is all that the parser sees. */
export interface ParserWord {
  /** As written. */
  readonly text: string
  readonly pos: Pos
}

/**
 * What the features ask of a sentence's words, as numbers: words are at 1 to `length`, the root
 * stands behind them, and 0 is no word.
 */
export interface EncodedSentence {
  readonly length: number
  readonly word: Int32Array
  readonly tag: Int32Array
  /** Last three letters. */
  readonly suffix: Int32Array
  /** Capitals, small letters, digits, other signs. */
  readonly shape: Int32Array
  /** Verbs (bits 0–9), marks (10–19) and conjunctions (from 20) before each word. */
  readonly before: Int32Array
}

/** @param words of one sentence */
export function encodeSentence(words: readonly ParserWord[]): EncodedSentence {
  const length = words.length
  const size = length + 5
  const word = new Int32Array(size)
  const tag = new Int32Array(size)
  const suffix = new Int32Array(size)
  const shape = new Int32Array(size)
  const before = new Int32Array(size)
  word[0] = noWord
  let counts = 0
  words.forEach(({text, pos}, index) => {
    const place = index + 1
    const type = typeOf(text)
    word[place] = type.word
    suffix[place] = type.suffix
    shape[place] = type.shape
    tag[place] = numbers.get(pos) ?? 0
    before[place] = counts
    if (pos === 'VERB' || pos === 'AUX') counts += 1
    else if (pos === 'PUNCT') counts += 1 << 10
    else if (pos === 'CCONJ') counts += 1 << 20
  })
  word[length + 1] = rootWord
  suffix[length + 1] = rootWord
  tag[length + 1] = root
  before[length + 1] = counts
  return {length, word, tag, suffix, shape, before}
}

/** What a word type brings to every sentence that it stands in. */
interface WordType {
  readonly word: number
  readonly suffix: number
  readonly shape: number
}

/** Word types that are remembered. What is remembered changes the time that a sentence takes, never its tree. */
const mostKept = 10_000
const types = new Map<string, WordType>()

function typeOf(text: string): WordType {
  const known = types.get(text)
  if (known) return known
  const lower = text.toLowerCase().replaceAll('’', "'")
  const type = {word: hashOf(lower), suffix: hashOf(lower.slice(-3)), shape: shapeOf(text)}
  if (types.size >= mostKept) types.clear()
  types.set(text, type)
  return type
}

/** FNV-1a with a last stir. */
function hashOf(text: string): number {
  let hash = 2166136261
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

const kinds = {other: 1, lower: 2, upper: 3, digit: 4}

/** The kinds of signs of a word in order, a run counted once, the first four runs. */
function shapeOf(text: string): number {
  let shape = 0
  let last = 0
  for (let index = 0; index < text.length && shape < 125; index++) {
    const kind = kindOf(text.charCodeAt(index))
    if (kind !== last) shape = shape * 5 + kind
    last = kind
  }
  return shape
}

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return kinds.lower
  if (code >= 65 && code <= 90) return kinds.upper
  if (code >= 48 && code <= 57) return kinds.digit
  if (code < 128) return kinds.other
  const letter = String.fromCharCode(code)
  if (letter.toLowerCase() !== letter) return kinds.upper
  return letter.toUpperCase() === letter ? kinds.other : kinds.lower
}
