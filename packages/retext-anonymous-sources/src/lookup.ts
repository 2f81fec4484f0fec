import type {Attribution, Mention, Reading, Source} from 'nlcst-attribution'

/** Somebody is given the credit for something, in the desk's own words. */
export interface Speaking {
  attribution: Attribution
  mention: Mention
  source: Source
}

interface Lookup {
  speakings: Speaking[]
  bySentence: Map<number, Speaking[]>
  carried: Map<number, Attribution[]>
  /** Sentences in which "he said" stands, whoever he is. */
  pronouns: Set<number>
}

/** Nine rules ask the same of a reading; it is looked up once. */
const lookups = new WeakMap<Reading, Lookup>()

/**
 * Attributions of the desk to somebody known to the ledger, in order: those
 * that stand in a quotation belong to its speaker, and one that is carried
 * over has no words of its own.
 */
export function speakings(reading: Reading): readonly Speaking[] {
  return lookUp(reading).speakings
}

/** Those of {@link speakings} whose mention stands in a sentence. */
export function speakingsIn(reading: Reading, sentence: number): readonly Speaking[] {
  return lookUp(reading).bySentence.get(sentence) ?? []
}

/** What reaches on from an attribution to the mention: its next sentences, quoted or not. */
export function carriedFrom(reading: Reading, mention: Mention): readonly Attribution[] {
  return lookUp(reading).carried.get(mention.id) ?? []
}

/** Whether "he said" or the like stands in a sentence, whoever he is. */
export function pronounSpeaksIn(reading: Reading, sentence: number): boolean {
  return lookUp(reading).pronouns.has(sentence)
}

function lookUp(reading: Reading): Lookup {
  const known = lookups.get(reading)
  if (known) return known
  const made: Lookup = {
    speakings: [],
    bySentence: new Map(),
    carried: new Map(),
    pronouns: new Set()
  }
  for (const attribution of reading.attributions) add(reading, made, attribution)
  made.speakings.sort((left, right) => left.mention.start - right.mention.start)
  lookups.set(reading, made)
  return made
}

function add(reading: Reading, lookup: Lookup, attribution: Attribution): void {
  const mention = reading.mentions[attribution.mention ?? -1]
  const source = reading.sources[attribution.source ?? mention?.source ?? -1]
  if (!mention || attribution.quotation !== null) return
  if (mention.form === 'pronoun') lookup.pronouns.add(mention.sentence)
  if (!source) return
  if (attribution.carried) {
    push(lookup.carried, mention.id, attribution)
  } else if (!isSpoken(reading, mention)) {
    const speaking = {attribution, mention, source}
    lookup.speakings.push(speaking)
    push(lookup.bySentence, mention.sentence, speaking)
  }
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The mention is among somebody's spoken words. */
function isSpoken(reading: Reading, mention: Mention): boolean {
  const quotation = reading.quotations[reading.tokens[mention.head]?.quotation ?? -1]
  return quotation?.kind === 'speech'
}
