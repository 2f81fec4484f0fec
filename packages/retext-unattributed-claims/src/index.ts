import {createPlugin, type SourcingPlugin} from 'sourcing-rule'
import {packageName} from './names.js'
import {agentlessClaim} from './rules/agentless-claim.js'
import {hearsayChain} from './rules/hearsay-chain.js'
import {hedgeWithoutSource} from './rules/hedge-without-source.js'
import {pollMissingDetails} from './rules/poll-missing-details.js'
import {secondhandReport} from './rules/secondhand-report.js'
import {unattributedJudgment} from './rules/unattributed-judgment.js'
import {vagueAuthority} from './rules/vague-authority.js'
import {vagueStudy} from './rules/vague-study.js'

/**
 * Plugin to check claims that the desk makes on nobody’s word: vague
 * authorities, passives without an agent, hedges, figures and judgements.
 */
const retextUnattributedClaims: SourcingPlugin = createPlugin(packageName, [
  vagueAuthority,
  agentlessClaim,
  hedgeWithoutSource,
  hearsayChain,
  unattributedJudgment,
  pollMissingDetails,
  vagueStudy,
  secondhandReport
])

export default retextUnattributedClaims
