import type {Ground} from '../clauses/ground.js'
import type {Frame} from '../frame/frame.js'
import {innerRange} from '../frame/quotation-shape.js'
import {arcsOf} from '../patterns/parse.js'
import {patternDrafts} from '../patterns/pattern-drafts.js'
import {withLikelierSubject} from '../patterns/subject-check.js'
import type {Quotation, Token} from '../types.js'
import {distantCues} from './distant-cues.js'
import type {Draft, Stretch} from './drafts.js'
import {readPhraseCue} from './phrase-cues.js'
import {readVerbCue} from './verb-cues.js'

/**
 * Finds every attribution that a cue shows, in order of the text; sources not yet known.
 *
 * @param frame paragraphs, sentences, words and marks
 * @param ground its words, noun phrases and quotations
 */
export function draftAttributions(frame: Frame, ground: Ground): Draft[] {
  const {tokens} = frame
  const drafts: Draft[] = []
  const ask = arcsOf(tokens)
  for (const sentence of frame.sentences) {
    if (frame.paragraphs[sentence.paragraph]?.role === 'furniture') continue
    const before = drafts.length
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens[at]
      if (!token) continue
      const stretch = stretchOf(token, frame)
      const verb = token.pos === 'VERB' || token.pos === 'AUX'
      const draft =
        readPhraseCue(ground, at, stretch) ?? (verb ? readVerbCue(ground, at, stretch) : null)
      if (draft && !overlapsCue(drafts.at(-1), draft)) drafts.push(draft)
    }
    drafts.push(...distantCues(ground, sentence, drafts))
    const own = drafts
      .splice(before)
      .map((draft) => withLikelierSubject(ground, sentence, draft, ask))
    const further = patternDrafts(ground, sentence, own, ask)
    if (further.length === 0) drafts.push(...own)
    else drafts.push(...[...own, ...further].sort((a, b) => a.cue.first - b.cue.first))
  }
  return drafts
}

/** The desk's words of a sentence, or a speaker's: each is read for itself. */
function stretchOf(token: Token, frame: Frame): Stretch {
  const sentence = frame.sentences[token.sentence]
  const first = sentence?.first ?? 0
  const last = sentence?.last ?? 0
  const quotation: Quotation | undefined =
    token.quotation === null ? undefined : frame.quotations[token.quotation]
  if (!quotation) return {first, last, sentence: token.sentence, quotation: null}
  const inside = innerRange(quotation, frame.tokens)
  return {
    first: Math.max(first, inside.first),
    last: Math.min(last, inside.last),
    sentence: token.sentence,
    quotation: quotation.id
  }
}

function overlapsCue(previous: Draft | undefined, draft: Draft): boolean {
  return (
    previous !== undefined &&
    draft.cue.first < previous.cue.last &&
    previous.cue.first < draft.cue.last
  )
}
