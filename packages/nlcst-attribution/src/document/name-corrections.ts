import descriptors from '../generated/descriptors.js'
import names from '../generated/given-names.js'
import organisations from '../generated/organisations.js'
import titles from '../generated/titles.js'
import {hasCapital, hasSmall, isCapitalised} from '../letters.js'
import {isGivenName} from '../phrases/given-names.js'
import {isPersonNoun, isPostNoun} from '../phrases/nouns.js'
import {isPostModifier, isTitle} from '../phrases/titles.js'
import {isDayOrMonth} from './calendar.js'
import {cueForms} from './cue-forms.js'
import {groupNouns, speakingNouns} from './speaking-nouns.js'
import type {TaggedWord} from './tagger.js'

const words: ReadonlySet<string> = new Set(names.words)
/** Those that are no words of the language, which `correctWordNames` looks at. */
export const givenNames: ReadonlySet<string> = new Set(
  [...names.female, ...names.male, ...names.either].filter((name) => !words.has(name))
)

/** Titles and posts before names, lower case. */
const courtesies: ReadonlySet<string> = new Set(titles.courtesies)
const shortTitles: ReadonlySet<string> = new Set(titles.short)
const directions: ReadonlySet<string> = new Set(organisations.compass)
const nations: ReadonlySet<string> = new Set(descriptors.nationalities)

/** Nouns that end the names of places and bodies, with the capital that they have there. */
export const nameEnds: ReadonlySet<string> = new Set(
  [...organisations.placeNouns, ...organisations.suffixes].map(
    (noun) => noun.charAt(0).toUpperCase() + noun.slice(1)
  )
)

/** "Scottish Water", "Human Rights Watch": before a name whose last word ends that of a body, and no part of a post. */
export function opensBody(words: readonly TaggedWord[], at: number): boolean {
  const {lower = '', pos = ''} = words[at] ?? {}
  if (!/^(?:ADJ|NOUN)$/.test(pos) || isPostModifier(lower) || isPersonNoun(lower)) return false
  let last = at + 1
  while (words[last]?.pos === 'PROPN' && isCapitalised(words[last]?.text ?? '')) last++
  const end = words[last - 1]
  return (
    last > at + 1 &&
    end !== undefined &&
    nameEnds.has(end.text) &&
    /^(?:VERB|AUX|PUNCT)$/.test(words[last]?.pos ?? '')
  )
}

/** "Martin Luther King III": the figure is part of the name, in a headline as well. */
export function correctNumerals(words: readonly TaggedWord[]): void {
  let behind = ''
  for (const word of words) {
    if (behind === 'PROPN' && /^[IVX]{2,4}$/.test(word.text)) word.pos = 'PROPN'
    behind = word.pos
  }
}

/**
 * "the Miami Herald", "Associated Press": a capital in mid-sentence makes a name.
 *
 * @param words of a paragraph that is no headline; tags are changed in place
 * @param openings indexes of the words that begin a sentence
 */
export function correctNames(words: TaggedWord[], openings: ReadonlySet<number>): void {
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as TaggedWord
    if (word.pos !== 'PROPN' && hasCapital(word.text))
      correctCapital(words, index, word, openings.has(index))
    else if (words[index + 1]?.pos === 'ADJ') correctNation(words, index)
  }
}

