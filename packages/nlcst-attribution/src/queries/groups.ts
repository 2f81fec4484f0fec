import {isOfClass} from 'nlcst-syntax'
import data from '../generated/groups.js'
import {lexiconEntry} from '../lexicon.js'
import type {NounPhrase} from '../types.js'
import {wordSets} from '../words.js'
import {stance} from './group-kinds.js'
import {bearsName} from './phrases.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)
const of = new Set(['of'])

/** Nouns of groups that vague claims are put on. */
export const groupNouns: readonly string[] = data.groups

/** Words that count the members of a group without a number: some, many, most. */
export const quantifiers: readonly string[] = data.quantifiers

/** Words besides the groups and quantifiers themselves of which a phrase for a group may have one. */
export const groupWords: readonly string[] = [...data.counting, ...data.markets]

/** People without names whom a claim is put on. */
export interface Group {
  /** Singular of the noun; the quantifier where it stands alone. */
  readonly noun: string
  readonly quantifier: string
  /** Lower-case words before the noun that tell its field: "security" experts. */
  readonly field: readonly string[]
  readonly last: number
}

/**
 * The group that a phrase stands for, if nobody could tell who is in it: "experts", "many collectors", "a growing
 * number of economists", "some". `null` for those who are counted, pointed at, or told of by a body with a name.
 *
 * @param sentence the sentence of the phrase
 * @param phrase one of its noun phrases
 * @param groups plurals that are groups by themselves
 * @param quantifiers words that make a group of other nouns for people
 * @returns its noun, its quantifier and its field, and the token behind it
 */
export function groupOf(
  sentence: CopySentence,
  phrase: NounPhrase,
  groups: ReadonlySet<string>,
  quantifiers: ReadonlySet<string>
): Group | null {
  const head = sentence.word(phrase.head)
  const before = sentence.modifiers(phrase)
  const part = sentence.governed(phrase.last, of)
  const counted = quantifiers.has(head) || words.counting.has(head)
  if (counted && part && part.number === 'plural') {
    const noun = sentence.noun(part)
    return isPeople(noun, groups) && !isFindable(sentence, part, noun)
      ? {noun, quantifier: head, field: fieldOf(sentence, part, quantifiers), last: part.last}
      : null
  }
  const quantifier =
    before.find((word, at) => quantifiers.has(word) && !isDegree(sentence, phrase.first + at)) ?? ''
  // The tagger takes "others" for a noun.
  if (phrase.kind === 'pronoun' || (quantifiers.has(head) && before.length === 0)) {
    // "most serious" is no group.
    const bare =
      quantifiers.has(head) &&
      !words.described.has(sentence.word(phrase.last)) &&
      sentence.pos(phrase.last) !== 'ADJ' &&
      !/^['’]s$/.test(sentence.word(phrase.first - 1)) &&
      !namesMember(sentence, phrase.last) &&
      !words.definite.has(sentence.word(phrase.first - 1))
    return bare ? {noun: head, quantifier: head, field: [], last: phrase.last} : null
  }
  const noun = sentence.noun(phrase)
  const field = sentence.word(phrase.head - 1)
  const isPlayer = words.players.has(noun) && words.markets.has(field) && phrase.head > phrase.first
  const isOne = isPlayer || groups.has(head) || (quantifier !== '' && isPeople(noun, groups))
  if (!isOne || phrase.number === 'singular' || (words.unnamed.has(noun) && !isPlayer)) return null
  const counts = sentence.tokens(phrase.first, phrase.head).some(({pos}) => pos === 'NUM')
  if (counts || before.some((word) => words.definite.has(word))) return null
  if (phrase.owner !== null && !stance.has(noun)) return null
  // "government lawyers", "hospital doctors": a body's own.
  if (before.some((word) => words.employers.has(word))) return null
  if (isFindable(sentence, phrase, noun) || isShare(sentence, phrase)) return null
  return {noun, quantifier, field: fieldOf(sentence, phrase, quantifiers), last: phrase.last}
}

function fieldOf(
  sentence: CopySentence,
  phrase: NounPhrase,
  quantifiers: ReadonlySet<string>
): string[] {
  return sentence
    .modifiers(phrase)
    .filter(
      (word) => /^\p{L}{3}/u.test(word) && !quantifiers.has(word) && !words.fieldless.has(word)
    )
}

/** "85 per cent of consumers": somebody has counted. */
function isShare(sentence: CopySentence, {first}: NounPhrase): boolean {
  const of = sentence.word(first - 1) === 'all' ? first - 2 : first - 1
  return sentence.word(of) === 'of' && words.shares.has(sentence.word(of - 1))
}

/** "the most senior engineers": a superlative, no quantity. */
function isDegree(sentence: CopySentence, at: number): boolean {
  return sentence.word(at) === 'most' && sentence.pos(at + 1) === 'ADJ'
}

function isPeople(noun: string, groups: ReadonlySet<string>): boolean {
  return (
    !words.unnamed.has(noun) &&
    (groups.has(`${noun}s`) || words.common.has(noun) || isOfClass(noun, 'person'))
  )
}

/** "some like Yeon-su", "critics such as Ida Roe": one of them is named. */
function namesMember(sentence: CopySentence, at: number): boolean {
  const opens = /^[,(–—]$/.test(sentence.word(at)) ? at + 1 : at
  if (words.heads.has(sentence.word(opens)) && sentence.word(opens + 1) === 'by')
    return sentence.names.some(
      ({kind, first}) => kind === 'person' && isAside(sentence, opens, first)
    )
  if (!words.members.has(sentence.word(opens))) return false
  const next = sentence.word(opens + 1) === 'as' ? opens + 2 : opens + 1
  return sentence.pos(next) === 'PROPN'
}

/** From the opening of an aside to a name within it, no mark closes it. */
function isAside(sentence: CopySentence, from: number, to: number): boolean {
  return to > from && sentence.tokens(from, to).every(({pos}) => pos !== 'PUNCT' && pos !== 'AUX')
}

/** "UN observers", "engineers at Corin Water", "analysts polled by Datum", "people familiar with it". */
function isFindable(sentence: CopySentence, phrase: NounPhrase, noun: string): boolean {
  if (bearsName(sentence.reading, phrase) || namesMember(sentence, phrase.last)) return true
  let last = phrase.last
  for (let step = 0; step < 3; step++) {
    const behind = sentence.governed(last, words.bodied)
    if (!behind) break
    const about = stance.has(noun) && sentence.word(last) === 'of'
    if (!about && bearsName(sentence.reading, behind)) return true
    last = behind.last
  }
  const participle = sentence.reading
    .clauses(sentence)
    .some(
      ({verb, kind}) => kind === 'participle' && verb.first === last && verb.voice === 'passive'
    )
  return participle || (words.described.has(sentence.word(last)) && !isTelling(sentence, last))
}

/** "experts who note that": the clause tells what they say, and not who they are. */
function isTelling(sentence: CopySentence, relative: number): boolean {
  if (sentence.word(relative) !== 'who') return false
  const clause = sentence.reading.clauses(sentence).find(({verb}) => verb.first === relative + 1)
  const entry = clause && lexiconEntry(clause.verb.lemma, 'verb')
  return entry?.senses.has('say') === true && entry.frames.has('clause')
}
