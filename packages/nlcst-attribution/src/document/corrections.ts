import {isBaseForm, lemmaOf} from 'nlcst-syntax'
import irregular from '../generated/irregular-verbs.js'
import lists from '../generated/tag-corrections.js'
import {isSpeech, verbFormsOf} from '../lexicon.js'
import {correctNames, correctOpening, repeatNames} from './name-corrections.js'
import {isPlural, ownedBefore} from './owned-nouns.js'
import {groupNouns, speakingNouns} from './speaking-nouns.js'
import type {TaggedWord} from './tagger.js'

const pasts: ReadonlySet<string> = new Set(
  Object.values(irregular.verbs as Record<string, readonly string[]>).flat()
)
/** Forms of the verbs that report, with the tag-changing ones kept apart from names. */
const cueForms = verbFormsOf((entry) => isSpeech(entry) || !entry.senses.has('say'))
const possessives = /^(?:its|their|his|my|our|your)$/i
const quantifiers: ReadonlySet<string> = new Set(lists.quantifiers)
const beforeInfinitive: ReadonlySet<string> = new Set(lists.before)
/** Prepositions that open no clause with a subject of its own. */
const prepositions: ReadonlySet<string> = new Set(lists.prepositions)
const spoken = new Set(['said', 'says', 'added', 'adds', 'explained', 'explains'])
/** Nouns that are plural without an s. */
const plurals: ReadonlySet<string> = new Set([
  'data',
  'media',
  'police',
  'people',
  'staff',
  'criteria'
])

/**
 * Mends what the tagger gets wrong in news copy: a common noun that opens its
 * sentence ("Sources said") taken for a name, and a verb of saying after its
 * subject ("an official states that") taken for a noun.
 *
 * @param words a paragraph's words; tags are changed in place
 * @param starts indexes of the words that begin a sentence
 */
export function correctTags(words: TaggedWord[], starts: readonly number[]): void {
  correctNames(words, starts)
  for (const start of starts) correctOpening(words, start)
  repeatNames(words, starts)
  starts.forEach((start, place) => {
    correctVerbless(words, start, starts[place + 1] ?? words.length)
  })
  words.forEach((word, index) => {
    if (
      word.pos === 'PROPN' &&
      /^(?:DET|NUM|ADJ)$/.test(words[index - 1]?.pos ?? '') &&
      /^\p{Lu}+s?$/u.test(word.text) &&
      groupNouns.has(word.text.toLowerCase())
    )
      word.pos = 'NOUN'
    const next = words[index + 1]
    // "one MP said", "both people said": before a noun they count.
    const counted = next?.pos === 'NOUN' || next?.pos === 'PROPN'
    if (counted && word.pos === 'PRON' && /^one$/i.test(word.text)) word.pos = 'NUM'
    if (counted && word.pos === 'CCONJ' && /^both$/i.test(word.text) && !isCorrelated(words, index))
      word.pos = 'DET'
    if (
      word.pos === 'ADJ' &&
      /^(?:DET|ADJ|ADV|NUM)$/.test(words[index - 1]?.pos ?? '') &&
      ((groupNouns.has(word.text) && /^(?:VERB|AUX|ADP|PUNCT)$/.test(next?.pos ?? '')) ||
        (speakingNouns.has(word.text) && opensObject(words, index + 1)))
    )
      word.pos = 'NOUN'
    if (word.text === 'to' && /^according$/i.test(words[index - 1]?.text ?? ''))
      correctAccording(words, index)
    // "Trask shot his partner": an irregular past between a name and an object.
    const object = words[index + 1]
    if (
      word.pos === 'NOUN' &&
      words[index - 1]?.pos === 'PROPN' &&
      pasts.has(word.text) &&
      object &&
      (object.pos === 'DET' || /^(?:his|her|their|its|him|them|it)$/.test(object.text))
    )
      word.pos = 'VERB'
    // "said lead author Iair Arcavi": no base form follows a verb of saying.
    if (
      word.pos === 'VERB' &&
      spoken.has(words[index - 1]?.text ?? '') &&
      !/(?:ed|en|ing)$/.test(word.text) &&
      !pasts.has(word.text) &&
      /^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '') &&
      isPersonOrName(words, index + 1)
    )
      word.pos = 'NOUN'
    // "study co-author Tak-Sing Wong", "whose surname": no verb stands there.
    if (
      word.pos === 'VERB' &&
      ((next?.pos === 'PROPN' &&
        /^(?:DET|NOUN|ADJ)$/.test(words[index - 1]?.pos ?? '') &&
        groupNouns.has(word.text)) ||
        /^whose$/i.test(words[index - 1]?.text ?? ''))
    )
      word.pos = 'NOUN'
    // "according to the maintenance log.": no base form stands in a phrase behind a preposition.
    if (word.pos === 'VERB' && isBaseForm(word.text, 'noun') && endsObject(words, index))
      word.pos = 'NOUN'
    // "are set to double": a base form, with no noun behind it that it could belong to.
    if (
      (word.pos === 'ADJ' || word.pos === 'NOUN') &&
      words[index - 1]?.text === 'to' &&
      beforeInfinitive.has(words[index - 2]?.text.toLowerCase() ?? '') &&
      isBaseForm(word.text, 'verb') &&
      !/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '')
    ) {
      word.pos = 'VERB'
      ;(words[index - 1] as TaggedWord).pos = 'PART'
    }
    // "in developing countries", "for asking": what treebanks call a conjunction before a form in -ing.
    if (
      word.pos === 'SCONJ' &&
      prepositions.has(word.text.toLowerCase()) &&
      /ing$/.test(next?.text ?? '')
    )
      word.pos = 'ADP'
    if (word.pos === 'NOUN' || word.pos === 'PROPN') correctVerb(words, index)
    else if (word.pos === 'VERB' || word.pos === 'AUX') correctNoun(words, index)
  })
}

