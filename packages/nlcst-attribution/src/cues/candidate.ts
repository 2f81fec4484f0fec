import type {Subject} from '../clauses/subject.js'
import type {Phrase} from '../phrases/phrases.js'
import type {CueForm, CueSense, TokenRange} from '../types.js'

/** An attribution before its source is known: all in tokens. */
export interface Candidate {
  content: TokenRange[]
  cue: TokenRange
  lemma: string
  form: CueForm
  sense: CueSense
  subject: Subject | null
  /** Subject that has to be taken from an attribution or clause before ("…, adding that"). */
  inherits: boolean
  position: 'front' | 'middle' | 'end'
  inverted: boolean
  passive: boolean
  negated: boolean
  addressee: Phrase | null
  /** Told of within a noun phrase: "a story claiming that", "a man who said". */
  embedded: boolean
  /** The content is a thing, no clause: "announced a plan". */
  object: boolean
  sentence: number
  /** Innermost quotation that holds the cue. */
  quotation: number | null
  /** The pattern over arcs that found it, or `null`: the words around the cue did. */
  pattern: string | null
}

/**
 * A candidate with what most of them share left out: said by the desk, of nobody in particular, content in front.
 *
 * @param parts what this one has
 */
export function candidateOf(
  parts: Pick<Candidate, 'content' | 'cue' | 'lemma' | 'subject'> & Partial<Candidate>,
  scope: Pick<Scope, 'sentence' | 'quotation'>
): Candidate {
  return {
    form: 'verb',
    sense: 'say',
    inherits: false,
    position: 'front',
    inverted: false,
    passive: false,
    negated: false,
    addressee: null,
    embedded: false,
    object: false,
    pattern: null,
    sentence: scope.sentence,
    quotation: scope.quotation,
    ...parts
  }
}

export interface ContentFound {
  object?: boolean
  content: TokenRange[]
  position: Candidate['position']
}

/** A scope that is searched for cues by itself: a sentence, or a quotation's part of it. */
export interface Scope extends TokenRange {
  sentence: number
  quotation: number | null
}
