import {
  createPhraseMatcher,
  type Mention,
  type Reading,
  type Source,
  type Span,
  type TokenRange
} from 'nlcst-attribution'
import {defineRule, type Severity} from 'sourcing-rule'
import words from '../generated/speakers.js'
import {hasInstitution, isBody} from '../institutions.js'
import type {Speaking} from '../lookup.js'
import {isNamedNext, isNamedSoon, isSpokenFor, isSpokenForNext} from '../named-soon.js'
import {packageName} from '../names.js'
import {type Sighting, sightings} from '../sightings.js'
import {
  describedSpan,
  extentOf,
  hasTail,
  isDefinite,
  isHearsay,
  isNoun,
  isPartOrFurther,
  nounOf,
  spanOf,
  tellingWords,
  unnamedSpeakings,
  vagueNouns
} from '../speakers.js'
import * as wording from '../wording.js'

interface Options {
  ranks: Readonly<Record<string, number>>
  'min-rank': number
  'bare-officials': Severity
  plain: Severity
  require: 'affiliation' | 'access' | 'either'
}

const hidden: ReadonlySet<string> = new Set(words.hidden)
const vouching: ReadonlySet<string> = new Set(words.vouching)
const anybody: ReadonlySet<string> = new Set(words.anybody)
const counting: ReadonlySet<string> = new Set(words.counting)
const camps: ReadonlySet<string> = new Set(words.camps)
const acts: ReadonlySet<string> = new Set(words.acts)
const colour: ReadonlySet<string> = new Set(words.colour)
const met: ReadonlySet<string> = new Set(words.met)
const moods: ReadonlySet<string> = new Set(words.moods)
const findings: ReadonlySet<string> = new Set(words.findings)
const seeming = createPhraseMatcher(words.seeming)
/** So many sentences on, whoever was brought in is still the same one. */
const reach = 6

