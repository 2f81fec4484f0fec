/**
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013, "Training deterministic parsers
 * with non-deterministic oracles"): how many arcs of the treebank a move puts out of reach.
 */

import {left, shift} from '../lib/parser/state.js'

/**
 * A treebank's tree as the parser counts: words from 1, the root behind the last.
 *
 * @param words with `head` counted from 1, 0 for the root, and `relation`
 * @param labels numbers of the relations
 * @returns {{head: Int32Array, label: Int32Array, dependents: number[][]}}
 */
export function goldTree(words, labels) {
  const root = words.length + 1
  const head = new Int32Array(root + 1)
  const label = new Int32Array(root + 1)
  const dependents = Array.from({length: root + 1}, () => [])
  words.forEach((word, index) => {
    head[index + 1] = word.head === 0 ? root : word.head
    label[index + 1] = labels.get(word.relation) ?? 0
    dependents[head[index + 1]].push(index + 1)
  })
  return {head, label, dependents}
}

/**
 * @param state the situation
 * @param gold from `goldTree`
 * @param move one that is allowed
 * @returns number of arcs that can't be made any more after it
 */
export function costOf(state, gold, move) {
  const {next, stack, depth} = state
  let cost = 0
  if (move === shift) {
    for (let place = 0; place < depth; place++) {
      const word = stack[place]
      if (gold.head[word] === next) cost++
      if (gold.head[next] === word && place < depth - 1) cost++
    }
    return cost
  }
  const word = stack[depth - 1]
  const head = gold.head[word]
  for (const dependent of gold.dependents[word]) if (dependent >= next) cost++
  if (move === left) {
    if (head > next || (depth > 1 && head === stack[depth - 2])) cost++
  } else if (head >= next) cost++
  return cost
}
