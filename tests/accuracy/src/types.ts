/**
 * The shapes of the cases and of the annotated articles, as their own readmes
 * describe them. Offsets are UTF-16 code units, `end` exclusive.
 */
import type {SourceClass, Span} from 'nlcst-attribution'

/** A short text for one rule: some must fire, the others must stay silent. */
export interface Case {
  id: string
  rule: string
  text: string
  headline?: boolean
  fires: string[]
  note: string
}

/** An invented story with what is expected of its reading. */
export interface Story {
  id: string
  /** The class of fault, or of good copy, that it stands for. */
  class: string
  format?: 'txt' | 'html' | 'md'
  text: string
  fires?: {rule: string; on: string}[]
  silent?: string[] | 'all' | 'error-warn'
  speakers?: {quote: string; speaker: string | null; class?: SourceClass}[]
  sources?: {name: string; class?: SourceClass}[]
  'no-sources'?: string[]
}

/** A place where a standards editor would stop, or might. */
export interface Label extends Span {
  rule: string
  /** `false`: two editors could differ, so a tool is neither rewarded nor punished. */
  certain: boolean
  /** A later occurrence of a phrase that was marked before. */
  repeat?: boolean
}

export interface GoldQuotation extends Span {
  kind: 'speech' | 'title' | 'term' | 'scare' | 'other'
  speaker: Span | null
  /** Who that is, in full. */
  resolved: string | null
  class: SourceClass | 'none'
}

export interface GoldSource {
  name: string
  class: SourceClass
  attributions: number
}

/** A whole article with findings, quotations and a ledger. */
export interface Article {
  id: string
  text: string
  findings: Label[]
  quotes: GoldQuotation[]
  sources: GoldSource[]
}

/** A contiguous piece of attributed content; pieces of one attribution share `rel`. */
export interface GoldContent extends Span {
  kind: 'direct' | 'mixed' | 'indirect'
  rel: string
  speaker: (Span & {text: string; sourceClass: string}) | null
  cue: (Span & {text: string}) | null
}

export interface GoldMark extends Span {
  label:
    | 'covered'
    | 'speech-attributed'
    | 'speech-continuation'
    | 'not-speech'
    | 'speech-no-source'
    | 'mispaired'
  rel: string | null
}

/** A whole article with every attribution's content, speaker and cue. */
export interface AttributedArticle {
  id: string
  text: string
  quotes: GoldContent[]
  marks: GoldMark[]
}

/** A real paragraph whose attribution was deleted, beside the paragraph as it was. */
export interface Ablated {
  id: string
  text: string
  original: string
  quotes: Span[]
}

/** One thing that went wrong, to work from. */
export interface Failure {
  /** A rule's id, or a part of the reading: `content`, `speakers`, `ledger`… */
  topic: string
  type: 'miss' | 'false alarm' | 'wrong'
  /** Whether it comes from a case, and not from an article. */
  inCase?: boolean
  /** Id of the case or article. */
  where: string
  text: string
  span: Span
  detail: string
}

/** How many were right of how many. */
export interface Share {
  right: number
  of: number
}
