import {labelFeatures, labelTemplates} from './label-features.js'
import {moveFeatures, moveTemplates} from './move-features.js'
import {at} from './numbers.js'
import {tagCount} from './sentence.js'
import {left, type ParserState, right} from './state.js'
import type {Weights} from './tables.js'

/** What the parser has learnt. */
export interface ArcModel {
  /** Names of the relations by their numbers. */
  readonly relations: readonly string[]
  /** Weights of left and right over shift. */
  readonly moves: Weights
  /** Weights of the relations. */
  readonly labels: Weights
  /** Where the relations of each pair of tags and side begin in `allowed`, see `pairOf`. */
  readonly starts: Uint16Array
  /** Relations that occur, by pair of tags and side. */
  readonly allowed: Uint8Array
}

/**
 * @param move `left` or `right`
 * @param head tag of the head
 * @param dependent tag of the dependent
 */
export function pairOf(move: number, head: number, dependent: number): number {
  return ((move === left ? 0 : tagCount) + head) * tagCount + dependent
}

/** Scores the moves of a situation, each with its best relation. */
export class Scorer {
  /** By move: 0 for shift, and of the others the score of the relation included. */
  readonly scores = new Int32Array(3)
  /** The best relation, by move. */
  readonly best = new Uint8Array(3)
  /** Score of each relation by itself, by move. */
  readonly labelScores: readonly Int32Array[]
  readonly moveHashes = new Int32Array(moveTemplates)
  /** By move. */
  readonly labelHashes = [0, 1, 2].map(() => new Int32Array(labelTemplates))
  private readonly moveScores = new Int32Array(2)

  constructor(readonly model: ArcModel) {
    this.labelScores = [0, 1, 2].map(() => new Int32Array(model.relations.length))
  }

  /** @param state the situation, not done */
  score(state: ParserState): void {
    moveFeatures(state, this.moveHashes)
    this.model.moves.sum(this.moveHashes, this.moveScores)
    for (let move = left; move <= right; move++)
      if (state.allows(move)) {
        const label = this.bestLabel(state, move)
        this.best[move] = label
        this.scores[move] =
          (this.moveScores[move - 1] as number) + (this.labelScores[move]?.[label] ?? 0)
      }
  }

  /** @returns the best relation for the arc of a move */
  bestLabel(state: ParserState, move: number): number {
    const {labels, starts, allowed} = this.model
    const hashes = this.labelHashes[move] as Int32Array
    const scores = this.labelScores[move] as Int32Array
    labelFeatures(state, move, hashes)
    labels.sum(hashes, scores)
    const {tag} = state.sentence
    const pair = pairOf(move, at(tag, state.headFor(move)), at(tag, state.top(0)))
    const last = starts[pair + 1] as number
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    for (let place = starts[pair] as number; place < last; place++) {
      const label = allowed[place] as number
      const score = scores[label] as number
      if (score > bestScore) {
        best = label
        bestScore = score
      }
    }
    return best
  }
}
