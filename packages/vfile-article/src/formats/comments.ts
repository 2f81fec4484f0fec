/**
 * Comments in HTML, and in HTML inside Markdown.
 */

import type {Comment} from '../article.js'

/**
 * Find the comments in a piece of HTML source.
 *
 * @param source
 *   HTML, as written.
 * @param start
 *   Where it starts in the file.
 * @returns
 *   Comments, `<!--` and `-->` left out of their values but inside their places.
 */
export function findComments(source: string, start: number): Comment[] {
  const comments: Comment[] = []
  let open = source.indexOf('<!--')

  while (open !== -1) {
    const close = source.indexOf('-->', open + 4)
    const end = close === -1 ? source.length : close + 3

    comments.push({
      value: source.slice(open + 4, close === -1 ? end : close).trim(),
      start: start + open,
      end: start + end
    })
    open = source.indexOf('<!--', end)
  }

  return comments
}
