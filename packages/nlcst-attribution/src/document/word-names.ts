import {isBaseForm, likeliestTag} from 'nlcst-syntax'
import names from '../generated/given-names.js'
import organisations from '../generated/organisations.js'
import timeWords from '../generated/time-words.js'
import titles from '../generated/titles.js'
import {hasCapital, isCapitalised} from '../letters.js'
import {isNation} from '../phrases/nations.js'
import {cueForms} from './cue-forms.js'
import {behindAdverbs} from './name-corrections.js'
import type {TaggedWord} from './tagger.js'

/** Given names that are words of the language as well, which nobody but a name behind them tells from the word. */
const wordNames: ReadonlySet<string> = new Set(names.words)

const particles: ReadonlySet<string> = new Set(titles.particles)
const days: ReadonlySet<string> = new Set(timeWords.days)

/** "Chase Bank", "Rich Council": no surname ends so. */
const bodyEnds: ReadonlySet<string> = new Set([
  ...organisations.suffixes,
  ...organisations.outletSuffixes
])

/**
 * "Will Woods", "Rich Stone", "Tully": names that are words, which the tagger takes for the word.
 *
 * @param words of a paragraph that is no headline; tags are changed in place
 * @param openings indexes of the words that begin a sentence
 */
export function correctWordNames(words: TaggedWord[], openings: ReadonlySet<number>): void {
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as TaggedWord
    if (word.pos === 'PROPN') continue
    const named = isCapitalised(word.text)
      ? isGivenWord(words, index) || isUnknownSpeaker(words, index, openings.has(index))
      : isParticle(words, index)
    if (named) word.pos = 'PROPN'
  }
}

/** "de la Cruz said": lower case, and part of the name behind it. */
function isParticle(words: readonly TaggedWord[], index: number): boolean {
  const {text = '', pos = ''} = words[index] ?? {}
  // "Anouk in ’t Veld"
  const dutch = text === 'in' && /^['’]t$/.test(words[index + 1]?.text ?? '')
  if (!dutch && (!particles.has(text) || text === 'of' || pos === 'ADP' || pos === 'CCONJ'))
    return false
  // "Iu Puig i Serra": one letter joins two names.
  if (text.length === 1 && !hasCapital(words[index - 1]?.text ?? '')) return false
  let at = index + 1
  while (particles.has(words[at]?.text ?? '')) at++
  // "a van Tuesday": a noun has words in front that belong to it.
  if (/^(?:DET|ADJ|NUM|NOUN)$/.test(words[index - 1]?.pos ?? '')) return false
  return words[at]?.pos === 'PROPN' && hasCapital(words[at]?.text ?? '')
}

/** "Will Woods recalled", "Sue Early", "Will de la Cruz": before a name, which ends its phrase; not "Will Trump resign?". */
function isGivenWord(words: readonly TaggedWord[], index: number): boolean {
  const {text = '', lower = '', pos} = words[index] ?? {}
  // "May Thandar": before a surname that is no word.
  const may = text === 'May' && likeliestTag(words[index + 1]?.lower ?? '') === null
  if (!may && !wordNames.has(lower)) return false
  let at = index + 1
  while (particles.has(words[at]?.text ?? '')) at++
  const [family, after] = [words[at], words[at + 1]]
  if (!family || !after || !isCapitalised(family.text)) return false
  if (bodyEnds.has(family.lower) || days.has(family.lower)) return false
  // "Rich Americans"
  if (pos === 'ADJ' && isNation(family.text.replace(/s$/, ''))) return false
  if (pos !== 'AUX') return true
  return after.pos === 'VERB'
    ? !isBaseForm(after.text, 'verb')
    : /^(?:PUNCT|AUX|ADV|PART)$/.test(after.pos)
}

/** "Tully said", "But Orr, 43,": what no dictionary has is no adverb and no exclamation, however it looks. */
function isUnknownSpeaker(words: readonly TaggedWord[], index: number, opens: boolean): boolean {
  const {lower = '', pos = ''} = words[index] ?? {}
  if (!/^(?:ADV|ADJ|INTJ|X)$/.test(pos) || likeliestTag(lower) !== null) return false
  const next = behindAdverbs(words, index)
  if (opens) return next?.pos === 'VERB' && cueForms.has(next.text)
  return pos !== 'ADJ' && /^(?:VERB|AUX|PUNCT|PART)$/.test(next?.pos ?? '')
}
