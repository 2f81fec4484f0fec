import data from '../generated/label-templates.js'
import {distance} from './move-features.js'
import {at} from './numbers.js'
import {left, type ParserState} from './state.js'
import {Templates} from './templates.js'

const templates = new Templates(data)

/** How many features `labelFeatures` sets. */
export const labelTemplates = templates.count

/**
 * What tells the relations apart that the top of the stack may have to a head.
 *
 * @param state the situation
 * @param move `left` or `right`
 * @param hashes set to its features
 */
export function labelFeatures(state: ParserState, move: number, hashes: Int32Array): void {
  const {left1, left2, right1, label, next} = state
  const {tag} = state.sentence
  const {places, values} = templates
  const dependent = state.top(0)
  const head = state.headFor(move)
  const lastRight = at(right1, head)
  const firstLeft = at(left1, dependent)
  const secondLeft = at(left2, dependent)
  // As `data/label-templates.yml` names them.
  places[0] = head
  places[1] = dependent
  places[2] = lastRight
  places[3] = firstLeft
  places[4] = at(right1, dependent)
  places[5] = secondLeft
  places[6] = head - 1
  places[7] = head + 1
  places[8] = dependent - 1
  places[9] = dependent + 1
  places[10] = next
  const side = move === left ? 0 : 1
  const headTag = at(tag, head) * 2 + side
  values[1] = side
  values[2] = headTag
  values[3] = headTag * 32 + at(tag, dependent)
  values[4] = at(label, firstLeft) * 64 + at(label, secondLeft)
  values[5] = at(label, at(left1, head)) * 64 + at(label, lastRight)
  values[6] = distance(Math.min(head, dependent), Math.max(head, dependent))
  templates.fill(state, hashes)
}
