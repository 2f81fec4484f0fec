import {
  type Clause as BareClause,
  type NounPhrase as BareNounPhrase,
  type VerbGroup as BareVerbGroup,
  clauses,
  nounPhrases,
  verbGroups
} from 'nlcst-syntax'
import type {Sentence, Span, Token} from './types.js'
import {lemmaOf} from './words.js'

/** A noun phrase of a sentence, with its characters. */
export type NounPhrase = BareNounPhrase & Span

/** A verb group of a sentence, with its characters. */
export type VerbGroup = BareVerbGroup & Span

/** A clause of a sentence, with its characters. */
export type Clause = Omit<BareClause, 'verb' | 'subject' | 'object'> &
  Span & {
    readonly verb: VerbGroup
    readonly subject: NounPhrase | null
    readonly object: NounPhrase | null
  }

/** What a sentence is made of, found when asked for; indexes count in the tokens of the reading. */
export interface Syntax {
  nounPhrases: (sentence: Sentence) => readonly NounPhrase[]
  verbGroups: (sentence: Sentence) => readonly VerbGroup[]
  /** One for each verb group, in order. */
  clauses: (sentence: Sentence) => readonly Clause[]
}

/** What the syntax of one sentence is made of. */
interface Labels {
  readonly phrases: readonly BareNounPhrase[]
  readonly groups: readonly BareVerbGroup[]
}

/**
 * The phrases, verb groups and clauses of a reading's sentences, each found when it is first asked
 * for, and kept. Every one has its tokens and its characters.
 *
 * @param tokens words of the reading
 */
export function syntaxOf(tokens: readonly Token[]): Syntax {
  const labels: Labels[] = []
  const shown: Partial<Record<keyof Syntax, unknown[][]>> = {}

  return {
    nounPhrases: (sentence) =>
      once('nounPhrases', sentence, () => labelsOf(sentence).phrases.map(withSpan)),
    verbGroups: (sentence) =>
      once('verbGroups', sentence, () => labelsOf(sentence).groups.map(withSpan)),
    clauses: (sentence) =>
      once('clauses', sentence, () => {
        const {phrases, groups} = labelsOf(sentence)
        return clauses(tokens, phrases, groups, sentence.first, sentence.last).map(clauseWithSpans)
      })
  }

  function labelsOf({index, first, last}: Sentence): Labels {
    const known = labels[index] ?? {
      phrases: nounPhrases(tokens, first, last),
      groups: verbGroups(tokens, (token) => lemmaOf(token as Token), first, last)
    }
    labels[index] = known
    return known
  }

  function once<T>(name: keyof Syntax, {index}: Sentence, make: () => T[]): T[] {
    const known = (shown[name] ?? []) as T[][]
    shown[name] = known
    const found = known[index] ?? make()
    known[index] = found
    return found
  }

  function withSpan<T extends {first: number; last: number}>(range: T): T & Span {
    return {
      ...range,
      start: tokens[range.first]?.start ?? 0,
      end: tokens[range.last - 1]?.end ?? 0
    }
  }

  function clauseWithSpans(clause: BareClause): ReturnType<Syntax['clauses']>[number] {
    const {subject, object, verb} = clause
    return withSpan({
      ...clause,
      verb: withSpan(verb),
      subject: subject && withSpan(subject),
      object: object && withSpan(object)
    })
  }
}
