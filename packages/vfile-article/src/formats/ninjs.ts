/**
 * ninjs, news in JSON, of the IPTC: versions 1 (`headline`, `body_html`), 2 (`headlines`, `bodies`,
 * `contenttype`) and 3 (`contentType`).
 */

import {findNodeAtLocation, type Node, parseTree} from 'jsonc-parser'
import type {Role} from 'nlcst-attribution'
import type {Article} from '../article.js'
import {isMarkedUp, type Read, readEmbedded, readPlain} from '../embedded.js'
import {ArticleError} from '../error.js'
import words from '../generated/ninjs.js'
import {textOf} from '../pieces.js'
import {readHtml} from './html.js'
import {embeddedString} from './json-strings.js'
import {factsOf} from './ninjs-facts.js'
import {itemsOf, propertiesOf, stringOf} from './ninjs-nodes.js'
import {readNitf} from './nitf.js'
import {readText} from './text.js'
import {parseXml} from './xml-tree.js'

/** A string of the document that is copy, or has some. */
interface Field {
  node: Node
  read: Read
  role?: Role
}

/** A text of the story in one of its markups. */
interface Body {
  node: Node
  /** Its type, or its name where it has none. */
  kind: string
  role: string
}

/** What types and names of bodies say of their markup; the richest first. */
const markups: readonly (readonly [RegExp, Read])[] = [
  [/nitf/i, readXmlBody],
  [/html/i, readHtml],
  [/text|plain|^$/i, (text) => readPlain(text, readHtml)]
]

/** A body in NITF; wires have XML of their own too, which nobody can read. */
function readXmlBody(text: string): Article {
  const root = parseXml(text)
  if (root.name === 'nitf' || root.name.startsWith('body') || root.name === 'block')
    return readNitf(root)
  throw new ArticleError(
    'format',
    `A body of this ninjs is no NITF: its root is <${root.name}>. Give NITF or HTML.`
  )
}

/** Names of the fields of a story, by which JSON that is broken can be told for one. */
const claims = /"(?:headlines?|headline_\w+|body_\w+|bodies)"\s*:/

/** Names by which an item without copy can be told for one. */
const marks = /ninjs/

/**
 * Read ninjs.
 *
 * @param source
 *   JSON document.
 * @returns
 *   Headline, byline, the main body in its richest markup that can be read, and the captions of pictures that come
 *   with it.
 * @throws {ArticleError}
 *   If it is no JSON, or no ninjs with copy; with the code `format` if it does not claim to be a story.
 */
export function readNinjs(source: string): Article {
  const root = parse(source)
  const item = itemOf(root)
  const head = headFields(item).map((field) => readField(source, field))
  const body = readBody(source, bodiesOf(item))

  if (!body && head.length === 0) {
    throw new ArticleError(
      isItem(item) ? 'empty' : 'format',
      'This JSON is no ninjs article: it has no headline and no body. Give ninjs.'
    )
  }

  const articles = [
    ...head,
    ...(body ? [body] : []),
    ...captionFields(item).map((field) => readField(source, field))
  ]

  return {
    blocks: articles.flatMap(({blocks}) => blocks),
    comments: articles.flatMap(({comments}) => comments),
    facts: factsOf(item)
  }
}

function parse(source: string): Node {
  try {
    JSON.parse(source.replace(/^\uFEFF/, ' '))
  } catch (error) {
    // Settings and half a report are JSON too; only a story is missed.
    throw new ArticleError(
      claims.test(source) ? 'broken' : 'format',
      'This JSON is broken. Export it again, or mend it.',
      error
    )
  }

  return parseTree(source) as Node
}

/** The story in a document: itself, or the first text in a package. */
function itemOf(root: Node): Node {
  if (bodiesOf(root).length > 0) return root
  const items = [...itemsOf(root, 'items'), ...associationsOf(root)]
  return (
    items.find(
      (item) => bodiesOf(item).length > 0 && stringOf(item, 'type')?.value !== 'picture'
    ) ?? root
  )
}

/** Whether a document says that it is an item of news that has copy. */
function isItem(item: Node): boolean {
  const type = stringOf(item, 'type')?.value
  if (words.others.includes(String(type))) return false
  const standard =
    findNodeAtLocation(item, ['standard', 'name'])?.value ?? stringOf(item, '$standard')?.value
  return (type !== undefined && stringOf(item, 'uri') !== undefined) || marks.test(String(standard))
}

function readField(source: string, {node, read, role}: Field): Article {
  const article = readEmbedded(embeddedString(source, node), read)
  return role ? {...article, blocks: article.blocks.map((block) => ({...block, role}))} : article
}

