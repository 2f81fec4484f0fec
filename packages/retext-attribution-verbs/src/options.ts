/** Made by `pnpm types` of the schemas of the rules: a change here is lost. */

import type {RuleSetting, SourcingOptions} from 'sourcing-rule'

/** Settings of the rules of `retext-attribution-verbs`, by id. */
export type Rules = {
  /** Verb of speech that judges the speaker: claimed, admitted, insisted. Default: `warn`. */
  'loaded-verb'?: RuleSetting<{
    verbs: Readonly<Record<string, 'off' | 'info' | 'warn' | 'error'>>
    'sense-filters': boolean
    'court-mode': 'auto' | 'on' | 'off'
    house: 'uk' | 'us'
  }>
  /** “Refute” for “deny”: nothing is disproved. Default: `warn`. */
  'refute-as-deny'?: RuleSetting<{'evidence-words': readonly string[]; also: readonly string[]}>
  /** Verb that vouches for the claim of an interested party: pointed out, noted, revealed. Default: `off`. */
  'factive-verb'?: RuleSetting<{
    verbs: readonly string[]
    'only-if-source-is': readonly ('party' | 'company' | 'anonymous' | 'any')[]
    'require-that-clause': boolean
  }>
  /** Physical or ornate verb on a quotation: smiled, opined, quipped. Default: `info`. */
  'said-bookism'?: RuleSetting<{'neutral-verbs': readonly string[]; bookisms: readonly string[]}>
  /** A chatbot as the source of a claim that nobody is said to have checked. Default: `warn`. */
  'ai-as-source'?: RuleSetting<{window: number}>
  /** Verb that gives a chatbot a mind: Grok admitted, ChatGPT believes. Default: `warn`. */
  'ai-human-verb'?: RuleSetting<{
    verbs: readonly string[]
    also: readonly string[]
    headline: 'ignore' | 'check'
  }>
}

/** Options of `retext-attribution-verbs`. */
export interface Options extends SourcingOptions<Rules> {}
