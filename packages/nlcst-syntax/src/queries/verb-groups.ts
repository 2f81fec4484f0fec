import type {TaggedToken} from '../types.js'
import {isPremodifier, type LemmaOf, skipAdverbs, type TokenRange, words} from './words.js'

/** A verb with its auxiliaries and the adverbs among them: "has also been widely described". */
export interface VerbGroup extends TokenRange {
  /** The verb that carries the meaning; the form of `be` in "was late". */
  readonly head: number
  readonly lemma: string
  /** Tokens before the head that help it: modals, `have`, `be`, `do`, `get`. */
  readonly auxiliaries: readonly number[]
  readonly form: 'finite' | 'infinitive' | 'participle'
  /** Of the first word of the group; `'none'` without a finite verb. */
  readonly tense: 'present' | 'past' | 'future' | 'none'
  readonly perfect: boolean
  readonly progressive: boolean
  readonly voice: 'active' | 'passive'
  readonly polarity: 'positive' | 'negative'
  /** The modal as written, lower case ("may"), or `null`. */
  readonly modality: string | null
}

/**
 * The verb groups of a stretch, in order; none overlaps another. Linear in its length.
 *
 * @param tokens tagged words
 * @param lemmaOf base form of a verb
 * @param first index of the first token of the stretch
 * @param last index after its last token
 * @returns indexes count in `tokens`
 */
export function verbGroups(
  tokens: readonly TaggedToken[],
  lemmaOf: LemmaOf,
  first = 0,
  last = tokens.length
): VerbGroup[] {
  const found: VerbGroup[] = []
  for (let at = first; at < last; ) {
    const group = isPremodifier(tokens, at) ? null : groupAt(tokens, lemmaOf, at, last)
    if (group) found.push(group)
    at = group ? group.last : at + 1
  }
  return found
}

function groupAt(
  tokens: readonly TaggedToken[],
  lemmaOf: LemmaOf,
  first: number,
  last: number
): VerbGroup | null {
  const infinitive =
    tokens[first]?.lower === 'to' &&
    isVerb(tokens[skipAdverbs(tokens, first + 1, last)], tokens[first])
  let at = infinitive ? skipAdverbs(tokens, first + 1, last) : first
  const auxiliaries: number[] = []
  while (at < last && helps(tokens, at, last)) {
    auxiliaries.push(at)
    at = skipAdverbs(tokens, at + 1, last)
  }
  const helped = auxiliaries.length > 0
  let head = at
  if (
    at >= last ||
    !(isVerb(tokens[at], helped ? tokens[at - 1] : undefined) || isTakenForNoun(tokens, at))
  ) {
    // "was late", "has a plan": the auxiliary is the verb itself.
    if (!helped && !infinitive) return null
    head = auxiliaries.pop() ?? at
  }
  const verb = tokens[head]
  if (!verb) return null
  const opener = tokens[auxiliaries[0] ?? head]?.lower ?? ''
  const helpers = auxiliaries.map((index) => tokens[index]?.lower ?? '')
  const lemma = lemmaFor(verb, lemmaOf)
  const form = infinitive ? 'infinitive' : formOf(tokens, head, helpers, last)
  const governor = helpers.at(-1) ?? ''
  const ing = verb.lower.endsWith('ing') && lemma !== verb.lower
  return {
    first,
    last: head + 1,
    head,
    lemma,
    auxiliaries,
    form,
    tense: form === 'finite' ? tenseOf(opener, lemma) : 'none',
    perfect: helpers.some((word) => words.have.has(word)) && !words.have.has(verb.lower),
    progressive: ing && words.be.has(governor),
    voice:
      (!ing && (isBe(governor) || words.get.has(governor))) || (form === 'participle' && !ing)
        ? 'passive'
        : 'active',
    polarity: isNegative(tokens, first, head, last) ? 'negative' : 'positive',
    modality: helpers.find((word) => words.modals.has(word)) ?? null
  }
}

function isBe(word: string): boolean {
  return words.be.has(word) || word === "'s"
}

function lemmaFor(verb: TaggedToken, lemmaOf: LemmaOf): string {
  if (isBe(verb.lower)) return 'be'
  if (words.have.has(verb.lower)) return 'have'
  if (words.do.has(verb.lower)) return 'do'
  return lemmaOf(verb.pos === 'VERB' ? verb : {...verb, pos: 'VERB'})
}

/** Whether a token helps the verb that comes after it. */
function helps(tokens: readonly TaggedToken[], at: number, last: number): boolean {
  const token = tokens[at]
  if (!token || (token.pos !== 'AUX' && token.pos !== 'VERB')) return false
  if (words.modals.has(token.lower)) return true
  if (isBe(token.lower) || words.have.has(token.lower) || words.do.has(token.lower)) return true
  if (!words.get.has(token.lower)) return token.pos === 'AUX'
  const next = tokens[skipAdverbs(tokens, at + 1, last)]
  return next?.pos === 'VERB' && /(?:ed|en|t|wn)$/.test(next.lower)
}

