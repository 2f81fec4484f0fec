/**
 * Texts inside other formats: HTML in a string of JSON, in CDATA, or as the characters of an element.
 */

import type {Article} from './article.js'
import {readText} from './formats/text.js'
import elements from './generated/html-elements.js'
import {type Embedded, placeBlocks, placeComments} from './pieces.js'

/** Reads a text. */
export type Read = (text: string) => Article

/** A tag of a paragraph or of something in one. */
const tag = /<(\/?)([a-z][\w:-]*)\b[^<>]*>/gi

/** Whether a text has tags of paragraphs. */
const marked = new RegExp(`</?(?:${elements.texts.join('|')})\\b[^<>]*>`, 'i')

/**
 * Read an embedded text.
 *
 * @param embedded
 *   The text, and where it stands in the file.
 * @param read
 *   Reads it.
 * @returns
 *   Its paragraphs, with their places in the file.
 */
export function readEmbedded(embedded: Embedded, read: Read): Article {
  const article = read(embedded.text)

  return {
    ...article,
    blocks: placeBlocks(article.blocks, embedded),
    comments: placeComments(article.comments, embedded)
  }
}

/**
 * Whether a text is written in HTML, whatever it is said to be.
 *
 * @param text
 *   Text.
 * @returns
 *   Whether it has tags of paragraphs.
 */
export function isMarkedUp(text: string): boolean {
  return marked.test(text)
}

/**
 * Read a text that is said to be plain, and may have tags among its lines all the same.
 *
 * @param text
 *   Text.
 * @param readHtml
 *   Reads HTML.
 * @returns
 *   Its paragraphs: by its tags if there are several, else by its lines.
 */
export function readPlain(text: string, readHtml: Read): Article {
  if (!isMarkedUp(text)) return readText(text)
  if ((text.match(/<(?:p|br|div)\b/gi)?.length ?? 0) > 1) return readHtml(text)

  // As long as before, so that the copy keeps its places.
  const lines = text.replace(tag, (written, _, name: string) =>
    marked.test(`<${name}>`) ? '\n'.repeat(written.length) : '\u200B'.repeat(written.length)
  )
  return readText(lines)
}
