import {createPlugin, type SourcingPlugin} from 'sourcing-rule'
import {packageName} from './names.js'
import {agentlessClaim} from './rules/agentless-claim.js'
import {hedgeWithoutSource} from './rules/hedge-without-source.js'
import {secondhandReport} from './rules/secondhand-report.js'
import {vagueStudy} from './rules/vague-study.js'
import {vagueAuthority} from './rules/vague-authority.js'

/**
 * Plugin to check claims that the desk makes on nobody’s word: vague
 * authorities, passives without an agent, hedges, figures and judgements.
 */
const retextUnattributedClaims: SourcingPlugin = createPlugin(packageName, [
  vagueAuthority,
  agentlessClaim,
  hedgeWithoutSource,
  vagueStudy,
  secondhandReport,])

export default retextUnattributedClaims
