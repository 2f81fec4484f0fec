import {
  accusedIn,
  copySentences,
  memoize,
  type Name,
  placesOf,
  type Reading,
  setOf,
  surnameOf,
  wordSets
} from 'nlcst-attribution'
import {defineRule, words} from 'sourcing-rule'
import data from '../generated/responses.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)

export const missingResponse = defineRule({
  id: 'missing-response',
  plugin: packageName,
  severity: 'info',
  summary: 'Somebody accused by name, and no word of having asked them.',
  note: wording.notes.missingResponse,
  options: {answers: words()},
  offIn: ['opinion', 'review', 'sport', 'live'],
  check({reading, options, report}) {
    const accusing = copySentences(reading).flatMap((sentence) => accusedIn(sentence))
    if (accusing.length === 0) return
    const clearing = [lists.answers, lists.settled, setOf(options.answers)]
    const cleared = clearing.flatMap((words) => placesOf(reading, words))
    if (cleared.some((at) => reading.tokens[at]?.quotation === null)) return
    for (const {name, span} of accusing) {
      if (speaks(reading, name)) continue
      const reason = wording.missingResponse(name.words.join(' '))
      report({span, reason, phrase: surnameOf(name)})
    }
  }
})

/** Whether the story gives them a word of their own. */
function speaks(reading: Reading, {words, source}: Name): boolean {
  if (source !== null && (reading.sources[source]?.attributions.length ?? 0) > 0) return true
  const surname = words.at(-1) ?? ''
  return heard(reading).has(surname)
}

/** Words of the names of all who say something. */
const heard = memoize(
  ({sources}: Reading) =>
    new Set(
      sources.flatMap(({name, attributions}) => (attributions.length > 0 ? name.split(' ') : []))
    )
)
