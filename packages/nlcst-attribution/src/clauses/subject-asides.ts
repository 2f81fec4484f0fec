import {beginsClause, isParenthetical} from './asides.js'
import type {Ground} from './ground.js'
import type {Subject} from './subject.js'
import {endingAt} from './subject-before.js'

/** "The minister, a former miner, said": steps over the comma's or bracket's other half. */
export function beforeParenthesis(
  ground: Ground,
  close: number,
  floor: number,
  depth: number
): Subject | null {
  const mark = ground.tokens[close]?.text ?? ''
  const opening = mark === ')' ? '(' : mark
  let fallback: Subject | null = null
  for (let at = close - 1; at > floor && at > close - 60; at--) {
    const token = ground.tokens[at]
    if (!token || token.lower === '"' || /^[“”‘’]$/.test(token.lower)) break
    if (token.text !== opening) continue
    if (!isParenthetical(ground, at + 1, close)) {
      if (mark === ',') continue
      break
    }
    const found = endingAt(ground, at - 1, floor, depth + 1)
    if (found && beginsClause(ground, found.extent.first, floor)) {
      const whole = {...found, extent: {first: found.extent.first, last: close + 1}}
      // "The mayor, Jane Orr, 44, said": the first of several asides has the subject before it.
      const further = apposed(ground, found, floor, depth)
      return further ? {...further, extent: {first: further.extent.first, last: close + 1}} : whole
    }
    if (found && !fallback)
      fallback = {...found, extent: {first: found.extent.first, last: close + 1}}
    if (mark !== ',') break
  }
  return fallback ?? straight(ground, close, floor, depth)
}

/** The subject that the found one is set beside: "[Jane Orr], curator and director of the gallery, said". */
function apposed(ground: Ground, found: Subject, floor: number, depth: number): Subject | null {
  const comma = found.extent.first - 1
  if (ground.tokens[comma]?.text !== ',' || comma <= floor) return null
  const further = endingAt(ground, comma - 1, floor, depth + 1)
  if (
    !further ||
    further.phrase.kind === 'pronoun' ||
    !beginsClause(ground, further.extent.first, floor)
  )
    return null
  const names = [further.phrase, found.phrase].filter((phrase) => phrase.kind === 'name').length
  return names > 0 ? further : null
}

/** "The firm Secunia, has said": a comma that should not be there. */
function straight(ground: Ground, close: number, floor: number, depth: number): Subject | null {
  if (ground.tokens[close]?.text !== ',') return null
  const found = endingAt(ground, close - 1, floor, depth + 1)
  if (!found || (found.phrase.kind !== 'name' && found.phrase.kind !== 'noun')) return null
  return found.extent.first === floor ? found : null
}
