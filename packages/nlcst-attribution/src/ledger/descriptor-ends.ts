import data from '../generated/descriptors.js'
import {speechForms} from '../lexicon.js'
import type {Sentence, Token} from '../types.js'

export const relatives = new Set(['who', 'that', 'whose', 'which'])

const times: ReadonlySet<string> = new Set(data.times)

/** Whether a word behind a preposition tells when or how, and of no body: "Mondays", "condition". */
export function tellsWhen(word: string): boolean {
  return times.has(word) || data.days.some((day) => word.startsWith(day))
}

/** Head of a noun phrase: the last noun before any preposition in it. */
export function headOf(tokens: readonly Token[], first: number, last: number): Token | undefined {
  let head: Token | undefined
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (!token) continue
    if (token.pos === 'ADP' && head) break
    if (/^(?:NOUN|PROPN|ADJ)$/.test(token.pos)) head = token
  }
  return head
}

/** End of "the transport ministry of the northern region". */
export function nounPhraseEnd(tokens: readonly Token[], sentence: Sentence, first: number): number {
  let last = first
  for (let at = first; at < sentence.last; at++) {
    const token = tokens[at]
    if (!token || token.quotation !== null) break
    const inside =
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(token.pos) && !relatives.has(token.lower)
    const joined = (token.lower === 'of' || token.lower === '&') && last > first
    if (!inside && !joined) break
    if (inside) last = at + 1
  }
  return last
}

/** To the next stop or comma, or to the verb of the main clause ("… said"). */
export function phraseEnd(tokens: readonly Token[], sentence: Sentence, first: number): number {
  const clause = relatives.has(tokens[first]?.lower ?? '')
  let verbs = clause ? 0 : 1
  for (let at = first + 1; at < sentence.last; at++) {
    const token = tokens[at]
    if (!token) break
    if (/^[,;:–—()."“”!?]$/.test(token.text)) return at
    const finite = token.pos === 'VERB' && !/ing$/.test(token.lower)
    if (finite && verbs > 0 && speechForms.has(token.lower)) return at
    if (token.pos === 'VERB' || token.pos === 'AUX') verbs++
  }
  return sentence.last
}
