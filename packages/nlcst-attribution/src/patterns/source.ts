import type {Context} from '../clauses/context.js'
import type {Subject} from '../clauses/subject.js'
import {possessorOf} from '../cues/noun-cues.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Pos} from '../types.js'
import {runsOf, type SentenceTree} from './tree.js'

/** Tags of the words before a head that belong to its phrase, where the reading has none around it. */
export const modifiers: ReadonlySet<Pos> = new Set<Pos>(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN'])

/**
 * The phrase around a word that arcs make somebody: the one that the reading has, with an adjective
 * that hangs on it from behind ("the attorney general"), the owner of one ("the mayor's claim"), or
 * one made of the words before it ("those present").
 */
export function phraseOf(context: Context, tree: SentenceTree, head: number): Phrase | null {
  const {tokens} = context
  const token = tokens[head]
  if (!token || token.pos === 'PUNCT' || token.pos === 'VERB') return null
  const known = context.phrases.at(head)
  if (known && known.head > head)
    return possessorOf(context, known.first, known.head)?.phrase ?? known
  if (known) {
    const behind = known.last
    const isPost = tree.head(behind) === head && tree.relation(behind) === 'amod'
    return isPost && tokens[behind]?.pos === 'ADJ' ? {...known, last: behind + 1} : known
  }
  let first = head
  while (
    modifiers.has(tokens[first - 1]?.pos ?? 'X') &&
    tokens[first - 1]?.sentence === token.sentence
  )
    first--
  return {first, last: head + 1, head, kind: 'noun', name: -1, possessive: false}
}

/**
 * Who a pattern credits, as the subject of a verb: the phrase, what hangs on it up to the cue, and the
 * phrases that share it.
 *
 * @param head its head word
 * @param without cue and content, which may hang on it ("Orr, who said")
 */
export function subjectOf(
  context: Context,
  tree: SentenceTree,
  head: number,
  without: readonly number[]
): Subject | null {
  const phrase = phraseOf(context, tree, head)
  if (!phrase) return null
  const run = runsOf(tree.subtree(head, without)).find(
    ({first, last}) => first <= head && head < last
  )
  const others = tree
    .dependents(head)
    .filter((at) => tree.relation(at) === 'conj')
    .flatMap((at) => phraseOf(context, tree, at) ?? [])
  return {
    phrase,
    extent: {
      first: Math.min(run?.first ?? phrase.first, phrase.first),
      last: Math.max(run?.last ?? phrase.last, phrase.last)
    },
    others
  }
}
