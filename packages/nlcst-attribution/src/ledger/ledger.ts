import type {Coreference} from '../coreference/coreference.js'
import type {Entities, Entity} from '../coreference/entities.js'
import closed from '../generated/reference-words.js'
import type {NameRun} from '../phrases/names.js'
import {isNation} from '../phrases/nations.js'
import {classOfCapitals, classOfNominal} from '../phrases/nominal-class.js'
import {isBodyNoun, isPersonNoun, isSpokesperson} from '../phrases/nouns.js'
import type {Phrases} from '../phrases/phrases.js'
import {itemsIn} from '../queries/lookup.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import type {
  Attribution,
  Described,
  Mention,
  Name,
  Quotation,
  Source,
  SourceClass,
  Span,
  Token
} from '../types.js'
import {singular} from '../words.js'
import type {Credits} from './attributions.js'
import {columnsOf} from './columns.js'
import {describeMention, rankOf} from './describe.js'
import {nominalNameEnd} from './nominal-names.js'
import {isShare, isStatement} from './statements.js'

const belonging: ReadonlySet<string> = new Set(closed.belonging)
const pointing: ReadonlySet<string> = new Set(closed.pointing)
const possessives: ReadonlySet<string> = new Set(closed.possessives)
/** Before one of many: "a Labour MP". */
const several: ReadonlySet<string> = new Set(closed.counting)
const some: ReadonlySet<string> = new Set(closed.some)

/** Who is credited with what, by the ids of the ledger. */
export interface Ledger {
  readonly sources: readonly Source[]
  readonly attributions: readonly Attribution[]
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
  readonly names: readonly Name[]
}

/**
 * The last stage of the reading: one entry for each entity that the article credits with something.
 *
 * @param document what was read
 * @param coreference its people, bodies and papers
 * @param credits attributions and quotations, their `source` an entity id
 */
export function makeLedger(
  document: QuotedDocument,
  coreference: Coreference,
  credits: Credits
): Ledger {
  const {entities, phrases} = coreference
  const credited = creditedIn(credits)
  const ids = new Map<number, number>()
  const sources: Source[] = []
  for (const mention of coreference.mentions) {
    if (mention.source === null || !credited.has(mention.source) || ids.has(mention.source))
      continue
    const entity = entities.all[mention.source]
    if (!entity) continue
    ids.set(entity.id, sources.length)
    sources.push(sourceOf(entity, sources.length, mention, document, phrases, entities))
  }
  const idOf = (source: number | null) => ids.get(source ?? -1) ?? null
  // Each copies things of its own kind: copying any kind in one place is slow.
  const mentions = coreference.mentions.map((mention) => ({
    ...mention,
    source: idOf(mention.source),
    candidates: mention.candidates.map((id) => ids.get(id) ?? -1)
  }))
  for (const {id, source} of mentions) sources[source ?? -1]?.mentions.push(id)
  const ledger = {
    sources,
    attributions: credits.attributions.map((attribution) => ({
      ...attribution,
      source: idOf(attribution.source),
      sharers: attribution.sharers.flatMap((id) => ids.get(id) ?? [])
    })),
    quotations: credits.quotations.map((one) => ({...one, source: idOf(one.source)})),
    mentions,
    names: coreference.names.map((run) => nameOf(document, entities, run, idOf))
  }
  count(ledger, document)
  return ledger
}

/** Entities that the desk credits with something, or that say a quotation. */
function creditedIn({attributions, quotations}: Credits): Set<number> {
  const desk = attributions.filter(({quotation}) => quotation === null)
  const sharers = desk.flatMap((attribution) => attribution.sharers)
  return new Set([...[...desk, ...quotations].flatMap(({source}) => source ?? []), ...sharers])
}

/** A name as the reading shows it. */
function nameOf(
  {tokens}: QuotedDocument,
  entities: Entities,
  run: NameRun,
  idOf: (source: number | null) => number | null
): Name {
  const {first, last, words, titles} = run
  const opening = tokens[first]
  const entity = entities.entityAt(first)
  return {
    first,
    last,
    start: opening?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    kind: entity && entity.kind !== 'unnamed' ? entity.kind : run.kind,
    words,
    titles,
    source: idOf(entity?.id ?? null),
    paragraph: opening?.paragraph ?? 0,
    sentence: opening?.sentence ?? 0
  }
}

/** Enters in each source what it is credited with, and how many words that is. */
function count(
  {sources, attributions, quotations, mentions}: Ledger,
  document: QuotedDocument
): void {
  const counted = new Set<number>()
  for (const attribution of attributions) {
    const source = sources[attribution.source ?? -1]
    if (attribution.quotation !== null || !source) continue
    const mention = mentions[attribution.mention ?? -1]
    if (!isStatement(document.tokens, attribution, mention)) continue
    const words = attribution.content.reduce(
      (sum, range) => sum + wordsIn(document.tokens, range),
      0
    )
    for (const one of [source, ...attribution.sharers.flatMap((id) => sources[id] ?? [])]) {
      one.attributions.push(attribution.id)
      one.words += words
    }
    for (const id of attribution.quotations) counted.add(id)
  }
  for (const quotation of quotations) {
    const source = sources[quotation.source ?? -1]
    const speaker = mentions[attributions[quotation.attribution ?? -1]?.mention ?? -1]
    if (!source || quotation.parent !== null || (speaker && isShare(document.tokens, speaker)))
      continue
    source.quotations.push(quotation.id)
    if (!counted.has(quotation.id)) source.words += quotation.words
  }
}

