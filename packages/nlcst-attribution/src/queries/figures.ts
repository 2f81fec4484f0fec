import data from '../generated/figures.js'
import type {Token, TokenRange} from '../types.js'
import {byWord, singular, verbForms, wordSets} from '../words.js'
import {isNear} from './beside.js'
import type {CopySentence} from './sentence.js'

/** Kinds of figures that somebody must have counted. */
export type FigureKind = 'percentage' | 'ratio' | 'toll' | 'total'

/** A figure, with what it counts as far as that makes it one: "killed 14 people", "$80 million a year". */
export interface Figure extends Readonly<TokenRange> {
  readonly kind: FigureKind
}

const words = wordSets(data)
const toll = new Set(data.toll.flatMap(verbForms))
const ofWhole = new Set(['of'])
const costing = new Set(data.costing.flatMap(verbForms))

/**
 * The figures that begin in the desk's own words, in order; none overlaps another.
 *
 * @param sentence a sentence of copy
 * @returns kinds, with tokens whose `last` is exclusive
 */
export function figuresIn(sentence: CopySentence): Figure[] {
  const found: Figure[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const figure = opensFigure(sentence, at) && sentence.isDesk(at) ? figureAt(sentence, at) : null
    if (!figure || figure.last > sentence.last) continue
    found.push(figure)
    at = figure.last - 1
  }
  return found
}

function opensFigure({reading}: CopySentence, at: number): boolean {
  const {pos, lower} = reading.tokens[at] as Token
  return pos === 'NUM' || opens(lower)
}

/** "22", "two-thirds", "a", "killed". */
const opens = byWord((word) => {
  const [number = ''] = word.split('-')
  return (
    /^\d/.test(word) ||
    words.numbers.has(word) ||
    words.numbers.has(number) ||
    number === 'a' ||
    toll.has(word)
  )
})

function figureAt(sentence: CopySentence, at: number): Figure | null {
  const counts = isNumber(sentence, at)
  return (
    (counts ? percentage(sentence, at) : null) ??
    share(sentence, at) ??
    ratio(sentence, at) ??
    casualties(sentence, at) ??
    (counts ? total(sentence, at) : null)
  )
}

function isNumber(sentence: CopySentence, at: number): boolean {
  const token = sentence.reading.tokens[at]
  if (!token) return false
  return /^\d[\d,.]*$/.test(token.text) || (token.pos === 'NUM' && /^\p{L}/u.test(token.text))
}

/** "22 per cent", "8%" */
function percentage(sentence: CopySentence, at: number): Figure | null {
  const next = sentence.word(at + 1)
  if (/^(?:%|percent|pc)$/.test(next)) return {kind: 'percentage', first: at, last: at + 2}
  const cent = next === 'per' && sentence.word(at + 2) === 'cent'
  return cent ? {kind: 'percentage', first: at, last: at + 3} : null
}

/** "two thirds of the island's teachers", "a quarter of voters" */
function share(sentence: CopySentence, at: number): Figure | null {
  const [number = '', joined] = sentence.word(at).split('-')
  if (!words.numbers.has(number) && number !== 'a') return null
  const part = joined ?? sentence.word(at + 1)
  const of = at + (joined === undefined ? 2 : 1)
  if (!words.parts.has(part) || (part === 'half' && number === 'a')) return null
  const whole = sentence.governed(of, ofWhole)
  // People or things that were counted: not "a third of the way", nor "two thirds of it".
  if (whole?.number !== 'plural' || whole.kind === 'pronoun') return null
  // "a third of their 40 flavours": as many as anybody can count.
  if (sentence.tokens(whole.first, whole.last).some(({pos}) => pos === 'NUM')) return null
  return words.measures.has(sentence.noun(whole))
    ? null
    : {kind: 'ratio', first: at, last: whole.last}
}

