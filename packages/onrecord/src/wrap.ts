/**
 * Wrapping.
 */

import stringWidth from './width.js'

/**
 * Break a text into lines.
 *
 * @param text
 *   Words with single spaces between.
 * @param width
 *   Most columns of a line; a longer word gets a line of its own.
 * @returns
 *   Lines, joined by line feeds.
 */
export function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  let used = 0

  for (const word of text.split(' ')) {
    const needed = stringWidth(word)

    if (line !== '' && used + 1 + needed > width) {
      lines.push(line)
      line = ''
      used = 0
    }

    line += line === '' ? word : ` ${word}`
    used += needed + (used > 0 ? 1 : 0)
  }

  lines.push(line)
  return lines.join('\n')
}
