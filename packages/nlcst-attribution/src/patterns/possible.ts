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
 * Whether a pattern can match at all, by what is cheap to see: arcs take longer than all the rest of the
 * reading of a sentence. The cue has the part of speech and one of the frames, and as a verb the voice
 * and the form; the words that the pattern names stand in the sentence; and there is a verb for the content.
 *
 * @param word a cue word of the sentence
 */
export function isPossible(
  context: Context,
  sentence: Sentence,
  pattern: Pattern,
  word: CueWord
): boolean {
  const {entry, range} = word
  if (pattern.pos !== entry.pos) return false
  if (![...pattern.frames].some((frame) => entry.frames.has(frame))) return false
  const group = entry.pos === 'verb' ? verbGroup(context.tokens, range.first, sentence.first) : null
  if (group && !suits(pattern, group)) return false
  const clausal = !pattern.words.has('content')
  return (
    (!clausal || hasOtherVerb(context, sentence, group ?? range)) &&
    hasWords(context, sentence, pattern)
  )
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

/** Each of the words that a pattern names is there, in one of the forms that it may have. */
function hasWords(context: Context, {first, last}: Sentence, {needed}: Pattern): boolean {
  return needed.every((lemmas) => {
    for (let at = first; at < last; at++)
      if (lemmas.has(context.tokens[at]?.lower ?? '') || lemmas.has(lemmaAt(context, at)))
        return true
    return false
  })
}
