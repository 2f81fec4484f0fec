/**
 * Which format a file has.
 */

/** Formats that can be read; `xml` is NITF, NewsML, RSS, Atom or XHTML, as its root element tells. */
export type Format = 'docx' | 'html' | 'markdown' | 'ninjs' | 'text' | 'xml'

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
