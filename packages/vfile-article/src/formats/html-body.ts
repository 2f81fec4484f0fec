/**
 * Where on a page the story is.
 */

import type {Block} from '../article.js'
import elements from '../generated/html-elements.js'
import type {MarkupElement} from '../markup.js'
import {textOf} from '../pieces.js'

/** A block with what tells copy from furniture. */
interface Weighed {
  block: Block
  /** Words, if it looks like prose; 0 if not. */
  weight: number
  /** Elements around it, the innermost first. */
  around: readonly MarkupElement[]
}

const ofPages: ReadonlySet<string> = new Set(elements.pages)

/** Words from which a paragraph tells where the story is. */
const fewest = 10

/** Words of prose from which what stands under the page's title is its story, though others be longer. */
const leastOfStory = 100

/** Share of the words in links from which a paragraph is none. */
const mostLinked = 0.5

/** Share of an element's prose that the story has, if the element is its body. */
const pure = 0.5

/** Share from which what stands below the story in it is the story's too. */
const purest = 0.85

/** Levels of elements by which paragraphs of one kind are known. */
const levels = 3

/**
 * Find the blocks of the story on a page.
 *
 * Paragraphs of one story stand in elements of the same names and classes, and no others on the page have as
 * many words; the elements that pages have for it (`articleBody`, `article`, `main`) decide how far it goes around
 * them. What a page says of itself for machines (`articleBody` of JSON-LD) may confirm which they are.
 *
 * @param blocks
 *   Blocks of the page, in order, with their roles.
 * @param parents
 *   The element around each element.
 * @param confirmed
 *   Whether a paragraph is one of the story's, if the page says so.
 * @param titled
 *   The headline that the page has for its title.
 * @returns
 *   Blocks of the story; all where nothing tells.
 */
export function bodyOf(
  blocks: readonly Block[],
  parents: ReadonlyMap<MarkupElement, MarkupElement>,
  confirmed?: ((text: string) => boolean) | undefined,
  titled?: Block | undefined
): Block[] {
  if (isDocument(parents)) return [...blocks]

  const weighed = blocks.map((block) => weigh(block, parents))
  const core = coreOf(ofTitle(weighed, titled), confirmed)
  const body = commonElement(core) ?? longestOf(weighed)
  if (!body) return [...blocks]
  const {region, isPure} = regionOf(body, weighed, parents)
  const lastOfBody = weighed.map(({around}) => around.includes(body)).lastIndexOf(true)
  const inside = weighed.filter(
    ({around}, index) => around.includes(region) && (isPure || index <= lastOfBody)
  )
  const [first] = inside

  return [...introBefore(weighed, first, headlineOf(blocks)), ...inside].map(({block}) => block)
}

/** Whether it is a part of a page, or what a word processor has exported: no part of it is for finding one's way. */
function isDocument(parents: ReadonlyMap<MarkupElement, MarkupElement>): boolean {
  return ![...parents.keys()].some((element) => ofPages.has(element.name) || isStory(element))
}

/** The headline that is likely the story's: the last before its first paragraph. */
function headlineOf(blocks: readonly Block[]): Block | undefined {
  return blocks.find(({role}) => role === 'headline')
}

/** Prose between the headline and the body, such as an intro set apart. */
function introBefore(
  weighed: readonly Weighed[],
  first: Weighed | undefined,
  headline: Block | undefined
): Weighed[] {
  const from = weighed.findIndex(({block}) => block === headline)
  const to = first ? weighed.indexOf(first) : -1
  if (from === -1 || to <= from) return []
  return weighed
    .slice(from + 1, to)
    .filter(({weight, block}) => weight > 0 && block.role !== 'list')
}

function weigh(block: Block, parents: ReadonlyMap<MarkupElement, MarkupElement>): Weighed {
  const around: MarkupElement[] = []
  for (let at = block.holder; at; at = parents.get(at)) around.push(at)

  const text = textOf(block.pieces)
  const words = text.split(/\s+/).length
  const isProse =
    words >= fewest &&
    (block.role === undefined || block.role === 'list' || block.role === 'blockquote') &&
    linkedShare(block) < mostLinked &&
    /[.!?…:;,]/.test(text)

  return {block, weight: isProse ? words : 0, around}
}

/**
 * Get the share of a block's characters that are links.
 *
 * @param block
 *   Block.
 * @returns
 *   From 0 to 1.
 */
export function linkedShare({pieces}: Block): number {
  const length = textOf(pieces).trim().length
  return length === 0
    ? 0
    : textOf(pieces.filter(({url}) => url !== undefined)).trim().length / length
}

