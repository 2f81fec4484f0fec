/**
 * NITF, the News Industry Text Format of the IPTC.
 */

import type {Role} from 'nlcst-attribution'
import type {Article} from '../article.js'
import {type Context, collect, type Treatment} from '../collect.js'
import {childrenOf, type MarkupElement} from '../markup.js'

const blocks = new Set(
  'abstract block body body.content body.end body.head bq br byline caption content credit dateline dl dt dd distributor fn hedline hl1 hl2 hr li media media-caption media-producer nitf nitf-table note ol p rights series table tagline tbody td tfoot th thead tr ul'.split(
    ' '
  )
)

/** Metadata, pictures, and what the wire says to the desk. */
const skipped = new Set(
  'correction docdata head media-metadata media-object media-reference nitf-table-metadata postaddr pre pubdata revision-history'.split(
    ' '
  )
)

const roles: Readonly<Record<string, Role>> = {
  abstract: 'deck',
  bq: 'blockquote',
  byline: 'byline',
  caption: 'caption',
  dateline: 'dateline',
  dd: 'list',
  distributor: 'furniture',
  dt: 'list',
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
 *   Paragraphs: head, content and end of the body; metadata are left out.
 */
export function readNitf(root: MarkupElement): Article {
  const bodies = root.name === 'nitf' ? childrenOf(root, 'body') : [root]
  return collect(bodies, nitfVocabulary)
}

function nitfVocabulary({name, attributes}: MarkupElement, {parent, role}: Context): Treatment {
  if (skipped.has(name)) return {as: 'skip'}
  if (name === 'br') return {as: 'break'}
  if (name === 'q') return {as: 'quote'}
  if (name === 'a') return {as: 'inline', url: attributes.href}
  // `hl2` also stands between paragraphs; `credit` names the speaker of a block quote.
  if (name === 'credit' && parent?.name === 'bq') return {as: 'cite'}
  if (name === 'em' && attributes.class === 'bold') return {as: 'inline', strong: true}
  if (blocks.has(name)) return {as: 'block', role: roles[name] ?? role}
  return {as: 'inline'}
}
