/**
 * Precision, recall and F1 over spans, in three strengths.
 *
 * `soft` is the intersection-based measure of Johansson and Moschitti ("Syntactic
 * and Semantic Structure for Opinion Expression Detection", CoNLL 2010, section 4;
 * again in "Relational Features in Fine-Grained Opinion Analysis", Computational
 * Linguistics 39(3), 2013), which later work on attribution (PARC, PolNeAR, Citron)
 * reports beside exact matches: with the coverage of a span by a set being the
 * share of the span's characters that the set holds,
 *
 *     precision = mean over found spans of their coverage by the gold spans
 *     recall    = mean over gold spans of their coverage by the found spans
 *
 * Two things differ from the paper. An item here is a set of spans (an attribution
 * whose cue stands in the middle has two pieces of content), so long as it is one
 * attribution; and a character that two spans hold counts once, so that no span is
 * covered more than wholly. Characters are UTF-16 code units.
 *
 * `any` counts an item as right when it shares one character with the other side;
 * `exact` when one item of the other side has the same characters, white space,
 * quotation marks and punctuation at the edges left out.
 */
import type {Span} from 'nlcst-attribution'
import {covered, lengthOf, shared, trim} from './spans.js'

/** Something found or expected: one or several spans, none overlapping another. */
export type Item = readonly Span[]

/** Sums that articles add up to; `finish` divides them. */
export interface Tally {
  found: number
  gold: number
  soft: {precision: number; recall: number}
  any: {precision: number; recall: number}
  exact: {precision: number; recall: number}
}

export interface Scores {
  precision: number
  recall: number
  f1: number
}

export type Strength = 'soft' | 'any' | 'exact'

/** An empty tally. */
export function emptyTally(): Tally {
  const none = () => ({precision: 0, recall: 0})
  return {found: 0, gold: 0, soft: none(), any: none(), exact: none()}
}

/**
 * Share of an item's characters that the other items hold.
 *
 * @param item spans, none overlapping another
 * @param others items to look in
 * @returns 0 to 1
 */
export function coverage(item: Item, others: readonly Item[]): number {
  const length = lengthOf(item)
  const set = others.flat()
  const hit = item.reduce((sum, span) => sum + covered(span, set), 0)
  return length === 0 ? 0 : hit / length
}

/**
 * Add the comparison of one article's items to a tally.
 *
 * @param tally changed in place
 * @param text the article
 * @param found items of the reading
 * @param gold items of the annotation
 */
export function compare(
  tally: Tally,
  text: string,
  found: readonly Item[],
  gold: readonly Item[]
): void {
  for (const item of found) addItem(tally, 'precision', text, item, gold)
  for (const item of gold) addItem(tally, 'recall', text, item, found)
}

/** Precision, recall and F1 of a tally, 0 where there was nothing to divide by. */
export function finish(tally: Tally, strength: Strength): Scores {
  const precision = ratio(tally[strength].precision, tally.found)
  const recall = ratio(tally[strength].recall, tally.gold)
  return {precision, recall, f1: f1(precision, recall)}
}

/** Harmonic mean. */
export function f1(precision: number, recall: number): number {
  return ratio(2 * precision * recall, precision + recall)
}

/** `a / b`, and 0 where b is 0. */
export function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b
}

/** Add one item, found or expected, to one side of a tally. */
export function addItem(
  tally: Tally,
  side: 'precision' | 'recall',
  text: string,
  item: Item,
  others: readonly Item[]
): void {
  if (side === 'precision') tally.found++
  else tally.gold++
  const share = coverage(item, others)
  tally.soft[side] += share
  tally.any[side] += share > 0 ? 1 : 0
  tally.exact[side] += others.some((other) => same(text, item, other)) ? 1 : 0
}

function same(text: string, a: Item, b: Item): boolean {
  const left = a.map((span) => trim(text, span))
  const right = b.map((span) => trim(text, span))
  const both = shared(left, right)
  return both > 0 && both === lengthOf(left) && both === lengthOf(right)
}
