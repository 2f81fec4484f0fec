import {Clauses} from './clauses.js'
import type {Draft} from './drafts.js'
import type {Frame} from './frame.js'
import {PhraseCues} from './phrase-cues.js'
import type {Phrases} from './phrases.js'
import {Subjects} from './subjects.js'
import type {Quotation, Token} from './types.js'
import {type Stretch, VerbCues} from './verb-cues.js'

/** The walkers that later steps ask again. */
export interface Walkers {
  subjects: Subjects
  clauses: Clauses
}

/**
 * Finds every attribution that a cue shows, in order of the text; sources not yet known.
 *
 * @param frame paragraphs, sentences, words and marks
 * @param phrases its noun phrases
 */
export function draftAttributions(
  frame: Frame,
  phrases: Phrases
): {drafts: Draft[]; walkers: Walkers} {
  const {tokens, quotations} = frame
  const subjects = new Subjects(tokens, phrases)
  const clauses = new Clauses(tokens, phrases, quotations, subjects)
  const verbs = new VerbCues(tokens, phrases, quotations, subjects, clauses)
  const others = new PhraseCues(tokens, phrases, subjects, clauses)
  const drafts: Draft[] = []
  for (const sentence of frame.sentences) {
    if (frame.paragraphs[sentence.paragraph]?.role === 'furniture') continue
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens[at]
      if (!token) continue
      const stretch = stretchOf(token, frame)
      const draft =
        token.pos === 'VERB' || token.pos === 'AUX'
          ? (others.read(at, stretch) ?? verbs.read(at, stretch))
          : others.read(at, stretch)
      if (draft && !overlapsCue(drafts.at(-1), draft)) drafts.push(draft)
    }
    drafts.push(...verbs.distant(sentence, drafts))
  }
  return {drafts, walkers: {subjects, clauses}}
}

/** The desk's words of a sentence, or a speaker's: each is read for itself. */
function stretchOf(token: Token, frame: Frame): Stretch {
  const sentence = frame.sentences[token.sentence]
  const first = sentence?.first ?? 0
  const last = sentence?.last ?? 0
  const quotation: Quotation | undefined =
    token.quotation === null ? undefined : frame.quotations[token.quotation]
  if (!quotation) return {first, last, sentence: token.sentence, quotation: null}
  const inside = insideMarks(quotation, frame.tokens)
  return {
    first: Math.max(first, inside.first),
    last: Math.min(last, inside.last),
    sentence: token.sentence,
    quotation: quotation.id
  }
}

function insideMarks(
  quotation: Quotation,
  tokens: readonly Token[]
): {first: number; last: number} {
  const opens = tokens[quotation.first]?.start === quotation.start
  return {
    first: quotation.first + (opens ? 1 : 0),
    last: quotation.closed ? quotation.last - 1 : quotation.last
  }
}

function overlapsCue(previous: Draft | undefined, draft: Draft): boolean {
  return (
    previous !== undefined &&
    draft.cue.first < previous.cue.last &&
    previous.cue.first < draft.cue.last
  )
}
