import type {Arcs} from 'nlcst-syntax/arcs'
import type {TokenRange} from '../types.js'

/** The arcs of a sentence, to be walked in both directions; indexes count in the tokens of the reading. */
export class SentenceTree {
  private readonly dependentsOf: number[][]

  /**
   * @param arcs of the sentence
   * @param first its first token
   */
  constructor(
    private readonly arcs: Arcs,
    private readonly first: number
  ) {
    this.dependentsOf = Array.from(arcs.heads, () => [])
    arcs.heads.forEach((head, index) => {
      if (head >= 0) this.dependentsOf[head]?.push(first + index)
    })
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
  dependents(at: number): readonly number[] {
    return this.dependentsOf[at - this.first] ?? []
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
