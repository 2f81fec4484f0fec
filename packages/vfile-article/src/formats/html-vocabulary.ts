/**
 * What the elements of HTML do to copy.
 */

import type {Role} from 'nlcst-attribution'
import type {Context, Treatment} from '../collect.js'
import {type MarkupElement, piecesOf} from '../markup.js'
import {textOf} from '../pieces.js'

/** Elements without copy, or with copy of something else than the article. */
const skipped = new Set(
  'aside audio base button canvas code dialog embed form head iframe img input link map math menu meta nav noscript object pre script select style svg template textarea title video'.split(
    ' '
  )
)

const blocks = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer header h1 h2 h3 h4 h5 h6 hgroup hr html legend li main ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)

/** Roles by name of an element. */
const byName: Readonly<Record<string, Role>> = {
  address: 'byline',
  blockquote: 'blockquote',
  caption: 'caption',
  dd: 'list',
  dt: 'list',
  figcaption: 'caption',
  figure: 'caption',
  footer: 'furniture',
  h2: 'deck',
  h3: 'deck',
  h4: 'deck',
  h5: 'deck',
  h6: 'deck',
  li: 'list',
  td: 'list',
  th: 'list'
}

/** Roles by what newsrooms call things in classes and microdata. */
const byClass: Readonly<Record<string, Role>> = {
  ad: 'furniture',
  advert: 'furniture',
  advertisement: 'furniture',
  author: 'byline',
  byline: 'byline',
  caption: 'caption',
  cutline: 'caption',
  dateline: 'dateline',
  deck: 'deck',
  dek: 'deck',
  headline: 'headline',
  newsletter: 'furniture',
  promo: 'furniture',
  pullquote: 'blockquote',
  related: 'furniture',
  share: 'furniture',
  standfirst: 'deck',
  subhead: 'deck',
  subheadline: 'deck',
  subtitle: 'deck'
}

/** Characters that a byline or a box has at most: a class on all of the article says nothing. */
const longest = 1000

/**
 * Say what an element of HTML does. The first `h1` is for the caller to tell from
 * others; each is a headline here.
 *
 * @param element
 *   Element.
 * @param context
 *   Where it stands.
 * @returns
 *   What it does.
 */
export function htmlVocabulary(element: MarkupElement, context: Context): Treatment {
  const {name, attributes} = element

  if (name === 'br') return {as: 'break'}
  if (name === 'b' || name === 'strong') return {as: 'inline', strong: true}
  if (name === 'q') return {as: 'quote'}
  if (name === 'a') return {as: 'inline', url: attributes.href}
  if (skipped.has(name) || isHidden(element) || isNavigation(element)) return {as: 'skip'}
  if (namesSpeaker(element, context)) return {as: 'cite'}
  // A byline in a `span` is a part of its line; only whole blocks get roles.
  return blocks.has(name) ? {as: 'block', role: roleOf(element)} : {as: 'inline'}
}

/**
 * Find the role that an element gives to its copy.
 *
 * @param element
 *   Element.
 * @returns
 *   Role, if it has one.
 */
function roleOf({name, attributes, children}: MarkupElement): Role | undefined {
  if (name === 'h1') return 'headline'

  const known = [attributes.class, attributes.itemprop, attributes.rel]
    .flatMap((value) => (value ?? '').toLowerCase().split(/\s+/))
    // Of `article__byline` the last word tells what the thing is.
    .map((token) => token.slice(token.search(/[a-z]+$/)))
    .find((word) => Object.hasOwn(byClass, word))

  if (known === undefined || textOf(piecesOf(children)).length > longest) return byName[name]
  return byClass[known]
}

/**
 * Whether it names the speaker of the block quote that it ends.
 */
function namesSpeaker({name}: MarkupElement, {parent, role}: Context): boolean {
  if (role !== 'blockquote') return false
  return name === 'footer' || (name === 'cite' && parent?.name === 'blockquote')
}

function isHidden({attributes}: MarkupElement): boolean {
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true'
}

function isNavigation({attributes}: MarkupElement): boolean {
  return /^(?:banner|complementary|contentinfo|dialog|form|menu|navigation|search)$/.test(
    attributes.role ?? ''
  )
}
