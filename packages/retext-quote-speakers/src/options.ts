/** Made by `pnpm types` of the schemas of the rules: a change here is lost. */

import type {RuleSetting, SourcingOptions} from 'sourcing-rule'

/** Settings of the rules of `retext-quote-speakers`, by id. */
export type Rules = {
  /** Quotation that nobody is said to speak. Default: `warn`. */
  'quote-without-speaker'?: RuleSetting<{'min-words': number; 'setup-sentence': 'allow' | 'warn'}>
  /** Speaker named only after several sentences of quotation. Default: `info`. */
  'late-speaker'?: RuleSetting<{
    'max-sentences': number
    'max-words-before': number
    'first-quote-only': boolean
  }>
  /** New speaker named only at the end of a quotation that follows somebody else’s. Default: `info`. */
  'speaker-change-unmarked'?: RuleSetting<{'min-words-before-name': number}>
  /** Quotation given to a pronoun that nobody, or more than one person, fits. Default: `info`. */
  'pronoun-only-speaker'?: RuleSetting<{
    window: number
    'delayed-lead': 'allow' | 'warn'
    ambiguous: 'on' | 'off'
  }>
  /** A word or two in marks that nobody says, or that any paraphrase would say as well. Default: `info`. */
  'orphan-fragment'?: RuleSetting<{
    'max-words': number
    'allow-list': readonly string[]
    'require-speaker': boolean
    'ordinary-word-list': readonly string[]
  }>
  /** Quotation marks without a partner, or wrong where a quotation runs over paragraphs. Default: `error`. */
  'quote-continuation'?: RuleSetting<{style: 'any' | 'us' | 'uk'}>
  /** Speaker quoted by surname or first name alone before being introduced. Default: `off`. */
  'speaker-first-reference'?: RuleSetting<{
    require: 'name' | 'role' | 'both'
    'known-names': readonly string[]
    mononyms: readonly string[]
    honorifics: readonly string[]
  }>
  /** Words quoted in a headline that no quotation of the story has. Default: `warn`. */
  'headline-quote-unsupported'?: RuleSetting<{
    match: 'exact' | 'stem'
    'titles-list': readonly string[]
    zones: readonly ('headline' | 'deck')[]
  }>
  /** Quotation that the notes have otherwise, or not at all. Default: `warn`. */
  'quote-not-in-notes'?: RuleSetting<{rendered: 'off' | 'info'}>
  /** A named expert with neither an institution nor a qualification. Default: `info`. */
  'expert-without-standing'?: RuleSetting<{experts: readonly string[]}>
}

/** Options of `retext-quote-speakers`. */
export interface Options extends SourcingOptions<Rules> {}
