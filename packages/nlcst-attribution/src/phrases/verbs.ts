import words from '../generated/phrase-words.js'
import {hasCapital} from '../letters.js'
import type {Token, TokenRange} from '../types.js'

/** A verb with the words that go with it: "has also been quoted as saying". */
export interface VerbGroup extends TokenRange {
  /** The verb that carries the meaning. */
  head: number
  form: 'finite' | 'participle' | 'infinitive'
  passive: boolean
  negated: boolean
  /** "would say", "could have said". */
  modal: boolean
}

/** Forms of “be”, and of “get” where it makes a passive. */
export const be: ReadonlySet<string> = new Set(words.be)
export const have: ReadonlySet<string> = new Set(words.have)
const modals: ReadonlySet<string> = new Set(words.modals)
const negations: ReadonlySet<string> = new Set(words.negations)
const adverbs: ReadonlySet<string> = new Set(words.adverbs)

/**
 * The group of a verb: its auxiliaries and the adverbs among them.
 *
 * @param tokens words of the reading
 * @param head a token tagged as a verb
 * @param floor the first token that may belong to it
 */
export function verbGroup(tokens: readonly Token[], head: number, floor: number): VerbGroup {
  let first = head
  let passive = false
  let negated = false
  let modal = false
  let auxiliary = false
  let infinitive = false
  const word = tokens[head]?.lower ?? ''
  for (let at = head - 1; at >= floor; at--) {
    const token = tokens[at]
    if (!token) break
    if (token.lower === 'to' && first === at + 1) {
      infinitive = true
      first = at
      break
    }
    if (negations.has(token.lower)) negated = true
    else if (token.pos === 'AUX' || be.has(token.lower) || have.has(token.lower)) {
      if (token.lower === "'s" && token.pos === 'PART') break
      auxiliary = true
      if (be.has(token.lower) && first <= head && !/ing$/.test(word)) passive = true
      if (modals.has(token.lower)) modal = true
      first = at
      continue
    } else if (token.pos !== 'ADV' || adverbs.has(token.lower)) break
    // An adverb belongs to the group only if the group goes on before it, or it hugs the verb.
    if (at - 1 >= floor && (tokens[at - 1]?.pos === 'AUX' || at === first - 1)) first = at
  }
  first = trimAdverbs(tokens, first, head)
  const participle = !auxiliary && !infinitive && /ing$/.test(word)
  return {
    first,
    last: head + 1,
    head,
    form: infinitive ? 'infinitive' : participle ? 'participle' : 'finite',
    passive,
    negated,
    modal
  }
}

/** An adverb that opens a clause ("However said") is none of the verb's. */
function trimAdverbs(tokens: readonly Token[], first: number, head: number): number {
  let at = first
  while (at < head && tokens[at]?.pos === 'ADV' && hasCapital(tokens[at]?.text ?? '')) at++
  return at
}
