import {
  type Attribution,
  groupBy,
  type Mention,
  memoize,
  type Reading,
  type Source
} from 'nlcst-attribution'

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

/** Nine rules ask the same of a reading; it is looked up once. */
const lookUp = memoize((reading: Reading): Lookup => {
  const desk = reading.attributions.filter(({quotation}) => quotation === null)
  const credited = desk.flatMap((attribution) => speakingOf(reading, attribution) ?? [])
  const own = credited
    .filter(({attribution, mention}) => !attribution.carried && !isSpoken(reading, mention))
    .sort((left, right) => left.mention.start - right.mention.start)
  const carried = groupBy(
    credited.filter(({attribution}) => attribution.carried),
    ({mention}) => mention.id
  )
  const mentions = desk.flatMap(({mention}) => reading.mentions[mention ?? -1] ?? [])
  return {
    speakings: own,
    bySentence: groupBy(own, ({mention}) => mention.sentence),
    carried: new Map(
      [...carried].map(([id, all]) => [id, all.map(({attribution}) => attribution)])
    ),
    pronouns: new Set(mentions.filter(({form}) => form === 'pronoun').map(({sentence}) => sentence))
  }
})

function speakingOf(reading: Reading, attribution: Attribution): Speaking | null {
  const mention = reading.mentions[attribution.mention ?? -1]
  const source = reading.sources[attribution.source ?? mention?.source ?? -1]
  return mention && source ? {attribution, mention, source} : null
}

/** The mention is among somebody's spoken words. */
function isSpoken(reading: Reading, mention: Mention): boolean {
  const quotation = reading.quotations[reading.tokens[mention.head]?.quotation ?? -1]
  return quotation?.kind === 'speech'
}
