import {countBefore} from '../lookup.js'
import type {Paragraph, Quotation} from '../types.js'
import type {Draft, Frame} from './frame.js'
import {type MarkedText, openingStyle, styleOf} from './marks.js'

export function addQuotations(frame: Frame, drafts: readonly Draft[]): void {
  const following = nextCopy(drafts)
  /** The quotation that ran out of the paragraph before. */
  let running: Quotation | null = null
  drafts.forEach((draft, index) => {
    const paragraph = frame.paragraphs[index]
    if (!paragraph || draft.role === 'furniture') return
    // What is remembered of a paragraph is not to be changed.
    const pairs = draft.marked.pairs.map((pair) => ({...pair}))
    const strays = [...draft.marked.strays]
    const stray = strays[0]
    // The mark that should reopen a running quotation was left out: its closing mark tells.
    const resumed = running !== null && closesFirst(draft.marked)
    if (resumed && stray !== undefined) {
      strays.shift()
      for (const pair of pairs) if (pair.parent !== null) pair.parent++
      pairs.unshift({open: 0, close: stray, mark: running?.mark ?? '"', parent: null})
    }
    const next = following[index]
    const base = frame.quotations.length
    let runsOn: Quotation | null = null
    for (const [place, pair] of pairs.entries()) {
      const runs =
        pair.close === null &&
        pair.parent === null &&
        next !== undefined &&
        (openingStyle(next.text) === styleOf(pair.mark) || closesFirst(next.marked))
      const after = pairs[place + 1]
      const limit = after && after.parent === pair.parent ? draft.toOffset(after.open) : null
      const quotation = makeQuotation(frame, draft, paragraph, pair, base, runs, limit)
      const begins = pair.open <= draft.text.search(/\S/)
      if (
        running &&
        begins &&
        (resumed || styleOf(running.mark) === styleOf(pair.mark)) &&
        pair.parent === null
      ) {
        quotation.continues = running.id
        running.closed = true
      }
      if (runs) runsOn = quotation
      if (
        pair.close === null &&
        !(runs && next && openingStyle(next.text) === styleOf(pair.mark))
      ) {
        const start = draft.toOffset(pair.open)
        frame.faults.push({
          type: 'unclosed',
          start,
          end: start + 1,
          paragraph: index,
          quotation: quotation.id
        })
      }
      frame.quotations.push(quotation)
    }
    for (const at of strays) {
      const start = draft.toOffset(at)
      frame.faults.push({
        type: 'unopened',
        start,
        end: start + 1,
        paragraph: index,
        quotation: null
      })
    }
    running = runsOn
  })
  frame.faults.sort((a, b) => a.start - b.start)
}

/** The next paragraph of copy after each, furniture passed over. */
function nextCopy(drafts: readonly Draft[]): (Draft | undefined)[] {
  const following: (Draft | undefined)[] = []
  let next: Draft | undefined
  for (let index = drafts.length - 1; index >= 0; index--) {
    following[index] = next
    const draft = drafts[index]
    if (draft && draft.role !== 'furniture') next = draft
  }
  return following
}

/** A paragraph whose first mark only closes: a quotation ran on into it without a mark to reopen it. */
function closesFirst(marked: MarkedText): boolean {
  const stray = marked.strays[0]
  return stray !== undefined && !marked.pairs.some((pair) => pair.open < stray)
}

function makeQuotation(
  frame: Frame,
  draft: Draft,
  paragraph: Paragraph,
  pair: MarkedText['pairs'][number],
  base: number,
  runs: boolean,
  limit: number | null
): Quotation {
  const id = frame.quotations.length
  const start = draft.toOffset(pair.open)
  const behind = countBefore(frame.tokens, start)
  const first = (frame.tokens[behind - 1]?.end ?? 0) > start ? behind - 1 : behind
  let last = paragraph.last
  let end = paragraph.end
  if (pair.close !== null) {
    end = draft.toOffset(pair.close) + 1
    last = Math.min(paragraph.last, countBefore(frame.tokens, end))
  } else if (!runs) {
    last = recoveredEnd(frame, paragraph, first, limit)
    end = Math.max(frame.tokens[last - 1]?.end ?? end, start + 1)
  }
  for (let at = first; at < last; at++) {
    const token = frame.tokens[at]
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
    sentence: frame.tokens[first]?.sentence ?? paragraph.firstSentence,
    words: 0,
    sentences: 0,
    whole: false,
    continues: null,
    attribution: null,
    speaker: null,
    source: null,
    basis: 'none'
  }
}

/** A quotation that is never closed is taken to end with its sentence, or where a new one opens. */
function recoveredEnd(
  frame: Frame,
  paragraph: Paragraph,
  first: number,
  limit: number | null
): number {
  const sentence = frame.tokens[first]?.sentence
  let at = first + 1
  while (at < paragraph.last) {
    const token = frame.tokens[at]
    if (token?.sentence !== sentence || token?.text === '“' || token?.text === '‘') break
    if (limit !== null && (token?.start ?? limit) >= limit) break
    at++
  }
  return at
}
