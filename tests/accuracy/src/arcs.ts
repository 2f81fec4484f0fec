/** Arcs against a treebank: heads, relations, and the subjects of verbs of speech. */

import {arcs, type ParserWord} from 'nlcst-syntax/arcs'
import type {TreebankSentence} from 'nlcst-syntax/conllu'

/** Relations whose figures are printed, those that tell who says what. */
export const measuredRelations = [
  'nsubj',
  'nsubj:pass',
  'obl:agent',
  'ccomp',
  'xcomp',
  'parataxis',
  'appos',
  'acl:relcl'
] as const

export interface ArcScores {
  /** Share of words with the right head, marks included. */
  uas: number
  /** … and with the right relation, subtype included. */
  las: number
  /** F1 of arcs by relation: a pair of head and dependent that has the relation on both sides. */
  relations: Record<string, number>
}

/**
 * Parses the words of a treebank, tagged as the tagger would tag them, and compares the arcs with its own.
 *
 * @param sentences of a treebank
 * @param tagged the words of each sentence with predicted tags
 */
export function measureArcs(
  sentences: readonly TreebankSentence[],
  tagged: readonly (readonly ParserWord[])[]
): ArcScores {
  const all = {words: 0, heads: 0, labels: 0}
  const counts = new Map<string, {right: number; found: number; gold: number}>()
  const countOf = (relation: string) => {
    const known = counts.get(relation) ?? {right: 0, found: 0, gold: 0}
    counts.set(relation, known)
    return known
  }
  sentences.forEach(({words}, place) => {
    const found = arcs(tagged[place] ?? [])
    words.forEach(({head, relation}, index) => {
      const own = found?.relations[index] ?? ''
      const rightHead = found?.heads[index] === head - 1
      all.words++
      if (rightHead) all.heads++
      countOf(relation).gold++
      countOf(own).found++
      if (!rightHead || own !== relation) return
      all.labels++
      countOf(relation).right++
    })
  })
  return {
    uas: share(all.heads, all.words),
    las: share(all.labels, all.words),
    relations: Object.fromEntries(
      measuredRelations.map((relation) => {
        const {right, found, gold} = countOf(relation)
        return [relation, share(2 * right, found + gold)]
      })
    )
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
