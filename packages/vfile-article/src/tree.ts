/**
 * From blocks to an nlcst tree.
 *
 * The tree is a light one: `RootNode > ParagraphNode > SentenceNode > TextNode`,
 * with one leaf for a run of copy and not one for each word. The reading finds
 * words and sentences itself (it needs part-of-speech tags, and an attribution
 * must not depend on where a parser happened to end a sentence), and a whole
 * tree of `retext-english` takes about 70 times the memory of the text.
 */

import type {Paragraph, Root, Sentence, SentenceContent} from 'nlcst'
import type {Literal, Point} from 'unist'
import type {Article, Block, Piece} from './article.js'
import {createToPoint} from './lines.js'
import {visibleBlocks} from './visible.js'

/** A leaf, before nlcst's types are told about it. */
interface Leaf extends Literal {
  value: string
  data?: {url?: string}
}

/**
 * Build the tree of an article.
 *
 * @param article
 *   What a format reader found; blocks without words are left out.
 * @param text
 *   Text of the file, that the offsets of the pieces point into.
 * @returns
 *   Root with exact positions; `data.comments` of it holds the comments, `data.frontMatter` and
 *   `data.facts` the metadata.
 */
export function toTree(article: Article, text: string): Root {
  const toPoint = createToPoint(text)
  const children: Paragraph[] = []

  for (const block of visibleBlocks(article.blocks)) {
    const paragraph = toParagraph(block, toPoint)
    if (paragraph) children.push(paragraph)
  }

  return {
    type: 'RootNode',
    data: {
      comments: article.comments,
      frontMatter: article.frontMatter,
      facts: article.facts ?? {}
    },
    children,
    position: {start: toPoint(0), end: toPoint(text.length)}
  }
}

function toParagraph(block: Block, toPoint: (offset: number) => Point): Paragraph | undefined {
  const pieces = trim(block.pieces)
  const first = pieces[0]
  const last = pieces[pieces.length - 1]

  if (!first || !last) return

  const position = {start: toPoint(first.start), end: toPoint(last.end)}
  const sentence: Sentence = {
    type: 'SentenceNode',
    children: pieces.map((piece) => toLeaf(piece, toPoint)),
    position
  }
  const paragraph: Paragraph = {
    type: 'ParagraphNode',
    children: [sentence],
    position: {start: {...position.start}, end: {...position.end}}
  }

  if (block.role || block.row !== undefined) {
    paragraph.data = {role: block.role, row: block.row}
  }

  return paragraph
}

function toLeaf(piece: Piece, toPoint: (offset: number) => Point): SentenceContent {
  const leaf: Leaf = {
    type: isBlank(piece) ? 'WhiteSpaceNode' : 'TextNode',
    value: piece.value,
    position: {start: toPoint(piece.start), end: toPoint(piece.end)}
  }

  if (piece.url) leaf.data = {url: piece.url}

  // nlcst wants a text node inside a word; here it stands for many words.
  return leaf as SentenceContent
}

/**
 * Drop pieces without a visible character from both ends.
 */
function trim(pieces: readonly Piece[]): Piece[] {
  let start = 0
  let end = pieces.length

  while (start < end && isBlank(pieces[start] as Piece)) start++
  while (end > start && isBlank(pieces[end - 1] as Piece)) end--

  return pieces.slice(start, end).filter((piece) => piece.value !== '')
}

function isBlank(piece: Piece): boolean {
  return piece.value.trim() === ''
}
