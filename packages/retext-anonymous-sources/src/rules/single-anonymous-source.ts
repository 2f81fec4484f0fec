import {
  isPersonNoun,
  memoize,
  placesOf,
  type Reading,
  type Source,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import opinions from '../generated/opinions.js'
import outlets from '../generated/outlets.js'
import words from '../generated/speakers.js'
import {type Speaking, speakings} from '../lookup.js'
import {isNamedNext} from '../named-soon.js'
import {packageName} from '../names.js'
import {
  extentOf,
  hasNoun,
  isCopy,
  isDefinite,
  isNoun,
  isUnnamed,
  nounOf,
  outerOf,
  spanOf,
  vagueNouns
} from '../speakers.js'
import * as wording from '../wording.js'

interface Options {
  'min-words': number
  'min-sources': number
  'documents-count-as-source': boolean
}

const evidence: ReadonlySet<string> = new Set(outlets.evidence)
const hearings: ReadonlySet<string> = new Set(words.hearings)
const tributes: ReadonlySet<string> = new Set(opinions.tributes)
const anybody: ReadonlySet<string> = new Set(words.anybody)
const nobodies: ReadonlySet<string> = new Set(words.nobodies)
const selves: ReadonlySet<string> = new Set(['i', 'me', 'my'])
/** "after an inspector found that it was dirty": somebody learns, and tells the paper nothing. */
const discovering: ReadonlySet<string> = new Set(words.discovering)
const tells: ReadonlySet<string> = new Set(outlets.tells.flatMap(verbForms))

export const singleAnonymousSource = defineRule<Options>({
  id: 'single-anonymous-source',
  plugin: packageName,
  severity: 'info',
  summary: 'The whole story rests on one unnamed person.',
  note: wording.notes.singleSource,
  defaults: {'min-words': 0, 'min-sources': 2, 'documents-count-as-source': true},
  schema: {
    type: 'object',
    properties: {
      'min-words': {type: 'integer', minimum: 0},
      'min-sources': {type: 'integer', minimum: 1, maximum: 3},
      'documents-count-as-source': {type: 'boolean'}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    if (isShort(reading, options['min-words']) || isOwnAccount(reading)) return
    const telling = speakings(reading).filter(
      (one) =>
        isCopy(reading, one.mention.paragraph) &&
        !one.attribution.negated &&
        !isNobody(reading, one) &&
        !discovering.has(one.attribution.lemma) &&
        !/^(?:want|feel)$/.test(one.attribution.sense) &&
        !outerOf(reading, one)
    )
    if (telling.some(({source}) => isSupport(reading, source, options))) return
    const unnamed = telling.filter(({source}) => source.class === 'anonymous')
    if (unnamed.some(({mention}) => isNamedNext(reading, mention))) return
    if (unnamed.some((one) => isNoun(reading, one.mention) && !isAsked(reading, one))) return
    const [first] = unnamed
    if (!first) return
    if (options['documents-count-as-source'] && citesDocument(reading)) return
    const people = new Map<number, number>()
    for (const one of unnamed) {
      if (one.source.id !== first.source.id && isSameMan(reading, one.source)) continue
      const before = people.get(one.source.id) ?? 0
      people.set(one.source.id, Math.max(before, peopleIn(reading, one)))
    }
    const count = [...people.values()].reduce((sum, one) => sum + one, 0)
    if (count >= options['min-sources']) return
    const {mention, attribution} = first
    const span = attribution.cueTokens ? around(mention, attribution.cueTokens) : mention
    report({span: spanOf(reading, span), reason: wording.singleSource})
  }
})

/** "I went by bus. A vendor told me a secret": whoever writes was there. */
function isOwnAccount(reading: Reading): boolean {
  const {tokens} = reading
  const own = placesOf(reading, selves).filter((at) => tokens[at]?.quotation === null)
  return own.length > 3
}

function isShort({tokens}: Reading, least: number): boolean {
  return least > 0 && tokens.filter(({pos}) => pos !== 'PUNCT').length < least
}

/** "Nobody has reported it missing", "everyone who entered believed". */
function isNobody(reading: Reading, {mention}: Speaking): boolean {
  return nobodies.has(reading.tokens[mention.first]?.lower ?? '')
}

function around(
  mention: {first: number; last: number},
  cue: {first: number; last: number}
): {first: number; last: number} {
  return {first: Math.min(mention.first, cue.first), last: Math.max(mention.last, cue.last)}
}

/**
 * Whether the paper spoke to somebody who could have been named: not a witness or a defendant in
 * court, not one whom the law protects, not a message that mourners left, not a paper.
 */
function isAsked(reading: Reading, {mention, source}: Speaking): boolean {
  const noun = nounOf(reading, mention)
  const sentence = reading.sentences[mention.sentence]
  if (/^spoke/.test(noun) || !(isPersonNoun(noun) || vagueNouns.has(noun))) return false
  const withheld = source.described.anonymity
  if (withheld && /\b(?:can ?not|could not|may not|can't)\b/i.test(reading.textOf(withheld)))
    return false
  if (sentence && hasNoun(reading, sentence, hearings)) return false
  return !isTribute(reading)
}

const isTribute = memoize((reading: Reading) =>
  reading.tokens.some(({lower, quotation}) => quotation === null && tributes.has(lower))
)

/** "The man": who he is was told before, or nowhere. */
function isSameMan(reading: Reading, {class: kind, mentions}: Source): boolean {
  const first = reading.mentions[mentions[0] ?? -1]
  return (
    kind === 'anonymous' &&
    first?.form === 'nominal' &&
    isDefinite(reading, first) &&
    anybody.has(reading.tokens[first.head]?.lower ?? '')
  )
}

/** Anybody with a name, a post or a letterhead stands behind what they say. */
function isSupport(reading: Reading, source: Source, options: Options): boolean {
  if (source.class === 'document') return options['documents-count-as-source']
  return !isUnnamed(reading, source) && !isSameMan(reading, source)
}

/** "A letter seen by the Ledger gives the date", "accounts filed in May show a loss". */
function citesDocument(reading: Reading): boolean {
  return reading.tokens.some((token, index) => {
    if (!tells.has(token.lower) || token.quotation !== null) return false
    const first = reading.sentences[token.sentence]?.first ?? index
    return reading.tokens
      .slice(Math.max(first, index - 8), index)
      .some((word) => evidence.has(word.lower))
  })
}

/** How many people one mention stands for: "a manager and a shop steward". */
function peopleIn(reading: Reading, {mention, source}: Speaking): number {
  const {first, last} = extentOf(mention)
  const words = reading.tokens.slice(first, last)
  if (words.some((word) => evidence.has(word.lower))) return Number.POSITIVE_INFINITY
  const joined = words.filter(({lower}, index) => {
    return lower === 'and' && /^(?:DET|NUM)$/.test(words[index + 1]?.pos ?? '')
  })
  return source.count + joined.length
}
