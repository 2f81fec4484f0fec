/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** What the queries on phrases, verb groups and clauses need to know of a token. */
export interface TaggedToken {
  /** As written. */
  readonly text: string
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string
  readonly pos: Pos
}
