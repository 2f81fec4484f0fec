import type {Root} from 'nlcst'
import type {Node} from 'unist'
import {SKIP, visitParents} from 'unist-util-visit-parents'
import type {MarkFault, Paragraph, Quotation, Role, Sentence, Span, Token} from '../types.js'
import {addQuotations} from './marked-quotations.js'
import {type ParagraphMemory, type ParagraphWords, readParagraph} from './paragraph-words.js'
import {inferRoles} from './roles.js'
import {addStatements} from './statements.js'
import {type ParagraphText, paragraphText} from './text.js'

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

export interface Draft extends ParagraphText, ParagraphWords {
  role: Role
}

/**
 * @param tree an nlcst root; its paragraphs may say their role in `data.role`
 * @param memory of earlier readings of the same draft
 */
export function readFrame(tree: Root, memory?: ParagraphMemory | undefined): Frame {
  const drafts = draftParagraphs(tree, memory)
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
  addStatements(frame)
  return frame
}

function draftParagraphs(tree: Root, memory: ParagraphMemory | undefined): Draft[] {
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
  return copy.map(({text, links, toOffset, toEnd, between}, index) => ({
    text,
    links,
    toOffset,
    toEnd,
    between,
    ...(memory ? memory.take(text) : readParagraph(text)),
    role: roles[index] ?? 'body'
  }))
}

function addParagraph(frame: Frame, draft: Draft, index: number): void {
  const {words, starts} = draft
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
        end: draft.toEnd(word.end),
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
    end: draft.toEnd(draft.text.length)
  })
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
