import type {Span} from '../types.js'

/**
 * Why a story may rely on a source: the post it holds, what it knows, what it saw, what befell it,
 * the paper it is, what a body is, or the part it took.
 */
export type JustificationKind =
  | 'office'
  | 'expertise'
  | 'witness'
  | 'affected'
  | 'document'
  | 'body'
  | 'part'

/** The words by which a reader sees why the story relies on a source. */
export interface Justification extends Span {
  kind: JustificationKind
}

/** What the ledger tells of a source beside its name and class. */
export interface Columns {
  /** Post or trade, as the article words it: "director of the Relief Fund"; `null` if it gives none. */
  title: Span | null
  /** Body or place that they belong to: "the Relief Fund"; `null` if it gives none. */
  affiliation: Span | null
  /** Why the story may rely on them; `null` if it doesn't tell. */
  justification: Justification | null
}
