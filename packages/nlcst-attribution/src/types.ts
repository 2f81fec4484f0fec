/**
 * The words of the reading. Every offset is a UTF-16 code unit into the text of the file that the tree was parsed from,
 * `end` exclusive; every index counts from 0 into the array of the reading that it names.
 */

import type {Pos} from 'nlcst-syntax'
import type {Columns} from './ledger/justification.js'
import type {Syntax} from './syntax.js'

export type {Pos} from 'nlcst-syntax'
export type {Columns, Justification, JustificationKind} from './ledger/justification.js'
export type {ReadOptions} from './read-options.js'
export type {Clause, NounPhrase, Syntax, VerbGroup} from './syntax.js'

/** A stretch of the file: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/** What a paragraph is for. */
export type Role =
  | 'headline'
  | 'deck'
  | 'crosshead'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'blockquote'
  | 'caption'
  | 'list'
  | 'question'
  | 'answer'
  | 'furniture'

/** A word or a punctuation mark. */
export interface Token extends Span {
  index: number
  /** As written. */
  text: string
  /** Lower case, curly apostrophes made straight. */
  lower: string
  pos: Pos
  /** Names a day or a month, and nobody who is called so. */
  calendar: boolean
  paragraph: number
  sentence: number
  /** Innermost quotation that holds it (its marks belong to it), or `null`. */
  quotation: number | null
}

/** A run of tokens: `first` inclusive, `last` exclusive, both token indexes. */
export interface TokenRange {
  first: number
  last: number
}

/** A sentence: its place in the file, and its tokens. */
export interface Sentence extends Span, TokenRange {
  index: number
  paragraph: number
}

/** A paragraph, a heading, a cell of a table or another block: its place in the file, and its tokens. */
export interface Paragraph extends Span, TokenRange {
  index: number
  role: Role
  /** Its words, markup left out. */
  text: string
  /** First sentence and the one after the last. */
  firstSentence: number
  lastSentence: number
  /** The row of a table that it is a cell of; cells of one row have one number. */
  row?: number | undefined
}

/** What marks are there for: words that somebody says, a title, a word spoken of, distance, or something else. */
export type QuotationKind = 'speech' | 'title' | 'term' | 'scare' | 'other'

/** A stretch in quotation marks, whoever says it; `start` and `end` take in the marks. */
export interface MarkedQuotation extends Readonly<Span & TokenRange> {
  readonly id: number
  /** The opening mark: one of `“ " ‘ ' « ‹`, two characters where two make one, `''` for words that the layout alone sets apart. */
  readonly mark: string
  /** Whether a closing mark was found (a running quotation is closed by its continuation). */
  readonly closed: boolean
  /** Quotation that this one stands inside, or `null`. */
  readonly parent: number | null
  /** Paragraph of its opening mark. */
  readonly paragraph: number
  /** Sentence of its opening mark. */
  readonly sentence: number
  /** Words inside the marks. */
  readonly words: number
  /** Sentences inside the marks that end in a full stop, question or exclamation mark (or a comma before the cue). */
  readonly sentences: number
  /** Whether the words make a whole sentence (a subject and its verb, or an utterance with end punctuation). */
  readonly whole: boolean
  /** Quotation of the paragraph before that runs on in this one (no closing mark there), or `null`. */
  readonly continues: number | null
}

/** A stretch in quotation marks, and who says it. */
export interface Quotation extends MarkedQuotation {
  readonly kind: QuotationKind
  /** The attribution that gives it its speaker, or `null`. */
  readonly attribution: number | null
  /** The mention nearest the quotation that names its speaker (may be a pronoun), or `null`. */
  readonly speaker: Span | null
  /** Ledger entry of the speaker, or `null` (unknown, or ambiguous). */
  readonly source: number | null
  /** How the speaker is known. */
  readonly basis: SpeakerBasis
  /** How sure it is that this is the speaker. */
  readonly confidence: Confidence
}

/**
 * How the speaker of a quotation is known: a cue in its own sentence or the one beside it; carried
 * over from earlier in the paragraph; a running quotation; a set-up sentence
 * (named subject next to it, no cue); the same lone speaker as the paragraph before;
 * the format itself (question and answer lines, a byline under a pull quote); `'none'` nothing.
 */
export type SpeakerBasis =
  | 'cue'
  | 'carry-over'
  | 'running'
  | 'set-up'
  | 'same-speaker'
  | 'format'
  | 'none'

/** A quotation mark that has no partner. */
export interface MarkFault extends Span {
  /** Opened and never closed; closed and never opened; `'turned'`: it opens where its quotation closes, or closes there. */
  type: 'unclosed' | 'unopened' | 'turned'
  paragraph: number
  /** The quotation recovered from it, or `null`. */
  quotation: number | null
}

/** Whether the content stands in marks, a part of it does, or none. */
export type AttributionKind = 'direct' | 'mixed' | 'indirect'

/** What credits a source: a word, by its part of speech; a mark (“Orr: …”, “… – Orr”); or the place alone. */
export type CueForm = 'verb' | 'adjective' | 'preposition' | 'noun' | 'colon' | 'dash' | 'none'

/** What the cue tells of: words spoken or written, a belief, a feeling, a wish or plan, evidence that shows. */
export type CueSense = 'say' | 'ask' | 'think' | 'feel' | 'want' | 'show'

