import {isBaseForm, lemmaOf, likeliestTag} from 'nlcst-syntax'
import organisations from '../generated/organisations.js'
import {hasCapital} from '../letters.js'
import {isPersonNoun} from '../phrases/nouns.js'
import {isTitle} from '../phrases/titles.js'
import {givenNames, nameEnds, opensBody} from './name-corrections.js'
import {groupNouns, speakingNouns} from './speaking-nouns.js'
import type {TaggedWord} from './tagger.js'

const openings: ReadonlySet<string> = new Set(organisations.nameOpenings)

const bodies: ReadonlySet<string> = new Set(organisations.suffixes)

/** Marks and brackets that a first word may stand behind. */
const mostMarks = 8

/** "by the", "from the": whose a paper is, which a verb at the head of a sentence has no use for. */
function opensOwner(words: readonly TaggedWord[], at: number): boolean {
  return (
    /^(?:by|from)$/.test(words[at]?.text ?? '') && /^(?:DET|PROPN)$/.test(words[at + 1]?.pos ?? '')
  )
}

/** "Judge of Appeal", "Bank of Delmar", "Nazneen Holt": a title with its office, a body with its place, or what no dictionary has, before a name. */
function opensName(words: readonly TaggedWord[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  const [next, office] = [words[at + 1], words[at + 2]]
  if (/^(?:of|for)$/.test(next?.text ?? '') && hasCapital(office?.text ?? ''))
    return (isTitle(lower) && next?.text === 'of') || bodies.has(lower)
  if (next?.text === 'of') return false
  const unknown = !likeliestTag(lower) && !isPersonNoun(lower) && !lower.endsWith('s')
  return unknown && next?.pos === 'PROPN'
}

/** "United States", "Royal Mail", "New Jersey": the front of a longer name, unless somebody's post stands behind it. */
function opensLongName(words: readonly TaggedWord[], at: number): boolean {
  const next = words[at + 1]
  if (next?.pos !== 'PROPN' || !hasCapital(next.text)) return false
  if (opensBody(words, at)) return true
  const lower = next.lower
  // "New Democrats": people of a kind are a body.
  const somebody = isPersonNoun(lower) && !lower.endsWith('s')
  return openings.has(words[at]?.lower ?? '') && !isTitle(lower) && !somebody
}

/** The first word of a sentence, whose capital tells nothing. */
export function correctOpening(words: TaggedWord[], start: number): void {
  let at = start
  while (
    at < start + mostMarks &&
    at < words.length &&
    /^[^\p{L}\p{N}]+$/u.test(words[at]?.text ?? '')
  )
    at++
  const word = words[at]
  if (!word || !/^\p{Lu}\p{Ll}+\.?$/u.test(word.text)) return
  const lower = word.lower
  const next = words[at + 1]
  // "Sue Penn", "Mark Orr": before a name a given name is one, whatever else it may mean.
  if (word.pos !== 'PROPN' && next?.pos === 'PROPN' && givenNames.has(lower)) word.pos = 'PROPN'
  // "Outside court": a capital makes no name of a preposition.
  const known = word.pos === 'PROPN' ? likeliestTag(lower) : null
  if (known && /^(?:ADP|SCONJ|DET|PRON|ADV)$/.test(known) && next?.pos !== 'PROPN') word.pos = known
  if (opensLongName(words, at)) word.pos = 'PROPN'
  // "Nell, a cook, said": what no dictionary has as one is no exclamation.
  if ((word.pos === 'INTJ' || word.pos === 'X') && !/^(?:INTJ|X)$/.test(likeliestTag(lower) ?? ''))
    word.pos = 'PROPN'
  // "Prof. Kit Lowe", "Foreign Secretary Ola Brandt", "Basil Quartermaine": a title or a given name before a name.
  if (
    (word.pos === 'NOUN' || word.pos === 'ADJ') &&
    next?.pos === 'PROPN' &&
    hasCapital(next.text) &&
    (isTitle(lower) || givenNames.has(lower))
  ) {
    word.pos = 'PROPN'
    return
  }
  if (word.pos === 'NOUN' && opensName(words, at)) {
    word.pos = 'PROPN'
    return
  }
  if (word.pos === 'VERB') correctOpeningVerb(words, at, word)
  if (word.pos === 'PROPN') correctOpeningName(word, next)
}

/** A verb that opens a sentence, where it is a noun, a name or an adjective. */
function correctOpeningVerb(words: TaggedWord[], at: number, word: TaggedWord): void {
  const lower = word.lower
  const next = words[at + 1]
  // "Aides to the mayor said", "Estimates by the ministry state": a plural of what is a noun and no verb, or
  // whose owner stands behind.
  if (
    /[^s]s$/.test(lower) &&
    isBaseForm(lemmaOf(lower, 'NOUN'), 'noun') &&
    (!isBaseForm(lemmaOf(lower, 'VERB'), 'verb') || opensOwner(words, at + 1))
  )
    word.pos = 'NOUN'
  // "Downing Street said", "Reading Council": a participle in front of the noun that ends a name.
  else if (lower.endsWith('ing') && next && nameEnds.has(next.text)) {
    word.pos = 'PROPN'
    next.pos = 'PROPN'
  }
  // "Alleged arsonist Gareth Penhale": a participle before a noun describes it.
  else if (lower.endsWith('ed') && next?.pos === 'NOUN') word.pos = 'ADJ'
  // "Match officials said": the noun before a group's noun is no verb.
  else if (next?.pos === 'NOUN' && groupNouns.has(next.text) && words[at + 2]?.pos === 'VERB')
    word.pos = 'NOUN'
}

/** A name that opens a sentence, where it is a noun or an adjective with a capital. */
function correctOpeningName(word: TaggedWord, next: TaggedWord | undefined): void {
  const lower = word.lower
  const likeliest = likeliestTag(lower)
  if (next?.pos === 'CCONJ' && likeliest === 'ADJ') word.pos = 'ADJ'
  else if (next?.pos === 'PROPN') {
    // "Critics Teague and Orr": a plural noun before a name is no given name.
    const plural = groupNouns.has(lower) && /s$/.test(lower)
    if (plural && likeliestTag(next.lower) !== 'ADP') word.pos = 'NOUN'
  } else {
    const owns = next?.text === '’s' || next?.text === "'s"
    const noun =
      likeliest === 'NOUN' && (speakingNouns.has(lower) || (/[^s]s$/.test(lower) && !owns))
    if (groupNouns.has(lower) || noun) word.pos = 'NOUN'
  }
}
