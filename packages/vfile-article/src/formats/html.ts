/**
 * HTML pages, and HTML inside other formats.
 */

import type {Article, Block} from '../article.js'
import {type MarkupNode, parentsOf} from '../markup.js'
import {collect} from '../markup-blocks.js'
import {textOf} from '../pieces.js'
import {withFurniture} from './furniture.js'
import {bodyOf} from './html-body.js'
import {comparable, factsOf} from './html-facts.js'
import {parseHtml} from './html-tree.js'
import {createHtmlVocabulary} from './html-vocabulary.js'
import {withEnd} from './page-end.js'
import {withPageParts} from './page-parts.js'
import {findQuestions} from './questions.js'

/** Roles that a page may put outside the body of the story. */
const heads = new Set(['headline', 'deck', 'byline', 'dateline'])

/** Share of its prose that a page can't lose to what its classes say. */
const leastKept = 0.25

/**
 * Read an HTML page.
 *
 * @param source
 *   HTML of a page or of a part of one.
 * @returns
 *   Paragraphs of the story, with headline, deck and byline from above it. What stands among them and is no
 *   copy has its role: captions, links to other stories, boxes.
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
 *   Paragraphs of the story.
 */
export function readMarkup(nodes: readonly MarkupNode[]): Article {
  const {facts, confirmed, titles, authors} = factsOf(nodes)
  const whole = collectPage(nodes)
  const parents = parentsOf(nodes)
  const furnished = withPageParts(withFurniture(whole.blocks), nodes, parents)
  const titled = furnished.find((block) => block.role === 'headline' && isTitle(block, titles))
  const body = bodyOf(furnished, parents, confirmed, titled)
  const head = headOf(furnished, body, titles)
  const blocks = withEnd(withHeadings([...head, ...body]), authors)

  return {blocks: findQuestions(blocks), comments: whole.comments, facts}
}

/** Collect the blocks of a page; where classes would leave next to nothing of it, by its elements alone. */
function collectPage(nodes: readonly MarkupNode[]): Article {
  const named = collect(nodes, createHtmlVocabulary(nodes))
  const plain = collect(nodes, createHtmlVocabulary(nodes, {names: false}))
  return prose(named.blocks) < prose(plain.blocks) * leastKept ? plain : named
}

/** Characters of paragraphs. */
function prose(blocks: readonly Block[]): number {
  return blocks
    .filter(({role, pieces}) => role === undefined && textOf(pieces).length > 80)
    .reduce((sum, {pieces}) => sum + textOf(pieces).length, 0)
}

/**
 * Find what belongs to the head of the story and stands before its body: the headline, which is the one that the
 * page has for its title, and what follows it.
 */
function headOf(
  blocks: readonly Block[],
  body: readonly Block[],
  titles: readonly string[]
): Block[] {
  const first = body[0] ? blocks.indexOf(body[0]) : blocks.length
  const inBody = new Set(body)
  const known = new Set(body.map(({role}) => role))
  const before = blocks.slice(0, first).filter((block) => !inBody.has(block))
  const nearest = [...before].reverse()
  const named = nearest.filter((block) => isTitle(block, titles))
  const headline =
    named.find(({role}) => role === 'headline') ??
    named[0] ??
    nearest.find(({role}) => role === 'headline')
  const from = headline ? before.indexOf(headline) : 0

  return before
    .slice(from)
    .map((block) => (block === headline ? {...block, role: 'headline' as const} : block))
    .filter(({role}) => role !== undefined && heads.has(role) && !known.has(role))
}

function isTitle({role, pieces}: Block, titles: readonly string[]): boolean {
  if (role !== 'headline' && role !== 'deck') return false
  const words = comparable(textOf(pieces))
  return (
    words.length > 8 && titles.some((title) => title.startsWith(words) || words.startsWith(title))
  )
}

/**
 * A page has one headline; other headings are decks before the first paragraph, and crossheads behind it.
 */
function withHeadings(blocks: readonly Block[]): Block[] {
  const headline = blocks.find(({role}) => role === 'headline')
  const first = blocks.findIndex(({role}) => role === undefined)

  return blocks.map((block, index) => {
    if (block === headline || (block.role !== 'headline' && block.role !== 'deck')) return block
    return {...block, role: first !== -1 && index > first ? 'crosshead' : 'deck'}
  })
}
