import data from '../generated/unnamed-media.js'
import {isNation} from '../phrases/nations.js'
import type {NounPhrase} from '../types.js'
import {wordSets} from '../words.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)

/** Every word that a phrase of unnamed media or of a crowd turns on. */
export const unnamedMediaWords: readonly string[] = [...data.media, ...data.bare, ...data.crowds]

/**
 * Whether a phrase stands for outlets or reports at large: "local media", "press reports", "reports"; not for a
 * report that has an author.
 *
 * @param sentence a sentence of copy
 * @param phrase one of its noun phrases
 * @returns `false` where its words name an outlet or a place of their own
 */
export function isUnnamedMedia(sentence: CopySentence, phrase: NounPhrase): boolean {
  const head = sentence.word(phrase.head)
  const [article, ...rest] = sentence.modifiers(phrase)
  // "The local press" is as unnamed as "local media"; "the press" may have been told of.
  const before =
    article === 'the' && words.wide.has(rest[0] ?? '') ? rest : sentence.modifiers(phrase)
  if (phrase.owner !== null || !before.every((word) => words.modifiers.has(word) || isNation(word)))
    return false
  if (words.bare.has(head)) return !isAuthored(sentence, phrase) || before.length > 1
  return words.media.has(head) && before.length > 0
}

/** Whether the words behind a report tell who made it: "reports by the board", "reports filed". */
function isAuthored(sentence: CopySentence, {last}: NounPhrase): boolean {
  // "reports on social media": the page of nobody in particular.
  const [next, after] = [sentence.word(last + 1), sentence.word(last + 2)]
  const online = words.platforms.has(next) || (next === 'social' && after === 'media')
  return words.authored.has(sentence.word(last)) && !(sentence.word(last) === 'on' && online)
}

/** Whether a phrase is about reports that nobody signs, with a word before it or none: "reports", "reporting". */
export function isBareReport(sentence: CopySentence, {head}: NounPhrase): boolean {
  return words.bare.has(sentence.word(head))
}

/**
 * Where words begin that bring in reports nobody signs: "with reports that", "by varying reports", ", by reports,";
 * `null` where none do.
 *
 * @param sentence a sentence of copy
 * @param phrase one of its noun phrases
 * @returns a token index
 */
export function unsignedFrom(sentence: CopySentence, phrase: NounPhrase): number | null {
  if (!isBareReport(sentence, phrase) || phrase.owner !== null) return null
  if (!sentence.modifiers(phrase).every((word) => words.modifiers.has(word))) return null
  let first = phrase.first
  while (words.modifiers.has(sentence.word(first - 1))) first--
  const before = sentence.word(first - 1)
  if (!words.amid.has(before)) return null
  if (sentence.word(phrase.last) === 'that') return first - 1
  const verbal = /^(?:VERB|AUX|NOUN)$/.test(sentence.pos(first - 2) ?? '')
  const aside = first < phrase.head || sentence.pos(first - 2) === 'PUNCT'
  return before === 'by' && !verbal && aside && !isAuthored(sentence, phrase) ? first - 1 : null
}

/**
 * Whether a phrase stands for a crowd of the internet: "Facebook users", "netizens", "many social media
 * commenters"; not "the users", "two users".
 *
 * @param sentence a sentence of copy
 * @param phrase one of its noun phrases
 * @returns by `data/unnamed-media.yml`
 */
export function isOnlineCrowd(sentence: CopySentence, phrase: NounPhrase): boolean {
  const before = sentence.modifiers(phrase)
  const head = sentence.word(phrase.head)
  if (!words.crowds.has(head)) return false
  if (phrase.determiner !== null && !words.modifiers.has(before[0] ?? '')) return false
  return (
    head === 'netizens' ||
    before.some((word) => words.platforms.has(word)) ||
    before.join(' ').includes('social media')
  )
}
