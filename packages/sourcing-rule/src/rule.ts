/** The words in which a rule is written. */

import type {Reading, Span} from 'nlcst-attribution'
import type {Notes} from 'quotation-notes'
import {type OptionsFor, settle} from './option.js'
import type {OptionsSchema} from './schema.js'

/** How much a finding matters; `'off'` runs nothing. */
export type Severity = 'off' | 'info' | 'warn' | 'error'

/** All severities, from the least to the most. */
export const severities: readonly Severity[] = ['off', 'info', 'warn', 'error']

/** What a user says of a rule: how much it matters and, if they like, its options. */
export type RuleSetting<O extends object = Record<string, unknown>> =
  | Severity
  | readonly [severity: Severity, options?: Partial<O> | undefined]

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** Kind of copy; some rules are silent in some. */
export type Genre =
  | 'news'
  | 'opinion'
  | 'review'
  | 'sport'
  | 'live'
  | 'brief'
  | 'feature'
  | 'profile'

/** All genres. */
export const genres: readonly Genre[] = [
  'news',
  'opinion',
  'review',
  'sport',
  'live',
  'brief',
  'feature',
  'profile'
]

/** What a rule has to say about a place in the copy. */
export interface Finding {
  /** Words that the message sits on. */
  span: Span
  /** One plain, polite sentence: what is missing, and who should supply it. */
  reason: string
  /** Words to put in place of those of the span. */
  expected?: readonly string[] | undefined
  /** The standard behind the finding and the way out; the rule's `note` by default. */
  note?: string | undefined
  /**
   * Findings of a rule that share a phrase become one, with a count, at the first
   * of them; the words of the span by default.
   */
  phrase?: string | undefined
  /** Takes the place of the severity that the rule is set to; a rule that is off stays off. */
  severity?: Severity | undefined
  /** How sure it is, from 0 to 1; by default the rule's own, or what `severity` promises where that is less. */
  confidence?: number | undefined
}

/** What a rule is given for one article. */
export interface RuleContext<O extends object = object> {
  readonly reading: Reading
  /** The rule's defaults, with the user's options over them. */
  readonly options: Readonly<O>
  readonly genre: Genre
  /** Names of the newsroom's own titles. */
  readonly outlets: readonly string[]
  /** People who need no introduction. */
  readonly people: readonly string[]
  readonly organisations: readonly string[]
  /** Notes that the article was written from; `null` where nobody gave any. */
  readonly notes: Pick<Notes, 'find'> | null
  /** Say something about a place in the copy. */
  report(finding: Finding): void
}

/** A rule: one question, asked of the reading. */
export interface Rule<O extends object = object> {
  /** Name in settings and messages, such as `bare-source`. */
  readonly id: string
  /** Name of the plugin that it belongs to, such as `retext-anonymous-sources`. */
  readonly plugin: string
  /** Severity where nobody sets one. */
  readonly severity: Severity
  /**
   * Share of its findings that an editor agreed with on fresh copy, from 0 to 1; where nobody
   * measured it, what its severity promises.
   */
  readonly confidence: number
  /** What it flags, in one line. */
  readonly summary: string
  /** The standard behind it and the way out, shown with its findings. */
  readonly note: string
  /** Address of the page about it, where its author has one; shown, and never fetched. */
  readonly url?: string | undefined
  readonly defaults: Readonly<O>
  readonly schema: OptionsSchema
  /** Genres in which it is silent unless a user sets it. */
  readonly offIn: readonly Genre[]
  /** Ask the question of one article. */
  check(context: RuleContext<O>): void
}

/** Least share of right findings with which a rule ships at a severity. */
export const promised: Readonly<Record<Severity, number>> = {
  error: 0.95,
  warn: 0.85,
  info: 0.7,
  off: 0.7
}

/** A rule as it is written; what most rules do without can be left out. */
export type RuleDefinition<O extends object> = Omit<
  Rule<O>,
  'offIn' | 'confidence' | 'defaults' | 'schema'
> & {
  readonly confidence?: number | undefined
  readonly offIn?: readonly Genre[] | undefined
} & (
    | {readonly options: OptionsFor<O>}
    | {readonly defaults: Readonly<O>; readonly schema: OptionsSchema}
  )

/**
 * Define a rule.
 *
 * @param definition the rule, its options declared one by one or as defaults and a schema; without `offIn` it runs
 *   in every genre
 * @returns the rule, whole and frozen
 */
export function defineRule<O extends object>(definition: RuleDefinition<O>): Rule<O> {
  const {offIn = [], severity, confidence = promised[severity], ...rest} = definition
  if (!('options' in rest)) return Object.freeze({...rest, severity, offIn, confidence})
  const {options, ...rule} = rest
  return Object.freeze({...rule, ...settle(options), severity, offIn, confidence})
}
