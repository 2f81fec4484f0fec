import type {Pattern, PatternArc} from './pattern.js'
import type {SentenceTree} from './tree.js'

/** The words that a pattern's names stand for: token indexes. */
export type Match = ReadonlyMap<string, number>

/**
 * Looks for a pattern around a cue.
 *
 * @param pattern what is looked for
 * @param tree arcs of the cue's sentence
 * @param cue token that has the part of speech and one of the frames of the pattern
 * @param lemma base form of a token
 * @returns the first match, or `null`
 */
export function matchPattern(
  pattern: Pattern,
  tree: SentenceTree,
  cue: number,
  lemma: (at: number) => string
): Match | null {
  const found = extend(new Map([['cue', cue]]), 0)
  if (!found || (pattern.contentFirst && (found.get('content') ?? cue) > cue)) return null
  return pattern.without.every((arc) => wordsFor(arc, found).length === 0) ? found : null

  function extend(known: Match, place: number): Match | null {
    const arc = pattern.arcs[place]
    if (!arc) return known
    for (const {name, word} of wordsFor(arc, known)) {
      const match = extend(new Map(known).set(name, word), place + 1)
      if (match) return match
    }
    return arc.optional ? extend(known, place + 1) : null
  }

  /** Words that fit the end of an arc that is not known yet. */
  function wordsFor(arc: PatternArc, known: Match): {name: string; word: number}[] {
    const dependent = known.get(arc.dependent)
    if (dependent !== undefined) {
      const name = arc.heads[0] ?? ''
      const word = tree.head(dependent)
      return arc.relations.has(tree.relation(dependent)) && fits(name, word, known)
        ? [{name, word}]
        : []
    }
    return arc.heads
      .flatMap((head) => tree.dependents(known.get(head) ?? -1))
      .filter((word) => arc.relations.has(tree.relation(word)) && fits(arc.dependent, word, known))
      .map((word) => ({name: arc.dependent, word}))
  }

  function fits(name: string, word: number, known: Match): boolean {
    if (word < 0) return false
    const other = known.get(name)
    if (other !== undefined && other !== word) return false
    const lemmas = pattern.words.get(name)
    return !lemmas || lemmas.has(lemma(word))
  }
}
