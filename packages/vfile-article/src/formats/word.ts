/**
 * The document that mammoth reads, as far as copy goes.
 */

import {textBox} from './unzip.js'

/** An element of mammoth's document. */
export interface WordElement {
  type: string
  value?: string
  children?: WordElement[]
  styleName?: string | null
  numbering?: unknown
  isBold?: boolean
  isStrikethrough?: boolean
  breakType?: string
  /** Of the document: finds the note of a reference. */
  notes?: {resolve(reference: WordElement): WordNote | null}
}

/** A footnote or endnote. */
interface WordNote {
  body: WordElement[]
}

/** A paragraph. */
export interface WordParagraph {
  value: string
  /** Name of its style; `''` for none. */
  style: string
  /** Whether it has a number or bullet. */
  list: boolean
  /** Whether all of it is bold. */
  strong: boolean
  /** Whether it stands in a text box beside the copy. */
  boxed: boolean
  /** The row of a table that it stands in. */
  row: WordElement | undefined
}

/** A run of words. */
interface Run {
  value: string
  bold: boolean
}

/**
 * List the paragraphs of a document, those of notes after the others. Two line breaks in a row, and a page
 * break, part paragraphs; hidden and struck text is left out.
 *
 * @param root
 *   Document.
 * @returns
 *   Paragraphs, empty ones too.
 */
export function wordParagraphs(root: WordElement): WordParagraph[] {
  const notes = references(root).flatMap((reference) => root.notes?.resolve(reference)?.body ?? [])
  let boxes = 0

  return [...(root.children ?? []), ...notes]
    .flatMap((element) => paragraphs(element, undefined))
    .flatMap((paragraph) => {
      const {value} = paragraph
      if (value === textBox.begin) boxes++
      if (value === textBox.end) boxes--
      if (value === textBox.begin || value === textBox.end) return []
      return [{...paragraph, boxed: boxes > 0}]
    })
}

/** References to notes, in the order of the copy. */
function references(element: WordElement): WordElement[] {
  if (element.type === 'noteReference') return [element]
  return (element.children ?? []).flatMap(references)
}

function paragraphs(element: WordElement, row: WordElement | undefined): WordParagraph[] {
  if (element.type !== 'paragraph') {
    const inside = element.type === 'tableRow' ? element : row
    return (element.children ?? []).flatMap((child) => paragraphs(child, inside))
  }

  const runs = (element.children ?? []).flatMap((child) => words(child, false))

  return parted(runs).map((part) => ({
    // A line of the text is a paragraph, so a line break in one is a space.
    value: part
      .map(({value}) => value)
      .join('')
      .replace(/[\r\n]/g, ' '),
    style: element.styleName ?? '',
    list: Boolean(element.numbering),
    strong: part.every(({value, bold}) => bold || value.trim() === ''),
    boxed: false,
    row
  }))
}

/** Part runs where two line breaks follow each other. */
function parted(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]]
  let breaks = 0

  for (const run of runs) {
    if (run.value === '\n') breaks++
    else if (run.value.trim() !== '') breaks = 0
    if (run.value === '\f' || /^[\u2028\u2029]$/.test(run.value) || breaks === 2) parts.push([])
    else parts[parts.length - 1]?.push(run)
  }

  return parts
}

function words(element: WordElement, bold: boolean): Run[] {
  switch (element.type) {
    case 'text':
      return (element.value ?? '')
        .split(/([\u2028\u2029])/)
        .filter((value) => value !== '')
        .map((value) => ({value, bold}))
    case 'tab':
      return [{value: '\t', bold}]
    case 'break':
      return [{value: element.breakType === 'page' ? '\f' : '\n', bold}]
    default: {
      const inside = (element.children ?? []).flatMap((child) =>
        words(child, bold || element.isBold === true)
      )
      if (!element.isStrikethrough) return inside
      // What was struck out parts the words beside it, unless it was a part of one.
      return inside.some(({value}) => /\s/.test(value)) ? [{value: ' ', bold}] : []
    }
  }
}
