/**
 * Word files.
 */

import type {Role} from 'nlcst-attribution'
import type {Article, Block, Piece} from '../article.js'
import {ArticleError} from '../error.js'
import {findQuestions} from './questions.js'
import {safeParts} from './unzip.js'
import {type WordParagraph, wordParagraphs} from './word.js'
import {wordParts} from './word-parts.js'

/** Roles by the names of styles: those of Word, and those that newsrooms make. */
const styles: readonly (readonly [RegExp, Role])[] = [
  [/^title$|headline/i, 'headline'],
  [/^subtitle$|standfirst|deck|subhead/i, 'deck'],
  [/byline|author/i, 'byline'],
  [/dateline/i, 'dateline'],
  [/quote/i, 'blockquote'],
  [/caption|cutline/i, 'caption'],
  [/^heading \d/i, 'deck'],
  [/^list/i, 'list']
]

/** What is read of a Word file. */
export interface WordArticle extends Article {
  /** Its paragraphs, one a line: the text that all places point into. */
  text: string
}

/**
 * Read a Word file.
 *
 * Deleted, struck and hidden text, comments, codes of fields and pictures are left out; inserted text, tables, text
 * boxes, footnotes and endnotes are read. Word shows no line numbers, so places count in paragraphs with words: line 12 is
 * the twelfth of them.
 *
 * @param bytes
 *   Content of the file.
 * @returns
 *   Its paragraphs, and the text that they make.
 * @throws {ArticleError}
 *   If it is no Word file, or would unpack to more than anybody writes.
 */
export async function readDocx(bytes: Uint8Array): Promise<WordArticle> {
  const parts = safeParts(bytes)

  try {
    return toArticle(wordParagraphs(wordParts(parts)))
  } catch (error) {
    if (error instanceof ArticleError) throw error
    throw new ArticleError('broken', 'This Word file is broken. Save it again in Word.', error)
  }
}

function toArticle(paragraphs: readonly WordParagraph[]): WordArticle {
  const blocks: Block[] = []
  const rows = new Map<WordParagraph['row'], number | undefined>([[undefined, undefined]])
  let text = ''
  let headline = false

  for (const paragraph of paragraphs) {
    const {value} = paragraph
    if (value.trim() === '') continue
    if (text !== '') text += '\n'

    const piece: Piece = {value, start: text.length, end: text.length + value.length}
    const told = roleIn(paragraph, headline)
    const isBelow = blocks.some((block) => block.role === undefined)
    const role = isBelow && (told === 'deck' || told === 'headline') ? 'crosshead' : told

    headline ||= role === 'headline'
    if (!rows.has(paragraph.row)) rows.set(paragraph.row, text.length)
    blocks.push({role, row: rows.get(paragraph.row), pieces: [piece], strong: paragraph.strong})
    text += value
  }

  return {text, blocks: findQuestions(blocks), comments: []}
}

/** Words of a pull quote at most: what is longer in a text box is copy beside the copy. */
const longestPull = 40

/** The role of a paragraph: by its style, else by its layout. */
function roleIn({style, list, boxed, value}: WordParagraph, headline: boolean): Role | undefined {
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