/** A word with a capital that is no name yet, where `opens` tells whether it begins a sentence. */
function correctCapital(
  words: readonly TaggedWord[],
  index: number,
  word: TaggedWord,
  opens: boolean
): void {
  if (isSite(word.text)) word.pos = 'PROPN'
  if (
    word.pos === 'NOUN' &&
    /^\p{Lu}[\p{Lu}&]{1,5}$/u.test(word.text) &&
    !groupNouns.has(word.lower)
  )
    word.pos = 'PROPN'
  if (isWithinName(words, index) || isNickname(words, index) || isWho(words, index))
    word.pos = 'PROPN'
  // "said Eng. Moses Adeh": so it is behind a title that a full stop cuts short.
  if (word.pos === 'NOUN' && isCapitalised(word.text) && isCutTitle(words, index - 1))
    word.pos = 'PROPN'
  // "the Israeli prime minister": a nation's adjective before another adjective is no name.
  if (correctNation(words, index)) return
  if (isInitialOfName(words, index)) word.pos = 'PROPN'
  // "whom we are calling D": a letter in place of a name.
  if (/^[B-HJ-Z]$/.test(word.text) && /^(?:AUX|NOUN|ADP|X)$/.test(word.pos)) word.pos = 'PROPN'
  if (!isCapitalised(word.text) || opens) return
  // "the Center for Biological Diversity": by treebanks the words of a name keep their tags, by a reader they don't.
  if (
    (word.pos === 'ADJ' || word.pos === 'NOUN') &&
    (words[index - 1]?.pos !== 'PUNCT' || opensBody(words, index))
  )
    word.pos = 'PROPN'
  if (word.pos === 'NOUN' && words[index + 1]?.text === 'of' && words[index + 2]?.pos === 'PROPN')
    word.pos = 'PROPN'
  const previous = words[index - 1]
  const next = words[index + 1]
  if (!/^(?:VERB|AUX|ADJ|ADV|INTJ|X|SYM|NOUN|ADP)$/.test(word.pos) || !previous) return
  const given = next?.pos === 'PROPN' && givenNames.has(word.lower)
  const inName = previous.pos === 'PROPN' && hasCapital(previous.text)
  const beforeName = next?.pos === 'PROPN' && hasCapital(next.text) && word.pos !== 'NOUN'
  // "close to Park": in mid-sentence no verb has a capital.
  const action = word.pos === 'VERB' && previous.pos !== 'PUNCT'
  const title = word.pos === 'NOUN' && next?.pos === 'PROPN' && isTitle(word.lower)
  if (
    action ||
    given ||
    title ||
    inName ||
    (beforeName && /^(?:DET|ADP|VERB|CCONJ)$/.test(previous.pos) && !/^["([]$/.test(previous.text))
  )
    word.pos = 'PROPN'
}

/** "WHO officials": in capitals that its neighbour has not, no pronoun. */
function isWho(words: readonly TaggedWord[], index: number): boolean {
  return words[index]?.text === 'WHO' && !/^\p{Lu}{2}/u.test(words[index + 1]?.text ?? '')
}

/** "Fat Boy said": an adjective before somebody with no article and a capital, who holds no post. */
function isNickname(words: readonly TaggedWord[], index: number): boolean {
  const [word, next, after] = [words[index], words[index + 1], words[index + 2]]
  if (word?.pos !== 'ADJ' || !isCapitalised(word.text)) return false
  if (next?.pos !== 'PROPN' || !isCapitalised(next.text)) return false
  const lower = next.lower
  const plain = isPersonNoun(lower) && !isPostNoun(lower) && !isTitle(lower)
  const opens = words[index - 1] === undefined || words[index - 1]?.pos === 'PUNCT'
  return opens && plain && !lower.endsWith('s') && /^(?:VERB|AUX|PUNCT)$/.test(after?.pos ?? '')
}

/** Whether most words have capitals, and nothing ends the last of them. */
export function isHeadline(words: readonly TaggedWord[]): boolean {
  let capitals = 0
  let others = 0
  for (const word of words) {
    if (hasCapital(word.text)) capitals++
    else if (hasSmall(word.text)) others++
  }
  return capitals > others && !/[.!?"]/.test(words.at(-1)?.text ?? '')
}

/** "Politico.com" */
function isSite(text: string): boolean {
  return text.includes('.') && /^\p{Lu}[\p{L}\d-]*\.(?:com|org|net|ca|gov|info|co)$/u.test(text)
}

/** A capital behind a courtesy, and before a name letters with full stops. */
function isWithinName(words: readonly TaggedWord[], index: number): boolean {
  const {text = '', pos} = words[index] ?? {}
  // "Mrs May said", "Mr Will": behind a courtesy a capital is a name, even where a verb would do.
  if (isCapitalised(text) && courtesies.has(words[index - 1]?.lower ?? '')) return true
  // "the B.C. Coroners Service"
  const initials = pos === 'ADJ' && /^(?:\p{Lu}\.){2,}$/u.test(text)
  return initials && words[index + 1]?.pos === 'PROPN' && words[index - 1]?.pos !== 'NUM'
}

/** "C. K. Oduya", "T. J. Hale": letters in front of a surname; not "plan B. Kofi said". */
function isInitialOfName(words: readonly TaggedWord[], index: number): boolean {
  if (!/^\p{Lu}\.$/u.test(words[index]?.text ?? '')) return false
  let at = index + 1
  while (/^\p{Lu}\.$/u.test(words[at]?.text ?? '')) at++
  const before = words[index - 1]?.pos ?? 'PUNCT'
  const named = words[at]?.pos === 'PROPN' && /^\p{Lu}['’\p{L}]/u.test(words[at]?.text ?? '')
  return named && !/^(?:NOUN|NUM|DET|ADJ)$/.test(before)
}

/** "Eng.", "Brig.": a title that is cut short, and the full stop that belongs to it. */
function isCutTitle(words: readonly TaggedWord[], stop: number): boolean {
  const [title, mark] = [words[stop - 1], words[stop]]
  if (mark?.text !== '.' || title?.end !== mark.start || !hasCapital(title.text)) return false
  return shortTitles.has(title.lower)
}

/** "Israeli" in "the Israeli prime minister", "South African"; in "Israeli Prime Minister" it belongs to the title. */
function correctNation(words: readonly TaggedWord[], index: number): boolean {
  const next = words[index + 1]
  if (next?.pos !== 'ADJ' || !hasSmall(next.text)) return false
  const [compass, word] = [words[index - 1], words[index]]
  if (!word || !nations.has(word.lower)) return false
  word.pos = 'ADJ'
  if (compass?.pos === 'PROPN' && directions.has(compass.lower)) compass.pos = 'ADJ'
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
      !groupNouns.has(word.lower)
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
    const word = words[index]
    if (word?.pos !== 'PROPN' || !isCapitalised(word.text)) continue
    const given = words[index - 1]
    const lower = word.lower
    const noun =
      speakingNouns.has(lower) || nameEnds.has(word.text) || isTitle(lower) || isDayOrMonth(lower)
    // "Rhys Cook": behind a given name; not "on Rose Lane".
    const held = isGivenName(given?.lower ?? '') && words[index - 2]?.pos !== 'ADP'
    if (noun && !held) continue
    const named = isCapitalised(given?.text ?? '') && /^(?:PROPN|NOUN)$/.test(given?.pos ?? '')
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
  if (!hasCapital(text) || !surnames.has(text) || !/^(?:NOUN|ADJ|VERB|ADV|AUX)$/.test(pos))
    return false
  if (!opens) return words[at + 1]?.pos !== 'PROPN'
  const next = behindAdverbs(words, at)
  // "Long complained", "May told the Courier": behind an adverb or an auxiliary another verb could go on.
  if (/^(?:ADV|AUX)$/.test(pos)) return next?.pos === 'VERB' && cueForms.has(next.text)
  return /^(?:VERB|AUX|PART)$/.test(next?.pos ?? '')
}

/** "Tully later said", "Long also warned": the word behind a name, adverbs in small letters passed over. */
export function behindAdverbs(words: readonly TaggedWord[], index: number): TaggedWord | undefined {
  let at = index + 1
  while (words[at]?.pos === 'ADV' && hasSmall(words[at]?.text ?? '')) at++
  return words[at]
}
