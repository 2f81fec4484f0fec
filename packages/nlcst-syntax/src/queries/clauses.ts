import type {TaggedToken} from '../types.js'
import type {NounPhrase} from './noun-phrases.js'
import type {VerbGroup} from './verb-groups.js'
import {type TokenRange, words} from './words.js'

/** A verb group with its subject and what it opens with; `first` to `last` reaches to the next clause. */
export interface Clause extends TokenRange {
  /** What the clause is to its sentence. */
  readonly kind: 'main' | 'relative' | 'subordinate' | 'participle' | 'infinitive'
  readonly verb: VerbGroup
  /** Who or what the verb is said of; of a relative clause, what it hangs on; `null` where none is found. */
  readonly subject: NounPhrase | null
  /** The noun phrase right behind the verb, or `null`. */
  readonly object: NounPhrase | null
}

/**
 * The clauses of a stretch, one for each verb group, in order. Linear in its length.
 *
 * @param tokens tagged words
 * @param phrases noun phrases of the stretch, in order
 * @param groups verb groups of the stretch, in order
 * @param first index of the first token of the stretch
 * @param last index after its last token
 * @returns indexes count in `tokens`
 */
export function clauses(
  tokens: readonly TaggedToken[],
  phrases: readonly NounPhrase[],
  groups: readonly VerbGroup[],
  first = 0,
  last = tokens.length
): Clause[] {
  const found: Clause[] = []
  let passed = 0
  for (const [index, verb] of groups.entries()) {
    while (passed < phrases.length && (phrases[passed]?.last ?? last) <= verb.first) passed++
    const start = startOf(tokens, verb, groups[index - 1]?.last ?? first)
    const kind = kindOf(tokens, verb, start)
    const before = {tokens, phrases, passed, first}
    found.push({
      first: start,
      last: groups[index + 1]?.first ?? last,
      kind,
      verb,
      subject: subjectOf(before, verb, kind, start, found),
      object: objectOf(tokens, phrases, passed, verb)
    })
  }
  return found
}

/** Where the clause of a verb begins: behind the last boundary before it. */
function startOf(tokens: readonly TaggedToken[], verb: VerbGroup, from: number): number {
  for (let at = verb.first - 1; at >= from; at--) {
    const token = tokens[at]
    if (!token) break
    if (isOpener(tokens, at)) return at
    if (/^[;:—–]$/.test(token.text)) return at + 1
  }
  return from
}

/** A word that opens a clause: a relative pronoun, "because", "that". */
function isOpener(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.pos === 'SCONJ') return true
  return words.relatives.has(token.lower) && (token.pos === 'PRON' || token.pos === 'ADV')
}

function kindOf(tokens: readonly TaggedToken[], verb: VerbGroup, start: number): Clause['kind'] {
  if (verb.form === 'infinitive') return 'infinitive'
  if (verb.form === 'participle') return 'participle'
  const opener = tokens[start]
  if (!opener || start >= verb.first || !isOpener(tokens, start)) return 'main'
  return words.relatives.has(opener.lower) && isNounBefore(tokens, start)
    ? 'relative'
    : 'subordinate'
}

function isNounBefore(tokens: readonly TaggedToken[], at: number): boolean {
  const before = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1]
  return before !== undefined && /^(?:NOUN|PROPN|PRON|NUM|DET)$/.test(before.pos)
}

interface Before {
  readonly tokens: readonly TaggedToken[]
  readonly phrases: readonly NounPhrase[]
  /** How many phrases end before the verb. */
  readonly passed: number
  readonly first: number
}

/** The nearest phrase before the verb that no preposition and no other clause holds. */
function subjectOf(
  {tokens, phrases, passed}: Before,
  verb: VerbGroup,
  kind: Clause['kind'],
  start: number,
  clausesBefore: readonly Clause[]
): NounPhrase | null {
  // "after claiming that": it hangs on no noun.
  if (kind === 'participle' && /^(?:ADP|SCONJ)$/.test(tokens[verb.first - 1]?.pos ?? ''))
    return clausesBefore.at(-1)?.subject ?? null
  // "the users that the companies met": a phrase of its own stands before the verb.
  const own = kind === 'relative' ? phrases[passed - 1] : undefined
  if (own && own.first > start && !isGoverned(tokens, own)) return own
  if (kind === 'relative' || kind === 'participle')
    return antecedent(tokens, phrases, passed, kind === 'relative' ? start : verb.first)
  if (kind === 'infinitive') return clausesBefore.at(-1)?.subject ?? null
  const previous = clausesBefore.at(-1)
  for (let index = passed - 1; index >= 0; index--) {
    const phrase = phrases[index]
    if (!phrase || phrase.first < start) break
    // "the man who saw the dog barked": what the relative clause is about.
    if (previous?.kind === 'relative' && phrase === previous.object) continue
    if (!isGoverned(tokens, phrase) && !words.relatives.has(tokens[phrase.head]?.lower ?? ''))
      return phrase
  }
  // "fell and broke", "who designed it said": the subject of the clause before goes on.
  return previous?.subject ?? null
}

/** The phrase that a relative or a participle clause hangs on. */
function antecedent(
  tokens: readonly TaggedToken[],
  phrases: readonly NounPhrase[],
  passed: number,
  start: number
): NounPhrase | null {
  for (let index = passed - 1; index >= 0; index--) {
    const phrase = phrases[index]
    if (phrase && phrase.last <= start && !words.relatives.has(tokens[phrase.head]?.lower ?? ''))
      return phrase
  }
  return null
}

/** Whether a preposition stands before a phrase: "of the council". */
function isGoverned(tokens: readonly TaggedToken[], phrase: NounPhrase): boolean {
  const before = tokens[phrase.first - 1]
  return before?.pos === 'ADP' || before?.lower === 'as'
}

/** The phrase right behind a verb, adverbs between them. */
function objectOf(
  tokens: readonly TaggedToken[],
  phrases: readonly NounPhrase[],
  from: number,
  verb: VerbGroup
): NounPhrase | null {
  for (let index = from; index < phrases.length; index++) {
    const phrase = phrases[index]
    if (!phrase) break
    if (phrase.first < verb.last) continue
    for (let at = verb.last; at < phrase.first; at++) if (tokens[at]?.pos !== 'ADV') return null
    return phrase
  }
  return null
}
