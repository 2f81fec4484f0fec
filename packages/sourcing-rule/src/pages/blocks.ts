/** Markdown as far as a rule's page uses it: headings, fenced blocks, and all else. */

import {PageError} from './page-error.js'

/** A block of a page; lines count from 1. */
export type Block = Heading | Fence | Prose

export interface Heading {
  type: 'heading'
  line: number
  depth: number
  text: string
}

export interface Fence {
  type: 'fence'
  line: number
  /** What stands after the opening backticks. */
  info: string
  text: string
}

/** Lines with no blank line between them: a paragraph, a list, a table. */
export interface Prose {
  type: 'text'
  line: number
  text: string
}

/**
 * Part a page in blocks.
 *
 * @param markdown text of the page
 * @throws {PageError} for a fenced block that is never closed
 */
export function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = []
  const lines = markdown.split(/\r?\n/)
  let at = 0
  while (at < lines.length) at = readBlock(lines, at, blocks)
  return blocks
}

/** Read the block at a line, and give the line after it. */
function readBlock(lines: readonly string[], at: number, blocks: Block[]): number {
  const first = lines[at] ?? ''
  const line = at + 1
  if (first.trim() === '') return line

  const heading = /^(#{1,6}) +(.+)$/.exec(first)
  if (heading) {
    const [, marks = '', text = ''] = heading
    blocks.push({type: 'heading', line, depth: marks.length, text: text.trim()})
    return line
  }

  const fence = /^(`{3,})([^`]*|[^`].*)$/.exec(first)
  if (fence) {
    const [, marks = '', info = ''] = fence
    const end = lines.findIndex((other, index) => index > at && other.trimEnd() === marks)
    if (end < 0) throw new PageError('this block is never closed', line)
    blocks.push({type: 'fence', line, info: info.trim(), text: lines.slice(line, end).join('\n')})
    return end + 1
  }

  let end = at + 1
  while (end < lines.length && !/^\s*$|^#{1,6} |^`{3}/.test(lines[end] ?? '')) end++
  blocks.push({type: 'text', line, text: lines.slice(at, end).join('\n')})
  return end
}
