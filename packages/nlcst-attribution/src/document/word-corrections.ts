import {isBaseForm, likeliestTag, type Pos} from 'nlcst-syntax'
import irregular from '../generated/irregular-verbs.js'
import lists from '../generated/tag-corrections.js'
import {hasCapital, isCapitalised} from '../letters.js'
import {lowerAt} from '../phrases/capitals.js'
import {isPersonNoun} from '../phrases/nouns.js'
import {groupBy} from '../queries/lookup.js'
import {wordSets} from '../words.js'
import {cueForms} from './cue-forms.js'
import {isGovernedPlural, isObjectPlural} from './object-plurals.js'
import {
  isActing,
  isBeforePost,
  isField,
  isHyphenedPost,
  isPostNamed,
  isTelling,
  opensTitle
} from './post-corrections.js'
import {groupNouns, speakingNouns} from './speaking-nouns.js'
import type {TaggedWord} from './tagger.js'
import {posAt, textAt} from './word-at.js'

const {before, letting, objects, possessives, prepositions, spoken} = wordSets(lists)
const pasts: ReadonlySet<string> = new Set(
  Object.values(irregular.verbs as Record<string, readonly string[]>).flat()
)

/** A tag that the words beside a word show to be another. */
interface Correction {
  from: Pos
  to: Pos
  holds: (words: readonly TaggedWord[], index: number) => boolean
}

/** In this order: what one has mended, the next ones see. */
const corrections: readonly Correction[] = [
  {from: 'PROPN', to: 'NOUN', holds: isCapitalGroup},
  {from: 'ADP', to: 'NOUN', holds: isOpeningNoun},
  {from: 'PRON', to: 'NUM', holds: isCountingOne},
  {from: 'CCONJ', to: 'DET', holds: isCountingBoth},
  {from: 'ADJ', to: 'NOUN', holds: isWhoever},
  {from: 'ADV', to: 'NOUN', holds: isPostNamed},
  {from: 'ADV', to: 'ADJ', holds: isNearTo},
  {from: 'NOUN', to: 'VERB', holds: isPastOfName},
  {from: 'VERB', to: 'NOUN', holds: isCredited},
  {from: 'VERB', to: 'NOUN', holds: isBeforeName},
  {from: 'VERB', to: 'NOUN', holds: endsObject},
  {from: 'VERB', to: 'NOUN', holds: isGovernedPlural},
  {from: 'VERB', to: 'NOUN', holds: isObjectPlural},
  {from: 'NOUN', to: 'VERB', holds: isReading},
  {from: 'NOUN', to: 'VERB', holds: isBehindYear},
  {from: 'VERB', to: 'NOUN', holds: isBeforePost},
  {from: 'VERB', to: 'NOUN', holds: isHyphenedPost},
  {from: 'ADJ', to: 'NOUN', holds: isHyphenedPost},
  {from: 'VERB', to: 'NOUN', holds: isField},
  {from: 'ADJ', to: 'PROPN', holds: opensTitle},
  {from: 'NOUN', to: 'PROPN', holds: opensTitle},
  {from: 'VERB', to: 'ADJ', holds: isActing},
  {from: 'NOUN', to: 'ADJ', holds: isActing},
  {from: 'ADJ', to: 'VERB', holds: isInfinitive},
  {from: 'ADJ', to: 'VERB', holds: isTelling},
  {from: 'NOUN', to: 'VERB', holds: isInfinitive},
  {from: 'SCONJ', to: 'ADP', holds: isPreposition}
]

/** Indexes of the corrections of each tag: most words have one that few or none can change. */
const correctionsOf = groupBy(corrections.keys(), (index) => corrections[index]?.from ?? null)
const none: readonly number[] = []

/**
 * Mends the tag of a word by the words beside it.
 *
 * @param words a paragraph's words; tags are changed in place
 * @param index of the word
 */
export function correctByNeighbours(words: TaggedWord[], index: number): void {
  const word = words[index]
  if (!word) return
  if (word.text === 'to' && /^according$/i.test(textAt(words, index - 1)))
    correctAccording(words, index)
  for (let place = 0; place < corrections.length; place++) {
    const next = nextCorrection(words, index, word.pos, place)
    const correction = corrections[next]
    if (!correction) return
    word.pos = correction.to
    const particle = words[index - 1]
    if (correction.holds === isInfinitive && particle) particle.pos = 'PART'
    place = next
  }
}

