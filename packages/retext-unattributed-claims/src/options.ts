/** Made by `pnpm types` of the schemas of the rules: a change here is lost. */

import type {RuleSetting, SourcingOptions} from 'sourcing-rule'

/** Settings of the rules of `retext-unattributed-claims`, by id. */
export type Rules = {
  /** Experts, critics or “many” speak, and none of them is named nearby. Default: `warn`. */
  'vague-authority'?: RuleSetting<{
    groups: readonly string[]
    window: number
    headline: 'ignore' | 'check'
    quantifiers: readonly string[]
    'by-trade': 'info' | 'off' | 'warn' | 'error'
  }>
  /** Passive or impersonal claim that names nobody: it is widely believed, is said to be. Default: `warn`. */
  'agentless-claim'?: RuleSetting<{patterns: readonly string[]; 'missing-persons-exempt': boolean}>
  /** Reportedly, allegedly, apparently: a hedge with no source near it. Default: `warn`. */
  'hedge-without-source'?: RuleSetting<{
    adverbs: readonly string[]
    'require-source-in': 'sentence' | 'paragraph'
    'court-mode': boolean
  }>
  /** Accusations with no accuser anywhere near. Default: `warn`. */
  'allegation-without-accuser'?: RuleSetting<{window: number; 'accuser-nouns': readonly string[]}>
  /** Accusation used as a title: accused killer, alleged fraudster. Default: `warn`. */
  'accusation-as-label'?: RuleSetting<{
    'crime-nouns': readonly string[]
    'alleged-victim': 'on' | 'off'
    'alleged-event': 'on' | 'off'
  }>
  /** Crime stated as the act of a named person whom no court has found guilty. Default: `warn`. */
  'guilt-as-fact'?: RuleSetting<{
    'crime-verbs': readonly string[]
    'clear-words': readonly string[]
    'require-suspect-cue': boolean
  }>
  /** Studies show, scientists have found: research with no author, journal or institution. Default: `info`. */
  'vague-study'?: RuleSetting<{
    'link-counts': boolean
    window: number
    'overclaim-verbs': readonly string[]
  }>
  /** Percentage, rate, total or toll with no source. Default: `info`. */
  'unsourced-statistic'?: RuleSetting<{
    kinds: readonly ('percentage' | 'ratio' | 'toll' | 'total')[]
    scope: 'sentence' | 'paragraph' | 'story'
    'min-per-story': number
    'exempt-units': readonly string[]
  }>
  /** Poll without its pollster or the number asked. Default: `info`. */
  'poll-missing-details'?: RuleSetting<{
    require: readonly ('pollster' | 'sponsor' | 'sample' | 'dates' | 'margin')[]
    'verb-check': boolean
    window: 'story' | 'paragraph'
  }>
  /** Forecast as fact: is expected to, is set to, will likely. Default: `info`. */
  'unattributed-forecast'?: RuleSetting<{
    'scheduled-nouns': readonly string[]
    'weather-exempt': boolean
    'off-in': readonly ('headline' | 'deck')[]
  }>
  /** Belief, fear, wish or motive of somebody else stated as fact. Default: `info`. */
  'mind-reading'?: RuleSetting<{
    verbs: readonly string[]
    'motive-phrases': readonly string[]
    orgs: 'on' | 'off'
  }>
  /** First, largest, only, worst ever: a rank with no source. Default: `info`. */
  'unsourced-superlative'?: RuleSetting<{
    words: readonly string[]
    'exempt-phrases': readonly string[]
  }>
  /** Local media, press reports, “it was reported”: somebody else’s report without the outlet. Default: `warn`. */
  'secondhand-report'?: RuleSetting<{
    'outlet-list': readonly string[]
    'allow-local-media-with-link': boolean
    social: 'on' | 'off'
  }>
  /** Significance, blame or success asserted by the copy itself. Default: `info`. */
  'unattributed-judgment'?: RuleSetting<{phrases: readonly string[]; window: number}>
  /** Somebody says what somebody else said, who is not heard. Default: `off`. */
  'hearsay-chain'?: RuleSetting<{
    'court-mode': boolean
    'own-organisation': boolean
    'friends-of': 'on' | 'off'
    'clear-if-subject-contacted': boolean
  }>
  /** What a draft left behind: [insert quote], TK, “as an AI language model”. Default: `error`. */
  'draft-residue'?: RuleSetting<{
    slots: readonly string[]
    queries: 'off' | 'info' | 'warn' | 'error'
  }>
  /** Terrorist, extremist, thug: a label that judges people, and nobody who gives it. Default: `info`. */
  'contested-label'?: RuleSetting<{labels: readonly string[]; headline: 'check' | 'ignore'}>
  /** A video that circulates online, and nobody who is said to have checked it. Default: `info`. */
  'unverified-footage'?: RuleSetting<{window: number}>
  /** A headline states as fact what the story gives to somebody who only claims it. Default: `off`. */
  'headline-claim-attributed-in-body'?: RuleSetting<{share: number}>
  /** Somebody accused by name, and no word of having asked them. Default: `info`. */
  'missing-response'?: RuleSetting<{answers: readonly string[]}>
}

/** Options of `retext-unattributed-claims`. */
export interface Options extends SourcingOptions<Rules> {}
