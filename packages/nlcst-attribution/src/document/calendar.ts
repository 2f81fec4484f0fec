import {likeliestTag} from 'nlcst-syntax'
import timeWords from '../generated/time-words.js'
import {hasCapital, hasFigure, isCapitalised} from '../letters.js'
import {isGivenName} from '../phrases/given-names.js'
import {isPersonNoun} from '../phrases/nouns.js'
import {isTitle} from '../phrases/titles.js'
import type {Token} from '../types.js'
import {cueForms} from './cue-forms.js'

const days: ReadonlySet<string> = new Set(timeWords.days)

const months: ReadonlySet<string> = new Set(timeWords.months)

const daysAndMonths: ReadonlySet<string> = new Set([...days, ...months])

/**
 * Says of each word whether it names a day or a month, and nobody who is called so: April Walker, Theresa May.
 *
 * @param words of one sentence; their label is set in place
 * @param surnames of the article
 */
export function labelCalendar(words: readonly Token[], surnames: ReadonlySet<string>): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Token
    if (!hasCapital(word.text) || !isDayOrMonth(word.lower)) continue
    word.calendar = isDate(words, word, at) && !(surnames.has(word.text) && isBare(words, at))
  }
}

/** Whether a word, in lower case, is one for a day or a month. */
export function isDayOrMonth(word: string): boolean {
  return daysAndMonths.has(word)
}

/** "March, of Elm Street, said", "but May left": behind nothing that makes it a time, and before no number. */
function isBare(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.pos ?? 'PUNCT'
  return /^(?:PUNCT|CCONJ|SCONJ|VERB)$/.test(before) && words[at + 1]?.pos !== 'NUM'
}

function isDate(words: readonly Token[], word: Token, at: number): boolean {
  const month = months.has(word.lower)
  if (!month) return !isSpeaking(words, at)
  if (word.pos === 'VERB' || word.pos === 'AUX') return false
  return !(isSpeaking(words, at) || isGivenMonth(words, at) || isFamilyMonth(words, at))
}

/** "March said", "“…,” May told reporters": where a clause begins, no day and no month speaks. */
function isSpeaking(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]
  const verb = words[at + 1]?.pos === 'ADV' ? words[at + 2] : words[at + 1]
  const opens = before === undefined || before.pos === 'PUNCT'
  return opens && verb?.pos === 'VERB' && /[^g]$/.test(verb.lower) && cueForms.has(verb.lower)
}

/** "April Walker said", "Justice June Ford": before a name, and behind nothing that makes it a time ("in April"). */
function isGivenMonth(words: readonly Token[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (!word || !isNamedMonth(word.lower, next)) return false
  if (!before || /^(?:to|with)$/.test(before.lower) || isPersonNoun(before.lower)) return true
  return /^(?:PUNCT|VERB)$/.test(before.pos) || isTitle(before.lower)
}

/** "April Walker", "May Kyaw": a month that is a given name before a surname; "May Day" needs a surname that is no word. */
function isNamedMonth(month: string, next: Token | undefined): boolean {
  if (next?.pos !== 'PROPN' || !isCapitalised(next.text)) return false
  if (isTitle(next.lower) || days.has(next.lower)) return false
  return isGivenName(month) || (month === 'may' && likeliestTag(next.lower) === null)
}

/** "Theresa May", "Jakub March": behind a given name, if no date goes on ("Rick Scott March 5"). */
function isFamilyMonth(words: readonly Token[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  if (before?.pos !== 'PROPN' || hasFigure(next?.text ?? '')) return false
  return isGivenName(before.lower) && !months.has(before.lower)
}
