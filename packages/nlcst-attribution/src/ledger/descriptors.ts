import data from '../generated/descriptors.js'
import organisations from '../generated/organisations.js'
import {speechForms} from '../lexicon.js'
import {createPhraseMatcher} from '../phrase-matcher.js'
import {lowerBound} from '../queries/lookup.js'
import type {Mention, Sentence, Span, Token, TokenRange} from '../types.js'
import {singular, verbForms} from '../words.js'
import {headOf, nounPhraseEnd, phraseEnd, relatives, tellsWhen} from './descriptor-ends.js'

/** Words that hang on a noun, by what they tell of its bearer. */
export interface Modifier extends TokenRange {
  kind: 'affiliation' | 'role' | 'access' | 'seeming'
}

const empty: ReadonlySet<string> = new Set(data.empty)

const vague: ReadonlySet<string> = new Set(data.vague)

const places: ReadonlySet<string> = new Set(data.places)

const kinship: ReadonlySet<string> = new Set(data.kinship)

const doing: ReadonlySet<string> = new Set(data.doing.flatMap(verbForms))

const idle: ReadonlySet<string> = new Set(data.idle.flatMap(verbForms))

const countries: ReadonlySet<string> = new Set([
  ...organisations.countries,
  ...organisations.places,
  ...data.nationalities
])

const known: ReadonlySet<string> = new Set(organisations.known)

const seeming = createPhraseMatcher(data.seeming)

const access = createPhraseMatcher(data.access)

const holders: ReadonlySet<string> = new Set(data.holders)

const be: ReadonlySet<string> = new Set(verbForms('be'))

const posted: ReadonlySet<string> = new Set(data.posted)

/**
 * What hangs on a noun, in order: "in the ministry", "who drafted the order",
 * ", a clerk who typed the minutes,".
 *
 * @param tokens tokens of a reading
 * @param sentence sentence of the noun
 * @param mention the noun with what stands before it
 */
