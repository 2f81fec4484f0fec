/**
 * Word files.
 */

import {ArticleError} from '../error.js'
import {type StyledArticle, toStyledArticle} from './styled.js'
import {safeParts} from './unzip.js'
import {wordParagraphs} from './word.js'
import {wordParts} from './word-parts.js'

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
export async function readDocx(bytes: Uint8Array): Promise<StyledArticle> {
  const parts = safeParts(bytes)

  try {
    return toStyledArticle(wordParagraphs(wordParts(parts)))
  } catch (error) {
    if (error instanceof ArticleError) throw error
    throw new ArticleError('broken', 'This Word file is broken. Save it again in Word.', error)
  }
}
