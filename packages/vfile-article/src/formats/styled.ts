/**
 * From the paragraphs of a word processor to an article.
 */

import type {Role} from 'nlcst-attribution'
import type {Article, Block, Piece} from '../article.js'
import {findQuestions} from './questions.js'

/** A run of words; `\n` and `\f` by themselves are a line break and the end of a page. */
export interface StyledRun {
  value: string
  bold: boolean
  /** Address that it links to. */
  url?: string | undefined
}

/** A paragraph of a document that has pages and no lines. */
export interface StyledParagraph {
  runs: readonly StyledRun[]
  /** Name of its style; `''` for none. */
  style: string
  /** Whether it has a number or bullet. */
  list: boolean
  /** Whether it stands in a text box beside the copy. */
  boxed: boolean
  /** The row of a table that it stands in. */
  row: object | undefined
}

/** What is read of such a document. */
export interface StyledArticle extends Article {
  /** Its paragraphs, one a line: the text that all places point into. */
  text: string
}

/** Roles by the names of styles: those of Word and LibreOffice, and those that newsrooms make. */
const styles: readonly (readonly [RegExp, Role])[] = [
  [/^title$|headline/i, 'headline'],
  [/^subtitle$|standfirst|deck|subhead/i, 'deck'],
  [/byline|author/i, 'byline'],
  [/dateline/i, 'dateline'],
  [/quot(?:e|ation)/i, 'blockquote'],
  [/caption|cutline|^(?:illustration|figure|table|drawing)$/i, 'caption'],
  [/^heading(?: \d|$)/i, 'deck'],
  [/^list/i, 'list']
]

/** Words of a pull quote at most: what is longer in a text box is copy beside the copy. */
const longestPull = 40

/**
 * Write paragraphs one a line, empty ones left out, and give them their roles: by their styles, else by their layout.
 * Two line breaks in a row, and the end of a page, part paragraphs.
 *
 * @param paragraphs
 *   Paragraphs, in order.
 * @returns
 *   Article, with the text that it points into.
 */
export function toStyledArticle(paragraphs: Iterable<StyledParagraph>): StyledArticle {
  const blocks: Block[] = []
  const rows = new Map<object | undefined, number | undefined>([[undefined, undefined]])
  const lines: string[] = []
  let length = 0
  let headline = false
  let isBelow = false

  for (const {runs, ...paragraph} of parted(paragraphs)) {
    const {row} = paragraph
    const value = runs.map((run) => run.value).join('')
    if (value.trim() === '') continue

    const told = roleIn(paragraph, value, headline)
    const role: Role | undefined =
      isBelow && (told === 'deck' || told === 'headline') ? 'crosshead' : told
    const strong = runs.every((run) => run.bold || run.value.trim() === '')

    headline ||= role === 'headline'
    isBelow ||= role === undefined
    if (!rows.has(row)) rows.set(row, length)
    blocks.push({role, row: rows.get(row), pieces: piecesOf(runs, length), strong})
    lines.push(value)
    length += value.length + 1
  }

  return {text: lines.join('\n'), blocks: findQuestions(blocks), comments: []}
}

/** Part paragraphs where two line breaks follow each other, and at the end of a page. */
function* parted(paragraphs: Iterable<StyledParagraph>): Iterable<StyledParagraph> {
  for (const paragraph of paragraphs) {
    // A line of the text is a paragraph, so a line break in one is a space.
    for (const part of partsOf(paragraph.runs)) {
      const runs = part.map((run) => ({...run, value: run.value.replace(/[\r\n]/g, ' ')}))
      yield {...paragraph, runs}
    }
  }
}

function partsOf(runs: readonly StyledRun[]): StyledRun[][] {
  const parts: StyledRun[][] = [[]]
  let breaks = 0

  for (const run of runs) {
    if (run.value === '\n') breaks++
    else if (run.value.trim() !== '') breaks = 0
    if (run.value === '\f' || /^[\u2028\u2029]$/.test(run.value) || breaks === 2) parts.push([])
    else parts[parts.length - 1]?.push(run)
  }

  return parts
}

/** Runs as they stand in the text; those that link to the same address are one. */
function piecesOf(runs: readonly StyledRun[], from: number): Piece[] {
  const pieces: Piece[] = []
  let at = from

  for (const {value, url} of runs) {
    const last = pieces[pieces.length - 1]
    const end = at + value.length
    if (last && last.url === url) {
      last.value += value
      last.end = end
    } else {
      pieces.push({value, start: at, end, url})
    }
    at = end
  }

  return pieces
}

function roleIn(
  {style, list, boxed}: Omit<StyledParagraph, 'runs'>,
  value: string,
  headline: boolean
): Role | undefined {
  const told = roleOf(style, headline)
  if (told) return told
  if (boxed && value.split(/\s+/).length <= longestPull) return 'blockquote'
  return list ? 'list' : undefined
}

/**
 * The role of a style; the first heading of rank 1 is the headline where no title came before.
 */
function roleOf(style: string, headline: boolean): Role | undefined {
  if (!headline && /^heading 1$/i.test(style)) return 'headline'
  return styles.find(([pattern]) => pattern.test(style))?.[1]
}
