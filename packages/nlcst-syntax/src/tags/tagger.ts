import type {Sections} from '../model/sections.js'
import {
  after,
  before,
  isFirst,
  jointFeatures,
  mostJoint,
  neighbours,
  ownFeatures,
  tagFeatures,
  type Word,
  wordOf
} from './features.js'
import {Lexicon} from './lexicon.js'
import {noTag, tagCount} from './tags.js'
import {mostFeatures, Weights} from './weights.js'

/** A word type with what it brings to the scores: its own, then as each of the {@link neighbours}. */
interface KnownWord extends Word {
  readonly scores: Int16Array
  /** Tags that it can have, as bits: never none. */
  readonly allowed: number
  /** The one tag that it can have, or -1 where its sentence decides. */
  readonly only: number
}

/** Word types that are remembered. What is remembered changes the time that a text takes, never its tags. */
const mostKept = 20_000

/** Where the scores of a neighbour begin in a word's `scores`. */
const asPrevious = tagCount
const asNext = 2 * tagCount
const asSecondPrevious = 3 * tagCount
const asSecondNext = 4 * tagCount

/** Tags words greedily, left to right; see `train/tags.mjs` for how its weights came about. */
export class Tagger {
  readonly lexicon: Lexicon
  readonly #weights: Weights
  readonly #known = new Map<string, KnownWord>()
  readonly #tagScores: Int16Array
  readonly #scores = new Int16Array(tagCount)
  readonly #features = new Int32Array(mostFeatures)
  readonly #before: KnownWord
  readonly #after: KnownWord

  constructor(sections: Sections) {
    this.lexicon = new Lexicon(sections)
    this.#weights = new Weights(sections)
    this.#before = this.#withScores(before, [])
    this.#after = this.#withScores(after, [])
    const width = tagCount + 1
    this.#tagScores = new Int16Array(width * width * tagCount)
    for (let last = 0; last < width; last++)
      for (let second = 0; second < width; second++)
        this.#addKept(
          tagFeatures(last, second),
          this.#tagScores,
          (last * width + second) * tagCount
        )
  }

  /**
   * @param forms words of a text, as written
   * @param starts indexes of the words that begin a sentence, the first `0`
   * @returns the tag of each, an index into `tagNames`
   */
  tag(forms: readonly string[], starts: readonly number[]): Uint8Array {
    const words: KnownWord[] = []
    for (let at = 0; at < forms.length; at++) words.push(this.#wordOf(forms[at] as string))
    const tags = new Uint8Array(words.length)
    for (let place = 0; place < starts.length; place++)
      this.#tagSentence(words, starts[place] as number, starts[place + 1] ?? words.length, tags)
    return tags
  }

  #tagSentence(words: readonly KnownWord[], start: number, end: number, tags: Uint8Array): void {
    const scores = this.#scores
    const weights = this.#weights
    const features = this.#features
    const tagScores = this.#tagScores
    let capitals = 2
    for (let at = start; at < end && capitals > 0; at++) if (words[at]?.small) capitals = 0
    let last = noTag
    let secondLast = noTag
    let secondPrevious = this.#before
    let previous = this.#before
    let word = words[start] as KnownWord
    let next = start + 1 < end ? (words[start + 1] as KnownWord) : this.#after
    for (let index = start; index < end; index++) {
      const secondNext = index + 2 < end ? (words[index + 2] as KnownWord) : this.#after
      let best = word.only
      if (best < 0) {
        const place = capitals + (isFirst(words, index, start) ? 1 : 0)
        const tagRow = (last * (tagCount + 1) + secondLast) * tagCount
        const own = word.scores
        const left = previous.scores
        const right = next.scores
        const farLeft = secondPrevious.scores
        const farRight = secondNext.scores
        // Most words can have but a few tags.
        for (let rest = word.allowed; rest !== 0; rest &= rest - 1) {
          const tag = lowest(rest)
          scores[tag] =
            (own[tag] as number) +
            (left[asPrevious + tag] as number) +
            (right[asNext + tag] as number) +
            (farLeft[asSecondPrevious + tag] as number) +
            (farRight[asSecondNext + tag] as number) +
            (tagScores[tagRow + tag] as number)
        }
        jointFeatures(features, word, previous, next, last, secondLast, place)
        weights.addAll(features, mostJoint, scores, 0)
        best = lowest(word.allowed)
        for (let rest = word.allowed; rest !== 0; rest &= rest - 1) {
          const tag = lowest(rest)
          if ((scores[tag] as number) > (scores[best] as number)) best = tag
        }
      }
      tags[index] = best
      secondLast = last
      last = best
      secondPrevious = previous
      previous = word
      word = next
      next = secondNext
    }
  }

  #wordOf(form: string): KnownWord {
    const known = this.#known.get(form)
    if (known) return known
    const word = wordOf(this.lexicon, form)
    const made = this.#withScores(word, ownFeatures(word, form))
    if (this.#known.size >= mostKept) this.#known.clear()
    this.#known.set(form, made)
    return made
  }

  #withScores(word: Word, own: readonly number[]): KnownWord {
    const scores = new Int16Array((1 + neighbours.length) * tagCount)
    const {lower, shape, suffix, small, spoken, forbidden} = word
    const allowed = ~forbidden & ((1 << tagCount) - 1)
    const only = (allowed & (allowed - 1)) === 0 ? lowest(allowed) : -1
    // Of a word that can have but one tag only its neighbours ask.
    if (only < 0) this.#addKept(own, scores, 0)
    for (let place = 0; place < neighbours.length; place++)
      this.#addKept(
        (neighbours[place] as (word: Word) => number[])(word),
        scores,
        (place + 1) * tagCount
      )
    return {
      lower,
      shape,
      class: word.class,
      suffix,
      small,
      spoken,
      forbidden,
      scores,
      allowed,
      only
    }
  }

  /** Adds the weights of what is kept of a word or of two tags to the scores from `offset` on. */
  #addKept(found: readonly number[], scores: Int16Array, offset: number): void {
    const features = this.#features
    for (let index = 0; index < found.length; index++) features[index] = found[index] as number
    this.#weights.addAll(features, found.length, scores, offset)
  }
}

/** The first of the tags that the bits of a number stand for. */
function lowest(tags: number): number {
  return 31 - Math.clz32(tags & -tags)
}
