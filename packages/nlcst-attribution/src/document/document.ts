import type {Root} from 'nlcst'
import {lowerBound} from '../queries/lookup.js'
import type {Paragraph, Role, Sentence, Span, Token} from '../types.js'
import {labelCalendar} from './calendar.js'
import {isSurnameAgain, noteSurnames} from './name-corrections.js'
import {type ParagraphMemory, type ParagraphWords, readParagraph} from './paragraph-words.js'
import {inferRoles} from './roles.js'
import {type ParagraphText, paragraphsIn, paragraphText} from './text.js'

/** A paragraph with its role, its words and its marks, each by itself. */
export interface TaggedParagraph extends ParagraphText, ParagraphWords {
  readonly role: Role
  readonly row: number | undefined
}

/** What a format tells of a paragraph. */
interface Told {
  role?: Role
  row?: number
}

/** What the text shows before anybody asks who speaks: paragraphs, sentences and words, one after another. */
export interface Document {
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  /** None of them in a quotation yet. */
  readonly tokens: readonly Token[]
  /** One for each paragraph. */
  readonly texts: readonly TaggedParagraph[]
}

/**
 * The first stage of the reading.
 *
 * @param tree an nlcst root; its paragraphs may say their role in `data.role`, and cells of a table their row in `data.row`
 * @param memory of earlier readings of the same draft
 */
export function readDocument(tree: Root, memory?: ParagraphMemory | undefined): Document {
  const texts = tagParagraphs(tree, memory)
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const surnames = new Set<string>()
  for (const {words} of texts) noteSurnames(words, surnames)
  for (const tagged of texts) addParagraph(tagged)
  return {paragraphs, sentences, tokens, texts}

  function addParagraph(tagged: TaggedParagraph): void {
    const {words, starts} = tagged
    const index = paragraphs.length
    const first = tokens.length
    const firstSentence = sentences.length
    starts.forEach((start, place) => {
      const last = starts[place + 1] ?? words.length
      addSentence(tagged, start, last)
    })
    paragraphs.push({
      index,
      role: tagged.role,
      text: tagged.text,
      first,
      last: tokens.length,
      firstSentence,
      lastSentence: sentences.length,
      start: tagged.toOffset(0),
      end: tagged.toEnd(tagged.text.length),
      row: tagged.row
    })
  }

  function addSentence(tagged: TaggedParagraph, from: number, to: number): void {
    const index = sentences.length
    const paragraph = paragraphs.length
    const first = tokens.length
    const asWritten = tagged.marked.plain === tagged.text
    for (let at = from; at < to; at++) {
      const word = tagged.words[at]
      if (!word) continue
      tokens.push({
        index: tokens.length,
        text: asWritten ? word.text : tagged.text.slice(word.start, word.end),
        lower: word.lower,
        pos: isSurnameAgain(tagged.words, at, at === from, surnames) ? 'PROPN' : word.pos,
        start: tagged.toOffset(word.start),
        end: tagged.toEnd(word.end),
        calendar: false,
        paragraph,
        sentence: index,
        quotation: null
      })
    }
    const last = tokens.length
    labelCalendar(tokens.slice(first, last), surnames)
    const {start = 0} = tokens[first] ?? {}
    const {end = 0} = tokens[last - 1] ?? {}
    sentences.push({index, paragraph, first, last, start, end})
  }
}

function tagParagraphs(tree: Root, memory: ParagraphMemory | undefined): TaggedParagraph[] {
  const nodes = paragraphsIn(tree)
  if (nodes.length === 0) nodes.push(tree)
  const texts = nodes.map((node) => ({told: (node.data ?? {}) as Told, ...paragraphText(node)}))
  const copy = texts.filter((paragraph) => paragraph.text.trim() !== '')
  const roles = inferRoles(copy.map(({told, text}) => ({text, given: told.role})))
  return copy.map(({told, ...text}, index) => ({
    role: roles[index] ?? 'body',
    row: told.row,
    ...text,
    ...(memory ? memory.take(text.text) : readParagraph(text.text))
  }))
}

/**
 * The words of a span, markup left out.
 *
 * @param document the one it belongs to
 * @param span offsets into the file
 */
export function wordsOf(document: Document, span: Span): string {
  const parts: string[] = []
  const {paragraphs} = document
  for (let index = Math.max(lowerBound(paragraphs, span.start + 1) - 1, 0); ; index++) {
    const paragraph = paragraphs[index]
    if (!paragraph || paragraph.start >= span.end) break
    const part = document.texts[index]?.between(span.start, span.end)
    if (part) parts.push(part)
  }
  return parts.join('\n\n')
}
