/**
 * How wide a text stands on a terminal.
 *
 * `string-width` looks at each character. In the bundle this takes its place in vfile-reporter too,
 * which asks it for every cell of every finding; that took a quarter of the time of a run.
 */

import stringWidth from 'string-width'

/** Text of which each code unit takes one column: no control, no combining mark, nothing wide. */
const plain =
  /^[\x20-\x7E\xA1-\xA8\xAA-\xAC\xAF-\u02FF\u2013\u2014\u2018-\u201D\u2022\u2026\u2032\u2033]*$/

/**
 * Measure a text.
 *
 * @param text
 *   Text, perhaps with codes for colours.
 * @returns
 *   Columns.
 */
export default function width(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text)
}
