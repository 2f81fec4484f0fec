import {arcs} from 'nlcst-syntax/arcs'
import type {Sentence, Token} from '../types.js'
import {SentenceTree} from './tree.js'

/** Gives the arcs of a sentence: parsed when first asked for, and kept; `null` where no parser is loaded. */
export type AskArcs = (sentence: Sentence) => SentenceTree | null

/** @param tokens words of the reading */
export function arcsOf(tokens: readonly Token[]): AskArcs {
  const trees: SentenceTree[] = []
  return (sentence) => {
    const {index, first, last} = sentence
    const known = trees[index]
    if (known) return known
    const found = arcs(tokens.slice(first, last))
    if (!found) return null
    const tree = new SentenceTree(found, first)
    trees[index] = tree
    return tree
  }
}
