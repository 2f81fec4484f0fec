/**
 * Which format a file has.
 */

/** Formats that can be read; `xml` is NITF, NewsML, RSS, Atom or XHTML, as its root element tells. */
export type Format = 'docx' | 'html' | 'markdown' | 'ninjs' | 'odt' | 'text' | 'xml'

/** Endings of file names (with the dot, lower case) and the format that each stands for. */
export const formats: Readonly<Record<string, Format>> = {
  '.docx': 'docx',
  '.htm': 'html',
  '.html': 'html',
  '.json': 'ninjs',
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.mdx': 'markdown',
  '.nitf': 'xml',
  '.odt': 'odt',
  '.text': 'text',
  '.txt': 'text',
  '.xhtml': 'html',
  '.xml': 'xml'
}

/**
 * Tell the format of a file by its name.
 *
 * @param extname
 *   Ending of the name with the dot, as `VFile#extname` gives it; `undefined`
 *   or `''` where there is none.
 * @returns
 *   Its format; plain text for a file without an ending; `undefined` for an
 *   ending that stands for none.
 */
export function formatOf(extname: string | undefined): Format | undefined {
  if (!extname) return 'text'
  return formats[extname.toLowerCase()]
}

/**
 * Tell whether a file shows its reader paragraphs and no lines: its text is what is read of it, one paragraph a line.
 *
 * @param extname
 *   Ending of its name with the dot.
 * @returns
 *   Whether it is of a word processor.
 */
export function isPaged(extname: string | undefined): boolean {
  const format = formatOf(extname)
  return format === 'docx' || format === 'odt'
}

/** Markup of a word processor for one character of copy, roughly. */
const ballast = 10

/**
 * Estimate how much copy a file holds, before it is read.
 *
 * @param value
 *   Its content.
 * @param format
 *   Its format; one that is packed may hold much more than it weighs.
 * @returns
 *   Characters or bytes.
 */
export async function copySize(value: string | Uint8Array, format?: Format): Promise<number> {
  if (typeof value === 'string' || (format !== 'docx' && format !== 'odt')) return value.length
  const {unpackedSize} = await import('./formats/unzip.js')
  return Math.max(value.length / ballast, unpackedSize(value) / ballast)
}

/** Files that newsrooms have and that are not read, by their endings. */
export const unreadable: Readonly<Record<string, string>> = {
  '.doc': 'an old Word file',
  '.fodt': 'a flat OpenDocument text',
  '.ott': 'an OpenDocument template',
  '.pages': 'a Pages file',
  '.pdf': 'a PDF',
  '.rtf': 'a rich text file',
  '.wpd': 'a WordPerfect file'
}