/** "to the maintenance [log].": preposition, article and nouns before it, and no more behind. */
function endsObject(words: readonly TaggedWord[], index: number): boolean {
  if (words[index + 1]?.pos !== 'PUNCT' || words[index - 1]?.pos !== 'NOUN') return false
  let at = index - 1
  while (at >= 0 && at > index - 5 && /^(?:NOUN|ADJ|PROPN)$/.test(words[at]?.pos ?? '')) at--
  return words[at]?.pos === 'DET' && words[at - 1]?.pos === 'ADP'
}

/** "Luc Varo faces allegations of fraud.": the one word of a sentence that can be its verb is. */
function correctVerbless(words: TaggedWord[], start: number, end: number): void {
  if (words[end - 1]?.text !== '.') return
  for (let at = start; at < end; at++) if (/^(?:VERB|AUX)$/.test(words[at]?.pos ?? '')) return
  for (let at = start + 1; at < end - 2; at++) {
    const word = words[at] as TaggedWord
    const subject = words[at - 1]?.pos ?? ''
    if (
      word.pos !== 'NOUN' ||
      !/^(?:PROPN|NOUN|PRON)$/.test(subject) ||
      !/(?:[^s]s|ed)$/.test(word.text)
    )
      continue
    const base = lemmaOf(word.text, 'VERB')
    const follower = words[at + 1]?.pos ?? ''
    if (
      base !== word.text &&
      isBaseForm(base, 'verb') &&
      /^(?:DET|NOUN|ADJ|PRON|NUM|PROPN|ADV)$/.test(follower)
    ) {
      word.pos = 'VERB'
      return
    }
  }
}

/** "both … and …", within as many words as a phrase has. */
function isCorrelated(words: readonly TaggedWord[], index: number): boolean {
  return words.slice(index + 1, index + 6).some(({text}) => text === 'and')
}

/** "according to police": what follows is no verb. */
function correctAccording(words: TaggedWord[], index: number): void {
  const word = words[index]
  const next = words[index + 1]
  if (word) word.pos = 'ADP'
  if (next && (next.pos === 'VERB' || next.pos === 'ADV'))
    next.pos = /^\p{Lu}/u.test(next.text) ? 'PROPN' : 'NOUN'
}

