import type {Document, TaggedParagraph} from '../document/document.js'
import {speechForms} from '../lexicon.js'
import {lowerBound} from '../queries/lookup.js'
import type {MarkedQuotation, MarkFault, Paragraph} from '../types.js'
import {openingStyle, styleOf} from './mark-kinds.js'
import {type MarkedText, withoutPairs} from './marks.js'

/** A quotation before its words are counted. */
export type QuotationSpan = Omit<MarkedQuotation, 'words' | 'sentences' | 'whole'>

/** What the marks of a document show, or its marks and its layout. */
export interface Marking {
  /** In order of the text. */
  readonly quotations: readonly QuotationSpan[]
  readonly faults: readonly MarkFault[]
  /** Of each token the innermost quotation that holds it, or `null`. */
  readonly innermost: readonly (number | null)[]
}

/** A quotation that a later paragraph may close or go on with. */
type OpenSpan = {-readonly [Key in keyof QuotationSpan]: QuotationSpan[Key]}

/**
 * Makes quotations of the marks of every paragraph, and faults of those without a partner. A
 * quotation may run on over paragraphs; furniture, pictures and their captions between them break nothing.
 */
export function markQuotations(document: Document): Marking {
  const {texts} = document
  const following = nextCopy(texts)
  const quotations: OpenSpan[] = []
  const faults: MarkFault[] = []
  const innermost = new Array<number | null>(document.tokens.length).fill(null)
  /** The quotation that ran out of the paragraph of copy before. */
  let running: OpenSpan | null = null
  texts.forEach((tagged, index) => {
    const paragraph = document.paragraphs[index]
    if (!paragraph || tagged.role === 'furniture') return
    const beside = isBeside(tagged)
    const before = beside ? null : running
    const next = beside ? undefined : following[index]
    const {pairs, unmatched, resumed} = pairsOf(tagged, next, before)
    const base = quotations.length
    // A mark that opens beside one that is still open ends it: only the last of them can run on.
    const outermost = pairs.map(({parent}) => parent).lastIndexOf(null)
    let runsOn: OpenSpan | null = null
    for (const [place, pair] of pairs.entries()) {
      const told =
        pair.close === null ? reportBehind(document, paragraph, tagged.toOffset(pair.open)) : null
      const reopened =
        told === null && next !== undefined && openingStyle(next.text) === styleOf(pair.mark)
      const runs =
        pair.close === null &&
        place === outermost &&
        told === null &&
        next !== undefined &&
        (reopened || closesFirst(next.marked))
      const after = pairs[place + 1]
      const sibling = after && after.parent === pair.parent ? tagged.toOffset(after.open) : null
      const limit = told ?? sibling
      const id = quotations.length
      const range = rangeOf(document, tagged, paragraph, pair, runs, limit)
      innermost.fill(id, range.first, range.last)
      const quotation: OpenSpan = {
        id,
        mark: pair.mark,
        ...range,
        closed: pair.close !== null,
        parent: pair.parent === null ? null : base + pair.parent,
        paragraph: index,
        sentence: document.tokens[range.first]?.sentence ?? paragraph.firstSentence,
        continues: null
      }
      const begins = pair.open <= tagged.text.search(/\S/)
      if (
        before &&
        begins &&
        (resumed || styleOf(before.mark) === styleOf(pair.mark)) &&
        pair.parent === null
      ) {
        quotation.continues = before.id
        before.closed = true
      }
      if (runs) runsOn = quotation
      if (pair.close === null && !(runs && reopened))
        faults.push(faultAt(tagged.toOffset(pair.open), index, id))
      faults.push(...turnedIn(tagged, pair, index, id))
      quotations.push(quotation)
    }
    for (const at of unmatched) faults.push(faultAt(tagged.toOffset(at), index, null))
    if (!beside) running = runsOn
  })
  return {quotations, faults: faults.sort((a, b) => a.start - b.start), innermost}
}

/** A mark without a partner: never closed where a quotation was recovered from it, else never opened. */
function faultAt(start: number, paragraph: number, quotation: number | null): MarkFault {
  const type = quotation === null ? 'unopened' : 'unclosed'
  return {type, start, end: start + 1, paragraph, quotation}
}

/** The mark of a pair that stands the wrong way round, if one does. */
function turnedIn(
  tagged: TaggedParagraph,
  {turned}: MarkedText['pairs'][number],
  paragraph: number,
  quotation: number
): MarkFault[] {
  if (turned === undefined) return []
  const start = tagged.toOffset(turned)
  return [{type: 'turned', start, end: start + 1, paragraph, quotation}]
}

