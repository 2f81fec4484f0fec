/**
 * What stands at the end of a page's story and is no copy.
 */

import type {Block} from '../article.js'
import page from '../generated/page.js'
import {textOf} from '../pieces.js'

/** Share of the story from which its end begins. */
const end = 0.6

/** Words of a line that tells of nothing at most. */
const mostOfLine = 10

/** What a line says of who wrote the story: what they are, and what they do for the paper. */
const duties: ReadonlySet<string> = new Set(page.duties)

/**
 * Give the end of a story its role: lines about who wrote it, headings with nothing under them, single words.
 *
 * @param blocks
 *   Blocks of the story, in order.
 * @param authors
 *   Who the page says wrote it.
 * @returns
 *   The same blocks, those at the end that are no copy as furniture.
 */
export function withEnd(blocks: readonly Block[], authors: readonly string[]): Block[] {
  const written = blocks
    .filter(({role}) => role === 'byline')
    .map(({pieces}) =>
      textOf(pieces)
        .trim()
        .replace(/^by\s+/i, '')
    )
  const names = [...authors, ...written].flatMap((name) => namesIn(name))
  const last = blocks.map((block) => isProse(block) && !isBio(block)).lastIndexOf(true)

  return blocks.map((block, index) => {
    const isEnd = index > blocks.length * end && isBio(block)
    const isRest = last !== -1 && index > last && isLine(block)
    return isEnd || isRest ? {...block, role: 'furniture' as const} : block
  })

  function isBio({role, pieces}: Block): boolean {
    if (role !== undefined && role !== 'list') return false
    const text = textOf(pieces).trim()
    return names.some(
      (name) =>
        text.startsWith(name) &&
        duties.has(/^[,\s]*(\p{L}+)/u.exec(text.slice(name.length))?.[1]?.toLowerCase() ?? '')
    )
  }
}

/** The names in a byline, whole and the given name alone. */
function namesIn(byline: string): string[] {
  return byline
    .split(/\s*(?:,|\band\b|&|\||;)\s*/)
    .filter((name) => /^\p{Lu}\S*(?: \S+){1,3}$/u.test(name))
    .flatMap((name) => [name, name.split(' ')[0] ?? name])
}

function isProse({role, pieces}: Block): boolean {
  const text = textOf(pieces).trim()
  const isCopy = role === undefined || /^(?:list|blockquote|question|answer)$/.test(role)
  return isCopy && (/[.!?…]["'”’»)\]]*$/.test(text) || text.split(/\s+/).length > mostOfLine)
}

/** A heading, or a few words that are no sentence. */
function isLine({role, pieces}: Block): boolean {
  if (role === 'crosshead' || role === 'deck') return true
  return role === undefined && textOf(pieces).trim().split(/\s+/).length <= mostOfLine / 2
}
