/** Made by `pnpm types` of the schemas of the rules: a change here is lost. */

import type {RuleSetting, SourcingOptions} from 'sourcing-rule'

/** Settings of the rules of `retext-anonymous-sources`, by id. */
export type Rules = {
  /** A “source” speaks and the reader is told nothing about them. Default: `error`. */
  'bare-source'?: RuleSetting<{
    nouns: readonly string[]
    'allow-after-first-description': boolean
    'known-outlets': readonly string[]
    cited: 'warn' | 'off' | 'info' | 'error'
  }>
  /** An unnamed speaker’s description gives no organisation, job or way of knowing. Default: `warn`. */
  'vague-descriptor'?: RuleSetting<{
    ranks: Readonly<Record<string, number>>
    'min-rank': number
    'bare-officials': 'off' | 'info' | 'warn'
    plain: 'off' | 'info' | 'warn' | 'error'
    require: 'affiliation' | 'access' | 'either'
  }>
  /** A source asked not to be named, and the story does not say why. Default: `warn`. */
  'missing-anonymity-reason'?: RuleSetting<{
    'window-sentences': number
    'once-per-source': boolean
    'reject-boilerplate': boolean
    'boilerplate-list': readonly string[]
    exempt: readonly ('minors' | 'sexual-offence victims' | 'court orders')[]
  }>
  /** Direct quotation of somebody the story does not name. Default: `info`. */
  'anonymous-quote'?: RuleSetting<{
    'allow-partial-words': number
    'allow-bystanders': boolean
    severity: 'off' | 'info' | 'warn' | 'error'
  }>
  /** An unnamed source attacks or praises somebody, or guesses. Default: `info`. */
  'anonymous-opinion'?: RuleSetting<{
    'polarity-lexicon': {attack?: readonly string[]; praise?: readonly string[]}
    'forecast-verbs': readonly string[]
    'exempt-contexts': readonly string[]
    praise: boolean
  }>
  /** The whole story rests on one unnamed person. Default: `info`. */
  'single-anonymous-source'?: RuleSetting<{
    'min-words': number
    'min-sources': number
    'documents-count-as-source': boolean
  }>
  /** The number of unnamed sources changes on the way. Default: `warn`. */
  'source-count-mismatch'?: RuleSetting<{window: number; 'ignore-nouns': readonly string[]}>
  /** The headline, first paragraph or first quotation rests on an unnamed source. Default: `info`. */
  'anonymous-in-lead'?: RuleSetting<{
    zones: readonly ('headline' | 'lead' | 'first-quote')[]
    'approved-by': string
  }>
  /** The paper cites itself or nobody: “the Courier understands”, “it is understood”. Default: `warn`. */
  'outlet-understands'?: RuleSetting<{
    'outlet-names': readonly string[]
    phrases: readonly string[]
    'clear-if-source-in-sentence': boolean
  }>
  /** The whole story comes from one named person, body or release. Default: `off`. */
  'single-source'?: RuleSetting<{'min-words': number; 'min-attributions': number}>
  /** An unnamed person described until those who know them can tell who it is. Default: `info`. */
  'jigsaw-identity'?: RuleSetting<{details: number}>
}

/** Options of `retext-anonymous-sources`. */
export interface Options extends SourcingOptions<Rules> {}
