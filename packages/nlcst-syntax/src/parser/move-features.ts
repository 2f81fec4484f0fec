import data from '../generated/move-templates.js'
import {at} from './numbers.js'
import type {ParserState} from './state.js'
import {Templates} from './templates.js'

const templates = new Templates(data)

/** How many features `moveFeatures` sets. */
export const moveTemplates = templates.count

/**
 * What tells the three moves apart.
 *
 * @param state the situation
 * @param hashes set to its features
 */
export function moveFeatures(state: ParserState, hashes: Int32Array): void {
  const {sentence, next: b0, left1, left2, right1, right2} = state
  const {tag, length, before} = sentence
  const {places, values} = templates
  const s0 = state.top(0)
  const s1 = state.top(1)
  const b1 = b0 <= length ? b0 + 1 : 0
  // As `data/move-templates.yml` names them.
  places[0] = s0
  places[1] = s1
  places[2] = state.top(2)
  places[3] = b0
  places[4] = b1
  places[5] = b0 < length ? b0 + 2 : 0
  places[6] = b0 + 3
  places[7] = at(left1, s0)
  places[8] = at(right1, s0)
  places[9] = at(left1, s1)
  places[10] = at(right1, s1)
  places[11] = at(left1, b0)
  places[12] = at(left2, s0)
  places[13] = at(right2, s0)
  places[14] = Math.max(s0 - 1, 0)
  places[15] = s0 + 1
  places[16] = b0 - 1
  const s0t = at(tag, s0)
  const s1t = at(tag, s1)
  const b0t = at(tag, b0)
  values[1] = s0t * 32 + b0t
  values[2] = s1t * 32 + s0t
  values[3] = b0t * 32 + at(tag, b1)
  values[4] = s1t * 32 + b0t
  values[5] = distance(s0, b0)
  values[6] = distance(s1, s0)
  values[7] = between(before, s0, b0)
  values[8] = between(before, s1, s0)
  templates.fill(state, hashes)
}

/** Places from one word on to another, in eight steps. */
export function distance(from: number, to: number): number {
  const places = to - from
  if (places < 5) return places
  return places < 8 ? 5 : places < 12 ? 6 : 7
}

/** Verbs (to 2), marks (to 2) and conjunctions (to 1) between two words. */
function between(before: Int32Array, from: number, to: number): number {
  if (to <= from + 1) return 0
  const counts = at(before, to) - at(before, from + 1)
  const verbs = counts & 1023
  const marks = (counts >> 10) & 1023
  return Math.min(verbs, 2) + 4 * Math.min(marks, 2) + (counts >> 20 > 0 ? 16 : 0)
}
