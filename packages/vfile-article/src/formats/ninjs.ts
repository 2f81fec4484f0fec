/**
 * ninjs, news in JSON, of the IPTC: versions 1 (`headline`, `body_html`) and 2 and later (`headlines`,
 * `bodies`).
 */

import {findNodeAtLocation, type Node, parseTree} from 'jsonc-parser'
import type {Role} from 'nlcst-attribution'
import type {Article} from '../article.js'
import {ArticleError} from '../error.js'
import {type Embedded, placeBlocks, placeComments} from '../pieces.js'
import {readHtml} from './html.js'
import {embeddedString} from './json-strings.js'
import {readNitf} from './nitf.js'
import {readText} from './text.js'
import {parseXml} from './xml-tree.js'

/** Reads an embedded text. */
type Read = (text: string) => Article

/** A string of the document that is copy, or has some. */
interface Field {
  node: Node
  read: Read
  role?: Role
}

/** What names and types of bodies say of their markup; the richest first. */
const markups: readonly (readonly [RegExp, Read])[] = [
  [/nitf/i, (text) => readNitf(parseXml(text))],
  [/html/i, readHtml],
  [/text|plain|^$/i, readText]
]

/**
 * Read ninjs.
 *
 * @param source
 *   JSON document.
 * @returns
 *   Headline, byline, the richest body, and the captions of pictures that come with it.
 * @throws {ArticleError}
 *   If it is no JSON, or no ninjs with copy.
 */
export function readNinjs(source: string): Article {
  const root = parse(source)
  const articles = [...headFields(root), ...bodyFields(root), ...captionFields(root)].map((field) =>
    readField(source, field)
  )

  if (articles.length === 0) {
    throw new ArticleError(
      'format',
      'This JSON is no ninjs article: it has no headline and no body. Give ninjs.'
    )
  }

  return {
    blocks: articles.flatMap(({blocks}) => blocks),
    comments: articles.flatMap(({comments}) => comments)
  }
}

function parse(source: string): Node {
  try {
    JSON.parse(source.replace(/^\uFEFF/, ' '))
  } catch (error) {
    throw new ArticleError('broken', 'This JSON is broken. Export it again, or mend it.', error)
  }

  return parseTree(source) as Node
}

function readField(source: string, {node, read, role}: Field): Article {
  const embedded: Embedded = embeddedString(source, node)
  const {blocks, comments} = read(embedded.text)
  const placed = placeBlocks(blocks, embedded)

  return {
    blocks: role ? placed.map((block) => ({...block, role})) : placed,
    comments: placeComments(comments, embedded)
  }
}

function headFields(root: Node): Field[] {
  const headlines = itemsOf(root, 'headlines').map((item): Field[] => {
    const role = stringOf(item, 'role')?.value
    return field(
      stringOf(item, 'value'),
      role === undefined || role === 'main' ? 'headline' : 'deck'
    )
  })

  return [
    field(stringOf(root, 'headline'), 'headline'),
    ...headlines,
    field(stringOf(root, 'byline') ?? stringOf(root, 'by'), 'byline'),
    field(stringOf(root, 'dateline'), 'dateline')
  ].flat()
}

function field(node: Node | undefined, role: Role): Field[] {
  return node ? [{node, role, read: readText}] : []
}

/**
 * The same copy comes in several markups; one is enough.
 */
function bodyFields(root: Node): Field[] {
  const bodies = [
    ...(root.children ?? []).flatMap(({children: [key, value] = []}) =>
      key && value?.type === 'string' && /^body_/.test(String(key.value))
        ? [{kind: String(key.value), node: value}]
        : []
    ),
    ...itemsOf(root, 'bodies').flatMap((item) => {
      const node = stringOf(item, 'value')
      const kind = stringOf(item, 'contenttype') ?? stringOf(item, 'role')
      return node ? [{kind: String(kind?.value ?? ''), node}] : []
    })
  ]

  for (const [pattern, read] of markups) {
    const found = bodies.find(({kind}) => pattern.test(kind))
    if (found) return [{node: found.node, read}]
  }

  return []
}

function captionFields(root: Node): Field[] {
  const associations = findNodeAtLocation(root, ['associations'])
  const items = (associations?.children ?? []).map((child) =>
    child.type === 'property' ? child.children?.[1] : child
  )

  return items.flatMap((item) => {
    if (item?.type !== 'object' || stringOf(item, 'type')?.value !== 'picture') return []

    const texts = itemsOf(item, 'descriptions').map((description) => stringOf(description, 'value'))
    return [stringOf(item, 'description_text'), ...texts].flatMap((node) => field(node, 'caption'))
  })
}

function itemsOf(node: Node, key: string): Node[] {
  const list = findNodeAtLocation(node, [key])
  return list?.type === 'array' ? (list.children ?? []) : []
}

function stringOf(node: Node, key: string): Node | undefined {
  const found = findNodeAtLocation(node, [key])
  return found?.type === 'string' ? found : undefined
}
