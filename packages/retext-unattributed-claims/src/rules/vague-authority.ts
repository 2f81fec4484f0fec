import {defineRule} from 'sourcing-rule'
import {copySentences, isLink, spanOf} from '../copy.js'
import {isCarried, isCovered} from '../coverage.js'
import data from '../generated/groups.js'
import {groupOf, isHeardNearby} from '../groups.js'
import {packageName} from '../names.js'
import {tellingsOf} from '../tellings.js'
import * as wording from '../wording.js'

/** What groups do that claims nothing, or is a finding, which vague-study asks about. */
const deeds: ReadonlySet<string> = new Set(data.deeds)

interface Options {
  groups: readonly string[]
  window: number
  headline: 'ignore' | 'check'
  quantifiers: readonly string[]
}

export const vagueAuthority = defineRule<Options>({
  id: 'vague-authority',
  plugin: packageName,
  severity: 'warn',
  summary: 'Experts, critics or “many” speak, and none of them is named nearby.',
  note: wording.notes.vagueAuthority,
  defaults: {groups: [], window: 2, headline: 'ignore', quantifiers: data.quantifiers},
  schema: {
    type: 'object',
    properties: {
      groups: {type: 'array', items: {type: 'string', minLength: 1}},
      window: {type: 'integer', minimum: 0},
      headline: {enum: ['ignore', 'check']},
      quantifiers: {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const groups = new Set([...data.groups, ...options.groups.map((noun) => noun.toLowerCase())])
    const quantifiers = new Set(options.quantifiers)
    for (const sentence of copySentences(reading, options.headline === 'check')) {
      for (const {who, first, last, whole, clause} of tellingsOf(reading, sentence)) {
        if (clause && (deeds.has(clause.verb.lemma) || isLink(reading, whole))) continue
        const group = groupOf(reading, sentence, who, groups, quantifiers)
        if (!group || isCovered(reading, sentence.index, whole) || isCarried(reading, sentence))
          continue
        if (isHeardNearby(reading, sentence, group, options.window, whole)) continue
        const place = spanOf(reading, first, Math.max(last, group.last))
        report({
          span: place,
          reason: wording.vagueAuthority(reading.textOf(place)),
          phrase: group.noun
        })
      }
    }
  }
})
