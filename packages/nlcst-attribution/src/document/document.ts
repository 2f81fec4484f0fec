import type {Root} from 'nlcst'
import type {Node} from 'unist'
import {SKIP, visitParents} from 'unist-util-visit-parents'
import {addQuotations} from '../quotations/marked-quotations.js'
import {addStatements} from '../quotations/statements.js'
import type {MarkFault, Paragraph, Quotation, Role, Sentence, Span, Token} from '../types.js'
import {type ParagraphMemory, type ParagraphWords, readParagraph} from './paragraph-words.js'
import {inferRoles} from './roles.js'
import {type ParagraphText, paragraphText} from './text.js'

/** What the text shows before anybody asks who speaks: paragraphs, sentences, words, marks. */
export interface Document {
  paragraphs: Paragraph[]
  sentences: Sentence[]
  tokens: Token[]
  quotations: Quotation[]
  faults: MarkFault[]
  /** One for each paragraph. */
  texts: ParagraphText[]
}

export interface TaggedParagraph extends ParagraphText, ParagraphWords {
  role: Role
}

/**
 * @param tree an nlcst root; its paragraphs may say their role in `data.role`
 * @param memory of earlier readings of the same draft
 */
export function readDocument(tree: Root, memory?: ParagraphMemory | undefined): Document {
  const taggedParagraphs = tagParagraphs(tree, memory)
  const document: Document = {
    paragraphs: [],
    sentences: [],
    tokens: [],
    quotations: [],
    faults: [],
    texts: taggedParagraphs
  }
  for (const [index, tagged] of taggedParagraphs.entries()) addParagraph(document, tagged, index)
  addQuotations(document, taggedParagraphs)
  addStatements(document)
  return document
}

function tagParagraphs(tree: Root, memory: ParagraphMemory | undefined): TaggedParagraph[] {
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

function addParagraph(document: Document, tagged: TaggedParagraph, index: number): void {
  const {words, starts} = tagged
  const first = document.tokens.length
  const firstSentence = document.sentences.length
  starts.forEach((start, place) => {
    const next = starts[place + 1] ?? words.length
    const sentence = document.sentences.length
    for (let at = start; at < next; at++) {
      const word = words[at]
      if (!word) continue
      document.tokens.push({
        index: document.tokens.length,
        text: tagged.text.slice(word.start, word.end),
        lower: word.text.toLowerCase(),
        pos: word.pos,
        start: tagged.toOffset(word.start),
        end: tagged.toEnd(word.end),
        paragraph: index,
        sentence,
        quotation: null
      })
    }
    const firstToken = document.tokens[first + start]
    const lastToken = document.tokens[first + next - 1]
    document.sentences.push({
      index: sentence,
      paragraph: index,
      first: first + start,
      last: first + next,
      start: firstToken?.start ?? 0,
      end: lastToken?.end ?? 0
    })
  })
  document.paragraphs.push({
    index,
    role: tagged.role,
    text: tagged.text,
    first,
    last: document.tokens.length,
    firstSentence,
    lastSentence: document.sentences.length,
    start: tagged.toOffset(0),
    end: tagged.toEnd(tagged.text.length)
  })
}

/**
 * The words of a span, markup left out.
 *
 * @param document the one it belongs to
 * @param span offsets into the file
 */
export function wordsOf(document: Document, span: Span): string {
  const parts: string[] = []
  for (
    let index = firstParagraph(document, span.start);
    index < document.paragraphs.length;
    index++
  ) {
    const paragraph = document.paragraphs[index]
    if (!paragraph || paragraph.start >= span.end) break
    const part = document.texts[index]?.between(span.start, span.end)
    if (part) parts.push(part)
  }
  return parts.join('\n\n')
}

/** Index of the last paragraph that begins at or before an offset. */
function firstParagraph(document: Document, offset: number): number {
  let low = 0
  let high = document.paragraphs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((document.paragraphs[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}
