import {isBaseForm} from 'nlcst-syntax'
import {cueVerbAt} from '../cues/lexicon.js'
import data from '../generated/profile-words.js'
import {canSpeak, isPersonNoun} from '../phrases/nouns.js'
import type {Phrases} from '../phrases/phrases.js'
import type {Token, TokenRange} from '../types.js'

/** Pronouns that begin a clause about the name before them. */
export const relatives: ReadonlySet<string> = new Set(data.relatives)

/** Participles that begin what is told of somebody: "a man dubbed the Fox". */
const standing: ReadonlySet<string> = new Set(data.standing)

/** An aside of more words than this is none. */
const longest = 40

/** To the mark that closes an aside, or the verb that gives the word back to the main clause. */
export function toComma(tokens: readonly Token[], first: number): TokenRange {
  const opening = tokens[first]
  let last = first
  while (last < first + longest) {
    const token = tokens[last]
    if (!token || token.sentence !== opening?.sentence || token.quotation !== opening.quotation)
      break
    if (/^[,;:.!?)"“”—–]$/.test(token.text) && last > first && !isListed(tokens, last)) break
    last++
  }
  return {first, last: Math.max(last, first + 1)}
}

/** "author of “The River”": what a post is of may be a title in marks. */
export function throughMarks(tokens: readonly Token[], {first, last}: TokenRange): TokenRange {
  const mark = tokens[last]
  let end = last
  if (tokens[last - 1]?.lower === 'of' && mark && mark.quotation !== tokens[first]?.quotation)
    while (tokens[end]?.quotation === mark.quotation) end++
  return {first, last: end}
}

/** "Abe Lorn, a baker in Tarn said": an aside that no mark closes ends before the verb of saying. */
export function toSpeech(tokens: readonly Token[], {first, last}: TokenRange): TokenRange {
  if (/^[,)—–]$/.test(tokens[last]?.text ?? '')) return {first, last}
  for (let at = first + 1; at < last; at++) {
    if (relatives.has(tokens[at]?.lower ?? '')) break
    if (tokens[at]?.pos !== 'VERB' || !cueVerbAt(tokens, at)?.senses.has('say')) continue
    // "an answered prayer", "a man accused of theft"
    if (
      /^(?:DET|ADJ|ADP)$/.test(tokens[at - 1]?.pos ?? '') ||
      /^(?:of|by)$/.test(tokens[at + 1]?.lower ?? '')
    )
      continue
    return {first, last: tokens[at - 1]?.pos === 'ADV' ? at - 1 : at}
  }
  return {first, last}
}

/** "the minister for culture, media and sport", "a professor of law, medical history and ethics": a comma inside a list. */
function isListed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',' || !/^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '')) return false
  let next = at + 1
  while (/^(?:NOUN|PROPN|ADJ)$/.test(tokens[next]?.pos ?? '') && next < at + 4) next++
  return (
    next > at + 1 &&
    tokens[next]?.lower === 'and' &&
    /^(?:NOUN|PROPN)$/.test(tokens[next + 1]?.pos ?? '') &&
    (next < at + 3 || isField(tokens, at))
  )
}

/** "professor of law,": what a preposition hangs on a post, to the comma. */
function isField(tokens: readonly Token[], comma: number): boolean {
  let at = comma - 1
  while (at > comma - 4 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]?.pos ?? '')) at--
  return (
    /^(?:of|for|in)$/.test(tokens[at]?.lower ?? '') && isPersonNoun(tokens[at - 1]?.lower ?? '')
  )
}

/**
 * Whether a noun behind a name and before a verb of saying is the subject, and tells nothing of the name: "The medal went to
 * Abe Lorn, the governor's office said", "Led by counsel Abe Lorn, the banker told".
 *
 * @param name first token of the name
 * @param noun lower case
 */
export function isAnother(
  tokens: readonly Token[],
  phrases: Phrases,
  name: number,
  noun: string
): boolean {
  if (canSpeak(noun) && !isPersonNoun(noun)) return true
  return isInFront(tokens, phrases, name) || isBehindClause(tokens, phrases, name)
}

/** "The rail link ends at Lomark, | the mayor said": a clause of the story's own comes to an end with the name. */
function isBehindClause(tokens: readonly Token[], phrases: Phrases, name: number): boolean {
  const first = phrases.at(name)?.first ?? name
  let at = first - 1
  if (!/^(?:ADP|VERB|AUX)$/.test(tokens[at]?.pos ?? '')) return false
  for (; tokens[at]?.sentence === tokens[first]?.sentence; at--) {
    const {pos, quotation} = tokens[at] ?? {}
    if (quotation === null && (pos === 'AUX' || (pos === 'VERB' && at < first - 1))) return true
  }
  return false
}

/** ", the mayor said,": a clause of saying between commas, and nothing that is told of the name before. */
export function isSaying(tokens: readonly Token[], {first, last}: TokenRange): boolean {
  const verb = tokens[last - 1]
  if (verb?.pos !== 'VERB' || tokens[last]?.text !== ',') return false
  if (!cueVerbAt(tokens, last - 1)?.senses.has('say')) return false
  return !tokens.slice(first, last).some(({lower}) => relatives.has(lower) || lower === 'that')
}

/** "a clinic head linked the deaths to heat": a verb of a clause, and so no more of an aside. */
export function tellsWhatWasDone(tokens: readonly Token[], {first, last}: TokenRange): boolean {
  for (let at = first + 1; at < last; at++) {
    const {lower = '', pos} = tokens[at] ?? {}
    if (relatives.has(lower) || lower === 'that') return false
    if (pos !== 'VERB' || lower.endsWith('ing') || standing.has(lower)) continue
    if (!/^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '')) continue
    const next = tokens[at + 1]
    if (/^(?:DET|PRON)$/.test(next?.pos ?? '')) return true
    // "migrants swim far": no participle; "a man hit by a car", "a think tank" have no verb.
    if (/^(?:ADP|NOUN|PROPN|PUNCT)$/.test(next?.pos ?? '')) continue
    if (lower.endsWith('s') || isBaseForm(lower, 'verb')) return true
  }
  return false
}

/** Whether a name hangs on a participle or a preposition with which its sentence begins: "Led in evidence by Abe Lorn". */
function isInFront(tokens: readonly Token[], phrases: Phrases, name: number): boolean {
  const opening = phrases.at(name)?.first ?? name
  let first = opening
  while (tokens[first - 1]?.sentence === tokens[opening]?.sentence) first--
  return (
    tokens[opening - 1]?.pos === 'ADP' &&
    first < opening &&
    /^(?:VERB|ADP|SCONJ)$/.test(tokens[first]?.pos ?? '')
  )
}