/** Whether a token can be the verb of a group; behind an auxiliary a taggers' noun in -ed is one as well. */
function isVerb(token: TaggedToken | undefined, helper: TaggedToken | undefined): boolean {
  if (!token) return false
  if (token.pos === 'VERB' || token.pos === 'AUX') return true
  return helper?.lower === 'been' && /(?:ed|ing)$/.test(token.lower) && token.pos !== 'ADP'
}

/**
 * "Sabine Corto, fears that", "The resignation marks a turn": a noun between a comma and "that", or between a noun and
 * an article with no verb before it, is a verb that was taken for one.
 */
function isTakenForNoun(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.pos !== 'NOUN' || !/[^s]s$/.test(token.lower)) return false
  if (tokens[at - 1]?.text === ',') return next?.lower === 'that'
  if (tokens[at - 1]?.pos !== 'NOUN' || !/^(?:an?|the)$/.test(next?.lower ?? '')) return false
  for (let before = at - 1; before >= Math.max(at - 12, 0); before--) {
    const {pos} = tokens[before] ?? {pos: 'PUNCT'}
    if (pos === 'VERB' || pos === 'AUX') return false
    if (pos === 'PUNCT') return tokens[before]?.text !== ','
  }
  return true
}

/** A form of a verb without help: finite, or a participle that hangs on a noun. */
function formOf(
  tokens: readonly TaggedToken[],
  head: number,
  helpers: readonly string[],
  last: number
): VerbGroup['form'] {
  if (helpers.length > 0)
    return /^(?:being|having)$/.test(helpers[0] ?? '') ? 'participle' : 'finite'
  const word = tokens[head]?.lower ?? ''
  if (word.length > 4 && word.endsWith('ing')) return 'participle'
  if (!/(?:ed|en|wn|ne|ght|ld|de|nt|pt|ft)$/.test(word)) return 'finite'
  const next = tokens[skipAdverbs(tokens, head + 1, last)]
  if (next?.lower === 'by' || isAside(tokens, head, last)) return 'participle'
  return hangsOnNoun(tokens, head, last) ? 'participle' : 'finite'
}

/** ", dubbed “the second Pelu” by some": behind a comma, with its agent before the next one. */
function isAside(tokens: readonly TaggedToken[], head: number, last: number): boolean {
  if (tokens[head - 1]?.text !== ',') return false
  for (let at = head + 1; at < Math.min(last, head + 12); at++) {
    const token = tokens[at]
    if (!token || /^[,;:.]$/.test(token.text) || token.pos === 'AUX') return false
    if (token.lower === 'by') return true
  }
  return false
}

/** "Police called to the house said": a finite verb comes whose subject cannot stand behind this one. */
function hangsOnNoun(tokens: readonly TaggedToken[], head: number, last: number): boolean {
  if (tokens[head + 1]?.pos !== 'ADP' && tokens[head + 1]?.lower !== 'to') return false
  let preposition = false
  for (let at = head + 1; at < Math.min(last, head + 14); at++) {
    const token = tokens[at]
    if (!token || /^(?:PUNCT|CCONJ|SCONJ)$/.test(token.pos)) return false
    if (words.relatives.has(token.lower) || token.pos === 'PRON') return false
    if (token.pos === 'ADP') preposition = true
    if (token.pos === 'AUX' || (token.pos === 'VERB' && tokens[at - 1]?.lower !== 'to'))
      return preposition && !token.lower.endsWith('ing') && isGovernedBefore(tokens, at)
  }
  return false
}

/** Whether the words before a verb hang on a preposition, and so are no subject of it. */
function isGovernedBefore(tokens: readonly TaggedToken[], at: number): boolean {
  let before = at - 1
  while (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[before]?.pos ?? '')) before--
  return tokens[before]?.pos === 'ADP' || tokens[before]?.lower === 'to'
}

function tenseOf(opener: string, lemma: string): VerbGroup['tense'] {
  if (words.future.has(opener)) return 'future'
  if (words.past.has(opener)) return 'past'
  if (words.modals.has(opener) || words.be.has(opener) || words.have.has(opener)) return 'present'
  return opener === lemma || /[^s]s$/.test(opener) ? 'present' : 'past'
}

function isNegative(
  tokens: readonly TaggedToken[],
  first: number,
  head: number,
  last: number
): boolean {
  for (let at = Math.max(first - 1, 0); at < head; at++) {
    if (words.negations.has(tokens[at]?.lower ?? '')) return true
    if (tokens[at]?.lower === 'no' && tokens[at + 1]?.lower === 'longer') return true
  }
  const next = tokens[head + 1]
  return head + 1 < last && next !== undefined && words.negations.has(next.lower)
}
