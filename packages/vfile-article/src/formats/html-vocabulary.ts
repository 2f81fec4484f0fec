/**
 * What the elements of HTML do to copy.
 */

import type {Role} from 'nlcst-attribution'
import elements from '../generated/html-elements.js'
import {findElements, type MarkupElement, type MarkupNode, parentsOf, piecesOf} from '../markup.js'
import type {Context, Vocabulary} from '../markup-blocks.js'
import {textOf} from '../pieces.js'
import {namingOf} from './class-names.js'

const skipped: ReadonlySet<string> = new Set(elements.skipped)
const beside: ReadonlySet<string> = new Set(elements.beside)
const blocks: ReadonlySet<string> = new Set(elements.blocks)
const struck: ReadonlySet<string> = new Set(elements.struck)

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
  h1: 'headline',
  h2: 'deck',
  h3: 'deck',
  h4: 'deck',
  h5: 'deck',
  h6: 'deck',
  li: 'list',
  td: 'list',
  th: 'list'
}

/** Characters that a byline or a caption has at most: a class on all of the article says nothing. */
const longest = 600

/** Characters of a cell from which it is no cell of a table, but a part of the page. */
const longCell = 400

/** Characters from which a paragraph is one of a story rather than of a footer. */
const longParagraph = 150

/** Share of a page's words that nothing has which its names say stands beside the story. */
const mostBeside = 0.4

/** As `mostBeside`, where the elements themselves say so. */
const mostLeftOut = 0.6

/** Navigation and the like, by the roles of ARIA. */
const landmarks: ReadonlySet<string> = new Set(elements.landmarks)

/** Styles that hide: of a page, and of a page that Word has saved. */
const hiding =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment)/i

/** Styles that strike out, as editors of drafts write them. */
const striking = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through/i

/** A rule for one class, such as editors of drafts write when they export. */
const classRule = /(?<=^|[{}\s])(?:span|p)?\.([\w-]+)\s*\{([^{}]*)\}/g

/** What a page is to its vocabulary. */
export interface VocabularyOptions {
  /** Whether classes and ids tell what stands beside the story. */
  names?: boolean | undefined
}

/**
 * Make a vocabulary for a page. The first `h1` is for the caller to tell from
 * others; each is a headline here.
 *
 * @param nodes
 *   Nodes of the page: what holds much of its words is not beside the story, whatever it is called.
 * @param options
 *   What to go by.
 * @returns
 *   Says what each element does.
 */
export function createHtmlVocabulary(
  nodes: readonly MarkupNode[],
  {names = true}: VocabularyOptions = {}
): Vocabulary {
  const lengths = new Map<MarkupElement, number>()
  const total = measure(nodes, lengths)
  const written = [...lengths].reduce(
    (sum, [{name}, length]) => sum + (name === 'pre' ? length : 0),
    0
  )
  const titled = holdersOfHeadlines(nodes)
  const strikes = strikingOf(nodes)
  const lengthOf = (element: MarkupElement): number => lengths.get(element) ?? 0

  return (element, context) => {
    const {name, attributes} = element

    if (name === 'br') return {as: 'break'}
    if (name === 'q') return {as: 'quote'}
    if (struck.has(name) || strikes(element)) return {as: 'strike'}
    if (skipped.has(name)) return {as: 'skip'}

    const isLarge = lengthOf(element) > total * mostBeside
    const isMost = lengthOf(element) > total * mostLeftOut
    if (isDraftComment(element) || (!isMost && isLeftOut(element))) return {as: 'skip'}
    // What lies over a page is never the story, however long its conditions are.
    if (isOverlay(element) && !titled.has(element)) return {as: 'skip'}
    if (name === 'a') return {as: 'inline', url: attributes.href}
    if (name === 'b' || name === 'strong') return {as: 'inline', strong: true}
    if (namesSpeaker(element, context)) return {as: 'cite'}
    // Programs stand in it, or else all of an old page.
    if (name === 'pre') return written > total / 2 ? {as: 'pre'} : {as: 'skip'}
    // A byline in a `span` is a part of its line; only whole blocks get roles.
    if (!blocks.has(name)) return {as: 'inline'}
    return {
      as: 'block',
      role:
        name === 'footer' && (isLarge || holdsCopy(element))
          ? undefined
          : roleOf(element, lengthOf(element), names && !isLarge && !titled.has(element))
    }
  }
}

/**
 * Find the role that an element gives to its copy.
 */
function roleOf(element: MarkupElement, length: number, names: boolean): Role | undefined {
  const {name} = element
  if (name === 'h1') return 'headline'

  const naming = namingOf(element)
  const isParagraph = name === 'p' || /^h\d$/.test(name)
  if (names && (isParagraph ? naming.isFurniture : naming.hasFurniture)) return 'furniture'
  if (naming.role !== undefined && length <= longest) return naming.role
  // Old pages are laid out in tables.
  if ((name === 'td' || name === 'th') && (length > longCell || isCellOfPage(element))) return
  return byName[name]
}

