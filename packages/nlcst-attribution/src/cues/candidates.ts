import type {Context} from '../clauses/context.js'
import {arcsOf} from '../patterns/parse.js'
import {patternCandidates} from '../patterns/pattern-candidates.js'
import {withLikelierSubject} from '../patterns/subject-check.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import {innerRange} from '../quotations/shape.js'
import type {MarkedQuotation, Token} from '../types.js'
import type {Candidate, Scope} from './candidate.js'
import {distantCues} from './distant-cues.js'
import {readPhraseCue} from './phrase-cues.js'
import {readVerbCue} from './verb-cues.js'
import {voicedCues} from './voiced-cues.js'

/**
 * Finds every attribution that a cue shows, in order of the text; sources not yet known.
 *
 * @param document paragraphs, sentences, words and marks
 * @param context its words, noun phrases and quotations
 */
export function findCandidates(document: QuotedDocument, context: Context): Candidate[] {
  const {tokens} = document
  const candidates: Candidate[] = []
  const ask = arcsOf(tokens)
  for (const sentence of document.sentences) {
    if (document.paragraphs[sentence.paragraph]?.role === 'furniture') continue
    const before = candidates.length
    let scope: Scope | undefined
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens[at]
      if (!token) continue
      if (scope?.quotation !== token.quotation) scope = scopeOf(token, document)
      const verb = token.pos === 'VERB' || token.pos === 'AUX'
      const candidate =
        readPhraseCue(context, at, scope) ?? (verb ? readVerbCue(context, at, scope) : null)
      if (!candidate) {
        if (token.pos === 'NOUN')
          candidates.push(...fresh(voicedCues(context, at, scope), candidates))
        continue
      }
      if (overlapsCue(candidates.at(-1), candidate)) continue
      if (!isBareQuestion(candidate, tokens)) candidates.push(candidate)
    }
    const own = candidates.splice(before)
    own.push(...distantCues(context, sentence, own))
    const sure = own.map((candidate) => withLikelierSubject(context, sentence, candidate, ask))
    const further = patternCandidates(context, sentence, sure, ask)
    if (further.length === 0) candidates.push(...sure)
    else candidates.push(...sure.concat(further).sort((a, b) => a.cue.first - b.cue.first))
  }
  return candidates
}

/** The desk's words of a sentence, or a speaker's: each is read for itself. */
function scopeOf(token: Token, document: QuotedDocument): Scope {
  const sentence = document.sentences[token.sentence]
  const first = sentence?.first ?? 0
  const last = sentence?.last ?? 0
  const quotation: MarkedQuotation | undefined =
    token.quotation === null ? undefined : document.quotations[token.quotation]
  if (!quotation) return {first, last, sentence: token.sentence, quotation: null}
  const inside = innerRange(quotation, document.tokens)
  return {
    first: Math.max(first, inside.first),
    last: Math.min(last, inside.last),
    sentence: token.sentence,
    quotation: quotation.id
  }
}

/** "“Nobody asked why,” said Holt": the question is in nobody's mouth, and has no words. */
function isBareQuestion({content, quotation}: Candidate, tokens: readonly Token[]): boolean {
  const [words, ...more] = content
  if (quotation === null || !words || more.length > 0 || words.last - words.first > 1) return false
  return /^(?:wh\w+|how)$/.test(tokens[words.first]?.lower ?? '')
}

/** Those of one noun, unless a cue before it has its words. */
function fresh(found: readonly Candidate[], before: readonly Candidate[]): readonly Candidate[] {
  const [first] = found
  return first && overlapsCue(before.at(-1), first) ? [] : found
}

function overlapsCue(previous: Candidate | undefined, candidate: Candidate): boolean {
  return (
    previous !== undefined &&
    candidate.cue.first < previous.cue.last &&
    previous.cue.first < candidate.cue.last
  )
}
