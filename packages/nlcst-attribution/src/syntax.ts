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

/**
 * The phrases, verb groups and clauses of a reading's sentences, each found when it is first asked
 * for, and kept. Every one has its tokens and its characters.
 *
 * @param tokens words of the reading
 */
export function syntaxOf(tokens: readonly Token[]): Syntax {
  const phrasesOf = once(({first, last}) => placed(nounPhrases(tokens, first, last)))
  const groupsOf = once(({first, last}) => placed(verbGroups(tokens, baseForm, first, last)))
  return {
    nounPhrases: phrasesOf,
    verbGroups: groupsOf,
    clauses: once((sentence) => {
      const {first, last} = sentence
      const found = clauses(tokens, phrasesOf(sentence), groupsOf(sentence), first, last)
      // Its phrases and its group are those of the sentence, which have their characters.
      return placed(found) as Clause[]
    })
  }

  /** Gives ranges their characters: in place, since they were made just now and are many. */
  function placed<T extends BareRange>(ranges: readonly T[]): (T & Span)[] {
    const found = ranges as (T & Mutable<Span>)[]
    for (const range of found) {
      range.start = tokens[range.first]?.start ?? 0
      range.end = tokens[range.last - 1]?.end ?? 0
    }
    return found
  }
}

interface BareRange {
  readonly first: number
  readonly last: number
}

type Mutable<T> = {-readonly [Key in keyof T]: T[Key]}

function baseForm(token: {lower: string; pos: string}): string {
  return lemmaOf(token as Token)
}

/** Makes something of each sentence when it is first asked for. */
function once<T>(make: (sentence: Sentence) => readonly T[]): (sentence: Sentence) => readonly T[] {
  const known: (readonly T[])[] = []
  return (sentence) => {
    const found = known[sentence.index] ?? make(sentence)
    known[sentence.index] = found
    return found
  }
}
