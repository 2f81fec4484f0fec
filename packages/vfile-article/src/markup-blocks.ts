/**
 * From elements to paragraphs.
 */

import type {Role} from 'nlcst-attribution'
import {type Article, type Block, type Comment, type Piece, setParagraph} from './article.js'
import {readText} from './formats/text.js'
import {type MarkupElement, type MarkupNode, piecesOf} from './markup.js'
import {collapseSpace, placeBlocks, textOf} from './pieces.js'

/** What an element does to the copy in it. */
export interface Treatment {
  /**
   * `skip`: it holds no copy; `inline`: it is part of a line; `block`: it is
   * a paragraph or holds some; `break`: it ends a line; `quote`: it is part of a line that
   * a page shows in quotation marks; `cite`: it names the speaker of the block
   * quote that it ends; `apart`: it is part of a line, with a blank before it; `strike`: its words were taken out; `pre`: its lines make paragraphs.
   */
  as: 'skip' | 'inline' | 'block' | 'break' | 'quote' | 'cite' | 'apart' | 'strike' | 'pre'
  role?: Role | undefined
  /** Address that it links to. */
  url?: string | undefined
  /** Whether its copy is set in bold. */
  strong?: boolean | undefined
}

/** Where an element stands. */
export interface Context {
  parent: MarkupElement | undefined
  /** Role of the copy around it. */
  role: Role | undefined
}

/** Says what each element does. */
export type Vocabulary = (element: MarkupElement, context: Context) => Treatment

/**
 * Collect the paragraphs of markup.
 *
 * @param nodes
 *   Nodes, in order.
 * @param vocabulary
 *   What each element does.
 * @returns
 *   Paragraphs with their roles, and comments.
 */
export function collect(nodes: readonly MarkupNode[], vocabulary: Vocabulary): Article {
  const collector = new Collector(vocabulary)

  collector.nodes(nodes, {
    parent: undefined,
    holder: undefined,
    row: undefined,
    role: undefined,
    url: undefined,
    strong: false
  })
  collector.flush(undefined)

  return {blocks: collector.blocks, comments: collector.comments}
}

/** What the copy of some nodes takes on from around them. */
interface Around extends Context {
  /** Innermost block around it. */
  holder: MarkupElement | undefined
  /** The row of a table around it, or the term that it explains. */
  row: number | undefined
  url: string | undefined
  strong: boolean
}

class Collector {
  readonly blocks: Block[] = []
  readonly comments: Article['comments'] = []
  #pieces: Piece[] = []
  /** Comments since the last paragraph. */
  #inside: Comment[] = []
  /** Breaks since the last visible character. */
  #breaks = 0
  /** Block that holds the first visible character. */
  #holder: MarkupElement | undefined
  /** Row of the first visible character. */
  #row: number | undefined
  /** Where the last term of a list of terms stands. */
  #term: number | undefined
  /** Whether every visible character so far is bold. */
  #strong = true

  constructor(readonly vocabulary: Vocabulary) {}

  nodes(nodes: readonly MarkupNode[], around: Around): void {
    for (const node of nodes) {
      if (node.type === 'element') {
        this.#element(node, around)
      } else if (node.type === 'text') {
        this.#text(node.pieces, around)
      } else {
        const {value, start, end} = node
        const comment = {value, start, end}
        this.comments.push(comment)
        this.#inside.push(comment)
      }
    }
  }

  /** End the paragraph that is being collected. */
  flush(role: Role | undefined): void {
    if (textOf(this.#pieces).trim() !== '') {
      const block = {
        role,
        row: this.#row,
        pieces: this.#pieces,
        strong: this.#strong,
        holder: this.#holder
      }
      this.blocks.push(block)
      setParagraph(this.#inside, block)
    }
    this.#pieces = []
    this.#inside = []
    this.#breaks = 0
    this.#strong = true
    this.#holder = undefined
    this.#row = undefined
  }

  #element(element: MarkupElement, around: Around): void {
    const {parent, holder, role, url, strong} = around
    const treatment = this.vocabulary(element, {parent, role})
    const inside = {
      parent: element,
      holder,
      row: this.#rowOf(element) ?? around.row,
      role,
      url: treatment.url ?? url,
      strong: treatment.strong ?? strong
    }

    switch (treatment.as) {
      case 'skip':
        // A comment is meant for us even where no copy is.
        this.comments.push(...commentsIn(element))
        return
      case 'strike':
        this.comments.push(...commentsIn(element))
        // What was taken out parts the words beside it, unless it was a part of one.
        if (/\s/.test(textOf(piecesOf(element.children)))) this.#mark(' ', element.start)
        return
      case 'pre':
        this.#lines(element, role)
        return
      case 'break':
        this.#breaks++
        this.#pieces.push({value: '\n', start: element.start, end: element.end})
        return
      case 'inline':
        this.nodes(element.children, inside)
        return
      case 'apart':
        if (/\S$/.test(this.#pieces.at(-1)?.value ?? '')) this.#mark(' ', element.start)
        this.nodes(element.children, inside)
        return
      case 'quote':
        this.#mark('“', element.start)
        this.nodes(element.children, inside)
        this.#mark('”', element.end)
        return
      case 'cite':
        this.flush(role)
        if (!startsWithDash(element)) this.#mark('— ', element.start)
        this.nodes(element.children, inside)
        this.flush(role)
        return
      case 'block': {
        const inner = outerFirst(role, treatment.role)
        this.flush(role)
        this.nodes(element.children, {...inside, holder: element, role: inner})
        this.flush(inner)
      }
    }
  }

  /** Paragraphs that a text has by its lines. */
  #lines(element: MarkupElement, role: Role | undefined): void {
    this.flush(role)
    const pieces = piecesOf(element.children)
    const embedded = {text: textOf(pieces), pieces}
    for (const block of placeBlocks(readText(embedded.text).blocks, embedded)) {
      this.blocks.push({...block, role, holder: element})
    }
  }

  /** What is in the same row tells of one thing: cells, or a term and what is said of it. */
  #rowOf({name, start}: MarkupElement): number | undefined {
    if (name === 'dt') this.#term = start
    if (name === 'tr') return start
    return name === 'dt' || name === 'dd' ? this.#term : undefined
  }

  #text(pieces: readonly Piece[], {role, url, strong, holder, row}: Around): void {
    const visible = textOf(pieces).trim() !== ''

    // Two breaks in a row are how old systems part paragraphs.
    if (visible && this.#breaks > 1) this.flush(role)
    if (visible) this.#breaks = 0
    if (visible && !strong) this.#strong = false
    if (visible) this.#holder ??= holder
    if (visible) this.#row ??= row

    for (const piece of collapseSpace(pieces)) this.#pieces.push(url ? {...piece, url} : piece)
  }

  /** Something that a page shows and the file doesn't say. */
  #mark(value: string, at: number): void {
    this.#pieces.push({value, start: at, end: at})
  }
}

/**
 * The outer role holds (a list in a block quote is quoted), but for lists, which
 * may hold anything.
 */
function outerFirst(outer: Role | undefined, inner: Role | undefined): Role | undefined {
  return outer && outer !== 'list' ? outer : (inner ?? outer)
}

function startsWithDash(element: MarkupElement): boolean {
  return /^\s*[—–―-]/.test(textOf(piecesOf(element.children)))
}

function commentsIn(element: MarkupElement): Article['comments'] {
  return element.children.flatMap((node) => {
    if (node.type === 'comment') return [{value: node.value, start: node.start, end: node.end}]
    return node.type === 'element' ? commentsIn(node) : []
  })
}
