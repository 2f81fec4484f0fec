/**
 * NewsML-G2 and NewsML 1 of the IPTC: an envelope of metadata around content in NITF, XHTML or plain text.
 */

import type {Role} from 'nlcst-attribution'
import type {Article, Block} from '../article.js'
import {isMarkedUp, readEmbedded, readPlain} from '../embedded.js'
import {fieldsOf} from '../front-matter.js'
import newsml from '../generated/newsml.js'
import {childrenOf, findElements, type MarkupElement, type MarkupNode, piecesOf} from '../markup.js'
import {collapseSpace, textOf} from '../pieces.js'
import {readHtml, readMarkup} from './html.js'
import {readNitf} from './nitf.js'

/** Lines of the envelope that are copy: those of NewsML-G2, and those of NewsML 1. */
const lines: readonly (readonly [readonly string[], Role])[] = [
  [['headline'], 'headline'],
  [['subheadline'], 'deck'],
  [['by', 'byline'], 'byline'],
  [['dateline'], 'dateline']
]

/** What tells of a story in an envelope. */
const told: ReadonlySet<string> = new Set([...newsml.facts, ...newsml.fields])

/** What components of NewsML 1 that are not the story are for. */
const parts = newsml.parts as Readonly<Record<string, Role>>

/** What holds content. */
const holders: ReadonlySet<string> = new Set(['inlinexml', 'inlinedata', 'datacontent'])

/**
 * Read NewsML.
 *
 * @param root
 *   Element `newsItem`, or `newsMessage` or `NewsML` with some.
 * @returns
 *   Paragraphs of every news item; headline, byline and dateline of the envelope where
 *   the content has none.
 */
export function readNewsml(root: MarkupElement): Article {
  const items = findElements([root], ({name}) => name === 'newsitem').map(readItem)

  return {
    blocks: items.flatMap(({blocks}) => blocks),
    comments: items.flatMap(({comments}) => comments),
    facts: factsOf(root)
  }
}

function readItem(item: MarkupElement): Article {
  const content = componentsOf(item)
  const blocks = content.flatMap((article) => article.blocks)
  const known = new Set(blocks.map(({role}) => role))
  const head = lines
    .filter(([, role]) => !known.has(role))
    .flatMap(([names, role]) =>
      envelopeLines(item, names).map((line) => toBlock(line.children, role))
    )

  return {blocks: [...head, ...blocks], comments: content.flatMap(({comments}) => comments)}
}

/** The content of an item; a component of NewsML 1 says what it is for. */
function componentsOf(item: MarkupElement, role?: Role): Article[] {
  return item.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (holders.has(child.name)) return [withRole(readContent(child), role)]
    const [kind] = childrenOf(child, 'role')
    const told = kind && Object.entries(parts).find(([name]) => name === formalName(kind))?.[1]
    return componentsOf(child, told ?? role)
  })
}

function formalName({attributes}: MarkupElement): string {
  return (attributes.FormalName ?? '').toLowerCase()
}

function withRole(article: Article, role: Role | undefined): Article {
  return {...article, blocks: article.blocks.map((block) => ({...block, role: role ?? block.role}))}
}

/** The lines of an envelope: of a NewsML 1 item, those of its first component that has some. */
function envelopeLines(item: MarkupElement, names: readonly string[]): MarkupElement[] {
  const [meta] = findElements(
    item.children,
    ({name}) => name === 'contentmeta' || name === 'newslines'
  )
  return names.flatMap((name) => childrenOf(meta, name))
}

function toBlock(nodes: readonly MarkupNode[], role: Role): Block {
  return {role, pieces: collapseSpace(piecesOf(nodes))}
}

/**
 * Read the content of an item: elements, or text or HTML that is written as characters.
 */
function readContent({attributes, children}: MarkupElement): Article {
  const [nitf] = findElements(children, ({name}) => name === 'nitf' || name.startsWith('body.'))
  if (nitf) return readNitf(nitf)
  if (children.some(({type}) => type === 'element')) return readMarkup(children)

  const pieces = piecesOf(children)
  const embedded = {text: textOf(pieces), pieces}
  const type = attributes.contenttype ?? ''
  // What is no text is no copy: a picture in base64.
  if (type !== '' && !/text|html|xml|nitf/i.test(type)) return {blocks: [], comments: []}

  const isHtml = /html/i.test(type) || (!/plain/i.test(type) && isMarkedUp(embedded.text))
  return readEmbedded(embedded, isHtml ? readHtml : (text) => readPlain(text, readHtml))
}

/** What the envelope says: items of NewsML-G2, and the lines of NewsML 1. */
function factsOf(root: MarkupElement): Article['facts'] {
  const all = findElements([root], ({name}) => told.has(name))
  const one = (...names: string[]) =>
    names.map((name) => all.find((element) => element.name === name)).find(Boolean)
  const dates = /^(?:contentcreated|firstcreated|thisrevisioncreated)$/
  // Those within an element that is found are not looked for.
  const [item] = findElements([root], ({name}) => name === 'newsitem')
  const [section] = all
    .filter(({name}) => name === 'subject')
    .flatMap((subject) => childrenOf(subject, 'name'))
  const author = all.filter(({name}) => /^(?:by|byline|creator)$/.test(name))

  return {
    date: wordsOf(all.find(({name}) => dates.test(name)) ?? one('versioncreated')),
    section: wordsOf(section),
    author: wordsOf(author.find(({name}) => name !== 'creator') ?? author[0]),
    desk: wordsOf(one('service')),
    outlet: wordsOf(one('infosource')) ?? wordsOf(one('provider')),
    id: item?.attributes.guid,
    fields: fieldsOf(Object.fromEntries(newsml.fields.map((name) => [name, wordsOf(one(name))])))
  }
}

/** Words of an element, of the name in it, or its value. */
function wordsOf(element: MarkupElement | undefined): string | undefined {
  if (!element) return
  const [name] = childrenOf(element, 'name')
  const words = textOf(piecesOf((name ?? element).children))
    .replace(/\s+/g, ' ')
    .trim()
  const {literal, tag, qcode} = element.attributes
  return words || literal || tag || qcode || undefined
}
