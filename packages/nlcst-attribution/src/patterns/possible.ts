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
 * and the form; the words that the pattern names stand in the sentence, and behind the cue where English has
 * them there; an owner stands before it; and there is a verb for the content.
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
  present: () => ReadonlyMap<string, number>
): Pattern[] {
  const fitting = wanted.filter(
    ({pos, frames}) => pos === entry.pos && isOneIn(frames, entry.frames)
  )
  if (fitting.length === 0) return fitting
  const group = entry.pos === 'verb' ? verbGroup(context.tokens, range.first, sentence.first) : null
  const verbs = otherVerbs(context, sentence, group ?? range)
  return fitting.filter(
    (pattern) =>
      (!group || suits(pattern, group)) &&
      ((pattern.parted ? verbs.parted : verbs.any) || pattern.words.has('content')) &&
      (!pattern.owned || hasOwner(context, sentence, range.first)) &&
      pattern.needed.every(({lemmas, behind}) =>
        isPresent(lemmas, present(), behind ? range.first : sentence.first - 1)
      )
  )
}

function isOneIn<T>(few: ReadonlySet<T>, many: ReadonlySet<T>): boolean {
  for (const one of few) if (many.has(one)) return true
  return false
}

function isPresent(
  lemmas: ReadonlySet<string>,
  present: ReadonlyMap<string, number>,
  after: number
): boolean {
  for (const lemma of lemmas) if ((present.get(lemma) ?? -1) > after) return true
  return false
}

/** The words of a sentence, as they stand and in their base forms, each with its last token. */
export function wordsIn(context: Context, {first, last}: Sentence): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let at = first; at < last; at++)
    found.set(context.tokens[at]?.lower ?? '', at).set(lemmaAt(context, at), at)
  return found
}

/** Whether a pronoun or a mark of possession stands before a word. */
function hasOwner({tokens}: Context, {first}: Sentence, cue: number): boolean {
  for (let at = first; at < cue; at++) {
    const token = tokens[at]
    if (token && (token.pos === 'PRON' || /^['’]/.test(token.text))) return true
  }
  return false
}

/** What somebody will or would say has not been said, and nobody says it in an infinitive but after “go on”. */
function suits(pattern: Pattern, {modal, passive, form}: VerbGroup): boolean {
  return !modal && passive === pattern.passive && (form === 'infinitive') === pattern.infinitive
}

/**
 * Whether the sentence has a verb beside the cue, and one that can be the content's of a cue with a clause of its
 * own: behind the cue, or before it with a mark between them ("It is shut, they said").
 */
function otherVerbs(
  {tokens}: Context,
  sentence: Sentence,
  own: {first: number; last: number}
): {any: boolean; parted: boolean} {
  let any = false
  for (let at = sentence.first; at < own.first; at++) {
    const pos = tokens[at]?.pos
    if (pos === 'VERB' || pos === 'AUX') any = true
    else if (any && pos === 'PUNCT') return {any, parted: true}
  }
  for (let at = own.last; at < sentence.last; at++) {
    const pos = tokens[at]?.pos
    if (pos === 'VERB' || pos === 'AUX') return {any: true, parted: true}
  }
  return {any, parted: false}
}