export function modifiersAfter(
  tokens: readonly Token[],
  sentence: Sentence,
  mention: Mention
): Modifier[] {
  const head = singular(tokens[mention.head]?.lower ?? '')
  const modifiers: Modifier[] = []
  let at = mention.head + 1
  // A description seldom has more than four parts; the bound keeps a run-on sentence cheap.
  while (at < sentence.last && modifiers.length < 6) {
    const comma = /^[,–—(-]$/.test(tokens[at]?.text ?? '')
    if (comma) at++
    const modifier = modifierAt(tokens, sentence, at, head, comma)
    if (!modifier) break
    modifiers.push(modifier)
    at = Math.max(modifier.last, at + 1)
  }
  return modifiers
}

function modifierAt(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  head: string,
  comma: boolean
): Modifier | null {
  const token = tokens[at]
  if (!token || token.quotation !== null) return null
  const last = phraseEnd(tokens, sentence, at)
  if (seeming.matchAt(tokens, at) > 0) return {kind: 'seeming', first: at, last}
  if (access.matchAt(tokens, at) > 0) return {kind: 'access', first: at, last}
  if (relatives.has(token.lower)) return relative(tokens, sentence, at)
  if (holders.has(token.lower)) return holder(tokens, sentence, at, head)
  if (token.pos === 'VERB') return participle(tokens, sentence, at, comma)
  if (comma && /^(?:DET|NOUN|ADJ|PRON|NUM)$/.test(token.pos))
    return apposition(tokens, sentence, at)
  if (/^(?:here|there|alike)$/.test(token.lower)) return {kind: 'seeming', first: at, last: at + 1}
  return null
}

/** "at the port authority": an organisation or a place. */
function holder(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  head: string
): Modifier | null {
  const last = nounPhraseEnd(tokens, sentence, at + 1)
  if (last === at + 1) return null
  const noun = tokens[last - 1]
  const inner = headOf(tokens, at + 1, last)
  if (!noun || !inner || tellsWhen(inner.lower)) return null
  const preposition = tokens[at]?.lower ?? ''
  const person = kinship.has(head) && /^(?:of|to)$/.test(preposition)
  const named = tokens.slice(at + 1, last).some(({pos}) => pos === 'PROPN')
  const nowhere = !named && places.has(singular(inner.lower))
  return {kind: person || nowhere ? 'seeming' : 'affiliation', first: at, last}
}

/** "who saw the draft", "who is the registrar", "whose brother worked there". */
function relative(tokens: readonly Token[], sentence: Sentence, at: number): Modifier | null {
  const last = phraseEnd(tokens, sentence, at)
  const found = clauseKind(tokens, at + 1, last)
  return {kind: found ?? 'seeming', first: at, last}
}

/** "working on the tower", "based in Lomark", "involved in the talks"; not a cue ("said"). */
function participle(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  comma: boolean
): Modifier | null {
  const token = tokens[at]
  if (!token) return null
  const last = phraseEnd(tokens, sentence, at)
  const word = token.lower
  if (posted.has(word)) return {kind: 'access', first: at, last}
  if (!word.endsWith('ing')) return null
  if (idle.has(word) || speechForms.has(word)) {
    return comma || word === 'speaking' ? {kind: 'seeming', first: at, last} : null
  }
  return doing.has(word) ? {kind: 'access', first: at, last} : null
}

/** ", a clerk who typed the minutes,": a job, unless its noun is as vague. */
function apposition(tokens: readonly Token[], sentence: Sentence, at: number): Modifier | null {
  const last = nounPhraseEnd(tokens, sentence, at)
  const noun = last > at ? headOf(tokens, at, last) : undefined
  if (!noun || (noun.pos !== 'NOUN' && noun.pos !== 'ADJ')) return null
  if (isSubject(tokens, sentence, last)) return null
  const word = singular(noun.lower)
  const kind = empty.has(word) || vague.has(word) ? 'seeming' : 'role'
  return {kind, first: at, last}
}

/** "According to two sources, the board met": what follows the comma is a clause. */
function isSubject(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.last; at++) {
    const token = tokens[at]
    if (!token || /^[,;:–—()."“”]$/.test(token.text) || relatives.has(token.lower)) return false
    if (token.pos === 'VERB' || token.pos === 'AUX') return true
  }
  return false
}

/**
 * What a sentence about somebody already mentioned tells: "She is the registrar",
 * "He kept the accounts".
 */
export function accessIn(tokens: readonly Token[], sentence: Sentence): Modifier | null {
  const kind = clauseKind(tokens, sentence.first + 1, sentence.last, true)
  return kind ? {kind, first: sentence.first, last: sentence.last} : null
}

/** By its first verb. In a main clause only verbs that tell how somebody knows will do. */
function clauseKind(
  tokens: readonly Token[],
  first: number,
  last: number,
  strict = false
): Modifier['kind'] | null {
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (!token) return null
    if (seeming.matchAt(tokens, at) > 0) return null
    if (access.matchAt(tokens, at) > 0) return 'access'
    if (be.has(token.lower)) {
      const next = tokens[at + 1]
      if (next && /^(?:DET|NUM)$/.test(next.pos)) return copulaKind(tokens, at + 1, last)
    }
    if (token.pos !== 'VERB') continue
    if (doing.has(token.lower)) return 'access'
    if (strict || idle.has(token.lower) || speechForms.has(token.lower)) return null
    return 'access'
  }
  return null
}

function copulaKind(
  tokens: readonly Token[],
  first: number,
  last: number
): Modifier['kind'] | null {
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (!token || /^(?:DET|ADJ|NUM|ADV|PROPN|PART)$/.test(token.pos)) continue
    if (token.pos !== 'NOUN') return null
    if (tokens[at + 1]?.pos === 'NOUN') continue
    const word = singular(token.lower)
    return empty.has(word) || vague.has(word) ? null : 'role'
  }
  return null
}

/**
 * Whether an affiliation names a body and not merely a place or a country.
 *
 * @param tokens tokens of a reading
 * @param span the affiliation
 */
export function isOrganised(tokens: readonly Token[], span: Span): boolean {
  const words: Token[] = []
  for (let at = lowerBound(tokens, span.start); (tokens[at]?.end ?? Infinity) <= span.end; at++) {
    const token = tokens[at]
    if (token) words.push(token)
  }
  const preposition = words[0] && holders.has(words[0].lower) ? words[0].lower : ''
  const rest = words.slice(preposition ? 1 : 0).filter((token) => !/^(?:DET|PART)$/.test(token.pos))
  const name = rest.map(({lower}) => lower).join(' ')
  if (countries.has(name) || rest.every(({lower}) => countries.has(lower))) return false
  if (rest.some((token) => token.pos === 'NOUN' || known.has(token.lower))) return true
  return preposition !== 'in' && preposition !== 'from'
}

/**
 * Whether words that say nothing of how somebody knows stand at `index`: "familiar with".
 *
 * @param tokens tokens of a reading
 * @param index where to look
 */
export function isSeeming(tokens: readonly Token[], index: number): boolean {
  return seeming.matchAt(tokens, index) > 0
}
