/**
 * What a page says of its story for machines.
 */

import {type Facts, fieldsOf} from '../front-matter.js'
import page from '../generated/page.js'
import {findElements, type MarkupElement, type MarkupNode, piecesOf} from '../markup.js'
import {textOf} from '../pieces.js'

/** What a page says of its story. */
export interface PageFacts {
  facts: Facts
  /** Whether a paragraph is one of the story's, if the page holds it for machines too. */
  confirmed?: ((text: string) => boolean) | undefined
  /** What may be its headline, in comparable words. */
  titles: string[]
  /** Who wrote it. */
  authors: string[]
}

/** Characters of a paragraph by which it is known again. */
const known = 60

const sections = ['article:section', 'articlesection', 'section']

/**
 * Read the metadata of a page: `<meta>`, `<title>`, and JSON-LD of schema.org.
 *
 * @param nodes
 *   Nodes of the page.
 * @returns
 *   What they say.
 */
export function factsOf(nodes: readonly MarkupNode[]): PageFacts {
  const all = findElements(
    nodes,
    ({name}) => name === 'meta' || name === 'title' || name === 'script'
  )
  const metas = new Map(
    all
      .filter(({name}) => name === 'meta')
      .map(({attributes}) => [
        (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase(),
        attributes.content ?? ''
      ])
  )
  const story = all.filter(isJsonLd).flatMap(storiesOf)[0]
  const body = story?.articleBody
  const title = all.find(({name}) => name === 'title')
  const pick = (names: readonly string[]) => names.map((name) => metas.get(name)).find(Boolean)
  const authors = [
    ...page.writers.map((name) => metas.get(name) ?? ''),
    ...[story?.author]
      .flat()
      .map((author) => stringOf((author as {name?: unknown})?.name ?? author) ?? '')
  ].filter((name) => /\p{L}/u.test(name) && !/\/\//.test(name))

  return {
    facts: {
      date: pick(page.dates) ?? stringOf(story?.datePublished),
      section: pick(sections) ?? stringOf(story?.articleSection),
      author: [...new Set(authors)].join(', ') || undefined,
      outlet: metas.get('og:site_name') ?? stringOf((story?.publisher as {name?: unknown})?.name),
      url: metas.get('og:url') || undefined,
      fields: fieldsOf({keywords: metas.get('news_keywords') ?? metas.get('keywords')})
    },
    confirmed: typeof body === 'string' ? createTest(body) : undefined,
    titles: [
      metas.get('og:title'),
      stringOf(story?.headline),
      title && textOf(piecesOf(title.children))
    ]
      .map((one) => comparable(one ?? ''))
      .filter((one) => one.length > 8),
    authors
  }
}

function isJsonLd({name, attributes}: MarkupElement): boolean {
  return name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? '')
}

/** The stories of a script of JSON-LD; a broken one has none. */
function storiesOf({children}: MarkupElement): Record<string, unknown>[] {
  try {
    return withType(JSON.parse(textOf(piecesOf(children))))
  } catch {
    return []
  }
}

function withType(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(withType)
  if (typeof value !== 'object' || value === null) return []
  const item = value as Record<string, unknown>
  const types = [item['@type']].flat().map(String)
  if (types.some((type) => /(?:Article|BlogPosting|Report)$/.test(type))) return [item]
  return withType(item['@graph'])
}

function stringOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one !== '' ? one : undefined
}

function createTest(body: string): (text: string) => boolean {
  const words = comparable(body)
  return (text) => {
    const start = comparable(text).slice(0, known)
    return start.length > known / 2 && words.includes(start)
  }
}

/**
 * Make words comparable.
 *
 * @param text
 *   Text.
 * @returns
 *   Its letters and figures in lower case, a space between words.
 */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/<[^>]*>|&[a-z#\d]+;/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