export const vagueDescriptor = defineRule<Options>({
  id: 'vague-descriptor',
  plugin: packageName,
  severity: 'warn',
  summary: 'An unnamed speaker’s description gives no organisation, job or way of knowing.',
  note: wording.notes.vagueDescriptor,
  defaults: {ranks: {}, 'min-rank': 2, 'bare-officials': 'info', plain: 'info', require: 'either'},
  schema: {
    type: 'object',
    properties: {
      ranks: {type: 'object', additionalProperties: {type: 'integer', minimum: 0, maximum: 3}},
      'min-rank': {type: 'integer', minimum: 0, maximum: 3},
      'bare-officials': {enum: ['off', 'info', 'warn']},
      plain: {enum: ['off', 'info', 'warn', 'error']},
      require: {enum: ['affiliation', 'access', 'either']}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    /** Nouns met before, each with the largest number of people it stood for. */
    const seen = new Map<string, number>()
    for (const one of unnamedSpeakings(reading)) {
      const {mention} = one
      const noun = nounOf(reading, mention)
      if (isDeed(reading, one, noun)) continue
      if (!isNoun(reading, mention) || !vagueNouns.has(noun) || isHearsay(reading, one)) continue
      // Named where they speak on, or the government itself: "ministers", "the MPs" of a committee.
      if (isNamedNext(reading, mention) || isCollective(reading, one, noun)) continue
      if (isNamedSoon(reading, one)) continue
      const met = isMet(reading, one, seen.get(noun) ?? 0) || isToldBefore(reading, mention, noun)
      seen.set(noun, Math.max(seen.get(noun) ?? 0, mention.count))
      const bare = isBareOfficials(reading, one, noun)
      if (met || (!bare && isEnough(reading, one, options))) continue
      const span = describedSpan(reading, mention)
      const text = reading.textOf(span)
      if (bare) {
        if (options['bare-officials'] === 'off' || hasInstitution(reading, one)) continue
        if (isSpokenFor(reading, mention)) continue
        report({span, reason: wording.bareOfficials(text), severity: options['bare-officials']})
      } else if (hasSeeming(reading, one, noun)) {
        const vouched =
          one.source.described.anonymity !== null || isVouched(reading, extentOf(mention), noun)
        tell(span, text, vouched)
      }
    }
    const judged = new Set(
      unnamedSpeakings(reading).flatMap(({mention}) => wordsOf(reading, mention))
    )
    for (const sighting of sightings(reading)) {
      // "Officials and some lawmakers": one speaking, judged as a whole.
      if (judged.has(sighting.head) || isBesidePrincipal(reading, sighting)) continue
      if (seen.has(sighting.noun) || !isVagueSighting(reading, sighting)) continue
      const span = spanOf(reading, {first: sighting.first, last: sighting.last})
      const text = reading.textOf(span)
      if ((ownRank(text.toLowerCase(), options.ranks) ?? 1) >= options['min-rank']) continue
      tell(span, text, sighting.seeming || isVouched(reading, sighting, sighting.noun))
    }

    /** A plain noun may stand for somebody whom the story names in another form: the rule is less sure of it. */
    function tell(span: Span, text: string, vouched: boolean) {
      const reason = wording.vagueDescriptor(text)
      if (vouched) report({span, reason})
      else if (options.plain !== 'off') report({span, reason, severity: options.plain})
    }
  }
})

/** "Officials ordered": they act, and tell nobody; or their body stands by, or they are a team. */
function isDeed(reading: Reading, one: Speaking, noun: string): boolean {
  if (acts.has(one.attribution.lemma) || isMood(reading, one)) return true
  if (isBesidePrincipal(reading, one.mention)) return true
  // "His friend shouted": a scene, and no informant.
  if (colour.has(one.attribution.lemma)) return true
  return (noun === 'official' && isOfAcronym(reading, one.mention)) || isTeam(reading, one, noun)
}

/** "The mayor and her aides said": whoever they serve says it with them. */
function isBesidePrincipal({tokens}: Reading, {head}: Pick<Mention, 'head'>): boolean {
  const whose = tokens[head - 1]?.lower ?? ''
  return tokens[head - 2]?.lower === 'and' && /^(?:his|her|their)$/.test(whose)
}

/** "Friends first became concerned": what they felt as the story went, and no words of theirs. */
function isMood(reading: Reading, {attribution}: Speaking): boolean {
  if (attribution.sense !== 'feel' || attribution.form !== 'adjective') return false
  let before = (attribution.cueTokens?.first ?? 0) - 1
  while (reading.tokens[before]?.pos === 'ADV') before--
  return moods.has(reading.tokens[before]?.lower ?? '')
}

/** "Expert's colleagues had found": of one who does research. */
function isTeam(reading: Reading, {attribution, mention}: Speaking, noun: string): boolean {
  const owned = /^(?:['’]s?|his|her|their)$/.test(reading.tokens[mention.head - 1]?.lower ?? '')
  return noun === 'colleague' && owned && findings.has(attribution.lemma)
}

/** Tokens of what somebody is called. */
function wordsOf(reading: Reading, mention: Mention): number[] {
  const {first, last} = extentOf(mention)
  return reading.tokens.slice(first, last).map(({index}) => index)
}

/** "Somebody with knowledge of the sale", "a senior official"; one whom the story has not brought in before. */
function isVagueSighting(reading: Reading, {first, head, noun, seeming}: Sighting): boolean {
  if (seeming) return true
  if (noun === 'official' || noun === 'source' || anybody.has(noun)) return false
  const before = reading.tokens.slice(first, head)
  if (met.has(before[0]?.lower ?? '')) return false
  return before.every(({pos, lower}) => /^(?:DET|NUM)$/.test(pos) || vouching.has(lower))
}

/** "Ministers will", "the MPs said": the members of a body as one. */
function isCollective(reading: Reading, {mention, source}: Speaking, noun: string): boolean {
  const plural = reading.tokens[mention.head]?.lower !== noun
  if (!plural || source.described.anonymity) return false
  const first = reading.tokens[mention.first]
  return (
    (noun === 'minister' && first?.pos !== 'NUM' && first?.pos !== 'DET') ||
    (noun === 'mp' && first?.lower === 'the') ||
    // "Conservative MPs", "unionist politicians": what a party or a chamber holds in public.
    (camps.has(noun) && first?.pos !== 'NUM' && !counting.has(first?.lower ?? ''))
  )
}

/** "The official", "another official", "one of the officials", after officials who were judged. */
function isMet(reading: Reading, {mention}: Speaking, before: number): boolean {
  if (before === 0) return false
  if (isDefinite(reading, mention) || isPartOrFurther(reading, mention)) return true
  return before > 1 && reading.tokens[mention.first]?.lower === 'one'
}

/** "An acquaintance who sang in the choir had lent him a car. The acquaintance also said": described where they came in, speaking or not. */
function isToldBefore(reading: Reading, {first, head}: Mention, noun: string): boolean {
  const opener = reading.tokens[first]
  if (opener?.lower !== 'the' || head !== first + 1) return false
  const from = reading.sentences[opener.sentence - reach]?.first ?? 0
  return reading.tokens.slice(from, first).some(({index, lower, quotation}) => {
    if (lower !== noun || quotation !== null) return false
    return reading.tokens[index + 1]?.lower === 'who' || hasTail(reading, index)
  })
}

function isEnough(reading: Reading, {source, mention}: Speaking, options: Options): boolean {
  const own = ownRank(reading.textOf(mention).toLowerCase(), options.ranks)
  if (own !== null) return own >= options['min-rank']
  return rankFor(source, options.require) >= options['min-rank']
}

function rankFor(source: Source, require: Options['require']): number {
  if (require === 'either') return source.rank
  return source.described[require] ? source.rank : Math.min(source.rank, 1)
}

/** The house's own rank for the longest descriptor in a mention. */
function ownRank(text: string, ranks: Options['ranks']): number | null {
  const [best] = Object.entries(ranks)
    .filter(([descriptor]) => text.includes(descriptor.toLowerCase()))
    .sort(([left], [right]) => right.length - left.length)
  return best ? best[1] : null
}

/** "Officials", "an Afghan official", "local health officials": nothing but a country or a trade, if that. */
function isBareOfficials(reading: Reading, {mention, source}: Speaking, noun: string): boolean {
  if (noun !== 'official') return false
  const next = reading.tokens[mention.head + 1]
  const alone = extentOf(mention).last <= mention.head + 1 || next?.text === ','
  if (!alone || source.described.access) return false
  const before = reading.tokens.slice(mention.first, mention.head)
  const country = source.described.affiliation !== null && source.rank < 2
  const plural = reading.tokens[mention.head]?.lower === 'officials'
  const opening = reading.sentences[mention.sentence]?.first
  const trade = before.every(({index, pos, lower, text}) => {
    if (/^(?:DET|NUM)$/.test(pos)) return true
    if (pos === 'PROPN' || (index !== opening && /^\p{Lu}/u.test(text))) return false
    return !vouching.has(lower) && !isBody(lower) && lower !== 'former'
  })
  return country || (plural && trade)
}

/** "WHO officials", "EU officials": the body stands before the word, which the tagger may take for another. */
function isOfAcronym(reading: Reading, {head}: Mention): boolean {
  const before = reading.tokens[head - 1]?.text ?? ''
  return /^\p{Lu}{2,}$/u.test(before) && !/^(?:US|USA|UK|UAE)$/.test(before)
}

/** Bare "sources" are left to bare-source; "a woman said" is a bystander, "a person familiar" is not. */
function hasSeeming(reading: Reading, {mention, source}: Speaking, noun: string): boolean {
  if (noun === 'official' && isSpokenForNext(reading, mention)) {
    // "Administration officials have suggested. “…,” said Kit Lowe, the director of policy": one of them.
    if (!isVouched(reading, extentOf(mention), noun)) return false
  }
  if (noun !== 'source' && !anybody.has(noun)) return true
  if (tellingWords(reading, mention).length === 0) return false
  // "People using the service", "British people": told by what they are, and not by how they know.
  return source.described.anonymity !== null || isVouched(reading, extentOf(mention), noun)
}

/** "A source in the ministry", "a senior official", "a person familiar with": words that keep somebody out of sight, or vouch. */
function isVouched(reading: Reading, {first, last}: TokenRange, noun: string): boolean {
  if (hidden.has(noun)) return true
  return reading.tokens
    .slice(first, last)
    .some(({index, lower}) => vouching.has(lower) || seeming.matchAt(reading.tokens, index) > 0)
}