/** Whether a cell holds paragraphs, as a part of a page does. */
function isCellOfPage({children}: MarkupElement): boolean {
  const paragraphs = children.filter(
    (child) => child.type === 'element' && /^(?:p|h\d)$/.test(child.name)
  )
  return paragraphs.length > 1
}

/** Whether an element holds some long paragraphs, such as a transcript. */
function holdsCopy({children}: MarkupElement): boolean {
  const paragraphs = findElements(children, ({name}) => name === 'p')
  const long = paragraphs.filter((one) => textOf(piecesOf(one.children)).length > longParagraph)
  return long.length > 3
}

/** Whether an element holds nothing that a reader of the story sees. */
function isLeftOut(element: MarkupElement): boolean {
  const {name, attributes} = element
  if (beside.has(name) || /^amp-(?:ad|social|sidebar|consent|carousel|lightbox)/.test(name))
    return true
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  if (hiding.test(attributes.style ?? '') || namingOf(element).isUnseen) return true
  return landmarks.has(attributes.role ?? '')
}

/** Whether it is a dialogue over the page, such as one on cookies. */
function isOverlay({attributes}: MarkupElement): boolean {
  return attributes['aria-modal'] === 'true' || /^(?:alert)?dialog$/.test(attributes.role ?? '')
}

/** Comments of Google Docs, the letters that lead to them, and the bullets of Word. */
function isDraftComment(element: MarkupElement): boolean {
  const {name, attributes} = element
  if (/mso-list\s*:\s*ignore/i.test(attributes.style ?? '')) return true
  if (name === 'a') return isNoteMark(element)
  const first = firstElement(element)
  // A comment of several paragraphs has a box of its own.
  const opening = name === 'div' && first?.name === 'p' ? firstElement(first) : first
  return (name === 'p' || name === 'div') && /^cmnt\d+$/.test(opening?.attributes.id ?? '')
}

function firstElement({children}: MarkupElement): MarkupElement | undefined {
  return children.find((child): child is MarkupElement => child.type === 'element')
}

/** Whether a link leads to a note or a comment, or back from it: `[a]`, `12`, `*`. */
function isNoteMark({attributes, children}: MarkupElement): boolean {
  if (!/^#(?:cmnt|ftnt|fn|footnote|note|cite|_ftn|_edn|_msocom)/i.test(attributes.href ?? ''))
    return false
  return /^\s*\[?(?:\w{1,3}|[*†‡↩^])\]?\s*$/.test(textOf(piecesOf(children)))
}

/**
 * Whether it names the speaker of the block quote that it ends.
 */
function namesSpeaker({name}: MarkupElement, {parent, role}: Context): boolean {
  if (role !== 'blockquote') return false
  return name === 'footer' || (name === 'cite' && parent?.name === 'blockquote')
}

/** Make the test of whether a style strikes an element out: its own, or one of a class that the page has for it. */
function strikingOf(nodes: readonly MarkupNode[]): (element: MarkupElement) => boolean {
  const sheets = findElements(nodes, ({name}) => name === 'style')
  const rules = sheets.flatMap(({children}) => [...textOf(piecesOf(children)).matchAll(classRule)])
  const classes = new Set(
    rules.filter(([, , style = '']) => striking.test(style)).map(([, name]) => name)
  )

  return ({attributes}) =>
    striking.test(attributes.style ?? '') ||
    (classes.size > 0 && (attributes.class ?? '').split(/\s+/).some((name) => classes.has(name)))
}

/** The elements that hold a headline: they are not beside the story. */
function holdersOfHeadlines(nodes: readonly MarkupNode[]): Set<MarkupElement> {
  const parents = parentsOf(nodes)
  const holders = new Set<MarkupElement>()

  for (const headline of findElements(nodes, ({name}) => name === 'h1')) {
    for (let at = parents.get(headline); at && !holders.has(at); at = parents.get(at))
      holders.add(at)
  }

  return holders
}

/** Count the characters of copy in every element; gives those of all. */
function measure(nodes: readonly MarkupNode[], lengths: Map<MarkupElement, number>): number {
  let sum = 0

  for (const node of nodes) {
    if (node.type === 'text') sum += textOf(piecesOf([node])).trim().length
    if (node.type !== 'element' || skipped.has(node.name)) continue
    const length = measure(node.children, lengths)
    lengths.set(node, length)
    // Items of lists are rather a part of a story than all of it.
    sum += node.name === 'li' ? length / 5 : length
  }

  return sum
}
