import type {Root} from 'nlcst'
import type {Node} from 'unist'
import {SKIP, visitParents} from 'unist-util-visit-parents'
import {correctTags} from './corrections.js'
import {type MarkedText, openingStyle, readMarks, styleOf} from './marks.js'
import {inferRoles} from './roles.js'
import {sentenceStarts} from './sentences.js'
import {tag} from './tagger.js'
import {type ParagraphText, paragraphText} from './text.js'
import type {MarkFault, Paragraph, Quotation, Role, Sentence, Span, Token} from './types.js'

/** What the text shows before anybody asks who speaks: paragraphs, sentences, words, marks. */
export interface Frame {
  paragraphs: Paragraph[]
  sentences: Sentence[]
  tokens: Token[]
  quotations: Quotation[]
  faults: MarkFault[]
  /** One for each paragraph. */
  texts: ParagraphText[]
}

interface Draft extends ParagraphText {
  marked: MarkedText
  role: Role
}

/** A longer paragraph is no prose, and the tagger's memory grows with what it is given. */
const longestStretch = 20_000

/**
 * @param tree an nlcst root; its paragraphs may say their role in `data.role`
 */
export function readFrame(tree: Root): Frame {
  const drafts = draftParagraphs(tree)
  const frame: Frame = {
    paragraphs: [],
    sentences: [],
    tokens: [],
    quotations: [],
    faults: [],
    texts: drafts
  }
  for (const [index, draft] of drafts.entries()) addParagraph(frame, draft, index)
  addQuotations(frame, drafts)
  return frame
}

function draftParagraphs(tree: Root): Draft[] {
  const nodes: Node[] = []
  visitParents(tree, 'ParagraphNode', (node) => {
    nodes.push(node)
    return SKIP
  })
  if (nodes.length === 0) nodes.push(tree)
  const texts = nodes.map((node) => ({node, ...paragraphText(node)}))
  const copy = texts.filter((paragraph) => paragraph.text.trim() !== '')
  const roles = inferRoles(
    copy.map(({node, text}) => ({text, given: (node.data as {role?: Role} | undefined)?.role}))
  )
  return copy.map(({text, toOffset, between}, index) => ({
    text,
    toOffset,
    between,
    marked: readMarks(text),
    role: roles[index] ?? 'body'
  }))
}

function addParagraph(frame: Frame, draft: Draft, index: number): void {
  const words = stretches(draft.marked.plain).flatMap(([start, end]) =>
    tag(draft.marked.plain.slice(start, end)).map((word) => ({
      ...word,
      start: word.start + start,
      end: word.end + start
    }))
  )
  const starts = words.length > 0 ? sentenceStarts(words) : []
  correctTags(words, starts)
  const first = frame.tokens.length
  const firstSentence = frame.sentences.length
  starts.forEach((start, place) => {
    const next = starts[place + 1] ?? words.length
    const sentence = frame.sentences.length
    for (let at = start; at < next; at++) {
      const word = words[at]
      if (!word) continue
      frame.tokens.push({
        index: frame.tokens.length,
        text: draft.text.slice(word.start, word.end),
        lower: word.text.toLowerCase(),
        pos: word.pos,
        start: draft.toOffset(word.start),
        end: draft.toOffset(word.end - 1) + 1,
        paragraph: index,
        sentence,
        quotation: null
      })
    }
    const firstToken = frame.tokens[first + start]
    const lastToken = frame.tokens[first + next - 1]
    frame.sentences.push({
      index: sentence,
      paragraph: index,
      first: first + start,
      last: first + next,
      start: firstToken?.start ?? 0,
      end: lastToken?.end ?? 0
    })
  })
  frame.paragraphs.push({
    index,
    role: draft.role,
    text: draft.text,
    first,
    last: frame.tokens.length,
    firstSentence,
    lastSentence: frame.sentences.length,
    start: draft.toOffset(0),
    end: draft.toOffset(draft.text.length - 1) + 1
  })
}

/** Parts an overlong paragraph at spaces. */
function stretches(text: string): [number, number][] {
  const parts: [number, number][] = []
  let start = 0
  while (text.length - start > longestStretch) {
    const space = text.lastIndexOf(' ', start + longestStretch)
    const end = space > start ? space : start + longestStretch
    parts.push([start, end])
    start = end
  }
  parts.push([start, text.length])
  return parts
}

function addQuotations(frame: Frame, drafts: readonly Draft[]): void {
  const following = nextCopy(drafts)
  /** The quotation that ran out of the paragraph before. */
  let running: Quotation | null = null
  drafts.forEach((draft, index) => {
    const paragraph = frame.paragraphs[index]
    if (!paragraph || draft.role === 'furniture') return
    const {pairs, strays} = draft.marked
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
    for (const pair of pairs) {
      const runs =
        pair.close === null &&
        pair.parent === null &&
        next !== undefined &&
        (openingStyle(next.text) === styleOf(pair.mark) || closesFirst(next.marked))
      const quotation = makeQuotation(frame, draft, paragraph, pair, base, runs)
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

/**
 * The words of a span, markup left out.
 *
 * @param frame the frame it belongs to
 * @param span offsets into the file
 */
export function wordsOf(frame: Frame, span: Span): string {
  const parts: string[] = []
  for (let index = firstParagraph(frame, span.start); index < frame.paragraphs.length; index++) {
    const paragraph = frame.paragraphs[index]
    if (!paragraph || paragraph.start >= span.end) break
    const part = frame.texts[index]?.between(span.start, span.end)
    if (part) parts.push(part)
  }
  return parts.join('\n\n')
}

/** Index of the last paragraph that begins at or before an offset. */
function firstParagraph(frame: Frame, offset: number): number {
  let low = 0
  let high = frame.paragraphs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((frame.paragraphs[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
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
  runs: boolean
): Quotation {
  const id = frame.quotations.length
  const start = draft.toOffset(pair.open)
  let first = paragraph.first
  while (first < paragraph.last && (frame.tokens[first]?.end ?? 0) <= start) first++
  let last = paragraph.last
  let end = paragraph.end
  if (pair.close !== null) {
    end = draft.toOffset(pair.close) + 1
    last = first
    while (last < paragraph.last && (frame.tokens[last]?.start ?? 0) < end) last++
  } else if (!runs) {
    last = recoveredEnd(frame, paragraph, first)
    end = frame.tokens[last - 1]?.end ?? end
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
function recoveredEnd(frame: Frame, paragraph: Paragraph, first: number): number {
  const sentence = frame.tokens[first]?.sentence
  let at = first + 1
  while (at < paragraph.last) {
    const token = frame.tokens[at]
    if (token?.sentence !== sentence || token?.text === '“' || token?.text === '‘') break
    at++
  }
  return at
}
