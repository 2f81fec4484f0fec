import {
  byWord,
  createPhraseMatcher,
  placesWhere,
  type Reading,
  setOf,
  type Token,
  wordSets
} from 'nlcst-attribution'
import {defineRule, oneOf, type Severity, words} from 'sourcing-rule'
import data from '../generated/residue.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const phrases = createPhraseMatcher(data.phrases)
const openers = createPhraseMatcher(data.openers)
const handing = createPhraseMatcher(data.handing)

/** A bracket that holds more is no slot. */
const widest = 12

export const draftResidue = defineRule({
  id: 'draft-residue',
  plugin: packageName,
  severity: 'error',
  summary: 'What a draft left behind: [insert quote], TK, “as an AI language model”.',
  note: wording.notes.draftResidue,
  options: {
    slots: words(),
    queries: {...oneOf('off', 'info', 'warn', 'error'), default: 'warn' as Severity}
  },
  check({reading, options, report}) {
    const {tokens, paragraphs} = reading
    let end = 0
    for (const at of placesWhere(reading, isSuspect)) {
      const paragraph = paragraphs[tokens[at]?.paragraph ?? -1]
      if (at < end || !paragraph || paragraph.role === 'furniture') continue
      const found = residueAt(reading, at, paragraph.last, options)
      if (!found || found.severity === 'off') continue
      end = found.last
      const span = {start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0}
      report({span, reason: wording.draftResidue(reading.textOf(span)), severity: found.severity})
    }
  }
})

interface Options {
  readonly slots: readonly string[]
  readonly queries: Severity
}

interface Residue {
  last: number
  severity: Severity | undefined
}

/** "oaicite:3", "turn0search7": left where a chat program put its sources. */
const isMark = byWord((word) => data.marks.some((mark) => word.includes(mark)))

/** Whether residue may begin with a word: hardly any word of copy does. */
const isSuspect = byWord(
  (word) =>
    isMark(word) ||
    phrases.first.has(word) ||
    openers.first.has(word) ||
    /^(?:[[(]|(?:tk)+$|todo$|fixme$|[£$€]?x|(?:19|20)xx$)/.test(word)
)

function residueAt(reading: Reading, at: number, end: number, options: Options): Residue | null {
  const {tokens} = reading
  const token = tokens[at]
  if (!token) return null
  if (token.text === '[' || token.text === '(') return bracketAt(reading, at, end, options)
  if (isMark(token.lower) || isToCome(tokens, at) || isMissingNumber(tokens, at))
    return {last: at + 1, severity: undefined}
  if (token.quotation !== null) return null
  const length = phrases.matchAt(tokens, at) || handedOver(reading, at)
  return length > 0 ? {last: at + length, severity: undefined} : null
}

/** "[insert quote]", "[NAME]", "[who says?]", "(sp?)". */
function bracketAt(
  {tokens}: Reading,
  at: number,
  end: number,
  {slots, queries}: Options
): Residue | null {
  const square = tokens[at]?.text === '['
  const limit = Math.min(end, at + widest)
  let last = at + 1
  while (last < limit && !/^[\])]$/.test(tokens[last]?.text ?? '')) last++
  const inner = tokens.slice(at + 1, last)
  if (last === limit || inner.length === 0) return null
  const found = {last: last + 1, severity: undefined}
  if (isQuery(inner, square)) return {...found, severity: queries}
  return square && isSlot(inner, slots) ? found : null
}

/** Questions to the desk; in round brackets short ones only, since readers are asked there too. */
function isQuery(inner: readonly Token[], square: boolean): boolean {
  if (inner.at(-1)?.text !== '?' || inner.some(({quotation}) => quotation !== null)) return false
  return square || (inner.length <= 3 && lists.asks.has(inner[0]?.lower ?? ''))
}

/** A place to be filled. In somebody's words small letters are an editor's gloss: "[the council]", "[name]". */
function isSlot(inner: readonly Token[], own: readonly string[]): boolean {
  const [first] = inner
  const words = inner.map(({lower}) => lower)
  const capitals = inner.every(({text}) => text === text.toUpperCase())
  const quoted = first !== undefined && first.quotation !== null
  if (lists.orders.has(words[0] ?? '')) return inner.length > 1 || capitals || !quoted
  if (quoted && !capitals) return false
  if (lists.slots.has(words.join(' ')) || setOf(own).has(words.join(' '))) return true
  if (lists.checks.has(words[0] ?? '') || lists.checks.has(words.slice(0, 2).join(' ')))
    return inner.length > 1 && inner.length <= 6 && !lists.readers.has(words[1] ?? '')
  return words.at(-1) === 'tk' || words.at(-1) === 'tktk'
}

/** TK, "to come": alone, and not the first letters of a name ("TK Maxx"). */
function isToCome(tokens: readonly Token[], at: number): boolean {
  const {text = '', sentence} = tokens[at] ?? {}
  if (/^(?:TK){2,}$/i.test(text)) return true
  if (/^(?:TODO|FIXME)$/.test(text)) return tokens[at + 1]?.text === ':'
  if (text !== 'TK') return false
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  const named = next?.sentence === sentence && /^\p{Lu}/u.test(next?.text ?? '')
  const initials = before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text)
  return !named && !initials
}

/** "XX people", "£XXm", "20XX": a number that somebody was to look up. */
function isMissingNumber(tokens: readonly Token[], at: number): boolean {
  const {text = ''} = tokens[at] ?? {}
  const before = tokens[at - 1]
  if (/^[£$€]X{1,3}(?:[.,]X+)*(?:m|bn|k|,000)?$/.test(text) || /^(?:19|20)XX$/.test(text))
    return true
  if (/^[£$€]$/.test(before?.text ?? '') && /^X{1,3}(?:[.,]X+)*(?:m|bn|k|,000)?$/.test(text))
    return true
  if (!/^X{2,3}$/.test(text)) return false
  const next = tokens[at + 1]
  const isCounted = next?.pos === 'NOUN' || lists.counted.has(next?.lower ?? '')
  // "Super Bowl XXX", "Pope John XX".
  const numeral = before?.pos === 'PROPN' || before?.pos === 'NOUN'
  return (
    isCounted &&
    !numeral &&
    !lists.crosses.has(next?.lower ?? '') &&
    !lists.sexes.has(next?.lower ?? '') &&
    // "XXX clips": for adults.
    !(text.length === 3 && lists.adult.has(next?.lower ?? '')) &&
    next?.text === next?.lower
  )
}

/** "Certainly! Here is": the first words of an answer. */
function handedOver({tokens, sentences}: Reading, at: number): number {
  const opener = openers.matchAt(tokens, at)
  const sentence = sentences[tokens[at]?.sentence ?? -1]
  if (opener === 0 || sentence?.first !== at) return 0
  const mark = /^[!,.]$/.test(tokens[at + opener]?.text ?? '') ? 1 : 0
  const handed = mark && handing.matchAt(tokens, at + opener + mark)
  return handed ? opener + mark + handed : 0
}
