/**
 * From bytes to text.
 */

import {declaredEncoding} from './declared-encoding.js'
import {ArticleError} from './error.js'
import type {Format} from './format.js'

/** Bytes at the start of a file that say that it is something else than text. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word or Office file, or one with a password'],
  ['{\\rtf', 'a rich text file']
]

/** Byte order marks; that of UTF-32 starts as that of UTF-16 does. */
const marks: readonly (readonly [string, string])[] = [
  ['\u00FF\u00FE\0\0', 'utf-32'],
  ['\0\0\u00FE\u00FF', 'utf-32'],
  ['\u00FF\u00FE', 'utf-16le'],
  ['\u00FE\u00FF', 'utf-16be'],
  ['\u00EF\u00BB\u00BF', 'utf-8']
]

/** What windows-1252 has at 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** A text, and how its bytes were understood where they did not tell. */
export interface Decoded {
  /** A byte order mark stays, so that offsets count from the first character of the file. */
  text: string
  /** What whoever sent the file should know; one sentence or two. */
  note?: string | undefined
}

/**
 * Tell what a file is that is no text.
 *
 * @param bytes
 *   Content of the file.
 * @returns
 *   What it is, with its article; `undefined` if its first bytes don't say.
 */
export function kindOf(bytes: Uint8Array): string | undefined {
  return signatures.find(([mark]) => startsWith(bytes, mark))?.[1]
}

/**
 * Decode a text file: by its byte order mark, else as UTF-8, else by what an XML declaration, a
 * `<meta>` or a mail header says. Western text that declares nothing is read as windows-1252, with a note.
 *
 * @param bytes
 *   Content of the file.
 * @param format
 *   Its format, which says where an encoding may be declared.
 * @returns
 *   Its text.
 * @throws {ArticleError}
 *   If the bytes are no text, or in no encoding that is declared or plain to see.
 */
export function decode(bytes: Uint8Array, format: Format = 'text'): Decoded {
  const known = kindOf(bytes)

  if (known) {
    throw new ArticleError('binary', `This is ${known}, not text. Export its copy as text first.`)
  }

  const marked = marks.find(([mark]) => startsWith(bytes, mark))?.[1] ?? wideEncoding(bytes)
  if (marked === 'utf-32') {
    throw new ArticleError('encoding', 'The text is in UTF-32. Save it as UTF-8.')
  }
  if (marked) return {text: decodeAs(bytes, marked)}

  if (bytes.includes(0)) {
    throw new ArticleError('binary', 'This is a binary file, not text. Give the copy as text.')
  }

  const declared = declaredEncoding(bytes, format)
  const unicode = tryDecode(bytes, 'utf-8')
  // Pages that were saved again as UTF-8 often keep the declaration that they had, and no other text is
  // UTF-8 by accident, but for encodings that write everything in ASCII.
  if (unicode !== undefined && !/^iso-2022-/.test(declared ?? '')) return {text: unicode}
  if (declared !== undefined) return {text: decodeAs(bytes, declared)}

  if (isMixed(bytes) || !isWestern(bytes)) {
    throw new ArticleError(
      'encoding',
      'The text is not in UTF-8, and does not say what it is in. Save it as UTF-8.'
    )
  }
  return {
    text: decodeAs(bytes, 'windows-1252'),
    note: 'Save this file as UTF-8: it was read as windows-1252, which is a guess'
  }
}

/** UTF-16 without a mark: text in it begins with two characters of ASCII. */
function wideEncoding([a, b, c, d]: Uint8Array): string | undefined {
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  if (a === 0 && b && c === 0 && d) return 'utf-16be'
  return
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding)
  if (text !== undefined) return text

  const name = encoding.toUpperCase().replace(/^WINDOWS/, 'windows')
  throw new ArticleError(
    'encoding',
    encoding === 'utf-8'
      ? 'The text is not in UTF-8, though it says so. Save it as UTF-8.'
      : `The text says that it is in ${name}, and can't be read so. Save it as UTF-8.`
  )
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
    // Decoders of Node leave windows-1252 as if it were ISO-8859-1 (https://github.com/nodejs/node/issues/56542),
    // and who declares that means windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
    return /^(?:iso-8859-|windows-1252)/.test(encoding)
      ? text.replace(/[\x80-\x9F]/g, (mark) => windows1252[mark.charCodeAt(0) - 0x80] ?? mark)
      : text
  } catch {
    // Not in it, or an encoding that nobody knows.
    return
  }
}

/** Whether there are whole characters of UTF-8 among bytes that are none. */
function isMixed(bytes: Uint8Array): boolean {
  return /[^\0-\x7F\uFFFD]/.test(new TextDecoder().decode(bytes))
}

/** Letters, marks and blanks of windows-1252 among much more ASCII, and nothing of what it leaves free. */
function isWestern(bytes: Uint8Array): boolean {
  let high = 0

  for (const byte of bytes) {
    const control = byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13
    const free = byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d
    if (control || free || byte === 127) return false
    if (byte > 127) high++
  }

  return high < 5 || high * 5 < bytes.length
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((character, index) => bytes[index] === character.charCodeAt(0))
}