/** "one in six adults", "nine out of ten" */
function ratio(sentence: CopySentence, at: number): Figure | null {
  const small = (word: string) => words.numbers.has(word) || /^\d{1,2}$/.test(word)
  if (!small(sentence.word(at))) return null
  const out = sentence.word(at + 1) === 'out' && sentence.word(at + 2) === 'of'
  const joint = sentence.word(at + 1) === 'in' ? 2 : out ? 3 : 0
  const base = sentence.word(at + joint)
  const counts =
    words.numbers.has(base) || (/^\d{1,4}$/.test(base) && !/^(?:19|20)\d\d$/.test(base))
  // "turns 18 in three days": a time.
  if (joint === 0 || !counts || words.rate.has(singular(sentence.word(at + joint + 1)))) return null
  // "Level 3 out of 5": a place on a scale, which counts nobody.
  if (out && words.scales.has(sentence.word(at - 1))) return null
  const last = at + joint + 2
  // "Two in three Lagos drivers"; not "won two in three Tests".
  const named = sentence.pos(last - 1) === 'PROPN' && words.numbers.has(sentence.word(at))
  if (named && sentence.pos(at - 1) !== 'VERB') return {kind: 'ratio', first: at, last}
  return /^(?:NOUN|ADJ|VERB|ADP)$/.test(sentence.pos(last - 1) ?? '')
    ? {kind: 'ratio', first: at, last}
    : null
}

/** "killed 14 people", "31 people died" */
function casualties(sentence: CopySentence, at: number): Figure | null {
  if (toll.has(sentence.word(at)) && sentence.pos(at) === 'VERB') {
    let number = at + 1
    while (words.about.has(sentence.word(number))) number++
    if (isNumber(sentence, number) && words.tollNouns.has(sentence.word(number + 1)))
      return {kind: 'toll', first: at, last: number + 2}
  }
  if (!isNumber(sentence, at) || !words.tollNouns.has(sentence.word(at + 1))) return null
  for (let end = at + 2; end < at + 6; end++) {
    if (words.dying.has(sentence.word(end))) return {kind: 'toll', first: at, last: end + 1}
    if (!/^(?:AUX|ADV)$/.test(sentence.pos(end) ?? '')) return null
  }
  return null
}

/** "$80 million a year", "3.2 million bottles go to landfill each year" */
function total(sentence: CopySentence, at: number): Figure | null {
  const money = /^[$£€¥]$/.test(sentence.word(at - 1))
  const scaled = words.scale.has(sentence.word(at + 1))
  if (!scaled && !(money && /,\d{3}/.test(sentence.word(at)))) return null
  const first = money ? at - 1 : at
  for (let end = at + 1; end < at + 9; end++) {
    const word = sentence.word(end)
    if (word === '' || /^[,;.]$/.test(word)) break
    if (words.rate.has(word) && isEvery(sentence, end)) return {kind: 'total', first, last: end + 1}
  }
  const cost = sentence.has(costing, Math.max(first - 6, 0), first)
  return money && scaled && cost && words.rate.has(sentence.word(at + 3))
    ? {kind: 'total', first, last: at + 2}
    : null
}

/** "each year", "annually", "nationwide" */
function isEvery(sentence: CopySentence, at: number): boolean {
  return words.every.has(sentence.word(at - 1)) || /(?:ly|wide)$/.test(sentence.word(at))
}

/**
 * Whether a figure needs no count: a rate is set, an option agreed, a sample counted by whoever found it, a law or a
 * deal says so: "the 15% tariff", "divers found 61 per cent", "a target to spend 3%".
 *
 * @param sentence its sentence
 * @param figure as {@link figuresIn} gives it
 * @returns `false` for a figure that somebody has to have counted
 */
export function isSet(sentence: CopySentence, {kind, first, last}: Figure): boolean {
  if (kind === 'total' && isCeiling(sentence, first)) return true
  const before = Math.max(first - 4, sentence.first)
  const counted = sentence
    .tokens(before, first)
    .some(({index}) => words.counting.has(sentence.lemma(index)))
  if (counted || sentence.has(words.terms, last, last + 3)) return true
  const moves = words.moved.has(sentence.word(first - 1)) || words.moved.has(sentence.word(last))
  if (moves && sentence.has(words.closing)) return true
  if (sentence.has(words.lawful, Math.max(first - 9, sentence.first), last + 7)) return true
  return words.terms.has(sentence.word(first - 2)) && sentence.word(first - 1) === 'of'
}

/** "goes back into the zones — up to $15 million annually": as much as a law or a scheme gives. */
function isCeiling(sentence: CopySentence, first: number): boolean {
  if (!sentence.has(words.ceilings, Math.max(first - 3, sentence.first), first)) return false
  return isNear(sentence, words.schemes, 1, 0)
}

/**
 * Whether a sentence tells that figures came out: "figures released on Monday", "records show".
 *
 * @param sentence a sentence of copy
 * @returns whether it does, whoever released them
 */
export function hasReleasedFigures(sentence: CopySentence): boolean {
  return sentence.hasPair(words.counting, words.released)
}
