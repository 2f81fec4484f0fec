/**
 * The encoding that a text says it is in.
 */

import type {Format} from './format.js'

/** Bytes in which a declaration stands, if there is one. */
const head = 4096

const xml = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/
const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i
const mail = /^content-type:[^\n]*(?:\r?\n[ \t][^\n]*)?\bcharset\s*=\s*"?([\w.:-]+)/im

/** Where each format may say it. */
const declarations: Partial<Readonly<Record<Format, readonly RegExp[]>>> = {
  html: [xml, meta],
  text: [mail],
  xml: [xml, meta]
}

/**
 * Find the encoding that a text declares.
 *
 * @param bytes
 *   The text, in some encoding that writes ASCII as ASCII.
 * @param format
 *   Its format.
 * @returns
 *   Name of the encoding as of the Encoding Standard, in lower case; as written if that has no such
 *   name; nothing if none is declared.
 */
export function declaredEncoding(bytes: Uint8Array, format: Format): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, head))

  for (const pattern of declarations[format] ?? []) {
    const name = pattern.exec(start)?.[1]?.toLowerCase()
    if (name !== undefined) return standardName(name)
  }

  return
}

function standardName(name: string): string {
  // What is in UTF-16 can't say so in ASCII.
  if (name.startsWith('utf-16')) return 'utf-8'

  try {
    return new TextDecoder(name).encoding
  } catch {
    return name
  }
}
