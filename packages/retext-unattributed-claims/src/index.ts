import {createPlugin, type SourcingPlugin} from 'sourcing-rule'
import {packageName} from './names.js'

/**
 * Plugin to check claims that the desk makes on nobody’s word: vague
 * authorities, passives without an agent, hedges, figures and judgements.
 */
const retextUnattributedClaims: SourcingPlugin = createPlugin(packageName, [])

export default retextUnattributedClaims
