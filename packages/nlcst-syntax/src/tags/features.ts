import {feature, hashOf, isEnglish} from './hash.js'
import {ambiguityOf, forbiddenTags, type WordClass} from './lexicon.js'

/** What features ask of a word, the same wherever it stands. */
export interface Word {
  /** Hash of its lower case. */
  readonly lower: number
  readonly shape: number
  /** Its class in the dictionary. */
  readonly class: number
  readonly suffix: number
  /** Whether it has a small letter. */
  readonly small: boolean
  /** Whether it has a letter or a figure. */
  readonly spoken: boolean
  /** Tags that it cannot have, as bits. */
  readonly forbidden: number
}

export const before: Word = {
  lower: 1,
  shape: 1,
  class: 1 << 30,
  suffix: 1,
  small: false,
  spoken: false,
  forbidden: 0
}
export const after: Word = {...before, lower: 2, shape: 2, class: (1 << 30) + 1, suffix: 2}

/** Figures made alike, marks of one kind made one: what the model knows of a word's spelling. */
export function spellingOf(form: string): string {
  if (isEnglish(form)) return form
  let text = form
  if (/[\d\p{Cf}]/u.test(text)) text = text.replace(/\p{Cf}/gu, '').replace(/\d/g, '0')
  if (/[^\w.,-]/.test(text))
    text = text
      .normalize('NFC')
      .replace(/[‘’ʼ]/g, "'")
      .replace(/^(?:[“”„«»]|''|``)$/, '"')
      .replace(/^[–—]$/, '—')
  return text
}

/** Of a shape with more characters the rest is left out. */
const longestShape = 7

/** "Xx", "d-d": kinds of character, runs of one kind made one. */
function shapeOf(text: string): string {
  return isEnglish(text) ? shapeOfLetters(text) : shapeOfAny(text)
}

function shapeOfLetters(text: string): string {
  let shape = ''
  let small = false
  for (let at = 0; at < text.length && shape.length <= longestShape; at++) {
    const next = text.charCodeAt(at) >= 0x61
    if (at === 0 || next !== small) shape += next ? 'x' : 'X'
    small = next
  }
  return shape
}

function shapeOfAny(text: string): string {
  let shape = ''
  let last = ''
  for (const character of text) {
    const kind = kindOf(character)
    if (kind !== last) shape += kind
    last = kind
    if (shape.length > longestShape) break
  }
  return shape
}

function hasSmall(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) return true
    if (code >= 0x80) return /\p{Ll}/u.test(text)
  }
  return false
}

function kindOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'x'
    if (code >= 0x41 && code <= 0x5a) return 'X'
    return code >= 0x30 && code <= 0x39 ? 'd' : character
  }
  if (/\p{Lu}/u.test(character)) return 'X'
  if (/\p{Ll}/u.test(character)) return 'x'
  return /\p{L}/u.test(character) ? 'l' : character
}

/**
 * @param lexicon the dictionary
 * @param form a word as written
 */
export function wordOf(lexicon: {classOf(word: string): WordClass}, form: string): Word {
  const text = spellingOf(form)
  const lower = text.toLowerCase()
  const known = lexicon.classOf(lower)
  return {
    lower: hashOf(lower),
    shape: hashOf(shapeOf(text)),
    class: ambiguityOf(lexicon, lower, known),
    suffix: hashOf(lower, Math.max(lower.length - 3, 0)),
    small: hasSmall(text),
    spoken: isEnglish(text) || /[\p{L}\d]/u.test(text),
    forbidden: forbiddenTags(known, text)
  }
}

/** Features of a word that no other word changes. */
export function ownFeatures(word: Word, form: string): number[] {
  const text = spellingOf(form)
  const lower = text.toLowerCase()
  const found = [
    feature(10, 0),
    feature(0, word.lower),
    feature(1, hashOf(text)),
    feature(2, word.shape),
    feature(4, word.class),
    feature(5, word.class, word.shape),
    feature(8, word.suffix, word.shape)
  ]
  for (let length = 1; length <= 5 && length < lower.length; length++)
    found.push(feature(6, hashOf(lower, lower.length - length)))
  for (let length = 1; length <= 4 && length < lower.length; length++)
    found.push(feature(7, hashOf(lower, 0, length)))
  return found
}

/** Places around a word, and what a neighbour there says by itself. */
export const neighbours: ReadonlyArray<(word: Word) => number[]> = [
  // The word before, the word after, the one before that, the one after that.
  (word) => [feature(12, word.lower), feature(18, word.suffix), feature(22, word.class)],
  (word) => [feature(13, word.lower), feature(19, word.suffix), feature(23, word.class)],
  (word) => [feature(14, word.lower)],
  (word) => [feature(15, word.lower), feature(24, word.class)]
]

/** Features of the two tags before. */
export function tagFeatures(last: number, secondLast: number): number[] {
  return [feature(27, last), feature(28, secondLast), feature(29, last, secondLast)]
}

/** Most features that {@link jointFeatures} writes. */
export const mostJoint = 14

/**
 * Features of a word together with its neighbours and the tags before.
 *
 * @param out where they are written, from 0
 * @param place `1` for the first word of a sentence, `2` more in a sentence without a small letter
 */
export function jointFeatures(
  out: Int32Array,
  word: Word,
  previous: Word,
  next: Word,
  last: number,
  secondLast: number,
  place: number
): void {
  const tags = last * 32 + secondLast
  out[0] = feature(11, word.shape, place)
  out[1] = feature(16, previous.lower, word.lower)
  out[2] = feature(17, word.lower, next.lower)
  out[3] = feature(20, previous.shape, word.shape)
  out[4] = feature(21, next.shape, word.shape)
  out[5] = feature(25, next.class, word.class)
  out[6] = feature(30, last, word.lower)
  out[7] = feature(32, last, word.class)
  out[8] = feature(33, tags, word.class)
  out[9] = feature(34, last, word.suffix)
  out[10] = feature(35, last, next.lower)
  out[11] = feature(36, last, next.class ^ Math.imul(word.class, 31))
  out[12] = feature(37, last, previous.lower)
  out[13] = feature(49, previous.lower ^ Math.imul(next.lower, 7))
}

/** Whether the word at an index stands first in its sentence, marks left out. */
export function isFirst(words: readonly Word[], index: number, start: number): boolean {
  return index === start || (index === start + 1 && !words[start]?.spoken)
}
