/**
 * Markdown (CommonMark, with tables, footnotes and struck text).
 */

import type {Html, Nodes, Paragraph, PhrasingContent, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import type {Role} from 'nlcst-attribution'
import {type Article, type Block, type Piece, setParagraph} from '../article.js'
import {placeBlocks} from '../pieces.js'
import {findComments} from './comments.js'
import {withFurniture} from './furniture.js'
import {partedText} from './markdown-leaves.js'
import {refuseEndless} from './markdown-limits.js'
import {findQuestions} from './questions.js'

/**
 * Read Markdown.
 *
 * The first heading of rank 1 is the headline, other headings are decks before the first paragraph and
 * crossheads behind it. Block quotes, list items and table cells keep their role; an image that stands alone is a
 * caption, by its title or else its alternative text, and so is the emphasised line below
 * it. Code, struck text and HTML tags are no copy; comments are kept apart.
 *
 * @param text
 *   Text of the file.
 * @param readHtml
 *   Reads blocks of HTML, such as a `figure`; without it they hold no copy.
 * @returns
 *   Its paragraphs.
 */
export function readMarkdown(text: string, readHtml?: (html: string) => Article): Article {
  refuseEndless(text)
  // micromark drops a byte order mark before it counts.
  const shift = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const root = fromMarkdown(text, {
    extensions: [gfmFootnote(), gfmStrikethrough({singleTilde: false}), gfmTable()],
    mdastExtensions: [
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      partedText
    ]
  })
  const reader = new Reader(text, shift, readHtml)

  reader.blocksOf(root, undefined)

  return {blocks: findQuestions(withFurniture(reader.blocks)), comments: reader.comments}
}

/** One walk over one document. */
class Reader {
  readonly blocks: Block[] = []
  readonly comments: Article['comments'] = []
  #headline = false
  /** Row of the table that is being read. */
  #row: number | undefined
  #afterImage = false

  constructor(
    readonly text: string,
    readonly shift: number,
    readonly readHtml: ((html: string) => Article) | undefined
  ) {}

  /**
   * Collect the blocks of a container.
   */
  blocksOf(node: Root | Nodes, role: Role | undefined): void {
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node, role)
        return
      case 'heading':
        this.#add(role ?? this.#headingRole(node.depth), node.children)
        return
      case 'tableRow':
        this.#row = this.#offset(node, 'start')
        this.#all(node.children, role)
        this.#row = undefined
        return
      case 'tableCell':
        this.#add('list', node.children)
        return
      case 'html':
        this.#html(node, role)
        return
      case 'blockquote':
        this.#all(node.children, 'blockquote')
        return
      case 'listItem':
        this.#all(node.children, role ?? 'list')
        return
      default:
        if ('children' in node) this.#all(node.children, role)
    }
  }

  #all(nodes: readonly Nodes[], role: Role | undefined): void {
    for (const node of nodes) this.blocksOf(node, role)
  }

  #headingRole(depth: number): Role {
    if (this.blocks.some(({role}) => role === undefined)) return 'crosshead'
    if (depth > 1 || this.#headline) return 'deck'
    this.#headline = true
    return 'headline'
  }

  /**
   * A paragraph; or an image and its caption, which Markdown writes as one.
   */
  #paragraph(node: Paragraph, role: Role | undefined): void {
    const [first, ...rest] = node.children
    const words = (first?.type === 'image' ? rest : node.children).filter(
      (child) => !isBlank(child)
    )
    const emphasised = words.length === 1 && words[0]?.type === 'emphasis'

    if (first?.type === 'image' && (words.length === 0 || emphasised)) {
      this.#add('caption', [first])
      this.#add('caption', words)
      this.#afterImage = true
      return
    }

    this.#add(this.#afterImage && emphasised ? 'caption' : role, node.children)
  }

  #add(role: Role | undefined, nodes: readonly PhrasingContent[]): void {
    const pieces: Piece[] = []
    const before = this.comments.length

    for (const node of shown(nodes)) this.#pieces(node, pieces, undefined)

    if (pieces.length > 0) {
      const block: Block = {role, row: this.#row, pieces, strong: isStrong(nodes)}
      this.blocks.push(block)
      setParagraph(this.comments.slice(before), block)
    }

    this.#afterImage = false
  }

  /**
   * Collect the pieces of phrasing.
   */
  #pieces(node: Nodes, pieces: Piece[], url: string | undefined): void {
    switch (node.type) {
      case 'text':
        pieces.push(this.#piece(node.value, node, url))
        return
      case 'break':
        pieces.push(this.#piece('\n', node, url))
        return
      case 'delete':
      case 'inlineCode':
        pieces.push(this.#gap(node))
        return
      case 'image':
      case 'imageReference': {
        const words = (node.type === 'image' && node.title) || node.alt
        if (words) pieces.push(this.#within(words, node))
        return
      }
      case 'html':
        this.#comments(node)
        return
      default:
        if ('children' in node) {
          const inside = node.type === 'link' ? node.url : url
          for (const child of shown(node.children)) this.#pieces(child, pieces, inside)
        }
    }
  }

  /** What is left of words that are no copy: they part those beside them, unless they were a part of a word. */
  #gap(node: Nodes): Piece {
    const start = this.#offset(node, 'start')
    const isWord =
      node.type === 'delete' && !/\s/.test(this.text.slice(start, this.#offset(node, 'end')))
    return {value: isWord ? '' : ' ', start, end: start}
  }

  /** A piece that takes the whole place of a node. */
  #piece(value: string, node: Nodes, url: string | undefined): Piece {
    return {value, start: this.#offset(node, 'start'), end: this.#offset(node, 'end'), url}
  }

  /** A piece for words that stand somewhere inside a node; the whole node if they are written otherwise. */
  #within(value: string, node: Nodes): Piece {
    const whole = this.#piece(value, node, undefined)
    const at = this.text.slice(whole.start, whole.end).indexOf(value)

    if (at === -1) return whole
    return {value, start: whole.start + at, end: whole.start + at + value.length}
  }

  /** A block of HTML. */
  #html(node: Html, role: Role | undefined): void {
    const start = this.#offset(node, 'start')

    this.#comments(node)
    // In a block quote its lines carry marks of Markdown; it would be misplaced.
    if (!this.readHtml || this.text.slice(start, start + node.value.length) !== node.value) return

    const embedded = {
      text: node.value,
      pieces: [{value: node.value, start, end: start + node.value.length}]
    }

    for (const block of placeBlocks(this.readHtml(node.value).blocks, embedded)) {
      this.blocks.push({...block, role: block.role ?? role})
    }
  }

  #comments(node: Nodes): void {
    const start = this.#offset(node, 'start')
    this.comments.push(...findComments(this.text.slice(start, this.#offset(node, 'end')), start))
  }

  #offset(node: Nodes, side: 'start' | 'end'): number {
    return (node.position?.[side].offset ?? 0) + this.shift
  }
}

/** Phrasing without what HTML tags in it strike out or hide. */
function shown<T extends Nodes>(nodes: readonly T[]): T[] {
  let until: string | undefined

  return nodes.filter((node) => {
    if (node.type !== 'html') return until === undefined
    if (until === undefined) until = struckBy(node.value)
    else if (node.value.toLowerCase().startsWith(until)) until = undefined
    return true
  })
}

/** The tag that ends what a tag strikes out or hides. */
function struckBy(tag: string): string | undefined {
  const struck =
    /^<(del|s|strike)\b/i.exec(tag) ?? /^<(\w+)\b[^>]*(?:\shidden\b|display:\s*none)/i.exec(tag)
  return struck ? `</${struck[1]?.toLowerCase()}` : undefined
}

function isStrong(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every((node) => node.type === 'strong' || isBlank(node))
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}