function headFields(item: Node): Field[] {
  const headlines = itemsOf(item, 'headlines').map((one) => ({
    node: textIn(one, 'value'),
    role: String(stringOf(one, 'role')?.value ?? 'main')
  }))
  const named = propertiesOf(item, /^headline(?:_\w+)?$/).map(({key, node}) => ({
    node: textIn(item, key, node),
    role: key.replace(/^headline_?/, '') || 'main'
  }))
  const all = [...headlines, ...named].filter(({node}) => node !== undefined)
  const main = all.find(({role}) => isMain(role)) ?? all.find(({role}) => !isDeck(role))

  return [
    field(main?.node, 'headline'),
    ...all.filter((one) => one !== main && isDeck(one.role)).map(({node}) => field(node, 'deck')),
    field(stringOf(item, 'byline') ?? stringOf(item, 'by'), 'byline'),
    field(stringOf(item, 'dateline'), 'dateline')
  ].flat()
}

function isMain(role: string): boolean {
  return words.main.includes(role.toLowerCase())
}

function isDeck(role: string): boolean {
  return words.decks.includes(role.toLowerCase().replace(/[^a-z]/g, ''))
}

function field(node: Node | undefined, role: Role): Field[] {
  return node
    ? [{node, role, read: (text) => (isMarkedUp(text) ? readHtml(text) : readText(text))}]
    : []
}

function bodiesOf(item: Node): Body[] {
  return [
    ...propertiesOf(item, /^body_\w+$/).map(({key, node}) => ({
      node: textIn(item, key, node),
      kind: key.slice(5),
      role: key.slice(5)
    })),
    ...itemsOf(item, 'bodies').map((one) => {
      const role = String(stringOf(one, 'role')?.value ?? 'main')
      const type = stringOf(one, 'contentType') ?? stringOf(one, 'contenttype')
      return {node: textIn(one, 'value'), kind: String(type?.value ?? role), role}
    })
  ].flatMap(({node, kind, role}) => (node ? [{node, kind, role}] : []))
}

/**
 * Read one of the bodies. The same copy comes in several markups: that of the main role in the richest is enough. One
 * that nobody can read does not spoil the others.
 */
function readBody(source: string, bodies: readonly Body[]): Article | undefined {
  const main = bodies.filter(({role}) => isMain(role))
  const ordered = [...main, ...bodies.filter((body) => !main.includes(body))]
    .map((body) => ({body, rank: rankOf(body), isMain: main.includes(body)}))
    .sort((left, right) => Number(right.isMain) - Number(left.isMain) || left.rank - right.rank)
  let failure: unknown

  for (const {body, rank} of ordered) {
    try {
      const article = readField(source, {node: body.node, read: markups[rank]?.[1] ?? readText})
      if (article.blocks.some(({pieces}) => textOf(pieces).trim() !== '')) return article
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error
      failure ??= error
    }
  }

  if (failure) throw failure
  return
}

/** Place of a body's markup among those that are known: by its type, its role, or what it looks like. */
function rankOf({node, kind, role}: Body): number {
  const told = [kind, role].map((name) => markups.findIndex(([pattern]) => pattern.test(name)))
  const plain = markups.length - 1
  const rank = told.find((one) => one !== -1) ?? plain
  // XML of nobody's is what its role says, or HTML that parses as it may.
  if (/xml/i.test(kind) && !/xhtml/i.test(kind)) return told[1] === -1 ? 1 : (told[1] ?? 1)
  return rank === plain && isMarkedUp(String(node.value)) && !/plain/i.test(kind) ? 1 : rank
}

function captionFields(item: Node): Field[] {
  return associationsOf(item).flatMap((picture) => {
    if (!/^(?:picture|graphic)$/.test(String(stringOf(picture, 'type')?.value))) return []

    const texts = itemsOf(picture, 'descriptions').map((one) => stringOf(one, 'value'))
    const named = propertiesOf(picture, /^description_(?:text|caption|main)$/).map(({node}) => node)
    const [first] = [...texts, ...named].filter((node) => node?.type === 'string')
    return field(first, 'caption')
  })
}

/** Items that come with one, in a list or by their names. */
function associationsOf(item: Node): Node[] {
  return (findNodeAtLocation(item, ['associations'])?.children ?? []).flatMap((child) => {
    const one = child.type === 'property' ? child.children?.[1] : child
    return one?.type === 'object' ? [one] : []
  })
}

/** A field that is copy, which has to be a text. */
function textIn(item: Node, key: string, node = findNodeAtLocation(item, [key])): Node | undefined {
  if (!node || node.type === 'string' || node.type === 'null')
    return node?.type === 'null' ? undefined : node
  // Others than ninjs have headlines too, of their own kind.
  if (!key.startsWith('body_') && key !== 'value') return
  throw new ArticleError(
    'broken',
    `This ninjs has a ${key} that is no text. Export it again, or mend it.`
  )
}