/** A form of a verb of saying after a noun and before what it says. */
function correctVerb(words: TaggedWord[], index: number): void {
  const word = words[index]
  const lower = word?.text ?? ''
  if (!word || !/^[a-z]/.test(lower) || !cueForms.has(lower)) return
  const previous = before(words, index)
  const next = words[index + 1]
  if (!previous || !next) return
  const subject =
    previous.pos === 'NOUN' ||
    previous.pos === 'PROPN' ||
    isSubjectPronoun(previous) ||
    /^(?:some|many|most|others|several|few|all|both)$/i.test(previous.text)
  // "The citation, which hangs in the lobby, praises their work": behind the aside the verb goes on.
  if (
    previous.text === ',' &&
    /s$/.test(lower) &&
    /^(?:DET|PRON)$/.test(next.pos) &&
    words.slice(Math.max(index - 14, 0), index - 1).some(({text}) => text === ',')
  ) {
    word.pos = 'VERB'
    return
  }
  if (!subject) return
  const plural = isPlural(ownedBefore(words, index, next) ?? previous)
  const third = /s$/.test(lower)
  // "sources say", "activists claim": after a plural of people nothing else makes sense.
  if (
    plural &&
    !third &&
    previous.pos === 'NOUN' &&
    groupNouns.has(previous.text.toLowerCase()) &&
    next.text !== "'s"
  ) {
    word.pos = 'VERB'
    return
  }
  // "the union fears layoffs"
  if (
    previous.pos === 'NOUN' &&
    speakingNouns.has(previous.text.toLowerCase()) &&
    !plural &&
    opensObject(words, index)
  ) {
    word.pos = 'VERB'
    return
  }
  // "officials claim", "the minister claims": number must agree.
  const after = words[index + 2]
  const clause =
    (next.text === 'that' && after !== undefined && !['VERB', 'AUX'].includes(after.pos)) ||
    ((next.pos === 'PRON' || next.pos === 'DET' || next.pos === 'PROPN') && next.text !== 'that') ||
    quantifiers.has(next.text)
  const disagrees = plural === third && previous.pos === 'NOUN' && !/ed$/.test(lower)
  // "The department notes, “…": a quotation behind it is what is said.
  const quoting = /^[,:]$/.test(next.text) && after?.text === '"'
  const final = /^[.,;"]$/.test(next.text) && isOpeningOrComma(words, index - 1, third)
  if (((clause || quoting) && !disagrees) || final) word.pos = 'VERB'
}

/** "[fears] layoffs": a third person with a bare plural behind it, and no more of a noun phrase. */
function opensObject(words: readonly TaggedWord[], index: number): boolean {
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

/** A noun that looks like a verb: "the claims", "jobless claims". */
function correctNoun(words: TaggedWord[], index: number): void {
  const word = words[index]
  if (!word || !/s$/.test(word.text) || !cueForms.has(word.text)) return
  const previous = words[index - 1]
  if (!previous) return
  const possessive = possessives.test(previous.text) || previous.text === "'s"
  if (
    possessive ||
    (previous.pos === 'DET' && !/^(?:that|this|all|some|each|both)$/i.test(previous.text))
  )
    word.pos = 'NOUN'
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

function isSubjectPronoun(word: TaggedWord): boolean {
  return /^(?:he|she|they|it|we|who|i|you)$/i.test(word.text)
}

/** The word before, adverbs passed over. */
function before(words: readonly TaggedWord[], index: number): TaggedWord | undefined {
  let at = index - 1
  while (at >= 0 && words[at]?.pos === 'ADV') at--
  return words[at]
}

/** ", satellite images held by the survey [show],": a noun phrase between a comma and the verb, in its number. */
function isOpeningOrComma(words: readonly TaggedWord[], from: number, third: boolean): boolean {
  let agrees = false
  for (let at = from; at >= 0 && at > from - 10; at--) {
    const word = words[at]
    if (!word) return false
    if (/^[,"—–]$/.test(word.text)) return agrees
    const plural = /[^s]s$/.test(word.text) || plurals.has(word.text)
    if ((word.pos === 'NOUN' || word.pos === 'PROPN') && plural !== third) agrees = true
    const participle = word.pos === 'VERB' && /(?:ed|en|ld|wn)$/.test(word.text)
    const owner = word.pos === 'PRON' && possessives.test(word.text)
    if (!participle && !owner && !['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP'].includes(word.pos))
      return false
  }
  return false
}
