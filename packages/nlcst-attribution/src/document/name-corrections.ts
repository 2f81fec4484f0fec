import {isBaseForm, lemmaOf, likeliestTag} from 'nlcst-syntax'
import descriptors from '../generated/descriptors.js'
import names from '../generated/given-names.js'
import organisations from '../generated/organisations.js'
import titles from '../generated/titles.js'
import {isGivenName} from '../phrases/given-names.js'
import {isPersonNoun} from '../phrases/nouns.js'
import {isDayOrMonth} from './calendar.js'
import {groupNouns, speakingNouns} from './speaking-nouns.js'
import type {TaggedWord} from './tagger.js'
import {cueForms} from './word-corrections.js'

const words: ReadonlySet<string> = new Set(names.words)
/** Those that are no words of the language, which `correctWordNames` looks at. */
const givenNames: ReadonlySet<string> = new Set(
  [...names.female, ...names.male, ...names.either].filter((name) => !words.has(name))
)
const titleWords: ReadonlySet<string> = new Set([
  ...titles.male,
  ...titles.female,
  ...titles.either
])

const courtesies: ReadonlySet<string> = new Set(titles.courtesies)
const shortTitles: ReadonlySet<string> = new Set(titles.short)
const directions: ReadonlySet<string> = new Set(organisations.compass)
const nations: ReadonlySet<string> = new Set(descriptors.nationalities)

/** Nouns that end the names of places and bodies, with the capital that they have there. */
const nameEnds: ReadonlySet<string> = new Set(
  [...organisations.placeNouns, ...organisations.suffixes].map(
    (noun) => noun.charAt(0).toUpperCase() + noun.slice(1)
  )
)

