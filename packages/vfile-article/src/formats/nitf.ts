/**
 * NITF, the News Industry Text Format of the IPTC.
 */

import type {Role} from 'nlcst-attribution'
import type {Article, Block} from '../article.js'
import {isMarkedUp, readEmbedded} from '../embedded.js'
import {fieldsOf} from '../front-matter.js'
import elements from '../generated/nitf-elements.js'
import {childrenOf, findElements, type MarkupElement, piecesOf} from '../markup.js'
import {type Context, collect, type Treatment} from '../markup-blocks.js'
import {textOf} from '../pieces.js'
import {readHtml} from './html.js'

const blocks: ReadonlySet<string> = new Set(elements.blocks)
const skipped: ReadonlySet<string> = new Set(elements.skipped)
const apart: ReadonlySet<string> = new Set(elements.apart)

const roles: Readonly<Record<string, Role>> = {
  abstract: 'deck',
  blockquote: 'blockquote',
  bq: 'blockquote',
  byline: 'byline',
  caption: 'caption',
  dateline: 'dateline',
  dd: 'list',
  distributor: 'furniture',
  dt: 'list',
  figcaption: 'caption',
  h1: 'deck',
  h2: 'deck',
  h3: 'deck',
  h4: 'deck',
  hl1: 'headline',
  hl2: 'deck',
  li: 'list',
  media: 'caption',
  note: 'furniture',
  rights: 'furniture',
  series: 'furniture',
  tagline: 'furniture',
  td: 'list',
  th: 'list'
}

/**
 * Read NITF.
 *
 * @param root
 *   Element `nitf`, or any part of one.
 * @returns
 *   Paragraphs: head, content and end of the body; metadata are left out, save a title where there is no headline.
 */
export function readNitf(root: MarkupElement): Article {
  const bodies = root.name === 'nitf' ? childrenOf(root, 'body') : [root]
  const content = findElements(bodies, ({name}) => name === 'body.content').filter(isMarkedText)
  const article = collect(bodies, nitfVocabulary)
  // Some wires send HTML as characters.
  const written = content.map(({children}) => {
    const pieces = piecesOf(children)
    return readEmbedded({text: textOf(pieces), pieces}, readHtml)
  })
  const blocks = withCrossheads([
    ...article.blocks.filter(({holder}) => !holder || !content.includes(holder)),
    ...written.flatMap((one) => one.blocks)
  ])

  return {
    blocks: blocks.some(({role}) => role === 'headline') ? blocks : [...titleOf(root), ...blocks],
    comments: [...article.comments, ...written.flatMap((one) => one.comments)],
    facts: factsOf(root)
  }
}

/** Whether an element has paragraphs in tags that are written as characters, and no others. */
function isMarkedText({children}: MarkupElement): boolean {
  if (children.some(({type}) => type === 'element')) return false
  return isMarkedUp(textOf(piecesOf(children)))
}

/** Headings behind the first paragraph. */
function withCrossheads(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({role}) => role === undefined)
  return blocks.map((block, index) =>
    block.role === 'deck' && first !== -1 && index > first ? {...block, role: 'crosshead'} : block
  )
}

function titleOf(root: MarkupElement): Block[] {
  const [title] = childrenOf(childrenOf(root, 'head')[0], 'title')
  return title ? [{role: 'headline', pieces: piecesOf(title.children)}] : []
}

function factsOf(root: MarkupElement): Article['facts'] {
  const meta = findElements([root], ({name}) =>
    /^(?:date\.issue|tobject\.subject|pubdata|doc-id|urgency|fixture)$/.test(name)
  )
  const of = (name: string) => meta.find((element) => element.name === name)?.attributes
  return {
    date: of('date.issue')?.norm,
    section: of('pubdata')?.['position.section'] ?? of('tobject.subject')?.['tobject.subject.type'],
    outlet: of('pubdata')?.name,
    id: of('doc-id')?.['id-string'],
    fields: fieldsOf({urgency: of('urgency')?.['ed-urg'], fixture: of('fixture')?.['fix-id']})
  }
}

function nitfVocabulary(element: MarkupElement, {parent, role}: Context): Treatment {
  const {name, attributes} = element

  if (skipped.has(name)) return {as: 'skip'}
  if (name === 'br') return {as: 'break'}
  if (name === 'q') return {as: 'quote'}
  if (name === 'a') return {as: 'inline', url: attributes.href}
  if (name === 'del' || name === 's') return {as: 'strike'}
  if (name === 'pre' || isLines(element)) return {as: 'pre'}
  // `hl2` also stands between paragraphs; `credit` names the speaker of a block quote.
  if (name === 'credit' && parent?.name === 'bq') return {as: 'cite'}
  if (name === 'em' && attributes.class === 'bold') return {as: 'inline', strong: true}
  if (name === 'b' || name === 'strong') return {as: 'inline', strong: true}
  if (apart.has(name)) return {as: 'apart'}
  if (blocks.has(name)) return {as: 'block', role: roles[name] ?? role}
  return {as: 'inline'}
}

/** Whether the content of a story is nothing but lines of text. */
function isLines({name, children}: MarkupElement): boolean {
  return (
    (name === 'body.content' || name === 'block') &&
    children.every(({type}) => type !== 'element') &&
    /\n/.test(textOf(piecesOf(children)).trim())
  )
}
