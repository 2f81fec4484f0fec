/** All rules there are. */

import retextAnonymousSources from 'retext-anonymous-sources'
import retextAttributionVerbs from 'retext-attribution-verbs'
import retextQuoteSpeakers from 'retext-quote-speakers'
import retextUnattributedClaims from 'retext-unattributed-claims'
import {type Rule, unknownName} from 'sourcing-rule'

/** Every rule, plugin by plugin. */
export const allRules: readonly Rule[] = [
  ...retextAnonymousSources.rules,
  ...retextUnattributedClaims.rules,
  ...retextQuoteSpeakers.rules,
  ...retextAttributionVerbs.rules
]

/**
 * Find a rule.
 *
 * @param id such as `bare-source`
 * @returns the rule
 * @throws {SettingError} where there is none, with the nearest id
 */
export function ruleById(id: string): Rule {
  const rule = allRules.find((candidate) => candidate.id === id)
  if (rule) return rule
  const known = allRules.map((candidate) => candidate.id)
  throw unknownName('rule', id, known, `rules.${id}`)
}
