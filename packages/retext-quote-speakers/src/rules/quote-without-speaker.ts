import {
  type Attribution,
  attributionsWhere,
  diesAt,
  isDocumentNoun,
  isPersonNoun,
  itemsIn,
  memoize,
  type Quotation,
  type Reading,
  speechForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import ordinary from '../generated/ordinary-words.js'
import {packageName} from '../names.js'
import {copyBefore, quotationsIn, spokenQuotations} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  'min-words': number
  'setup-sentence': 'allow' | 'warn'
}

/** What has words of its own. */
const labels: ReadonlySet<string> = new Set([...ordinary.labels, ...ordinary.terms])

const bearers: ReadonlySet<string> = new Set(ordinary.bearers)

const pointing: ReadonlySet<string> = new Set(ordinary.pointing)

/** Words at the head of a sentence that hold its subject, or the phrase of time and place before it. */
const openingWords = 8

/** Fewer words than these behind "be" are a term. */
const mostOfTerm = 6

/** More quotations without a speaker than a story that is otherwise sound can have. */
const mostLost = 6

export const quoteWithoutSpeaker = defineRule<Options>({
  id: 'quote-without-speaker',
  plugin: packageName,
  severity: 'warn',
  summary: 'Quotation that nobody is said to speak.',
  note: wording.notes.noSpeaker,
  defaults: {'min-words': 4, 'setup-sentence': 'allow'},
  schema: {
    type: 'object',
    properties: {
      'min-words': {type: 'integer', minimum: 1},
      'setup-sentence': {enum: ['allow', 'warn']}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const spoken = spokenQuotations(reading)
    // Where many have no speaker it is a play, a novel or a page that was not read right.
    const lost = spoken.filter((quotation) => isSpeakerless(reading, quotation)).length
    if (lost > mostLost) return
    for (const quotation of spoken) {
      if (quotation.words < options['min-words'] || quotation.continues !== null) continue
      if (isSpeakerless(reading, quotation)) {
        // Whoever stands near may be set up to speak: the reader will find them.
        if (!isCertain(reading, quotation)) continue
        report({span: quotation, reason: wording.noSpeaker, phrase: `quotation ${quotation.id}`})
      } else if (quotation.basis === 'set-up' && options['setup-sentence'] === 'warn') {
        report({
          span: quotation,
          reason: wording.setUpOnly,
          phrase: `quotation ${quotation.id}`,
          severity: 'warn'
        })
      }
    }
  }
})

/** Nothing shows who speaks, and the words are a sentence that somebody must have spoken. */
function isSpeakerless(reading: Reading, quotation: Quotation): boolean {
  if (quotation.basis !== 'none' || isIntroduced(reading, quotation)) return false
  if (isSaidBehind(reading, quotation)) return false
  if (isPredicate(reading, quotation)) return true
  if (quotation.whole) return true
  // A long stretch that stands by itself is speech even without its capital.
  const before = reading.tokens[quotation.first - 1]
  const after = reading.tokens[quotation.last]
  const alone = before?.sentence !== quotation.sentence && after?.sentence !== quotation.sentence
  return alone && quotation.words > 7
}

/** “Who pays?” Forte said: the cue stands in a sentence of its own to the parser. “…,” blared the Argus headline: whose words they are. */
function isSaidBehind({tokens}: Reading, {last, paragraph, sentence}: Quotation): boolean {
  return tokens
    .slice(last, last + openingWords)
    .some(
      (token, at) =>
        token.paragraph === paragraph &&
        token.quotation === null &&
        ((at < 5 && speechForms.has(token.lower)) ||
          (token.sentence === sentence && bearers.has(token.lower)))
    )
}

/** "The cold is “like having your teeth pulled one by one.”": a clause's length behind "be" is somebody's words; a motto's are its own. */
function isPredicate(
  {tokens, sentences}: Reading,
  {first, sentence, words, end}: Quotation
): boolean {
  const be = tokens[first - 1]
  if (
    !be ||
    be.sentence !== sentence ||
    words < mostOfTerm ||
    !/^(?:is|are|was|were)$/.test(be.lower)
  )
    return false
  const opening = sentences[sentence]
  let last = opening?.last ?? first
  while (tokens[last - 1]?.pos === 'PUNCT') last--
  if ((tokens[last - 1]?.start ?? end) >= end) return false
  const before = tokens.slice(opening?.first, first)
  return (
    // Nothing but one subject: "the answer he gave was" is somebody's.
    before.filter(({pos}) => pos === 'VERB' || pos === 'AUX').length === 1 &&
    before.every(({pos, lower}) => pos !== 'PRON' && !labels.has(lower) && !isDocumentNoun(lower))
  )
}

/** "As if to say “…”", "its motto, “…”", "(“…”)": the sentence round it tells what it is, if not who speaks. */
function isIntroduced(reading: Reading, quotation: Quotation): boolean {
  const before = reading.tokens[quotation.first - 1]
  if (!before || before.paragraph !== quotation.paragraph || isPredicate(reading, quotation))
    return false
  return !/^(?:[.!?…:]|[”"’']|--|[–—])$/.test(before.text)
}

/**
 * Whether nobody is near who could be speaking: in the desk's words of this paragraph, of the one above and at
 * the head of the one below no person with a name, no pronoun, nobody who says anything and no paper to read from; and the
 * marks are sound.
 */
function isCertain(reading: Reading, quotation: Quotation): boolean {
  if (!quotation.closed || quotation.words < 4 || isSaidBefore(reading, quotation)) return false
  if (isPointedBack(reading, quotation) || !isEnglish(reading, quotation)) return false
  const above = copyBefore(reading, quotation.paragraph)
  if ([above?.index, quotation.paragraph].some((index) => hasPerson(reading, index ?? -1)))
    return false
  // Below, only whoever begins the paragraph can be the one whose words stood above it.
  if (hasPerson(reading, quotation.paragraph + 1, openingWords - 2)) return false
  // Words in marks right above: the passage is somebody's already, unless those are nobody's either.
  const marked = quotationsIn(reading, above?.index ?? -1)
  if (marked.some((other) => other.words > 1 && !isSpeakerless(reading, other))) return false
  // "Here is an excerpt:": whatever it is, the line above hands over to it.
  if (above && reading.tokens[above.last - 1]?.text === ':') return false
  // "It also went on to flag the noise.": whoever that is stands further up.
  if (above && /^(?:it|they|this|these)$/.test(reading.tokens[above.first]?.lower ?? ''))
    return false
  if (isOfLoneVoice(reading, quotation)) return false
  return [above?.index, quotation.paragraph].every(
    (index) => !hasVoice(reading, index ?? -1, quotation)
  )
}

/** In a story that one person alone speaks in, what follows further on is theirs. */
function isOfLoneVoice(reading: Reading, {start}: Quotation): boolean {
  const [first, ...more] = creditedIn(reading)
  if (!first || first.start > start) return false
  if (!/^(?:named|role)$/.test(reading.sources[first.source]?.class ?? '')) return false
  return more.every(({source}) => source === first.source)
}

/** What anybody is credited with in the desk's words. */
const creditedIn = memoize((reading: Reading) =>
  attributionsWhere(reading, {quoted: false, sense: 'say'}).flatMap(({source, cue}) =>
    cue && source !== null ? [{source, start: cue.start}] : []
  )
)

/** ", who won twice, added: “…”": whoever it is, the sentence has somebody say it. */
function isSaidBefore({tokens}: Reading, {first, paragraph}: Quotation): boolean {
  return tokens
    .slice(Math.max(0, first - 4), first)
    .some(
      (token) =>
        token.paragraph === paragraph && token.pos !== 'NOUN' && speechForms.has(token.lower)
    )
}

/** "“…” This message was posted by the firm": the next sentence tells whose words they are. */
function isPointedBack(reading: Reading, {last, paragraph}: Quotation): boolean {
  const next = reading.tokens[last]
  return next !== undefined && next.paragraph <= paragraph + 1 && pointing.has(next.lower)
}

/** Articles, pronouns, prepositions and auxiliaries make up near half of what is said in English. */
function isEnglish({tokens}: Reading, {first, last}: Quotation): boolean {
  const words = tokens.slice(first, last).filter(({pos}) => pos !== 'PUNCT')
  const small = words.filter(({pos}) => /^(?:DET|PRON|AUX|ADP|PART|CCONJ|SCONJ)$/.test(pos))
  return words.length < 8 || small.length * 5 > words.length
}

/** Somebody is given the credit for something, or a paper is spoken of that the words may be read from. */
function hasVoice(reading: Reading, index: number, quotation: Quotation): boolean {
  const paragraph = reading.paragraphs[index]
  if (!paragraph || paragraph.role === 'furniture' || paragraph.role === 'caption') return false
  const told = attributionsWhere(reading, {paragraph: index, quoted: false, sense: 'say'}).some(
    (one) => {
      if (one.form === 'none' || one.mention === null) return false
      const kind = reading.sources[one.source ?? -1]?.class
      // "Residents say": of many, nobody is set up.
      const many = (reading.mentions[one.mention]?.count ?? 0) > 1
      if (many && kind === 'anonymous') return false
      return kind !== 'organisation' || isOfBody(reading, quotation, one)
    }
  )
  if (told) return true
  const last = reading.sentences[paragraph.lastSentence - 1]
  const first = last?.first ?? paragraph.first
  return reading.tokens
    .slice(first, Math.min(first + openingWords, paragraph.last))
    .some(
      ({pos, lower, quotation}) => pos === 'NOUN' && quotation === null && isDocumentNoun(lower)
    )
}

/**
 * A body that speaks near goes on where it says "we" or has spoken last, and not with "I": “I have stopped asking when” is no
 * electricity company's.
 */
function isOfBody(
  {tokens}: Reading,
  {first, last, sentence}: Quotation,
  attribution: Attribution
): boolean {
  const words = tokens.slice(first, last).map(({lower}) => lower)
  if (words.some((word) => /^(?:we|our|us)$/.test(word))) return true
  if (words.some((word) => /^(?:i|my|me)$/.test(word))) return false
  return attribution.form === 'verb' && Math.abs(attribution.sentence - sentence) < 2
}

/** "The ferry Santa Rita": a name behind the noun for a thing. */
function isOfThing({tokens}: Reading, first: number): boolean {
  const before = tokens[first - 1]
  const article = /^(?:the|a|an)$/.test(tokens[first - 2]?.lower ?? '')
  return before?.pos === 'NOUN' && article && !isPersonNoun(before.lower)
}

/** "named after John Tarn, who died in 1911", "the late John Tarn": the dead say nothing. */
function isGone({tokens}: Reading, first: number, last: number): boolean {
  const word = (at: number) => tokens[at]?.lower ?? ''
  if (word(first - 1) === 'late' && word(first - 2) === 'the') return true
  if (word(first - 1) === 'after' && /^(?:named|called)$/.test(word(first - 2))) return true
  return (
    diesAt(tokens, last) ||
    (word(last) === ',' && word(last + 1) === 'who' && diesAt(tokens, last + 2))
  )
}

/** A person by name, or "he" and the like, in the desk's own words; among so many from the first, if a number is given. */
function hasPerson(reading: Reading, index: number, within = Number.POSITIVE_INFINITY): boolean {
  const paragraph = reading.paragraphs[index]
  if (!paragraph || paragraph.role === 'furniture' || paragraph.role === 'caption') return false
  const named = itemsIn(reading.names, paragraph).some(
    ({kind, first, last, source}) =>
      (kind === 'person' || reading.sources[source ?? -1]?.class === 'named') &&
      first - paragraph.first < within &&
      reading.tokens[first]?.quotation === null &&
      !isOfThing(reading, first) &&
      !isGone(reading, first, last)
  )
  if (named) return true
  return reading.tokens
    .slice(paragraph.first, Math.min(paragraph.last, paragraph.first + within))
    .some(({lower, quotation}) => quotation === null && /^(?:s?he|i|we|his|her)$/.test(lower))
}