/** Index of the first correction from one on that holds of a word, -1 if none does. */
function nextCorrection(
  words: readonly TaggedWord[],
  index: number,
  pos: Pos,
  from: number
): number {
  for (const place of correctionsOf.get(pos) ?? none)
    if (place >= from && corrections[place]?.holds(words, index)) return place
  return -1
}

/** "two MPs": capitals that stand for people, behind what counts them. */
function isCapitalGroup(words: readonly TaggedWord[], index: number): boolean {
  const text = textAt(words, index)
  return (
    /^(?:DET|NUM|ADJ)$/.test(posAt(words, index - 1)) &&
    /^\p{Lu}+s?$/u.test(text) &&
    groupNouns.has(lowerAt(words, index))
  )
}

/** "Board members said", "asked board member Ana Prew": a noun that looks like the end of a preposition. */
function isOpeningNoun(words: readonly TaggedWord[], index: number): boolean {
  const text = textAt(words, index)
  const opens = isCapitalised(text) || groupNouns.has(textAt(words, index + 1))
  return opens && likeliestTag(lowerAt(words, index)) === 'NOUN'
}

/** "one MP said": before a noun it counts. */
function isCountingOne(words: readonly TaggedWord[], index: number): boolean {
  return /^one$/i.test(textAt(words, index)) && /^(?:NOUN|PROPN)$/.test(posAt(words, index + 1))
}

/** "both people said", with no "and" behind it: before a noun it counts. */
function isCountingBoth(words: readonly TaggedWord[], index: number): boolean {
  return (
    /^both$/i.test(textAt(words, index)) &&
    /^(?:NOUN|PROPN)$/.test(posAt(words, index + 1)) &&
    !words.slice(index + 1, index + 6).some(({text}) => text === 'and')
  )
}

/** "the local said", "one professional fears layoffs": a noun for people where its phrase ends. */
function isWhoever(words: readonly TaggedWord[], index: number): boolean {
  const text = textAt(words, index)
  // "the former England international said", "an England international and"
  if (posAt(words, index - 1) === 'PROPN')
    return (
      groupNouns.has(text) &&
      (/^(?:VERB|AUX|PUNCT|PROPN)$/.test(posAt(words, index + 1)) ||
        textAt(words, index + 1) === 'of') &&
      !/ing$/.test(textAt(words, index + 1))
    )
  // "Tarn policy adviser Ana Prew"
  if (posAt(words, index - 1) === 'NOUN' && posAt(words, index + 1) === 'PROPN')
    return isPersonNoun(text)
  if (!/^(?:DET|ADJ|ADV|NUM)$/.test(posAt(words, index - 1))) return false
  const ends = /^(?:VERB|AUX|ADP|PUNCT|SCONJ)$/.test(posAt(words, index + 1))
  return (
    (groupNouns.has(text) && ends) || (speakingNouns.has(text) && opensObject(words, index + 1))
  )
}

/** "a person close to the board": what somebody is, and not how. */
function isNearTo(words: readonly TaggedWord[], index: number): boolean {
  return (
    /^clos(?:e|er|est)$/.test(textAt(words, index)) &&
    textAt(words, index + 1) === 'to' &&
    posAt(words, index - 1) === 'NOUN'
  )
}

/** "according to police": what follows is no verb. */
function correctAccording(words: TaggedWord[], index: number): void {
  const word = words[index]
  const next = words[index + 1]
  if (word) word.pos = 'ADP'
  if (next && (next.pos === 'VERB' || next.pos === 'ADV'))
    next.pos = hasCapital(next.text) ? 'PROPN' : 'NOUN'
}

/** "Trask shot his partner": an irregular past between a name and an object. */
function isPastOfName(words: readonly TaggedWord[], index: number): boolean {
  const object = words[index + 1]
  return (
    posAt(words, index - 1) === 'PROPN' &&
    pasts.has(textAt(words, index)) &&
    object !== undefined &&
    (object.pos === 'DET' || objects.has(object.text))
  )
}