/** Where a page goes on with other stories, in articles with headlines of their own: what stands under its title alone. */
function ofTitle(weighed: readonly Weighed[], titled: Block | undefined): readonly Weighed[] {
  const from = weighed.findIndex(({block}) => block === titled)
  const article = weighed[from]?.around.filter(({name}) => name === 'article').at(-1)
  const others = new Set(
    weighed
      .filter(
        ({block, around}) => block.role === 'headline' && !(article && around.includes(article))
      )
      .flatMap(({around}) => around.filter(({name}) => name === 'article').slice(-1))
  )
  const end = weighed.findIndex(
    ({around}, index) => index > from && around.some((element) => others.has(element))
  )
  if (from === -1 || end === -1) return weighed

  const own = weighed.slice(from, end)
  return own.reduce((sum, {weight}) => sum + weight, 0) >= leastOfStory ? own : weighed
}

/** The paragraphs that the page says are the story's, or else those of the kind that has most words. */
function coreOf(
  weighed: readonly Weighed[],
  confirmed: ((text: string) => boolean) | undefined
): Weighed[] {
  const prose = weighed.filter(({weight}) => weight > 0)
  const said = confirmed ? prose.filter(({block}) => confirmed(textOf(block.pieces))) : []
  if (said.length > 2) return said

  const kinds = new Map<string, {words: number; members: Weighed[]}>()
  for (const one of prose) {
    const key = one.around.slice(0, levels).map(kindOf).join(' < ')
    const kind = kinds.get(key) ?? {words: 0, members: []}
    // Items of lists and quotations are rather a part of a story than all of it.
    kind.words += one.block.role === undefined ? one.weight : one.weight / 4
    kind.members.push(one)
    kinds.set(key, kind)
  }

  const best = [...kinds.values()].sort((left, right) => right.words - left.words)[0]
  return best?.members ?? []
}

/** Name and classes, numbers left out: those of the third post are those of the fourth. */
function kindOf({name, attributes}: MarkupElement): string {
  return `${name}.${(attributes.class ?? '').replace(/[\d]+/g, '')}`
}

/** The innermost element that holds nearly all of some paragraphs. */
function commonElement(core: readonly Weighed[]): MarkupElement | undefined {
  const total = core.reduce((sum, {weight}) => sum + weight, 0)
  const held = new Map<MarkupElement, number>()
  for (const {around, weight} of core) {
    for (const element of around) held.set(element, (held.get(element) ?? 0) + weight)
  }

  const wide = [...held].filter(([, weight]) => weight >= total * 0.85)
  const [body] = wide
    // A paragraph is a part of a body, though it be the only one.
    .filter(([{name}]) => !/^(?:p|h\d|li|td|blockquote)$/.test(name))
    .sort(([left], [right]) => left.end - left.start - (right.end - right.start))
  return body?.[0]
}

/** Where there is no prose: the surest element that pages have for a story; of several, the one with most copy. */
function longestOf(weighed: readonly Weighed[]): MarkupElement | undefined {
  const lengths = new Map<MarkupElement, number>()
  for (const {around, block} of weighed) {
    for (const element of around) {
      lengths.set(element, (lengths.get(element) ?? 0) + textOf(block.pieces).length)
    }
  }

  const tests = [isArticleBody, ({name}: MarkupElement) => name === 'article', isStory]
  const found = tests
    .map((test) => [...lengths].filter(([element]) => test(element)))
    .find(({length}) => length > 0)
  return found?.sort(([, left], [, right]) => right - left)[0]?.[0]
}

/** The element that a page has for its story, if most prose in it is the body's; else the body. */
function regionOf(
  body: MarkupElement,
  weighed: readonly Weighed[],
  parents: ReadonlyMap<MarkupElement, MarkupElement>
): {region: MarkupElement; isPure: boolean} {
  const proseIn = (element: MarkupElement): number =>
    weighed.reduce((sum, {around, weight}) => sum + (around.includes(element) ? weight : 0), 0)
  const own = proseIn(body)
  let region = body

  for (let at: MarkupElement | undefined = body; at; at = parents.get(at)) {
    if (at.name === 'body' || at.name === 'html' || own < proseIn(at) * pure) break
    if (isStory(at)) region = at
    if (at.name === 'article' || isArticleBody(at)) break
  }

  return {region, isPure: own >= proseIn(region) * purest}
}

function isStory(element: MarkupElement): boolean {
  const {name, attributes} = element
  return (
    /^(?:article|main)$/.test(name) ||
    /^(?:article|main)$/.test(attributes.role ?? '') ||
    isArticleBody(element)
  )
}

function isArticleBody({attributes}: MarkupElement): boolean {
  return /\barticleBody\b/.test(attributes.itemprop ?? '')
}
