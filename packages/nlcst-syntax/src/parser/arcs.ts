import {type Sections, section} from '../model/sections.js'
import {at} from './numbers.js'
import {type ArcModel, Scorer} from './scorer.js'
import {encodeSentence, type ParserWord} from './sentence.js'
import {left, ParserState, right, shift} from './state.js'
import {LabelWeights, MoveWeights} from './tables.js'

/** The dependency tree of a sentence; indexes count from 0 into its words. */
export interface Arcs {
  /** Index of the word that governs each word, -1 for the root. */
  readonly heads: Int32Array
  /** Relation of each word to its head, with its subtype: `nsubj`, `nsubj:pass`, `root`. */
  readonly relations: readonly string[]
}

/** Words of a sentence beyond which it is parsed piece by piece: no sentence of English has so many. */
const longest = 1000

/** Parses sentences with one model. Nothing is kept from one sentence to the next. */
export class ArcParser {
  private readonly scorer: Scorer

  /** @param model see `readArcModel` */
  constructor(private readonly model: ArcModel) {
    this.scorer = new Scorer(model)
  }

  /**
   * Greedy arc-hybrid parsing, linear in the length of the sentence. Universal Dependencies v2
   * (https://universaldependencies.org/en/dep/), marks included.
   *
   * @param words of one sentence with their tags
   * @returns a tree with one root
   */
  parse(words: readonly ParserWord[]): Arcs {
    const heads = new Int32Array(words.length)
    const relations: string[] = []
    for (let first = 0; first < words.length; first += longest) {
      const piece = words.slice(first, first + longest)
      const state = this.run(piece)
      for (let place = 1; place <= piece.length; place++) {
        const head = at(state.head, place)
        const isRoot = head > piece.length
        // The root of a later piece hangs on the word before it, so that there is one root.
        heads[first + place - 1] = isRoot ? first - 1 : first + head - 1
        relations.push(
          isRoot && first > 0
            ? 'parataxis'
            : (this.model.relations[at(state.label, place)] ?? 'dep')
        )
      }
    }
    return {heads, relations}
  }

  private run(words: readonly ParserWord[]): ParserState {
    const state = new ParserState(encodeSentence(words))
    const {scores, best} = this.scorer
    while (!state.done) {
      const only = state.onlyMove
      if (only >= 0) {
        // Nothing to weigh, but for the relation.
        state.apply(only, only === shift ? 0 : this.scorer.bestLabel(state, only))
        continue
      }
      this.scorer.score(state)
      let move = -1
      for (let other = shift; other <= right; other++)
        if (state.allows(other) && (move < 0 || (scores[other] ?? 0) > (scores[move] ?? 0)))
          move = other
      state.apply(move, move < left ? 0 : (best[move] ?? 0))
    }
    return state
  }
}

/**
 * @param sections of `model/arcs.bin`
 * @throws an error when one is missing
 */
export function readArcModel(sections: Sections): ArcModel {
  const names = section(sections, 'relations', Uint8Array)
  return {
    relations: String.fromCharCode(...names).split(' '),
    moves: new MoveWeights(section(sections, 'moves', Int32Array)),
    labels: new LabelWeights(
      section(sections, 'labels', Int32Array),
      section(sections, 'label-weights', Int16Array)
    ),
    starts: section(sections, 'pair-starts', Uint16Array),
    allowed: section(sections, 'pair-labels', Uint8Array)
  }
}
