/**
 * HTML pages, and HTML inside other formats.
 */

import type {Article, Block} from '../article.js'
import {collect} from '../collect.js'
import {findElements, type MarkupElement, type MarkupNode, piecesOf} from '../markup.js'
import {textOf} from '../pieces.js'
import {parseHtml} from './html-tree.js'
import {htmlVocabulary} from './html-vocabulary.js'
import {findQuestions} from './questions.js'

/** Where the copy of a page is, the surest place first. */
const places: readonly ((element: MarkupElement) => boolean)[] = [
  ({attributes}) => /(?:^|\s)articleBody(?:\s|$)/.test(attributes.itemprop ?? ''),
  ({name}) => name === 'article',
  ({name, attributes}) => name === 'main' || attributes.role === 'main',
  ({name}) => name === 'body'
]

/** Roles that a page may put outside the body of the article. */
const heads = new Set(['headline', 'deck', 'byline', 'dateline'])

/**
 * Read an HTML page.
 *
 * @param source
 *   HTML of a page or of a part of one.
 * @returns
 *   Paragraphs of the article: of the element with its body (`itemprop="articleBody"`, `article`, `main`)
 *   if there is one, with headline, deck and byline from above it.
 */
export function readHtml(source: string): Article {
  return readMarkup(parseHtml(source))
}

/**
 * Read the nodes of an HTML or XHTML page.
 *
 * @param nodes
 *   Nodes of the document.
 * @returns
 *   Paragraphs of the article.
 */
export function readMarkup(nodes: readonly MarkupNode[]): Article {
  const body = findBody(nodes)
  const whole = collect(nodes, htmlVocabulary)
  const blocks = oneHeadline(body ? within(whole.blocks, body) : whole.blocks)

  return {blocks: findQuestions(blocks), comments: whole.comments}
}

/**
 * Find the element with the most copy in the surest place that there is.
 */
function findBody(nodes: readonly MarkupNode[]): MarkupElement | undefined {
  for (const test of places) {
    // A body that is nowhere written is everything.
    const [first, ...others] = findElements(nodes, test).filter(({start, end}) => end > start)

    if (first) {
      return others.reduce((best, next) => (copyIn(next) > copyIn(best) ? next : best), first)
    }
  }

  return undefined
}

function copyIn(element: MarkupElement): number {
  return textOf(piecesOf(element.children)).trim().length
}

/**
 * Keep the blocks in an element, and those before it that belong to the head of the article.
 */
function within(blocks: readonly Block[], body: MarkupElement): Block[] {
  const startOf = ({pieces}: Block): number => pieces[0]?.start ?? 0
  const inside = blocks.filter((block) => startOf(block) >= body.start && startOf(block) < body.end)
  const known = new Set(inside.map(({role}) => role))
  const before = blocks.filter(
    (block) =>
      startOf(block) < body.start &&
      block.role !== undefined &&
      heads.has(block.role) &&
      // The name of a site is often written as a headline too.
      !known.has(block.role)
  )

  return [...before, ...inside]
}

/**
 * A page has one headline; what else is written as one is a deck.
 */
function oneHeadline(blocks: readonly Block[]): Block[] {
  const first = blocks.find(({role}) => role === 'headline')

  return blocks.map((block) =>
    block.role === 'headline' && block !== first ? {...block, role: 'deck'} : block
  )
}
