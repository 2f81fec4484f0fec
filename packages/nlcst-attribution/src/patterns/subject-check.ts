import type {Ground} from '../clauses/ground.js'
import type {Draft} from '../cues/drafts.js'
import {canSpeak} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Sentence} from '../types.js'
import type {AskArcs} from './parse.js'
import {subjectOf} from './source.js'

/**
 * A draft whose subject can hardly speak is looked at again: "the couple next door said". Where arcs
 * give its verb another subject, and that one can speak, it takes the place of the first.
 *
 * @param draft found by the words around its cue
 * @param ask gives the arcs of its sentence
 */
export function withLikelierSubject(
  ground: Ground,
  sentence: Sentence,
  draft: Draft,
  ask: AskArcs
): Draft {
  const {subject, cue} = draft
  if (!subject || draft.form !== 'verb' || draft.passive || speaks(ground, subject.phrase))
    return draft
  const tree = ask(sentence)
  const head = tree
    ?.dependents(cue.first)
    .find((at) => tree.relation(at) === 'nsubj' && !holds(subject.phrase, at))
  if (!tree || head === undefined) return draft
  const other = subjectOf(ground, tree, head, [cue.first])
  return other && speaks(ground, other.phrase) ? {...draft, subject: other} : draft
}

function speaks(ground: Ground, {kind, head}: Phrase): boolean {
  if (kind !== 'noun') return kind !== 'time'
  return canSpeak(ground.tokens[head]?.lower ?? '')
}

function holds({first, last}: Phrase, at: number): boolean {
  return first <= at && at < last
}
