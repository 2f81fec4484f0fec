import {at, type FeatureList} from './features.js'
import {distance} from './move-features.js'
import {left, type ParserState} from './state.js'

/** How many templates `labelFeatures` adds. */
export const labelTemplates = 48

/**
 * What tells the relations apart that the top of the stack may have to a head: both words, the
 * dependents that either has by now, and their neighbours.
 *
 * @param state the situation
 * @param move `left` or `right`
 * @param features cleared and filled
 */
export function labelFeatures(state: ParserState, move: number, features: FeatureList): void {
  const {left1, left2, right1, lefts, relations, label, next} = state
  const {word, tag, suffix, shape} = state.sentence
  const dependent = state.top(0)
  const head = state.headFor(move)
  const side = move === left ? 0 : 1
  const hw = at(word, head)
  const ht = at(tag, head) * 2 + side
  const hx = at(suffix, head)
  const dw = at(word, dependent)
  const dt = at(tag, dependent)
  const dx = at(suffix, dependent)
  const pair = ht * 32 + dt
  const dl = at(left1, dependent)
  const dr = at(right1, dependent)
  const dl2 = at(left2, dependent)
  const dlw = at(word, dl)
  const held = at(relations, dependent)
  const holds = at(relations, head)
  const f = features
  f.clear()

  // The two words
  f.one(ht)
  f.two(dt, side)
  f.two(hw, side)
  f.two(dw, side)
  f.one(pair)
  f.three(hw, dw, side)
  f.three(hw, dt, side)
  f.two(ht, dw)
  f.two(dx, ht)
  f.three(hx, dt, side)
  f.three(hx, dx, side)
  f.two(dw, pair)
  f.three(dt, dx, pair)
  f.three(hw, dt, dx)
  f.two(pair, at(shape, dependent))
  f.three(pair, at(shape, dependent), at(shape, head))

  // What they have already
  f.two(pair, dlw)
  f.three(hw, dt, dlw)
  f.three(dt, dlw, at(word, dl2))
  f.two(pair, at(label, dl) * 64 + at(label, dl2))
  f.two(pair, at(label, dr))
  f.two(pair, at(word, dr))
  f.two(pair, held)
  f.two(pair, holds)
  f.three(hw, pair, holds)
  f.three(hw, pair, held)
  f.three(hx, pair, held)
  f.three(hx, dx, held)
  f.three(dw, ht, holds)
  f.two(pair, at(label, at(left1, head)) * 64 + at(label, at(right1, head)))
  f.three(hw, pair, at(label, at(right1, head)))
  f.three(dx, pair, at(lefts, dependent))
  f.three(ht, dx, at(tag, dl))

  // Where they stand
  f.two(pair, distance(Math.min(head, dependent), Math.max(head, dependent)))
  f.three(pair, at(tag, dependent + 1), at(tag, Math.max(dependent - 1, 0)))
  f.two(pair, at(word, dependent + 1))
  f.two(pair, at(word, dependent - 1))
  f.three(pair, at(tag, head + 1), at(tag, head - 1))
  f.three(dt, dw, at(tag, dependent + 1))
  f.two(pair, at(tag, next))
}