/** "the Miami Herald", "Associated Press": a capital in mid-sentence makes a name, if not all words have one. */
export function correctNames(words: TaggedWord[], starts: readonly number[]): void {
  if (isHeadline(words)) return
  const opening = new Set(starts)
  words.forEach((word, index) => {
    if (/^\p{Lu}[\p{L}\d-]*\.(?:com|org|net|ca|gov|info|co)$/u.test(word.text)) word.pos = 'PROPN'
    if (
      /^\p{Lu}[\p{Lu}&]{1,5}$/u.test(word.text) &&
      word.pos === 'NOUN' &&
      !groupNouns.has(word.text.toLowerCase())
    )
      word.pos = 'PROPN'
    // "Martin Luther King III": the figure is part of the name.
    if (/^[IVX]{2,4}$/.test(word.text) && words[index - 1]?.pos === 'PROPN') word.pos = 'PROPN'
    // "Mrs May said", "Mr Will": behind a courtesy a capital is a name, even where a verb would do.
    if (
      /^\p{Lu}\p{Ll}/u.test(word.text) &&
      courtesies.has(words[index - 1]?.text.toLowerCase() ?? '')
    )
      word.pos = 'PROPN'
    // "said Eng. Moses Adeh": so it is behind a title that a full stop cuts short.
    if (/^\p{Lu}\p{Ll}/u.test(word.text) && word.pos === 'NOUN' && isCutTitle(words, index - 1))
      word.pos = 'PROPN'
    // "the Israeli prime minister": a nation's adjective before another adjective is no name.
    if (correctNation(words, index)) return
    // "whom we are calling D": a letter in place of a name.
    if (/^[B-HJ-Z]$/.test(word.text) && /^(?:AUX|NOUN|ADP|X)$/.test(word.pos)) word.pos = 'PROPN'
    if (!/^\p{Lu}\p{Ll}/u.test(word.text) || opening.has(index)) return
    // "the Center for Biological Diversity": by treebanks the words of a name keep their tags, by a reader they don't.
    if ((word.pos === 'ADJ' || word.pos === 'NOUN') && words[index - 1]?.pos !== 'PUNCT')
      word.pos = 'PROPN'
    if (word.pos === 'NOUN' && words[index + 1]?.text === 'of' && words[index + 2]?.pos === 'PROPN')
      word.pos = 'PROPN'
    const previous = words[index - 1]
    const next = words[index + 1]
    if (!/^(?:VERB|ADJ|ADV|INTJ|X|NOUN|ADP)$/.test(word.pos) || !previous) return
    const given = next?.pos === 'PROPN' && givenNames.has(word.text.toLowerCase())
    const inName = previous.pos === 'PROPN' && /^\p{Lu}/u.test(previous.text)
    const beforeName = next?.pos === 'PROPN' && /^\p{Lu}/u.test(next.text) && word.pos !== 'NOUN'
    // "close to Park": in mid-sentence no verb has a capital.
    const action = word.pos === 'VERB' && previous.pos !== 'PUNCT'
    const title =
      word.pos === 'NOUN' && next?.pos === 'PROPN' && titleWords.has(word.text.toLowerCase())
    if (
      action ||
      given ||
      title ||
      inName ||
      (beforeName &&
        /^(?:DET|ADP|VERB|CCONJ)$/.test(previous.pos) &&
        !/^["([]$/.test(previous.text))
    )
      word.pos = 'PROPN'
  })
}

/** Whether most words have capitals, and nothing ends the last of them. */
export function isHeadline(words: readonly TaggedWord[]): boolean {
  let capitals = 0
  let others = 0
  for (const word of words) {
    if (/^\p{Lu}/u.test(word.text)) capitals++
    else if (/^\p{Ll}/u.test(word.text)) others++
  }
  return capitals > others && !/[.!?"]/.test(words.at(-1)?.text ?? '')
}

/** "Eng.", "Brig.": a title that is cut short, and the full stop that belongs to it. */
function isCutTitle(words: readonly TaggedWord[], stop: number): boolean {
  const [title, mark] = [words[stop - 1], words[stop]]
  if (mark?.text !== '.' || title?.end !== mark.start || !/^\p{Lu}/u.test(title.text)) return false
  return shortTitles.has(title.text.toLowerCase())
}

/** "Israeli" in "the Israeli prime minister", "South African"; in "Israeli Prime Minister" it belongs to the title. */
function correctNation(words: readonly TaggedWord[], index: number): boolean {
  const [compass, word, next] = [words[index - 1], words[index], words[index + 1]]
  if (!word || next?.pos !== 'ADJ' || !/^\p{Ll}/u.test(next.text)) return false
  if (!nations.has(word.text.toLowerCase())) return false
  word.pos = 'ADJ'
  if (compass?.pos === 'PROPN' && directions.has(compass.text.toLowerCase())) compass.pos = 'ADJ'
  return true
}

/** "Xi Jinping spoke. Xi said": a word that is part of a name in the paragraph is one where it opens a sentence. */
export function repeatNames(words: TaggedWord[], starts: readonly number[]): void {
  const named = new Set<string>()
  for (let index = 1; index < words.length; index++) {
    const word = words[index]
    const previous = words[index - 1]
    if (word?.pos !== 'PROPN' || previous?.pos !== 'PROPN') continue
    named.add(word.text)
    named.add(previous.text)
  }
  for (const start of starts) {
    const word = words[start]
    const next = words[start + 1]?.pos ?? ''
    if (
      word &&
      (word.pos === 'NOUN' || word.pos === 'ADJ') &&
      named.has(word.text) &&
      /^(?:VERB|AUX|PUNCT|PART)$/.test(next) &&
      !groupNouns.has(word.text.toLowerCase())
    )
      word.pos = 'PROPN'
  }
}

/**
 * Words that end names of two words or more, and are no nouns of groups and bodies.
 *
 * @param words of a paragraph
 * @param known surnames so far; what is found is added
 */
export function noteSurnames(words: readonly TaggedWord[], known: Set<string>): void {
  for (let index = 1; index < words.length; index++) {
    const [given, word] = [words[index - 1], words[index]]
    if (word?.pos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(word.text)) continue
    const lower = word.text.toLowerCase()
    const noun =
      speakingNouns.has(lower) ||
      nameEnds.has(word.text) ||
      titleWords.has(lower) ||
      isDayOrMonth(lower)
    // "Rhys Cook": behind a given name; not "on Rose Lane".
    const held = isGivenName(given?.text.toLowerCase() ?? '') && words[index - 2]?.pos !== 'ADP'
    if (noun && !held) continue
    const named =
      /^\p{Lu}\p{Ll}/u.test(given?.text ?? '') && /^(?:PROPN|NOUN)$/.test(given?.pos ?? '')
    if (named && words[index + 1]?.pos !== 'PROPN') known.add(word.text)
  }
}

/**
 * "Burns would not", "When it was over, May said": a surname that is another word as well.
 *
 * @param words of a paragraph
 * @param at index of the word
 * @param opens whether it opens a sentence, where its capital tells nothing
 * @param surnames of the article
 */
export function isSurnameAgain(
  words: readonly TaggedWord[],
  at: number,
  opens: boolean,
  surnames: ReadonlySet<string>
): boolean {
  const {text = '', pos = ''} = words[at] ?? {}
  if (!/^(?:NOUN|ADJ|VERB|ADV|AUX)$/.test(pos) || !surnames.has(text)) return false
  const next = words[at + 1]
  if (!opens) return next?.pos !== 'PROPN'
  // "Long complained", "May told the Courier": behind an adverb or an auxiliary another verb could go on.
  if (/^(?:ADV|AUX)$/.test(pos)) return next?.pos === 'VERB' && cueForms.has(next.text)
  return /^(?:VERB|AUX|PART)$/.test(next?.pos ?? '')
}

/** Marks and brackets that a first word may stand behind. */
const mostMarks = 8

/** "by the", "from the": whose a paper is, which a verb at the head of a sentence has no use for. */
function opensOwner(words: readonly TaggedWord[], at: number): boolean {
  return (
    /^(?:by|from)$/.test(words[at]?.text ?? '') && /^(?:DET|PROPN)$/.test(words[at + 1]?.pos ?? '')
  )
}

/** "Judge of Appeal", "Nazneen Holt": a title with its office, or what no dictionary has, before a name. */
function opensName(words: readonly TaggedWord[], at: number): boolean {
  const lower = words[at]?.text.toLowerCase() ?? ''
  const [next, office] = [words[at + 1], words[at + 2]]
  if (next?.text === 'of') return titleWords.has(lower) && /^\p{Lu}/u.test(office?.text ?? '')
  const unknown = !likeliestTag(lower) && !isPersonNoun(lower) && !lower.endsWith('s')
  return unknown && next?.pos === 'PROPN'
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
  const lower = word.text.toLowerCase()
  const next = words[at + 1]
  // "Sue Penn", "Mark Orr": before a name a given name is one, whatever else it may mean.
  if (word.pos !== 'PROPN' && next?.pos === 'PROPN' && givenNames.has(lower)) word.pos = 'PROPN'
  // "Outside court": a capital makes no name of a preposition.
  const known = word.pos === 'PROPN' ? likeliestTag(lower) : null
  if (known && /^(?:ADP|SCONJ|DET|PRON|ADV)$/.test(known) && next?.pos !== 'PROPN') word.pos = known
  // "Nell, a cook, said": what no dictionary has as one is no exclamation.
  if ((word.pos === 'INTJ' || word.pos === 'X') && !/^(?:INTJ|X)$/.test(likeliestTag(lower) ?? ''))
    word.pos = 'PROPN'
  // "Prof. Kit Lowe", "Foreign Secretary Ola Brandt", "Basil Quartermaine": a title or a given name before a name.
  if (
    (word.pos === 'NOUN' || word.pos === 'ADJ') &&
    next?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(next.text) &&
    (titleWords.has(lower) || givenNames.has(lower))
  ) {
    word.pos = 'PROPN'
    return
  }
  if (word.pos === 'NOUN' && opensName(words, at)) {
    word.pos = 'PROPN'
    return
  }
  // "Aides to the mayor said", "Estimates by the ministry state": a plural of what is a noun and no verb, or
  // whose owner stands behind.
  if (
    word.pos === 'VERB' &&
    /[^s]s$/.test(lower) &&
    isBaseForm(lemmaOf(lower, 'NOUN'), 'noun') &&
    (!isBaseForm(lemmaOf(lower, 'VERB'), 'verb') || opensOwner(words, at + 1))
  )
    word.pos = 'NOUN'
  // "Downing Street said", "Reading Council": a participle in front of the noun that ends a name.
  if (word.pos === 'VERB' && lower.endsWith('ing') && next && nameEnds.has(next.text)) {
    word.pos = 'PROPN'
    next.pos = 'PROPN'
  }
  // "Alleged arsonist Gareth Penhale": a participle before a noun describes it.
  if (word.pos === 'VERB' && lower.endsWith('ed') && next?.pos === 'NOUN') word.pos = 'ADJ'
  // "Match officials said": the noun before a group's noun is no verb.
  if (
    word.pos === 'VERB' &&
    next?.pos === 'NOUN' &&
    groupNouns.has(next.text) &&
    words[at + 2]?.pos === 'VERB'
  )
    word.pos = 'NOUN'
  if (word.pos === 'PROPN' && next?.pos === 'CCONJ' && likeliestTag(lower) === 'ADJ')
    word.pos = 'ADJ'
  else if (word.pos === 'PROPN' && next?.pos !== 'PROPN') {
    if (groupNouns.has(lower) || (speakingNouns.has(lower) && likeliestTag(lower) === 'NOUN'))
      word.pos = 'NOUN'
    else if (
      /[^s]s$/.test(lower) &&
      likeliestTag(lower) === 'NOUN' &&
      next?.text !== '’s' &&
      next?.text !== "'s"
    )
      word.pos = 'NOUN'
  } else if (
    word.pos === 'PROPN' &&
    next?.pos === 'PROPN' &&
    groupNouns.has(lower) &&
    /s$/.test(lower)
  ) {
    // "Critics Teague and Orr": a plural noun before a name is no given name.
    word.pos = 'NOUN'
  }
}
