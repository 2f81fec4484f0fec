/**
 * The parts of a Word file, unpacked with care.
 */

import {unzipSync} from 'fflate'
import {ArticleError} from '../error.js'

/** Bytes that the text of a document may unpack to. A novel has about 10 MB of it. */
const most = 25_000_000

/** Times that text may be packed: markup of Word shrinks to a tenth, a bomb to a thousandth. */
const ratio = 250

/**
 * Unpack the parts of a Word file that hold text. Pictures and macros stay packed and are left behind.
 *
 * @param bytes
 *   Content of the file.
 * @returns
 *   The parts, by their names in the archive.
 * @throws {ArticleError}
 *   If it is no zip archive, holds no document, or unpacks to too much.
 */
export function safeParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0
  let parts: Record<string, Uint8Array>

  try {
    parts = unzipSync(bytes, {
      filter({name, size, originalSize}) {
        if (!/\.(?:xml|rels)$/.test(name)) return false
        total += originalSize
        if (total > most || (originalSize > 1_000_000 && originalSize > size * ratio)) throw bomb()
        return true
      }
    })
  } catch (error) {
    if (error instanceof ArticleError) throw error
    throw new ArticleError(
      'broken',
      'This is no Word file, or a broken one. Save it again as .docx.',
      error
    )
  }

  if (!Object.keys(parts).some((name) => /^word\/.*\.xml$/.test(name))) {
    throw new ArticleError(
      'broken',
      'This is no Word file: it holds no document. Save it again as .docx.'
    )
  }

  return parts
}

function bomb(): ArticleError {
  return new ArticleError(
    'too-large',
    'This Word file unpacks to more than anybody writes, and is refused.'
  )
}
