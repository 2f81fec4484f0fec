import type {Subject} from '../clauses/subject.js'
import {extentEnd} from '../clauses/subject-after.js'
import data from '../generated/epithets.js'
import words from '../generated/reference-words.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Phrase, Phrases} from '../phrases/phrases.js'
import {paragraphAway} from '../queries/lookup.js'
import type {Token, TokenRange} from '../types.js'
import type {Coreference} from './coreference.js'
import type {Entity} from './entities.js'
import type {Resolve} from './people-meant.js'
import {isOtherPost} from './posts.js'

/** By which a headline calls whoever is at the head of something, whatever the post. */
const leaders: ReadonlySet<string> = new Set(data.leaders)

const being: ReadonlySet<string> = new Set(words.being)

/** Paragraphs between somebody without a name and what is told of them next, and phrases that are looked at. */
const reach = 2
const mostPhrases = 200

/** More named people than these, and nobody is looked for among them all. */
const mostPeople = 300

/**
 * "A diplomat met Ida Roe. The diplomat said": the one whom the copy has brought in by the very noun, and not who is named
 * beside.
 *
 * @param phrase "the diplomat"
 * @param noun its noun, singular
 * @param resolve whom another subject means
 */
export function broughtIn(
  {document: {tokens, paragraphs, sentences}, phrases, context}: Coreference,
  phrase: Phrase,
  noun: string,
  resolve: Resolve
): Entity | null {
  if (!isPersonNoun(noun)) return null
  const floor = paragraphAway(paragraphs, tokens[phrase.first]?.paragraph ?? 0, -1)
  let seen = 0
  for (let at = phrase.first - 1; at >= 0 && seen < mostPhrases; at--) {
    if ((tokens[at]?.paragraph ?? 0) < floor) return null
    const other = phrases.at(at)
    if (!other) continue
    seen++
    at = other.first
    const head = tokens[other.head]
    if (other.kind !== 'noun' || head?.lower !== noun || head.quotation !== null) continue
    if (!/^(?:an?|one|another)$/.test(tokens[other.first]?.lower ?? '')) continue
    // "worked as a diplomat", "to be a diplomat": what somebody is.
    const before = tokens[other.first - 1]
    if (being.has(before?.lower ?? '') || before?.pos === 'AUX') continue
    const end = sentences[head.sentence]?.last ?? other.last
    const last = extentEnd(context, other.last, end)
    return resolve({phrase: other, extent: {first: other.first, last}, others: []})
  }
  return null
}

/**
 * "A farmer said … ¶ “…,” said the farmer, Abe Lorn", "The mayor of Tarn said … ¶ Tarn Mayor Jane Orr": whom the copy names
 * only afterwards.
 *
 * @param subject somebody told by a noun
 * @param noun it, singular
 */
export function namedAfter(
  {document: {tokens, paragraphs}, phrases, entities}: Coreference,
  {phrase, extent}: Subject,
  noun: string
): Entity | null {
  if (!isPersonNoun(noun) || entities.all.length > mostPeople) return null
  const determiner = tokens[phrase.first]?.lower ?? ''
  if (!/^(?:an?|the)$/.test(determiner)) return null
  const last = paragraphAway(paragraphs, tokens[phrase.head]?.paragraph ?? 0, reach)
  const whole = {first: phrase.first, last: Math.max(phrase.last, extent.last)}
  const found = entities.all.filter((entity) => {
    const [place] = entity.places
    if (entity.kind !== 'person' || !place || place.first < extent.last) return false
    const {sentence, paragraph = 0} = tokens[place.first] ?? {}
    if (paragraph > last) return false
    const profile = entity.profiles.find(
      ({first, head}) => tokens[head]?.lower === noun && tokens[first]?.sentence === sentence
    )
    if (!profile || isOtherPost(tokens, entity, phrase)) return false
    if (determiner !== 'the')
      // "the farmer, Abe Lorn": the reader has met the farmer, and no other since.
      return (
        profile.form === 'apposition' &&
        profile.last <= place.first &&
        tokens[profile.first]?.lower === 'the' &&
        !isAnotherBetween(phrases, tokens, phrase, place.first)
      )
    const mine = wordsIn(tokens, whole, noun)
    const theirs = wordsIn(tokens, profile, noun)
    const [short, long] = theirs.length < mine.length ? [theirs, mine] : [mine, theirs]
    return short.length > 0 && short.every((word) => long.includes(word))
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

function isAnotherBetween(
  phrases: Phrases,
  tokens: readonly Token[],
  {last, head}: Phrase,
  end: number
): boolean {
  for (let at = last; at < end; at++)
    if (
      tokens[at]?.lower === tokens[head]?.lower &&
      tokens[phrases.at(at)?.first ?? at]?.lower !== 'the'
    )
      return true
  return false
}

/** Of what, of where somebody is, in lower case: "tarn" of "Tarn Mayor", "the mayor of Tarn". */
function wordsIn(tokens: readonly Token[], {first, last}: TokenRange, noun: string): string[] {
  return tokens
    .slice(first, last)
    .flatMap(({pos, lower}) => (/^(?:NOUN|PROPN)$/.test(pos) && lower !== noun ? [lower] : []))
}

/** Paragraphs below a headline that tell whom it means. */
const leadLength = 4

/**
 * "Tarn mayor says bridge is safe", over "Jane Orr, the mayor of Tarn, said": the only one whom the first paragraphs call so,
 * unless each is told to be of another place.
 */
export function toldBelow(
  {document: {tokens}, entities}: Coreference,
  noun: string,
  phrase: Phrase
): Entity | null {
  // "Facebook says", over Facebook’s counsel: a body is nobody's post.
  if (!isPersonNoun(noun)) return null
  const here = tokens[phrase.first]?.paragraph ?? 0
  const namesIn = (first: number, last: number) =>
    tokens.slice(first, last).flatMap(({pos, lower}) => (pos === 'PROPN' ? [lower] : []))
  const mine = namesIn(phrase.first, phrase.head)
  const leads = leaders.has(noun) && mine.length > 0
  const [only = null, ...others] = entities.all.filter(
    ({kind, nouns, places, profiles}) =>
      kind === 'person' &&
      (nouns.has(noun) ||
        (leads && profiles.some(({head}) => isPersonNoun(tokens[head]?.lower ?? '')))) &&
      (tokens[places[0]?.first ?? -1]?.paragraph ?? Number.POSITIVE_INFINITY) <= here + leadLength
  )
  if (!only || others.length > 0 || isOtherPost(tokens, only, phrase)) return null
  const theirs = only.profiles.flatMap(({first, last}) => namesIn(first, last))
  const alike = theirs.some((name) => mine.includes(name))
  if (!only.nouns.has(noun)) return alike ? only : null
  return mine.length === 0 || theirs.length === 0 || alike ? only : null
}
