import type {Attribution, CueSense, Reading, Role, Source, SourceClass} from '../types.js'
import {isCopy} from './copy.js'
import {groupBy, memoize} from './lookup.js'

/** What attributions are asked for; what is left out does not matter. */
export interface AttributionQuery {
  sourceClass?: SourceClass | readonly SourceClass[] | undefined
  /** Whether the source has a name: of a person, a body, an outlet or a paper. */
  named?: boolean | undefined
  /** Role of the paragraph; `'copy'` for running copy, headlines left out. */
  role?: Role | 'copy' | undefined
  sense?: CueSense | readonly CueSense[] | undefined
  /** Index of the sentence, or of the paragraph, that the cue stands in. */
  sentence?: number | undefined
  paragraph?: number | undefined
  /** Whether it stands in somebody's quoted words; `false` for the desk's own. */
  quoted?: boolean | undefined
}

const byPlace = memoize((reading: Reading) => ({
  sentence: groupBy(reading.attributions, ({sentence}) => sentence),
  paragraph: groupBy(reading.attributions, ({paragraph}) => paragraph)
}))

/**
 * The attributions that fit, in order of the text.
 *
 * @param reading the article
 * @param query what is asked for
 * @returns none where the place that is asked for holds none
 */
export function attributionsWhere(reading: Reading, query: AttributionQuery): Attribution[] {
  const near =
    query.sentence !== undefined
      ? byPlace(reading).sentence.get(query.sentence)
      : query.paragraph !== undefined
        ? byPlace(reading).paragraph.get(query.paragraph)
        : reading.attributions
  return (near ?? []).filter((attribution) => fits(reading, attribution, query))
}

function fits(reading: Reading, attribution: Attribution, query: AttributionQuery): boolean {
  const {sourceClass, named, role, sense, paragraph, quoted} = query
  const source = sourceOf(reading, attribution)
  return (
    (sourceClass === undefined || (source !== null && isOneOf(source.class, sourceClass))) &&
    (named === undefined || (source !== null && hasName(reading, source)) === named) &&
    (role === undefined || isRole(reading, attribution.paragraph, role)) &&
    (sense === undefined || isOneOf(attribution.sense, sense)) &&
    (paragraph === undefined || attribution.paragraph === paragraph) &&
    (quoted === undefined || (attribution.quotation !== null) === quoted)
  )
}

const byParagraph = memoize((reading: Reading) =>
  groupBy(attributionsWhere(reading, {quoted: false}), ({paragraph}) => paragraph)
)

/** What the desk credits anybody with in a paragraph, in order. */
export function deskAttributions(reading: Reading, paragraph: number): readonly Attribution[] {
  return byParagraph(reading).get(paragraph) ?? []
}

function isOneOf<T>(value: T, wanted: T | readonly T[]): boolean {
  return Array.isArray(wanted) ? wanted.includes(value) : value === wanted
}

function isRole(reading: Reading, paragraph: number, role: Role | 'copy'): boolean {
  return role === 'copy' ? isCopy(reading, paragraph) : reading.paragraphs[paragraph]?.role === role
}

/**
 * The ledger entry that an attribution credits, or `null`.
 *
 * @param reading the article
 * @param attribution one of its attributions
 * @returns `null` where it credits nobody
 */
export function sourceOf(reading: Reading, attribution: Attribution): Source | null {
  return reading.sources[attribution.source ?? -1] ?? null
}

/**
 * Whether a source is called by one of some words, in its name or its description: "police", "the prosecutor".
 *
 * @param source a source of a reading
 * @param words lower case
 */
export function isCalled({name, description}: Source, words: ReadonlySet<string>): boolean {
  const called = `${name} ${description}`.toLowerCase().split(/[^\p{L}]+/u)
  return called.some((word) => words.has(word))
}

/**
 * Whether one of a source's mentions is a name.
 *
 * @param reading the article
 * @param source one of its sources
 * @returns `false` for those who are described alone
 */
export function hasName(reading: Reading, source: Source): boolean {
  return withNames(reading).has(source)
}

const withNames = memoize(
  ({sources, mentions}: Reading) =>
    new Set(sources.filter((source) => source.mentions.some((id) => mentions[id]?.form === 'name')))
)
