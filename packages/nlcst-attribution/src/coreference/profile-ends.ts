import {cueVerbAt} from '../cues/lexicon.js'
import data from '../generated/profile-words.js'
import {canSpeak, isPersonNoun} from '../phrases/nouns.js'
import type {Phrases} from '../phrases/phrases.js'
import type {Token, TokenRange} from '../types.js'

/** Pronouns that begin a clause about the name before them. */
export const relatives: ReadonlySet<string> = new Set(data.relatives)

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
  return (canSpeak(noun) && !isPersonNoun(noun)) || isInFront(tokens, phrases, name)
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
