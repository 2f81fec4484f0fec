import type {Coreference} from '../coreference/coreference.js'
import type {Entities, Entity} from '../coreference/entities.js'
import type {Document} from '../document/document.js'
import {isNation} from '../phrases/name-kinds.js'
import {classOfNominal, isBodyNoun, isPersonNoun, isSpokesperson} from '../phrases/nouns.js'
import type {Phrases} from '../phrases/phrases.js'
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
import {columnsOf} from './columns.js'
import {describeMention, rankOf} from './describe.js'
import {nominalNameEnd} from './nominal-names.js'
import {isStatement} from './statements.js'

/** What the ledger is made from: attributions and quotations name entities by `source`. */
export interface Credits {
  attributions: Attribution[]
  quotations: Quotation[]
  mentions: Mention[]
  names: Name[]
}

/**
 * Makes the ledger: one entry for each entity that the article credits with
 * something. Entity ids in `credits` are changed into ledger ids in place.
 *
 * @param document what was read
 * @param phrases its noun phrases
 * @param coreference its people, bodies and papers
 * @param credits attributions, quotations and mentions, their `source` an entity id
 */
export function makeLedger(
  document: Document,
  phrases: Phrases,
  coreference: Coreference,
  credits: Credits
): Source[] {
  const {entities} = coreference
  const credited = new Set<number>()
  for (const attribution of credits.attributions)
    if (attribution.source !== null && attribution.quotation === null)
      credited.add(attribution.source)
  for (const quotation of credits.quotations)
    if (quotation.source !== null) credited.add(quotation.source)
  const ids = new Map<number, number>()
  const sources: Source[] = []
  for (const mention of credits.mentions) {
    if (mention.source === null || !credited.has(mention.source) || ids.has(mention.source))
      continue
    const entity = entities.all[mention.source]
    if (!entity) continue
    ids.set(entity.id, sources.length)
    sources.push(sourceOf(entity, sources.length, mention, document, phrases, entities))
  }
  const renumber = (id: number | null) => (id === null ? null : (ids.get(id) ?? null))
  for (const item of [
    ...credits.attributions,
    ...credits.quotations,
    ...credits.mentions,
    ...credits.names
  ])
    item.source = renumber(item.source)
  for (const mention of credits.mentions) {
    mention.candidates = mention.candidates.map((id) => ids.get(id) ?? -1)
    if (mention.source !== null) sources[mention.source]?.mentions.push(mention.id)
  }
  count(sources, credits, document)
  return sources
}

function count(sources: readonly Source[], credits: Credits, document: Document): void {
  const counted = new Set<number>()
  for (const attribution of credits.attributions) {
    if (attribution.quotation !== null) continue
    const source = attribution.source === null ? undefined : sources[attribution.source]
    if (!source) continue
    const mention = credits.mentions[attribution.mention ?? -1]
    if (!isStatement(document.tokens, attribution, mention)) continue
    source.attributions.push(attribution.id)
    for (const range of attribution.content) source.words += wordsIn(document.tokens, range)
    for (const id of attribution.quotations) counted.add(id)
  }
  for (const quotation of credits.quotations) {
    const source = quotation.source === null ? undefined : sources[quotation.source]
    if (!source || quotation.parent !== null) continue
    source.quotations.push(quotation.id)
    if (!counted.has(quotation.id)) source.words += quotation.words
  }
}

function wordsIn(tokens: readonly Token[], range: Span): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < range.start) low = middle + 1
    else high = middle
  }
  let words = 0
  for (let at = low; at < tokens.length && (tokens[at]?.start ?? 0) < range.end; at++)
    if (/[\p{L}\p{N}]/u.test(tokens[at]?.text ?? '')) words++
  return words
}

function sourceOf(
  entity: Entity,
  id: number,
  mention: Mention,
  document: Document,
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
  document: Document,
  entities: Entities
): string {
  const nominal = mention.form === 'nominal'
  const range = nominal ? mention.extent : (entity.phrase ?? mention)
  const last = nominal ? nominalNameEnd(document.tokens, mention, range) : range.last
  return entities
    .text({first: range.first, last})
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/[,\s]+$/u, '')
}

function classOf(
  entity: Entity,
  mention: Mention,
  document: Document,
  phrases: Phrases,
  entities: Entities
): SourceClass {
  if (entity.kind === 'person') return 'named'
  if (entity.kind === 'organisation' || entity.kind === 'place') return 'organisation'
  if (entity.kind === 'media') return 'media'
  if (entity.kind === 'other')
    return isPersonNoun(entity.words.at(-1) ?? '') ? 'role' : 'organisation'
  const phrase = entity.phrase
  const tokens = document.tokens
  const held = phrase ? phrases.at(phrase.first) : undefined
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
    (token, index) =>
      index > 0 && token.pos === 'ADP' && /^(?:at|from|of|in|for|with|to)$/.test(token.lower)
  )
  const namedAfter = after.slice(1).some((token) => token.pos === 'PROPN')
  const namedBefore = words.some((_, index) => tokens[phrase.first + index]?.pos === 'PROPN')
  return classOfNominal({
    head,
    before: words,
    definite:
      /^(?:the|this|that|these|those)$/.test(determiner) ||
      document.paragraphs[head.paragraph]?.role === 'headline',
    possessive: words.includes("'s") || /^(?:its|his|her|their|our|my)$/.test(determiner),
    plural: entity.plural,
    counted: words.some(
      (word, index) =>
        tokens[phrase.first + index]?.pos === 'NUM' ||
        /^(?:some|several|many|few|most|both)$/.test(word)
    ),
    named:
      namedAfter ||
      (namedBefore &&
        !words.some(
          (word, index) => tokens[phrase.first + index]?.pos === 'PROPN' && isNation(word)
        )),
    bodied: body !== undefined || (namedBefore && !isSpokesperson(head.lower))
  })
}

/** What the article says of a named source: words before the name, apposition after it. */
function descriptionOf(
  entity: Entity,
  document: Document,
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
