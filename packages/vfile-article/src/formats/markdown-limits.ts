/**
 * What a parser of Markdown would chew on for minutes.
 */

import {ArticleError} from '../error.js'

/** Marks of block quotes and lists at the start of a line: nobody nests deeper. */
const nested = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){40}/m

/** Lines, none empty between them, that make headings of those above. */
const underlines = 400

/** Marks that open or close something, in lines of which none is empty. */
const marks = 4000

/** Line that makes a heading of the one above. */
const underline = /^[ \t]{0,3}(?:=+|-+)[ \t]*$/

/** Runs of marks of emphasis, brackets and angles: each is held against those before it. */
const mark = /\*+|_+|~+|[[\]]|<|`+/g

/**
 * Refuse Markdown that no writer wrote, which takes time that grows with the square of its length.
 *
 * @param text
 *   Markdown.
 * @throws {ArticleError}
 *   If it nests without end, or has thousands of marks in one paragraph.
 */
export function refuseEndless(text: string): void {
  if (nested.test(text)) throw refusal('is nested deeper than copy is')

  let headings = 0
  let count = 0
  let at = 0

  // A line at a time, since a text may be one line or a million.
  while (at < text.length) {
    const stop = text.indexOf('\n', at)
    const end = stop === -1 ? text.length : stop
    const line = text.slice(at, end)

    if (line.trim() === '') {
      headings = 0
      count = 0
    } else {
      if (underline.test(line)) headings++
      count += line.match(mark)?.length ?? 0
    }

    if (headings > underlines || count > marks)
      throw refusal('has more marks in one paragraph than copy has')
    at = end + 1
  }
}

function refusal(what: string): ArticleError {
  return new ArticleError(
    'refused',
    `Its markup ${what}. Export it again, or take out what is no copy.`
  )
}