/** `"The port is shut, said Ana Prew.`: where the desk's words begin behind speech whose mark is missing. */
function reportBehind({tokens}: Document, paragraph: Paragraph, open: number): number | null {
  const first = lowerBound(tokens, open) + 1
  const sentence = tokens[first]?.sentence
  for (let at = first; at < paragraph.last && tokens[at]?.sentence === sentence; at++) {
    const [comma, verb, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    if (comma?.text !== ',' || !speechForms.has(verb?.lower ?? '')) continue
    if (behind?.pos === 'PROPN' || behind?.lower === 'the') return verb?.start ?? null
  }
  return null
}

/** The marks of a paragraph in the light of those beside it; what is remembered of it is not changed. */
function pairsOf(
  {marked, text}: TaggedParagraph,
  next: TaggedParagraph | undefined,
  running: QuotationSpan | null
): {pairs: MarkedText['pairs']; unmatched: number[]; resumed: boolean} {
  if (marked.pairs.length === 0 && marked.unmatched.length === 0)
    return {pairs: [], unmatched: [], resumed: false}
  const begins = text.search(/\S/)
  // "He said: 'We play on": a straight single mark opens a quotation only if the next paragraph goes on with it.
  const runsOn = next !== undefined && openingStyle(next.text) === 'single'
  const pairs = withoutPairs(
    marked.pairs,
    marked.pairs.map(
      ({mark, open, close}) => mark === "'" && close === null && open > begins && !runsOn
    )
  )
  const [stray, ...unmatched] = marked.unmatched
  // The mark that should reopen a running quotation was left out: its closing mark tells.
  if (running === null || stray === undefined || !closesFirst(marked))
    return {pairs, unmatched: [...marked.unmatched], resumed: false}
  for (const pair of pairs) if (pair.parent !== null) pair.parent++
  pairs.unshift({open: 0, close: stray, mark: running.mark, parent: null})
  return {pairs, unmatched, resumed: true}
}

/** Whether it stands between paragraphs and breaks nothing that runs over them. */
function isBeside({role}: TaggedParagraph): boolean {
  return role === 'caption' || role === 'crosshead'
}

/** The next paragraph of copy after each; furniture, captions and crossheads passed over. */
function nextCopy(taggedParagraphs: readonly TaggedParagraph[]): (TaggedParagraph | undefined)[] {
  const following: (TaggedParagraph | undefined)[] = []
  let next: TaggedParagraph | undefined
  for (let index = taggedParagraphs.length - 1; index >= 0; index--) {
    following[index] = next
    const tagged = taggedParagraphs[index]
    if (tagged && tagged.role !== 'furniture' && !isBeside(tagged)) next = tagged
  }
  return following
}

/** A paragraph whose first mark only closes: a quotation ran on into it without a mark to reopen it. */
function closesFirst(marked: MarkedText): boolean {
  const stray = marked.unmatched[0]
  return stray !== undefined && !marked.pairs.some((pair) => pair.open < stray)
}

/** Where a pair of marks stands, or what is recovered from an opening mark. */
function rangeOf(
  document: Document,
  tagged: TaggedParagraph,
  paragraph: Paragraph,
  pair: MarkedText['pairs'][number],
  runs: boolean,
  limit: number | null
): Pick<QuotationSpan, 'start' | 'end' | 'first' | 'last'> {
  const {tokens} = document
  const start = tagged.toOffset(pair.open)
  const behind = lowerBound(tokens, start)
  const first = (tokens[behind - 1]?.end ?? 0) > start ? behind - 1 : behind
  if (pair.close !== null) {
    const end = tagged.toEnd(pair.close + 1)
    return {start, end, first, last: Math.min(paragraph.last, lowerBound(tokens, end))}
  }
  if (runs) return {start, end: paragraph.end, first, last: paragraph.last}
  const last = recoveredEnd(document, paragraph, first, limit)
  return {start, end: Math.max(tokens[last - 1]?.end ?? paragraph.end, start + 1), first, last}
}

/** A quotation that is never closed is taken to end with its sentence, or where a new one opens. */
function recoveredEnd(
  document: Document,
  paragraph: Paragraph,
  first: number,
  limit: number | null
): number {
  const sentence = document.tokens[first]?.sentence
  let at = first + 1
  while (at < paragraph.last) {
    const token = document.tokens[at]
    if (token?.sentence !== sentence || token?.text === '“' || token?.text === '‘') break
    if (limit !== null && (token?.start ?? limit) >= limit) break
    at++
  }
  return at
}