/** "the Facebook event reads: “…”", "“…,” the tweet reads.": a plural that hardly any copy has. */
function isReading(words: readonly TaggedWord[], index: number): boolean {
  const text = textAt(words, index)
  if (text !== 'read' && text !== 'reads') return false
  if (!/^(?:NOUN|PROPN)$/.test(posAt(words, index - 1))) return false
  const [mark, next] = [textAt(words, index + 1), textAt(words, index + 2)]
  if (/^[:“‘"'«]$/.test(mark) || (/^(?:in|as)$/.test(mark) && /^(?:part|follows)$/.test(next)))
    return true
  const before = words.slice(Math.max(index - 7, 0), index)
  return /^[,.]$/.test(mark) && before.some(({text}) => /^["”’»]$/.test(text))
}

/** "Research from 2016 shows that": behind a year, what it shows. */
function isBehindYear(words: readonly TaggedWord[], index: number): boolean {
  if (textAt(words, index + 1) !== 'that' || !cueForms.has(textAt(words, index))) return false
  return /^(?:19|20)\d\d$/.test(textAt(words, index - 1))
}

/** "said lead author Iair Arcavi": no base form follows a verb of saying. */
function isCredited(words: readonly TaggedWord[], index: number): boolean {
  const text = textAt(words, index)
  return (
    spoken.has(textAt(words, index - 1)) &&
    !/(?:ed|en|ing)$/.test(text) &&
    !pasts.has(text) &&
    /^(?:NOUN|PROPN|ADJ)$/.test(posAt(words, index + 1)) &&
    isPersonOrName(words, index + 1)
  )
}

/** "[lead] author Iair Arcavi", "[lead] singer": whoever is credited ends in a name or a post. */
function isPersonOrName(words: readonly TaggedWord[], from: number): boolean {
  for (let at = from; at < Math.min(from + 4, words.length); at++) {
    const word = words[at]
    if (!word || !/^(?:NOUN|PROPN|ADJ)$/.test(word.pos)) return false
    if (word.pos === 'PROPN' || groupNouns.has(word.text)) return true
  }
  return false
}

/** "GOP state Sen. Ana Prew": before the short title of a member of one. */
export function isOfState(words: readonly TaggedWord[], index: number): boolean {
  return textAt(words, index) === 'state' && /^\p{Lu}\p{Ll}+\.$/u.test(textAt(words, index + 1))
}

/** "study co-author Tak-Sing Wong", "whose surname": no verb stands there. */
function isBeforeName(words: readonly TaggedWord[], index: number): boolean {
  const before = lowerAt(words, index - 1)
  if (before === 'whose') return true
  if (posAt(words, index + 1) !== 'PROPN') return false
  const text = textAt(words, index)
  if (isOfState(words, index)) return true
  // "Fox News host Ana Prew", "her advocate Ana Prew": a base form is no verb; "let her host Ana Prew" has one.
  const owned =
    possessives.has(before) || (before === 'her' && !letting.has(textAt(words, index - 2)))
  if (owned || posAt(words, index - 1) === 'PROPN')
    return isBaseForm(text, 'verb') && isPersonNoun(text)
  // "study co-author Dr. Ana Prew"
  if (text.startsWith('co-') && isPersonNoun(text)) return true
  return /^(?:DET|NOUN|ADJ)$/.test(posAt(words, index - 1)) && groupNouns.has(text)
}

/** "according to the maintenance log.": no base form stands in a phrase behind a preposition, and ends it. */
function endsObject(words: readonly TaggedWord[], index: number): boolean {
  if (words[index + 1]?.pos !== 'PUNCT' || words[index - 1]?.pos !== 'NOUN') return false
  if (!isBaseForm(textAt(words, index), 'noun')) return false
  let at = index - 1
  while (at >= 0 && at > index - 5 && /^(?:NOUN|ADJ|PROPN)$/.test(words[at]?.pos ?? '')) at--
  return words[at]?.pos === 'DET' && words[at - 1]?.pos === 'ADP'
}

/** "are set to double": a base form, with no noun behind it that it could belong to. */
function isInfinitive(words: readonly TaggedWord[], index: number): boolean {
  return (
    textAt(words, index - 1) === 'to' &&
    before.has(lowerAt(words, index - 2)) &&
    isBaseForm(textAt(words, index), 'verb') &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(posAt(words, index + 1))
  )
}

/** "in developing countries", "for asking": what treebanks call a conjunction before a form in -ing. */
function isPreposition(words: readonly TaggedWord[], index: number): boolean {
  return prepositions.has(lowerAt(words, index)) && /ing$/.test(textAt(words, index + 1))
}

/** "[fears] layoffs": a third person with a bare plural behind it, and no more of a noun phrase. */
export function opensObject(words: readonly TaggedWord[], index: number): boolean {
  const verb = words[index]?.text ?? ''
  const object = words[index + 1]
  return (
    /s$/.test(verb) &&
    cueForms.has(verb) &&
    object?.pos === 'NOUN' &&
    /[^s]s$/.test(object.text) &&
    /^(?:PUNCT|ADP|CCONJ|SCONJ)$/.test(words[index + 2]?.pos ?? 'PUNCT')
  )
}
