import {at, type FeatureList} from './features.js'
import type {ParserState} from './state.js'

/** How many templates `moveFeatures` adds, at the most. */
export const moveTemplates = 120

/**
 * What tells the three moves apart, after Zhang and Nivre (2011, "Transition-based dependency parsing
 * with rich non-local features"): words, tags and endings of the stack's top three (`s0`, `s1`, `s2`)
 * and of the next four (`b0` to `b3`), alone and combined; their outermost dependents; distance, number
 * and relations of dependents; what stands between.
 *
 * @param state the situation
 * @param features cleared and filled
 */
export function moveFeatures(state: ParserState, features: FeatureList): void {
  const {sentence, next: b0, left1, left2, right1, right2, lefts, rights, relations, label} = state
  const {word, tag, suffix, shape, length} = sentence
  const s0 = state.top(0)
  const s1 = state.top(1)
  const s2 = state.top(2)
  const b1 = b0 <= length ? b0 + 1 : 0
  const b2 = b0 < length ? b0 + 2 : 0
  const b3 = b0 + 3
  const s0w = at(word, s0)
  const s0t = at(tag, s0)
  const s0x = at(suffix, s0)
  const s1w = at(word, s1)
  const s1t = at(tag, s1)
  const s1x = at(suffix, s1)
  const s2t = at(tag, s2)
  const b0w = at(word, b0)
  const b0t = at(tag, b0)
  const b0x = at(suffix, b0)
  const b1w = at(word, b1)
  const b1t = at(tag, b1)
  const b2t = at(tag, b2)
  const b3t = at(tag, b3)
  const s0b0 = s0t * 32 + b0t
  const s1s0 = s1t * 32 + s0t
  const f = features
  f.clear()

  // Words alone
  f.two(s0w, s0t)
  f.one(s0w)
  f.one(s0t)
  f.two(s1w, s1t)
  f.one(s1w)
  f.one(s1t)
  f.two(b0w, b0t)
  f.one(b0w)
  f.one(b0t)
  f.two(b1w, b1t)
  f.one(b1w)
  f.one(b1t)
  f.two(at(word, b2), b2t)
  f.one(b2t)

  // The top and the next word
  f.three(s0w, b0w, s0b0)
  f.three(s0w, b0w, b0t)
  f.three(s0w, s0t, b0w)
  f.two(s0w, s0b0)
  f.two(s0b0, b0w)
  f.two(s0w, b0w)
  f.one(s0b0)
  f.three(s0t, s0x, b0t)
  f.two(s0b0, b0x)
  f.two(s0x, b0x)

  // The top two
  f.three(s1w, s0w, s1s0)
  f.two(s1w, s0w)
  f.two(s1w, s1s0)
  f.two(s0w, s1s0)
  f.one(s1s0)
  f.two(s1x, s0x)
  f.two(s1x, s1s0)
  f.two(s0x, s1s0)

  // More than two
  f.two(s1t, b0t)
  f.two(s1w, b0w)
  f.two(b0t, b1t)
  f.three(s0x, b0t, b1t)
  f.three(b0t, b1t, b2t)
  f.two(s0b0, b1t)
  f.two(s1s0, b0t)
  f.two(s2t, s1s0)
  f.three(s1s0, b0t, b1t)
  f.three(s0b0, b1t, b2t)
  f.three(s2t, s1s0, b0t)
  f.three(b0t * 32 + b1t, b2t, b3t)
  f.two(s1w, s0b0)
  f.two(s0w, s1t * 32 + b0t)
  f.two(b0w, s1s0)
  f.three(s0w, b0t, b1t)
  f.three(s0t, b0w, b1t)
  f.two(s0b0, b1w)
  f.three(s1w, s0t, b0w)
  f.three(s2t, at(word, s2), s0b0)

  // Dependents
  const s0l = at(left1, s0)
  const s0r = at(right1, s0)
  const s1l = at(left1, s1)
  const s1r = at(right1, s1)
  const b0l = at(left1, b0)
  const s0l2 = at(left2, s0)
  const s0r2 = at(right2, s0)
  const s0lw = at(word, s0l)
  f.two(at(tag, s0l), s0b0)
  f.two(at(tag, s0r), s0b0)
  f.two(at(tag, b0l), s0b0)
  f.two(at(tag, s1r), s1s0)
  f.two(at(tag, s1l), s1s0)
  f.two(at(tag, s0l), s1s0)
  f.two(at(tag, s0r), s1s0)
  f.one(s0lw)
  f.one(at(word, s0r))
  f.one(at(word, b0l))
  f.two(at(label, s0l), s0t)
  f.two(at(label, s0r), s0t)
  f.two(at(label, b0l), b0t)
  f.two(at(label, s1r), s1t)
  f.two(at(word, s0l2), at(tag, s0l2))
  f.two(at(word, s0r2), at(tag, s0r2))
  f.two(at(label, s0l2), s0t)
  f.two(at(label, s0r2), s0t)
  f.two(s0lw, s0b0)
  f.two(s0lw, s1s0)
  f.two(at(word, b0l), s0b0)
  f.three(s1w, s0t, s0lw)

  // Numbers and relations of dependents
  f.two(s0w, at(rights, s0))
  f.two(s0t, at(rights, s0))
  f.two(s0w, at(lefts, s0))
  f.two(s0t, at(lefts, s0))
  f.two(b0w, at(lefts, b0))
  f.two(b0t, at(lefts, b0))
  f.two(s1t, at(rights, s1))
  f.two(s1w, at(rights, s1))
  f.two(s1t, at(lefts, s1))
  f.two(s0b0, at(relations, s0))
  f.two(s1s0, at(relations, s1))
  f.two(s0b0, at(relations, b0))
  f.two(s0w, at(relations, s0))
  f.two(s1w, at(relations, s1))
  f.three(s1s0, b0t, at(relations, s1))
  f.three(s0b0, at(relations, s0), at(relations, b0))
  f.three(s1s0, at(relations, s0), at(relations, s1))

  // Distance and what stands between
  const toNext = distance(s0, b0)
  const within = distance(s1, s0)
  f.two(s0w, toNext)
  f.two(s0t, toNext)
  f.two(b0w, toNext)
  f.two(b0t, toNext)
  f.two(s0b0, toNext)
  f.two(s1s0, within)
  f.three(s1s0, b0t, within)
  f.two(s1w, within)
  f.three(s0b0, b1t, toNext)
  f.two(s0b0, between(sentence.before, s0, b0))
  f.two(s1s0, between(sentence.before, s1, s0))
  f.two(at(word, s0 + 1), s0b0)
  f.two(at(word, b0 - 1), s0b0)
  f.three(at(tag, Math.max(s0 - 1, 0)), s0t, at(tag, s0 + 1))
  f.two(at(shape, s0), at(shape, b0))
  f.two(at(shape, s1), at(shape, s0))
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