/**
 * `'certain'`: the words around the cue show it; `'likely'`: a parsed tree does, or a pronoun, a carry-over or the layout
 * tells who speaks, which is right in most cases and no more; `'unsure'`: somebody who stands near, or two fit.
 */
export type Confidence = 'certain' | 'likely' | 'unsure'

/** Somebody is given the credit for something: source, cue, content. */
export interface Attribution {
  id: number
  kind: AttributionKind
  confidence: Confidence
  /** The pattern over arcs that found it, or `null`. */
  pattern: string | null
  /** What is credited; several spans where the cue stands in the middle. */
  content: Span[]
  cue: Span | null
  /** Tokens of the cue, or `null`. */
  cueTokens: TokenRange | null
  /** Head of the cue in its base form: `say`, `tell`, `according to`, `statement`; `''` without a cue. */
  lemma: string
  form: CueForm
  sense: CueSense
  /** The mention that is credited, or `null` (agentless passive, dropped subject). */
  speaker: Span | null
  mention: number | null
  /** Ledger entry, or `null` where the mention is missing or ambiguous. */
  source: number | null
  /** Ledger entries of those who share it: "Ana Prew and the mayor said". */
  sharers: number[]
  /** Where the cue stands to its content. */
  position: 'front' | 'middle' | 'end'
  /** Verb before subject: "said the mayor"; "was quoted as saying", "it was announced". */
  inverted: boolean
  passive: boolean
  /** Negated or hypothetical: "did not say", "would not say". */
  negated: boolean
  /** The content is a thing, no clause: "announced a plan". */
  object: boolean
  /** Whom it was told: "told Reuters". */
  addressee: Span | null
  /** No cue of its own; reaches on from an earlier attribution. */
  carried: boolean
  /** Innermost quotation that the cue itself stands in (the speaker's attribution, not the desk's), or `null`. */
  quotation: number | null
  /** Quotations that are its content. */
  quotations: number[]
  paragraph: number
  sentence: number
}

/** Who it is: somebody by name, by post, a body, a paper, an outlet, or somebody whom nobody could find. */
export type SourceClass = 'named' | 'role' | 'organisation' | 'document' | 'media' | 'anonymous'

/** One place where a source is spoken of. */
export interface Mention extends Span, TokenRange {
  id: number
  form: 'name' | 'nominal' | 'pronoun'
  /** Head noun, last word of the name, or the pronoun: a token index. */
  head: number
  /** The mention with what hangs on it: "a senior official in the ministry who drafted the order". */
  extent: Span & TokenRange
  /** Token index of `a`, `the`, `one`, `two`, `several`; or `null`. */
  determiner: number | null
  /** How many: 1, 2, …; `Infinity` for an uncounted plural. */
  count: number
  source: number | null
  paragraph: number
  sentence: number
  /** Candidates where a pronoun or a description fits several people. */
  candidates: number[]
}

/** A name, wherever it stands and whatever part it plays. */
export interface Name extends Span, TokenRange {
  kind: 'person' | 'organisation' | 'media' | 'place' | 'other'
  /** Words of the name itself, titles left out. */
  words: string[]
  /** Words of title before it: `Mr`, `President`. */
  titles: string[]
  /** Ledger entry, or `null` for somebody whom the article credits with nothing. */
  source: number | null
  paragraph: number
  sentence: number
}

/** What a reader is told of somebody unnamed. */
export interface Described {
  /** Organisation or place: "in the transport ministry". */
  affiliation: Span | null
  /** Job or standing beyond the bare noun: "engineer", "deputy minister". */
  role: Span | null
  /** How they come to know: "who saw the draft". */
  access: Span | null
  /** Anonymity asked or granted: "on condition of anonymity". */
  anonymity: Span | null
  /** Why: "for fear of losing her job". */
  reason: Span | null
  /** The reason is a stock phrase ("not authorised to speak publicly"). */
  stock: boolean
}

/** An entry of the ledger. */
export interface Source extends Columns {
  id: number
  /** Fullest form of the name in the article, or the description. */
  name: string
  class: SourceClass
  /** What the article says of them: "an associate professor of history at New York University"; `''` if nothing. */
  description: string
  described: Described
  /** 0 nothing told ("sources"), 1 vague ("a person familiar"), 2 affiliation or role or access, 3 two of them. 3 for all that is not anonymous. */
  rank: 0 | 1 | 2 | 3
  /** 1 a single one, 2 or more counted, `Infinity` an uncounted plural. */
  count: number
  gender: 'female' | 'male' | 'neuter' | 'plural' | 'unknown'
  /** Ids, in order of the text. */
  mentions: number[]
  attributions: number[]
  quotations: number[]
  /** Words credited, quoted or not. */
  words: number
}

/** Words that link to another page, as a tree tells in `data.url` of its leaves. */
export interface Link extends Span {
  url: string
}

/** What was read in an article, as plain data; it answers about its sentences too, as {@link Syntax} says. */
export interface Reading extends Syntax {
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  readonly faults: readonly MarkFault[]
  readonly mentions: readonly Mention[]
  /** In order of the text, those inside quotation marks among them. */
  readonly names: readonly Name[]
  readonly attributions: readonly Attribution[]
  readonly sources: readonly Source[]
  /** In order of the text. */
  readonly links: readonly Link[]
  /** The words of a span of the file, as written. */
  textOf: (span: Span) => string
}
