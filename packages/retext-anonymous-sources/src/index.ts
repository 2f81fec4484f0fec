import {createPlugin, type SourcingPlugin} from 'sourcing-rule'
import {packageName} from './names.js'
import type {Rules} from './options.js'
import {anonymousInLead} from './rules/anonymous-in-lead.js'
import {anonymousOpinion} from './rules/anonymous-opinion.js'
import {anonymousQuote} from './rules/anonymous-quote.js'
import {bareSource} from './rules/bare-source.js'
import {jigsawIdentity} from './rules/jigsaw-identity.js'
import {missingAnonymityReason} from './rules/missing-anonymity-reason.js'
import {outletUnderstands} from './rules/outlet-understands.js'
import {singleAnonymousSource} from './rules/single-anonymous-source.js'
import {singleSource} from './rules/single-source.js'
import {sourceCountMismatch} from './rules/source-count-mismatch.js'
import {vagueDescriptor} from './rules/vague-descriptor.js'

export type {Options, Rules} from './options.js'

/**
 * Plugin to check how a story treats people whom it does not name: whether they
 * are described, why they are not named, and how much rests on them.
 */
const retextAnonymousSources: SourcingPlugin<Rules> = createPlugin(packageName, [
  bareSource,
  vagueDescriptor,
  missingAnonymityReason,
  anonymousQuote,
  anonymousOpinion,
  singleAnonymousSource,
  sourceCountMismatch,
  anonymousInLead,
  outletUnderstands,
  singleSource,
  jigsawIdentity
])

export default retextAnonymousSources
