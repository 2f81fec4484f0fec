import type {Context} from '../clauses/context.js'
import type {Candidate} from '../cues/candidate.js'
import {canSpeak} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Sentence} from '../types.js'
import type {AskArcs} from './parse.js'
import {subjectOf} from './source.js'

/**
 * A candidate whose subject can hardly speak is looked at again: "the couple next door said". Where arcs
 * give its verb another subject, and that one can speak, it takes the place of the first.
 *
 * @param candidate found by the words around its cue
 * @param ask gives the arcs of its sentence
 */
export function withLikelierSubject(
  context: Context,
  sentence: Sentence,
  candidate: Candidate,
  ask: AskArcs
): Candidate {
  const {subject, cue} = candidate
  if (!subject || candidate.form !== 'verb' || candidate.passive || speaks(context, subject.phrase))
    return candidate
  if (!isAnotherNear(context, sentence, cue.first, subject.phrase)) return candidate
  const tree = ask(sentence)
  const head = tree
    ?.dependents(cue.first)
    .find((at) => tree.relation(at) === 'nsubj' && !holds(subject.phrase, at))
  if (!tree || head === undefined) return candidate
  const other = subjectOf(context, tree, head, [cue.first])
  return other && speaks(context, other.phrase) ? {...candidate, subject: other} : candidate
}

/** Whether somebody else who can speak stands before a verb; behind a mark it may have its subject behind it. */
function isAnotherNear(
  {tokens, phrases}: Context,
  {first}: Sentence,
  verb: number,
  subject: Phrase
): boolean {
  if (tokens[verb - 1]?.pos === 'PUNCT') return true
  for (let at = first; at < verb; at++) {
    const token = tokens[at]
    if (!token || holds(subject, at)) continue
    if (token.pos === 'PRON' || token.pos === 'PROPN' || canSpeak(token.lower)) return true
    if (/^(?:name|pronoun)$/.test(phrases.at(at)?.kind ?? '')) return true
  }
  return false
}

function speaks(context: Context, {kind, head}: Phrase): boolean {
  if (kind !== 'noun') return kind !== 'time'
  return canSpeak(context.tokens[head]?.lower ?? '')
}

function holds({first, last}: Phrase, at: number): boolean {
  return first <= at && at < last
}
