import {createPlugin, type SourcingPlugin} from 'sourcing-rule'
import {packageName} from './names.js'
import type {Rules} from './options.js'
import {accusationAsLabel} from './rules/accusation-as-label.js'
import {agentlessClaim} from './rules/agentless-claim.js'
import {allegationWithoutAccuser} from './rules/allegation-without-accuser.js'
import {contestedLabel} from './rules/contested-label.js'
import {draftResidue} from './rules/draft-residue.js'
import {guiltAsFact} from './rules/guilt-as-fact.js'
import {headlineClaimAttributedInBody} from './rules/headline-claim-attributed-in-body.js'
import {hearsayChain} from './rules/hearsay-chain.js'
import {hedgeWithoutSource} from './rules/hedge-without-source.js'
import {mindReading} from './rules/mind-reading.js'
import {missingResponse} from './rules/missing-response.js'
import {pollMissingDetails} from './rules/poll-missing-details.js'
import {secondhandReport} from './rules/secondhand-report.js'
import {unattributedForecast} from './rules/unattributed-forecast.js'
import {unattributedJudgment} from './rules/unattributed-judgment.js'
import {unsourcedStatistic} from './rules/unsourced-statistic.js'
import {unsourcedSuperlative} from './rules/unsourced-superlative.js'
import {unverifiedFootage} from './rules/unverified-footage.js'
import {vagueAuthority} from './rules/vague-authority.js'
import {vagueStudy} from './rules/vague-study.js'

export type {Options, Rules} from './options.js'

/**
 * Plugin to check claims that the desk makes on nobody’s word: vague
 * authorities, passives without an agent, hedges, figures and judgements.
 */
const retextUnattributedClaims: SourcingPlugin<Rules> = createPlugin(packageName, [
  vagueAuthority,
  agentlessClaim,
  hedgeWithoutSource,
  allegationWithoutAccuser,
  accusationAsLabel,
  guiltAsFact,
  vagueStudy,
  unsourcedStatistic,
  pollMissingDetails,
  unattributedForecast,
  mindReading,
  unsourcedSuperlative,
  secondhandReport,
  unattributedJudgment,
  hearsayChain,
  draftResidue,
  contestedLabel,
  unverifiedFootage,
  headlineClaimAttributedInBody,
  missingResponse
])

export default retextUnattributedClaims
