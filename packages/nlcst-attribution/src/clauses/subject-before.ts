import {isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Sentence} from '../types.js'
import {beginsClause} from './asides.js'
import type {Ground} from './ground.js'
import type {Subject} from './subject.js'
import {beforeParenthesis} from './subject-asides.js'
import {ownerOf} from './subject-owner.js'

const adverbials = new Set([
  'also',
  'then',
  'later',
  'further',
  'himself',
  'herself',
  'themselves',
  'itself',
  'alike',
  'both',
  'each',
  'all',
  'however',
  'too',
  'still',
  'now',
  'once',
  'again',
  'alone'
])

export const relatives = new Set(['who', 'which', 'that', 'whom'])

/**
 * The subject in front of a verb group.
 *
 * @param first first token of the group
 * @param floor first token of its sentence, or of the quotation that holds it
 */
export function subjectBefore(ground: Ground, first: number, floor: number): Subject | null {
  const verb = ground.tokens[first]
  const singular =
    verb !== undefined &&
    (/^(?:is|was|has|does|'s)$/.test(verb.lower) ||
      (verb.pos === 'VERB' && /[^s]s$/.test(verb.lower)))
  return endingAt({...ground, several: !singular}, first - 1, floor, 0)
}

/** The subject whose last words end at `at`, what hangs on it passed over. */
export function endingAt(ground: Ground, at: number, floor: number, depth: number): Subject | null {
  const end = skipAdverbials(ground, at, floor)
  const token = ground.tokens[end]
  if (!token || end < floor || depth > 8) return null
  if (/^[,)—–-]$/.test(token.text)) return beforeParenthesis(ground, end, floor, depth)
  const phrase = ground.phrases.at(end)
  if (!phrase || phrase.last !== end + 1 || phrase.possessive) return null
  const role = roleBefore(ground, phrase, floor)
  if (role) return {phrase, extent: {first: role.first, last: at + 1}, others: []}
  return ownerOf(
    ground,
    {phrase, extent: {first: phrase.first, last: at + 1}, others: []},
    floor,
    depth
  )
}

/** "Malaysia's Prime Minister, Najib Razak said": the post stands before the name, a comma between. */
function roleBefore(ground: Ground, phrase: Phrase, floor: number): Phrase | null {
  if (
    phrase.kind !== 'name' ||
    phrase.name !== phrase.first ||
    ground.tokens[phrase.first - 1]?.text !== ','
  )
    return null
  const before = ground.phrases.at(phrase.first - 2)
  if (
    !before ||
    before.last !== phrase.first - 1 ||
    before.kind === 'time' ||
    before.kind === 'pronoun'
  )
    return null
  const role = isPersonNoun(ground.tokens[before.head]?.lower ?? '')
  return role && beginsClause(ground, before.first, floor) ? before : null
}

function skipAdverbials(ground: Ground, from: number, floor: number): number {
  let at = from
  while (at >= floor) {
    const token = ground.tokens[at]
    if (!token) break
    if (
      (token.pos === 'ADV' && !ground.phrases.at(at)) ||
      (adverbials.has(token.lower) && at > floor && ground.phrases.at(at - 1))
    )
      at--
    else break
  }
  return at
}

/** Subject of the first finite verb of a sentence, outside quotations. */
export function mainSubject(ground: Ground, sentence: Sentence): Subject | null {
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = ground.tokens[at]
    if (!token || (token.pos !== 'VERB' && token.pos !== 'AUX') || token.quotation !== null)
      continue
    if (token.pos === 'VERB' && /ing$/.test(token.lower)) continue
    let first = at
    while (
      first > sentence.first &&
      ['ADV', 'AUX', 'PART'].includes(ground.tokens[first - 1]?.pos ?? '')
    )
      first--
    const previous = ground.tokens[first - 1]
    if (previous && (relatives.has(previous.lower) || previous.lower === 'to')) continue
    const subject = subjectBefore(ground, first, sentence.first)
    if (subject && subject.phrase.kind !== 'time') return subject
  }
  return null
}
