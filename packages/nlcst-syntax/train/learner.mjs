/** The averaged perceptron of the parser: features that count, weights as they are learnt. */

import {labelFeatures} from '../lib/parser/label-features.js'
import {moveFeatures} from '../lib/parser/move-features.js'
import {Scorer} from '../lib/parser/scorer.js'
import {left, ParserState, right, shift} from '../lib/parser/state.js'
import {costOf} from './oracle.mjs'

const countBits = 26

function countSlot(hash) {
  return (hash ^ (hash >>> 7)) >>> (32 - countBits)
}

/** How often each feature occurs on the way to the right trees, up to 255. */
export function countFeatures(examples) {
  const counts = new Uint8Array(1 << countBits)
  const lists = new Scorer({relations: []})
  for (const {sentence, gold} of examples) {
    const state = new ParserState(sentence)
    while (!state.done) {
      moveFeatures(state, lists.moveHashes)
      count(lists.moveHashes)
      const costs = [shift, left, right].map((move) =>
        state.allows(move) ? costOf(state, gold, move) : Number.POSITIVE_INFINITY
      )
      const move = costs.lastIndexOf(Math.min(...costs))
      if (move !== shift) {
        labelFeatures(state, move, lists.labelHashes[move])
        count(lists.labelHashes[move])
      }
      state.apply(move, move === shift ? 0 : gold.label[state.top(0)])
    }
  }
  return counts

  function count(hashes) {
    for (const hash of hashes) {
      const slot = countSlot(hash)
      if (counts[slot] < 255) counts[slot]++
    }
  }
}

/** Slots to a bucket while learning: enough that hardly a feature finds no room. */
const roomyWays = 8

/** Features by their whole hashes, which the low bits of each lead to. */
class FeatureSet {
  constructor(slots) {
    this.keys = new Uint32Array(slots)
    this.mask = slots / roomyWays - 1
  }

  /** The slot of a feature, -1 for none; where `adding`, a new one if there is room. */
  slot(hash, adding) {
    const {keys} = this
    const key = hash >>> 0
    const first = (hash & this.mask) * roomyWays
    for (let slot = first; slot < first + roomyWays; slot++) {
      if (adding && keys[slot] === 0) keys[slot] = key
      if (keys[slot] === key) return slot
    }
    return -1
  }
}

/** Weights that take in features as they are learnt, with the sums that averages are made of. */
class LearningWeights {
  constructor(slots, width) {
    this.features = new FeatureSet(slots)
    this.weights = new Float32Array(slots * width)
    this.sums = new Float32Array(slots * width)
    this.width = width
  }

  /** The slot of a feature, a new one if need be; -1 where its bucket is full. */
  slot(hash) {
    return this.features.slot(hash, true)
  }

  change(slot, place, amount, time) {
    this.weights[slot * this.width + place] += amount
    this.sums[slot * this.width + place] += amount * time
  }

  /** As the parser asks of weights. */
  sum(hashes, scores) {
    const {features, weights, width} = this
    scores.fill(0)
    for (const hash of hashes) {
      const slot = features.slot(hash, false)
      if (slot < 0) continue
      for (let place = 0; place < width; place++) scores[place] += weights[slot * width + place]
    }
  }

  /** The averages of the weights over all the time. */
  average(time) {
    const {features, width} = this
    const weights = this.weights.map((weight, index) => weight - this.sums[index] / time)
    return {features, weights, width}
  }
}

export class Learner {
  time = 1
  mistakes = 0

  constructor(relations, starts, allowed, counts, options) {
    this.options = options
    this.counts = counts
    this.moves = new LearningWeights(options.moveSlots, 2)
    this.labels = new LearningWeights(options.labelSlots, relations.length)
    this.scorer = new Scorer({
      relations,
      moves: this.moves,
      labels: this.labels,
      starts,
      allowed
    })
  }

  /** Parses a sentence, and changes the weights wherever the right move does not win by the margin. */
  learn({sentence, gold}, exploring, random) {
    const state = new ParserState(sentence)
    while (!state.done) {
      this.scorer.score(state)
      const {guess, right: best} = this.choose(state, gold)
      if (guess.move !== best.move || guess.label !== best.label) {
        this.mistakes++
        this.update(best, 1)
        this.update(guess, -1)
      }
      this.time++
      const next = random() < exploring ? guess : best
      state.apply(next.move, next.label)
    }
  }

  /** The best of the moves that lose no arc, and the best of all when the others get the margin for nothing. */
  choose(state, gold) {
    const {scores, best, labelScores} = this.scorer
    const moves = [shift, left, right].filter((move) => state.allows(move))
    const costs = moves.map((move) => costOf(state, gold, move))
    const least = Math.min(...costs)
    let guess = {move: -1, label: 0, score: Number.NEGATIVE_INFINITY}
    let rightMove = guess
    moves.forEach((move, index) => {
      const own = {move, label: move === shift ? 0 : best[move], score: scores[move]}
      let correct = own
      if (move !== shift && gold.head[state.top(0)] === state.headFor(move)) {
        const label = gold.label[state.top(0)]
        if (label !== own.label) {
          const score = own.score - labelScores[move][own.label] + labelScores[move][label]
          correct = {move, label, score}
        }
      }
      if (costs[index] === least && correct.score > rightMove.score) rightMove = correct
      const isRight = costs[index] === least && correct === own
      const score = own.score + (isRight ? 0 : this.options.margin)
      if (score > guess.score) guess = {...own, score}
    })
    return {guess, right: rightMove}
  }

  update({move, label}, amount) {
    const {moveHashes, labelHashes} = this.scorer
    for (const hash of moveHashes) {
      const slot = this.known(hash) ? this.moves.slot(hash) : -1
      if (slot < 0) continue
      // Scores are over shift: what shift wins, the others lose.
      if (move !== right) this.moves.change(slot, 0, move === left ? amount : -amount, this.time)
      if (move !== left) this.moves.change(slot, 1, move === right ? amount : -amount, this.time)
    }
    if (move === shift) return
    for (const hash of labelHashes[move]) {
      const slot = this.known(hash) ? this.labels.slot(hash) : -1
      if (slot >= 0) this.labels.change(slot, label, amount, this.time)
    }
  }

  known(hash) {
    return this.counts[countSlot(hash)] >= this.options.leastCount
  }
}
