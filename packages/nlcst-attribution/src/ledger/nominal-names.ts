import words from '../generated/reference-words.js'
import {isNation} from '../phrases/nations.js'
import {isDocumentNoun, isPersonNoun} from '../phrases/nouns.js'
import type {Mention, Token, TokenRange} from '../types.js'

const telling: ReadonlySet<string> = new Set(words.telling)

const subjects: ReadonlySet<string> = new Set(words.subjects)

/**
 * Where what an unnamed source is called ends: "a spokesman for the trust" holds what they belong to; a
 * clause ("who was hired to mend the pump"), a participle ("briefed on the talks"), "not cleared to speak"
 * and who passed it on ("via the agency") only tell of them.
 *
 * @param tokens tokens of the reading
 * @param mention the mention that the ledger takes the name from
 * @param range the words that may be its name, the head among them
 * @returns token behind the last of the name
 */
export function nominalNameEnd(
  tokens: readonly Token[],
  {head}: Pick<Mention, 'head'>,
  range: TokenRange
): number {
  for (let at = head + 1; at < range.last; at++) {
    if (endsName(tokens, at, head, range.last)) return at
  }
  return range.last
}

function endsName(tokens: readonly Token[], at: number, head: number, last: number): boolean {
  const token = tokens[at]
  if (!token || token.pos === 'PROPN') return false
  if (telling.has(token.lower) || token.pos === 'AUX') return true
  const next = tokens[at + 1]
  // "a worker under investigation after | she claimed"
  if (/^(?:ADP|SCONJ)$/.test(token.pos) && subjects.has(next?.lower ?? '')) return true
  if (token.text === ',') return /^(?:DET|PRON|ADV|SCONJ|VERB|AUX)$/.test(next?.pos ?? '')
  if (token.lower === 'from') return isOrigin(tokens, at, head, last)
  // "tables published by the Hydrographic Office": whose a paper is belongs to what it is called.
  if (token.pos === 'VERB' && next?.lower === 'by' && !isPersonNoun(tokens[head]?.lower ?? ''))
    return false
  // "the ruling party", "oil drilling firms": a participle in front of a noun belongs to the noun.
  const before = tokens[at - 1]
  if (token.pos !== 'VERB' || !/^(?:NOUN|PROPN|NUM|ADV|PRON)$/.test(before?.pos ?? '')) return false
  return at === head + 1 || before?.pos !== 'NOUN' || !/^(?:NOUN|PROPN)$/.test(next?.pos ?? '')
}

/** "the petition from Corin and Lomark": where a paper comes from, several names and none of them its author's. */
function isOrigin(tokens: readonly Token[], at: number, head: number, last: number): boolean {
  if (at !== head + 1 || !isDocumentNoun(tokens[head]?.lower ?? '')) return false
  const names = tokens.slice(at + 1, last)
  const several = names.some(({pos}) => pos === 'CCONJ')
  return (
    names.length > 0 &&
    names.every(({pos, text}) => pos === 'PROPN' || pos === 'CCONJ' || text === ',') &&
    (several || isNation(names.map(({text}) => text).join(' ')))
  )
}
