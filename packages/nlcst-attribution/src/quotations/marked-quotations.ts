import type {Document, TaggedParagraph} from '../document/document.js'
import {lowerBound} from '../queries/lookup.js'
import type {Paragraph, Quotation} from '../types.js'
import {openingStyle, styleOf} from './mark-kinds.js'
import {type MarkedText, withoutPairs} from './marks.js'

/**
 * Makes quotations of the marks of every paragraph, and faults of those without a partner. A
 * quotation may run on over paragraphs; furniture, pictures and their captions between them break nothing.
 *
 * @param document its quotations, faults and the quotation of its tokens are filled
 * @param taggedParagraphs one for each paragraph
 */
export function addQuotations(
  document: Document,
  taggedParagraphs: readonly TaggedParagraph[]
): void {
  const following = nextCopy(taggedParagraphs)
  /** The quotation that ran out of the paragraph of copy before. */
  let running: Quotation | null = null
  taggedParagraphs.forEach((tagged, index) => {
    const paragraph = document.paragraphs[index]
    if (!paragraph || tagged.role === 'furniture') return
    const beside = isBeside(tagged)
    const before = beside ? null : running
    const next = beside ? undefined : following[index]
    const {pairs, unmatched, resumed} = pairsOf(tagged, next, before)
    const base = document.quotations.length
    let runsOn: Quotation | null = null
    for (const [place, pair] of pairs.entries()) {
      const reopened = next !== undefined && openingStyle(next.text) === styleOf(pair.mark)
      const runs =
        pair.close === null &&
        pair.parent === null &&
        next !== undefined &&
        (reopened || closesFirst(next.marked))
      const after = pairs[place + 1]
      const limit = after && after.parent === pair.parent ? tagged.toOffset(after.open) : null
      const quotation = makeQuotation(document, tagged, paragraph, pair, base, runs, limit)
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
        addFault(document, index, tagged.toOffset(pair.open), quotation.id)
      document.quotations.push(quotation)
    }
    for (const at of unmatched) addFault(document, index, tagged.toOffset(at), null)
    if (!beside) running = runsOn
  })
  document.faults.sort((a, b) => a.start - b.start)
}

/** A mark without a partner: never closed where a quotation was recovered from it, else never opened. */
function addFault(
  document: Document,
  paragraph: number,
  start: number,
  quotation: number | null
): void {
  const type = quotation === null ? 'unopened' : 'unclosed'
  document.faults.push({type, start, end: start + 1, paragraph, quotation})
}

/** The marks of a paragraph in the light of those beside it; what is remembered of it is not changed. */
function pairsOf(
  {marked, text}: TaggedParagraph,
  next: TaggedParagraph | undefined,
  running: Quotation | null
): {pairs: MarkedText['pairs']; unmatched: number[]; resumed: boolean} {
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

function makeQuotation(
  document: Document,
  tagged: TaggedParagraph,
  paragraph: Paragraph,
  pair: MarkedText['pairs'][number],
  base: number,
  runs: boolean,
  limit: number | null
): Quotation {
  const id = document.quotations.length
  const start = tagged.toOffset(pair.open)
  const behind = lowerBound(document.tokens, start)
  const first = (document.tokens[behind - 1]?.end ?? 0) > start ? behind - 1 : behind
  let last = paragraph.last
  let end = paragraph.end
  if (pair.close !== null) {
    end = tagged.toEnd(pair.close + 1)
    last = Math.min(paragraph.last, lowerBound(document.tokens, end))
  } else if (!runs) {
    last = recoveredEnd(document, paragraph, first, limit)
    end = Math.max(document.tokens[last - 1]?.end ?? end, start + 1)
  }
  for (let at = first; at < last; at++) {
    const token = document.tokens[at]
    if (token) token.quotation = id
  }
  return {
    id,
    kind: 'other',
    mark: pair.mark,
    start,
    end,
    first,
    last,
    closed: pair.close !== null,
    parent: pair.parent === null ? null : base + pair.parent,
    paragraph: paragraph.index,
    sentence: document.tokens[first]?.sentence ?? paragraph.firstSentence,
    words: 0,
    sentences: 0,
    whole: false,
    continues: null,
    attribution: null,
    speaker: null,
    source: null,
    basis: 'none',
    confidence: 'unsure'
  }
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
