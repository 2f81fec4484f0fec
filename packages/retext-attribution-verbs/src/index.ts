import {createPlugin, type SourcingPlugin} from 'sourcing-rule'
import {packageName} from './names.js'
import type {Rules} from './options.js'
import {factiveVerb} from './rules/factive-verb.js'
import {loadedVerb} from './rules/loaded-verb.js'
import {refuteAsDeny} from './rules/refute-as-deny.js'
import {saidBookism} from './rules/said-bookism.js'

export type {Options, Rules} from './options.js'

/**
 * Plugin to check the verbs that reported speech hangs on: whether they judge
 * the speaker, vouch for the claim, or call attention to themselves.
 */
const retextAttributionVerbs: SourcingPlugin<Rules> = createPlugin(packageName, [
  loadedVerb,
  refuteAsDeny,
  factiveVerb,
  saidBookism
])

export default retextAttributionVerbs
