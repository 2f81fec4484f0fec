/**
 * The parts of a Word file, unpacked with care.
 */

import {unzipSync, zipSync} from 'fflate'
import {ArticleError} from '../error.js'

/** Bytes that the text of a document may unpack to. A novel has about 10 MB of it. */
const most = 25_000_000

/** Paragraphs of one character of private use, put where text boxes begin and end. */
export const textBox = {begin: '\uE000', end: '\uE001'} as const

/** Times that text may be packed: markup of Word shrinks to a tenth, a bomb to a thousandth. */
const ratio = 250

/**
 * Unpack the parts of a Word file that hold text, and put them in a file of their own. Pictures
 * and macros stay packed and are left behind.
 *
 * @param bytes
 *   Content of the file.
 * @returns
 *   A zip archive of the parts alone, not packed: whoever opens it finds no more in it than
 *   was measured here.
 * @throws {ArticleError}
 *   If it is no zip archive, holds no document, unpacks to too much, or has XML with a DTD.
 */
export function safeParts(bytes: Uint8Array): Uint8Array {
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

  for (const [name, part] of Object.entries(parts)) {
    const text = new TextDecoder('latin1').decode(part)
    // Word writes no DTD; only an attack needs one.
    if (text.includes('<!DOCTYPE')) {
      throw new ArticleError(
        'refused',
        'This Word file has XML with a DTD, which is refused. Save it again in Word.'
      )
    }

    if (/^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(name)) {
      parts[name] = withMarks(text)
    }
  }

  return zipSync(parts, {level: 0})
}

/**
 * Tell the reader of the document what it would not look at: hidden text, which it takes for struck then, and
 * where text boxes are. The text is bytes as Latin-1; only names in ASCII are changed.
 */
function withMarks(xml: string): Uint8Array {
  const marked = xml
    .replace(/<w:(?:vanish|dstrike)(?=[\s/>])/g, '<w:strike')
    .replace(/<w:txbxContent>/g, `$&${paragraphOf(textBox.begin)}`)
    .replace(/<\/w:txbxContent>/g, `${paragraphOf(textBox.end)}$&`)

  return Uint8Array.from(marked, (character) => character.charCodeAt(0))
}

function paragraphOf(mark: string): string {
  return `<w:p><w:r><w:t>&#${mark.charCodeAt(0)};</w:t></w:r></w:p>`
}

function bomb(): ArticleError {
  return new ArticleError(
    'too-large',
    'This Word file unpacks to more than anybody writes, and is refused.'
  )
}
