import {isSpeech, lexiconEntry} from '../lexicon.js'
import type {Attribution, CueSense, Reading, Role, Source, SourceClass} from '../types.js'
import {groupBy, memoize} from './lookup.js'

/** Roles in which the desk itself does not speak. */
const apart: ReadonlySet<Role> = new Set<Role>([
  'byline',
  'dateline',
  'caption',
  'question',
  'answer',
  'blockquote',
  'furniture'
])

/**
 * Whether the desk speaks in a paragraph: running copy, no caption, pull quote or furniture.
 *
 * @param reading the article
 * @param paragraph its index
 * @param headlines whether headlines and decks count
 */
export function isCopy(reading: Reading, paragraph: number, headlines = false): boolean {
  const role = reading.paragraphs[paragraph]?.role
  if (role === undefined || apart.has(role) || isIntroduced(reading, paragraph)) return false
  return headlines || (role !== 'headline' && role !== 'deck' && role !== 'crosshead')
}

/** "She wrote:", "Its letter reads:" at the end of a paragraph: what stands below is hers, without marks. */
function isIntroduced(reading: Reading, paragraph: number): boolean {
  const before = reading.paragraphs[paragraph - 1]
  if (before?.role !== 'body' || reading.tokens[before.last - 1]?.text !== ':') return false
  const sentence = reading.sentences[before.lastSentence - 1]
  const verb = sentence && reading.verbGroups(sentence).at(-1)
  const entry = verb && lexiconEntry(verb.lemma, 'verb')
  return entry !== undefined && (isSpeech(entry) || entry.lemma === 'read')
}

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

function isOneOf<T>(value: T, wanted: T | readonly T[]): boolean {
  return Array.isArray(wanted) ? wanted.includes(value) : value === wanted
}

function isRole(reading: Reading, paragraph: number, role: Role | 'copy'): boolean {
  return role === 'copy' ? isCopy(reading, paragraph) : reading.paragraphs[paragraph]?.role === role
}

/** The ledger entry that an attribution credits, or `null`. */
export function sourceOf(reading: Reading, attribution: Attribution): Source | null {
  return reading.sources[attribution.source ?? -1] ?? null
}

/** Whether one of a source's mentions is a name. */
export function hasName(reading: Reading, source: Source): boolean {
  return source.mentions.some((id) => reading.mentions[id]?.form === 'name')
}
