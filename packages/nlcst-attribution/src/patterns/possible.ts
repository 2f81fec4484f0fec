import type {Context} from '../clauses/context.js'
import {type VerbGroup, verbGroup} from '../phrases/verbs.js'
import type {Sentence} from '../types.js'
import {lemmaOf} from '../words.js'
import type {CueWord} from './cues.js'
import type {Pattern} from './pattern.js'

/** Base form of a token. */
export function lemmaAt(context: Context, at: number): string {
  const token = context.tokens[at]
  return token ? lemmaOf(token) : ''
}

/**
 * The patterns that can match at all, by what is cheap to see: arcs take longer than all the rest of the
 * reading of a sentence. The cue has the part of speech and one of the frames, and as a verb the voice
 * and the form; the words that the pattern names stand in the sentence; and there is a verb for the content.
 *
 * @param word a cue word of the sentence
 * @param wanted patterns to choose from
 * @param present gives the words of the sentence, as `wordsIn` has them
 */
export function possiblePatterns(
  context: Context,
  sentence: Sentence,
  {entry, range}: CueWord,
  wanted: readonly Pattern[],
  present: () => ReadonlySet<string>
): Pattern[] {
  const fitting = wanted.filter(
    ({pos, frames}) => pos === entry.pos && isOneIn(frames, entry.frames)
  )
  if (fitting.length === 0) return fitting
  const group = entry.pos === 'verb' ? verbGroup(context.tokens, range.first, sentence.first) : null
  const other = hasOtherVerb(context, sentence, group ?? range)
  return fitting.filter(
    (pattern) =>
      (!group || suits(pattern, group)) &&
      (other || pattern.words.has('content')) &&
      pattern.needed.every((lemmas) => isOneIn(lemmas, present()))
  )
}

function isOneIn<T>(few: ReadonlySet<T>, many: ReadonlySet<T>): boolean {
  for (const one of few) if (many.has(one)) return true
  return false
}

/** The words of a sentence, each as it stands and in its base form. */
export function wordsIn(context: Context, {first, last}: Sentence): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = first; at < last; at++)
    found.add(context.tokens[at]?.lower ?? '').add(lemmaAt(context, at))
  return found
}

/** What somebody will or would say has not been said, and nobody says it in an infinitive but after “go on”. */
function suits(pattern: Pattern, {modal, passive, form}: VerbGroup): boolean {
  return !modal && passive === pattern.passive && (form === 'infinitive') === pattern.infinitive
}

function hasOtherVerb(
  {tokens}: Context,
  sentence: Sentence,
  own: {first: number; last: number}
): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    if (at === own.first) at = own.last
    const pos = tokens[at]?.pos
    if (at < sentence.last && (pos === 'VERB' || pos === 'AUX')) return true
  }
  return false
}
