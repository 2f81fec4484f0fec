/**
 * The parts of a packed document, unpacked with care.
 */

import {unzipSync} from 'fflate'
import {kindOf} from '../decode.js'
import {ArticleError} from '../error.js'

/** Bytes that the text of a document may unpack to: some three hundred thousand words. A novel has 3 MB of it. */
const most = 8_000_000

/** Times that text may be packed: markup of Word shrinks to a tenth, a bomb to a thousandth. */
const ratio = 250

/** What a packed document is called, and what it has to hold. */
interface Packed {
  /** Its name, as in "This is no …". */
  name: string
  /** What to save it as. */
  ending: string
  /** Parts that hold text. */
  text: RegExp
  /** The part that has to be there. */
  main: RegExp
}

/** A file of Word; pictures and macros stay packed and are left behind. */
const word: Packed = {
  name: 'Word file',
  ending: '.docx',
  text: /\.(?:xml|rels)$/,
  main: /^word\/.*\.xml$/
}

/** A file of LibreOffice and others. */
const openDocument: Packed = {
  name: 'OpenDocument text',
  ending: '.odt',
  text: /^(?:content|styles|META-INF\/manifest)\.xml$/,
  main: /^content\.xml$/
}

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
  return unpack(bytes, word)
}

/**
 * Unpack the parts of an OpenDocument text that hold text and styles.
 *
 * @param bytes
 *   Content of the file.
 * @returns
 *   XML by the name of the part.
 * @throws {ArticleError}
 *   If it is no zip archive, holds no document, is locked, or unpacks to too much.
 */
export function openDocumentParts(bytes: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder()
  const parts = new Map(
    Object.entries(unpack(bytes, openDocument)).map(([name, part]) => [name, decoder.decode(part)])
  )

  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) {
    throw new ArticleError(
      'broken',
      'This OpenDocument text is locked by a password. Save it without one.'
    )
  }

  return parts
}

/**
 * Tell how much text a packed document would unpack to, without unpacking it.
 *
 * @param bytes
 *   Content of the file.
 * @returns
 *   Bytes of its XML; 0 if it is no zip archive.
 */
export function unpackedSize(bytes: Uint8Array): number {
  let total = 0

  try {
    unzipSync(bytes, {
      filter({name, originalSize}) {
        if (name.endsWith('.xml')) total += originalSize
        return false
      }
    })
  } catch {
    // Whoever reads it says so.
  }

  return total
}

function unpack(
  bytes: Uint8Array,
  {name: kind, ending, text, main}: Packed
): Record<string, Uint8Array> {
  let total = 0
  let parts: Record<string, Uint8Array>

  try {
    parts = unzipSync(bytes, {
      filter({name, size, originalSize}) {
        if (!text.test(name)) return false
        total += originalSize
        if (total > most || (originalSize > 1_000_000 && originalSize > size * ratio)) {
          throw new ArticleError(
            'too-large',
            `This ${kind} unpacks to more than anybody writes, and is refused. Split it.`
          )
        }
        return true
      }
    })
  } catch (error) {
    if (error instanceof ArticleError) throw error
    const other = kindOf(bytes)
    const what =
      other && !/zip/.test(other) ? `${other}, and no ${kind}` : `no ${kind}, or a broken one`
    throw new ArticleError('broken', `This is ${what}. Save it again as ${ending}.`, error)
  }

  if (Object.keys(parts).some((name) => main.test(name))) return parts
  throw new ArticleError(
    'broken',
    `This is no ${kind}: it holds no document. Save it again as ${ending}.`
  )
}
