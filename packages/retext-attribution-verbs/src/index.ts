import {createPlugin, type SourcingPlugin} from 'sourcing-rule'
import {packageName} from './names.js'
import type {Rules} from './options.js'
import {aiAsSource} from './rules/ai-as-source.js'
import {aiHumanVerb} from './rules/ai-human-verb.js'
import {factiveVerb} from './rules/factive-verb.js'
import {loadedVerb} from './rules/loaded-verb.js'
import {refuteAsDeny} from './rules/refute-as-deny.js'
import {saidBookism} from './rules/said-bookism.js'

export type {Options, Rules} from './options.js'

/**
 * Plugin to check the verbs that reported speech hangs on: whether they judge
 * the speaker, vouch for the claim, call attention to themselves, or make a machine a speaker.
 */
const retextAttributionVerbs: SourcingPlugin<Rules> = createPlugin(packageName, [
  loadedVerb,
  refuteAsDeny,
  factiveVerb,
  saidBookism,
  aiAsSource,
  aiHumanVerb
])

export default retextAttributionVerbs
