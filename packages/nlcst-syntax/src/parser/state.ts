import {at} from './numbers.js'
import type {EncodedSentence} from './sentence.js'

/**
 * The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): put the next word on
 * the stack; give the top of the stack to the next word; give it to the word below it.
 */
export const shift = 0
export const left = 1
export const right = 2

/** Bits of a set of relations; the rarer ones share the last. */
const lastBit = 30

/** A number of a word that templates may ask for. */
export type Field = 'word' | 'tag' | 'suffix' | 'shape' | 'label' | 'relations' | 'lefts' | 'rights'

export const fields: readonly Field[] = [
  'word',
  'tag',
  'suffix',
  'shape',
  'label',
  'relations',
  'lefts',
  'rights'
]

/** A sentence half parsed: the stack, the next word, and the arcs so far. */
export class ParserState {
  sentence: EncodedSentence
  /** Words that have no head yet, the top last. */
  readonly stack: Int32Array
  depth = 0
  /** The next word; `length + 1` is the root. */
  next = 1
  readonly head: Int32Array
  readonly label: Int32Array
  /** Outermost and second outermost dependents on either side, 0 for none. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  /** Numbers of dependents. */
  readonly lefts: Int32Array
  readonly rights: Int32Array
  /** Relations of the dependents, a bit each. */
  readonly relations: Int32Array
  /** The arrays of {@link fields}. */
  readonly numbers: readonly Int32Array[]

  constructor(sentence: EncodedSentence) {
    const size = sentence.length + 3
    const array = (place: number) => numbers.subarray(place * size, (place + 1) * size)
    const numbers = new Int32Array(size * 10)
    this.sentence = sentence
    this.stack = array(0)
    this.head = array(1)
    this.label = array(2)
    this.left1 = array(3)
    this.left2 = array(4)
    this.right1 = array(5)
    this.right2 = array(6)
    this.lefts = array(7)
    this.rights = array(8)
    this.relations = array(9)
    const {word, tag, suffix, shape} = sentence
    const {label, relations, lefts, rights} = this
    this.numbers = [word, tag, suffix, shape, label, relations, lefts, rights]
  }

  get done(): boolean {
    return this.next > this.sentence.length && this.depth === 0
  }

  /** A word of the stack counted from its top, or 0. */
  top(down: number): number {
    return down < this.depth ? at(this.stack, this.depth - 1 - down) : 0
  }

  /** The root takes one word only, when all the others have their heads. */
  allows(move: number): boolean {
    if (move === shift) return this.next <= this.sentence.length
    if (move === left)
      return this.depth === 1 || (this.depth > 1 && this.next <= this.sentence.length)
    return this.depth > 1
  }

  /** The one move that is allowed, or -1 where there are more; of a sentence that is not done. */
  get onlyMove(): number {
    if (this.depth === 0) return shift
    if (this.next <= this.sentence.length) return -1
    return this.depth === 1 ? left : right
  }

  /** The word that a move would give the top of the stack to. */
  headFor(move: number): number {
    return move === left ? this.next : this.top(1)
  }

  /**
   * @param move one that is allowed
   * @param label relation of the arc that it makes
   */
  apply(move: number, label: number): void {
    if (move === shift) {
      this.stack[this.depth++] = this.next++
      return
    }
    const head = this.headFor(move)
    const dependent = at(this.stack, --this.depth)
    this.head[dependent] = head
    this.label[dependent] = label
    const [first, second, counts] =
      move === left ? [this.left1, this.left2, this.lefts] : [this.right1, this.right2, this.rights]
    second[head] = at(first, head)
    first[head] = dependent
    counts[head] = at(counts, head) + 1
    this.relations[head] = at(this.relations, head) | (1 << Math.min(label, lastBit))
  }
}
