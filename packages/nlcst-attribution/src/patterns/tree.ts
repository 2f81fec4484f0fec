import type {Arcs} from 'nlcst-syntax/arcs'
import type {TokenRange} from '../types.js'

/** The arcs of a sentence, to be walked in both directions; indexes count in the tokens of the reading. */
export class SentenceTree {
  /** The first word that hangs on each word, and the next one that hangs on the same: places in the sentence, or -1. */
  private readonly firstOf: Int32Array
  private readonly nextOf: Int32Array

  /**
   * @param arcs of the sentence
   * @param first its first token
   */
  constructor(
    private readonly arcs: Arcs,
    private readonly first: number
  ) {
    const {heads} = arcs
    this.firstOf = new Int32Array(heads.length).fill(-1)
    this.nextOf = new Int32Array(heads.length).fill(-1)
    for (let at = heads.length - 1; at >= 0; at--) {
      const head = heads[at] as number
      if (head < 0) continue
      this.nextOf[at] = this.firstOf[head] as number
      this.firstOf[head] = at
    }
  }

  /** The word that governs a word, or -1. */
  head(at: number): number {
    const head = this.arcs.heads[at - this.first] ?? -1
    return head < 0 ? -1 : this.first + head
  }

  /** How a word hangs on its head. */
  relation(at: number): string {
    return this.arcs.relations[at - this.first] ?? ''
  }

  /** What hangs on a word, in order. */
  dependents(at: number): number[] {
    const found: number[] = []
    let next = this.firstOf[at - this.first] ?? -1
    for (; next !== -1; next = this.nextOf[next] as number) found.push(this.first + next)
    return found
  }

  /**
   * A word with all that hangs on it.
   *
   * @param at the word
   * @param without words that are left out with all that hangs on them
   * @returns tokens in order
   */
  subtree(at: number, without: readonly number[] = []): number[] {
    const found: number[] = []
    const open = [at]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (without.includes(next)) continue
      found.push(next)
      open.push(...this.dependents(next))
    }
    return found.sort((a, b) => a - b)
  }
}

/** Tokens in order as runs without gaps. */
export function runsOf(tokens: readonly number[]): TokenRange[] {
  const runs: TokenRange[] = []
  for (const token of tokens) {
    const run = runs.at(-1)
    if (run && run.last === token) run.last++
    else runs.push({first: token, last: token + 1})
  }
  return runs
}
