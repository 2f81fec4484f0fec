import {createPhraseMatcher, type Reading, type Token} from 'nlcst-attribution'
import {defineRule, type Severity} from 'sourcing-rule'
import data from '../generated/residue.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  slots: readonly string[]
  queries: 'off' | 'info' | 'warn' | 'error'
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const orders = set(data.orders)
const checks = set(data.checks)
const readers = set(data.readers)
const asks = set(data.asks)
const counted = set(data.counted)
const crosses = set(data.crosses)
const sexes = set(data.sexes)
const adult = set(data.adult)
const phrases = createPhraseMatcher(data.phrases)
const openers = createPhraseMatcher(data.openers)
const handing = createPhraseMatcher(data.handing)

/** A bracket that holds more is no slot. */
const widest = 12

export const draftResidue = defineRule<Options>({
  id: 'draft-residue',
  plugin: packageName,
  severity: 'error',
  summary: 'What a draft left behind: [insert quote], TK, “as an AI language model”.',
  note: wording.notes.draftResidue,
  defaults: {slots: [], queries: 'warn'},
  schema: {
    type: 'object',
    properties: {
      slots: {type: 'array', items: {type: 'string', minLength: 1}},
      queries: {enum: ['off', 'info', 'warn', 'error']}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const slots = new Set([...data.slots, ...options.slots.map((slot) => slot.toLowerCase())])
    for (const {first, last, role} of reading.paragraphs) {
      if (role === 'furniture') continue
      for (let at = first; at < last; at++) {
        const found = residueAt(reading, at, last, slots, options.queries)
        if (!found || found.severity === 'off') continue
        const {start} = reading.tokens[at] ?? {start: 0}
        const span = {start, end: reading.tokens[found.last - 1]?.end ?? start}
        report({
          span,
          reason: wording.draftResidue(reading.textOf(span)),
          severity: found.severity
        })
        at = found.last - 1
      }
    }
  }
})

interface Residue {
  last: number
  severity: Severity | undefined
}

function residueAt(
  reading: Reading,
  at: number,
  end: number,
  slots: ReadonlySet<string>,
  queries: Severity
): Residue | null {
  const {tokens} = reading
  const token = tokens[at]
  if (!token) return null
  if (token.text === '[' || token.text === '(') return bracketAt(reading, at, end, slots, queries)
  if (isMark(token) || isToCome(tokens, at) || isMissingNumber(tokens, at))
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
  slots: ReadonlySet<string>,
  queries: Severity
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
  return square || (inner.length <= 3 && asks.has(inner[0]?.lower ?? ''))
}

/** A place to be filled. In somebody's words small letters are an editor's gloss: "[the council]", "[name]". */
function isSlot(inner: readonly Token[], slots: ReadonlySet<string>): boolean {
  const [first] = inner
  const words = inner.map(({lower}) => lower)
  const capitals = inner.every(({text}) => text === text.toUpperCase())
  const quoted = first !== undefined && first.quotation !== null
  if (orders.has(words[0] ?? '')) return inner.length > 1 || capitals || !quoted
  if (quoted && !capitals) return false
  if (slots.has(words.join(' '))) return true
  if (checks.has(words[0] ?? '') || checks.has(words.slice(0, 2).join(' ')))
    return inner.length > 1 && inner.length <= 6 && !readers.has(words[1] ?? '')
  return words.at(-1) === 'tk' || words.at(-1) === 'tktk'
}

const shortestMark = Math.min(...data.marks.map(({length}) => length))

/** "oaicite:3", "turn0search7": left where a chat program put its sources. Hardly a word of copy is as long. */
function isMark({lower}: Token): boolean {
  return lower.length >= shortestMark && data.marks.some((mark) => lower.includes(mark))
}

/** First letters of "TK", "tktk", "TODO" and "FIXME". */
const beginsToCome: ReadonlySet<string> = new Set(['T', 't', 'F'])

/** TK, "to come": alone, and not the first letters of a name ("TK Maxx"). */
function isToCome(tokens: readonly Token[], at: number): boolean {
  const {text = '', sentence} = tokens[at] ?? {}
  if (!beginsToCome.has(text.charAt(0))) return false
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
  if (!text.includes('X')) return false
  const before = tokens[at - 1]
  if (/^[£$€]X{1,3}(?:[.,]X+)*(?:m|bn|k|,000)?$/.test(text) || /^(?:19|20)XX$/.test(text))
    return true
  if (/^[£$€]$/.test(before?.text ?? '') && /^X{1,3}(?:[.,]X+)*(?:m|bn|k|,000)?$/.test(text))
    return true
  if (!/^X{2,3}$/.test(text)) return false
  const next = tokens[at + 1]
  const isCounted = next?.pos === 'NOUN' || counted.has(next?.lower ?? '')
  // "Super Bowl XXX", "Pope John XX".
  const numeral = before?.pos === 'PROPN' || before?.pos === 'NOUN'
  return (
    isCounted &&
    !numeral &&
    !crosses.has(next?.lower ?? '') &&
    !sexes.has(next?.lower ?? '') &&
    // "XXX clips": for adults.
    !(text.length === 3 && adult.has(next?.lower ?? '')) &&
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