function wordsIn(tokens: readonly Token[], range: Span): number {
  let count = 0
  for (const {text} of itemsIn(tokens, range)) if (/[\p{L}\p{N}]/u.test(text)) count++
  return count
}

function sourceOf(
  entity: Entity,
  id: number,
  mention: Mention,
  document: QuotedDocument,
  phrases: Phrases,
  entities: Entities
): Source {
  const named = entity.words.length > 0
  const kind = classOf(entity, mention, document, phrases, entities)
  const described: Described =
    kind === 'anonymous'
      ? describeMention(document.tokens, document.sentences, mention)
      : {affiliation: null, role: null, access: null, anonymity: null, reason: null, stock: false}
  return {
    id,
    name: named ? entities.nameOf(entity) : nominalName(mention, entity, document, entities),
    class: kind,
    description: descriptionOf(entity, document, entities, mention),
    described,
    ...columnsOf(document, entity, mention, kind, described),
    rank: kind === 'anonymous' ? rankOf(described, mention, document.tokens) : 3,
    count: mention.count,
    gender: entity.plural
      ? 'plural'
      : entity.kind === 'person' || entity.kind === 'unnamed'
        ? entity.gender
        : 'neuter',
    mentions: [],
    attributions: [],
    quotations: [],
    words: 0
  }
}

/** What hangs on an unnamed source belongs to its name as far as it tells whose they are: "a spokesman for the trust". */
function nominalName(
  mention: Mention,
  entity: Entity,
  document: QuotedDocument,
  entities: Entities
): string {
  const nominal = mention.form === 'nominal'
  const range = nominal ? mention.extent : (entity.phrase ?? mention)
  const last = nominal ? nominalNameEnd(document.tokens, mention, range) : range.last
  return (
    entities
      .text({first: range.first, last})
      .replace(/^(?:the|a|an)\s+/i, '')
      // "47-year-old Orr's office"
      .replace(/^\d{1,3}-year-old\s+(?=\p{Lu})/u, '')
      .replace(/[,\s]+$/u, '')
  )
}

function classOf(
  entity: Entity,
  mention: Mention,
  document: QuotedDocument,
  phrases: Phrases,
  entities: Entities
): SourceClass {
  if (entity.kind === 'person') return 'named'
  if (entity.kind === 'organisation' || entity.kind === 'place') return 'organisation'
  if (entity.kind === 'media') return 'media'
  if (entity.kind === 'other') {
    const first = entity.places[0]?.first ?? 0
    return classOfCapitals(entity.words, several.has(document.tokens[first - 1]?.lower ?? ''))
  }
  const phrase = entity.phrase
  const tokens = document.tokens
  const around = phrase ? phrases.at(phrase.first) : undefined
  // "Protesters' demands include": whose they are is a part of the phrase.
  const whole = around && phrase && around.head >= phrase.last
  // "an anonymous Chinese “military expert”": the noun stands in marks behind it.
  const marked = around && phrase && mention.head >= around.last && mention.head < phrase.last
  const held = whole || marked ? undefined : around
  const head = tokens[held?.head ?? mention.head]
  if (!phrase || !head) return 'anonymous'
  const words: string[] = []
  for (let at = phrase.first; at < (held?.head ?? phrase.first); at++)
    words.push(tokens[at]?.lower ?? '')
  const determiner = words[0] ?? ''
  const extent = mention.form === 'nominal' ? mention.extent : phrase
  const after = tokens.slice(held?.head ?? phrase.first, extent.last)
  // "the Associated Press news agency"
  const inner = words
    .map((_, index) => entities.entityAt(phrase.first + index))
    .find((other) => other?.kind === 'media')
  if (inner && isBodyNoun(head.lower)) return 'media'
  const body = after.find(
    (token, index) => index > 0 && token.pos === 'ADP' && belonging.has(token.lower)
  )
  const namedAfter = after.slice(1).some((token) => token.pos === 'PROPN')
  const namedBefore = words.some((_, index) => tokens[phrase.first + index]?.pos === 'PROPN')
  return classOfNominal({
    head,
    before: words,
    definite: pointing.has(determiner) || document.paragraphs[head.paragraph]?.role === 'headline',
    possessive: words.includes("'s") || possessives.has(determiner),
    plural: entity.plural,
    counted: words.some(
      (word, index) => tokens[phrase.first + index]?.pos === 'NUM' || some.has(word)
    ),
    named:
      namedAfter ||
      (namedBefore &&
        !words.some(
          (word, index) => tokens[phrase.first + index]?.pos === 'PROPN' && isNation(word)
        )),
    bodied: body !== undefined || (namedBefore && !isSpokesperson(head.lower)),
    ofPeople:
      after[1]?.lower === 'of' &&
      after.some(
        ({lower, pos}) => pos === 'NOUN' && isPersonNoun(lower) && singular(lower) !== lower
      )
  })
}

/** What the article says of a named source: words before the name, apposition after it. */
function descriptionOf(
  entity: Entity,
  document: QuotedDocument,
  entities: Entities,
  mention: Mention
): string {
  if (entity.words.length === 0) {
    const text = entities.text(mention.extent)
    const core = entities.text(mention)
    return text.length > core.length ? text.slice(core.length).replace(/^[\s,]+/, '') : ''
  }
  const [first] = entity.profiles
  if (!first) return entity.titles.join(' ')
  // Those of one place stand together: "surveyor", "who runs the fair".
  const sentence = document.tokens[first.first]?.sentence
  return entity.profiles
    .filter((profile) => document.tokens[profile.first]?.sentence === sentence)
    .map((profile) => entities.text(profile))
    .join(', ')
}
