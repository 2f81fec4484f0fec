import type {Document} from '../document/document.js'
import {confidenceIn, confidenceOf} from '../speakers/confidence.js'
import type {SourcedCandidate, SpeakerDecision} from '../speakers/discourse.js'
import type {Attribution, AttributionKind, Quotation, Span, TokenRange} from '../types.js'

/**
 * Turns candidates into attributions, and quotations that none of them covers into
 * attributions of their own (a colon, a carry-over). Sources are entity ids.
 *
 * @param document what was read; its quotations get their attribution and speaker
 * @param sourcedCandidates attributions with their sources found, in order of the text
 * @param decisions who says each quotation, by its id
 */
export function makeAttributions(
  document: Document,
  sourcedCandidates: readonly SourcedCandidate[],
  decisions: ReadonlyMap<number, SpeakerDecision>
): Attribution[] {
  const attributions: Attribution[] = []
  for (const sourced of sourcedCandidates)
    attributions.push(fromCandidate(document, sourced, attributions.length))
  linkCovered(document, sourcedCandidates, attributions, decisions)
  for (const quotation of document.quotations) {
    const spoken = decisions.get(quotation.id)
    if (
      quotation.parent !== null ||
      quotation.attribution !== null ||
      !spoken ||
      spoken.basis === 'none' ||
      quotation.kind !== 'speech'
    )
      continue
    const attribution = fromQuotation(document, quotation, spoken, attributions.length)
    quotation.attribution = attribution.id
    attributions.push(attribution)
  }
  return attributions
}

/** A cue at the very end of its scope has nothing behind it. */
function isFilled({first, last}: TokenRange): boolean {
  return last > first
}

function span(document: Document, range: TokenRange): Span {
  return {
    start: document.tokens[range.first]?.start ?? 0,
    end: document.tokens[range.last - 1]?.end ?? 0
  }
}

function fromCandidate(
  document: Document,
  {candidate, found}: SourcedCandidate,
  id: number
): Attribution {
  return {
    id,
    kind: kindOf(document, candidate.content),
    confidence: confidenceOf(candidate, found),
    pattern: candidate.pattern,
    content: candidate.content.filter(isFilled).map((range) => span(document, range)),
    cue: span(document, candidate.cue),
    cueTokens: candidate.cue,
    lemma: candidate.lemma,
    form: candidate.form,
    sense: candidate.sense,
    speaker: found ? {start: found.mention.start, end: found.mention.end} : null,
    mention: found?.mention.id ?? null,
    source: found?.entity?.id ?? null,
    position: candidate.position,
    inverted: candidate.inverted,
    passive: candidate.passive,
    negated: candidate.negated,
    object: candidate.object,
    addressee: candidate.addressee ? span(document, candidate.addressee) : null,
    carried: false,
    quotation: candidate.quotation,
    quotations: [],
    paragraph: document.sentences[candidate.sentence]?.paragraph ?? 0,
    sentence: candidate.sentence
  }
}

function fromQuotation(
  document: Document,
  quotation: Quotation,
  spoken: SpeakerDecision,
  id: number
): Attribution {
  const {found} = spoken
  return {
    id,
    kind: 'direct',
    confidence: confidenceIn(spoken),
    pattern: null,
    content: [{start: quotation.start, end: quotation.end}],
    cue: spoken.cue ? span(document, spoken.cue) : null,
    cueTokens: spoken.cue,
    lemma: '',
    form: spoken.form === 'colon' || spoken.form === 'dash' ? spoken.form : 'none',
    sense: 'say',
    speaker: found ? {start: found.mention.start, end: found.mention.end} : null,
    mention: found?.mention.id ?? null,
    source: found?.entity?.id ?? null,
    position: 'front',
    inverted: false,
    passive: false,
    negated: false,
    object: false,
    addressee: null,
    carried: spoken.cue === null,
    quotation: null,
    quotations: [quotation.id],
    paragraph: quotation.paragraph,
    sentence: quotation.sentence
  }
}

/** Each quotation belongs to the candidate that covers it; nested ones to their own. */
function linkCovered(
  document: Document,
  sourcedCandidates: readonly SourcedCandidate[],
  attributions: readonly Attribution[],
  decisions: ReadonlyMap<number, SpeakerDecision>
): void {
  const places = new Map(sourcedCandidates.map((sourced, index) => [sourced, index]))
  for (const quotation of document.quotations) {
    const sourced = decisions.get(quotation.id)?.sourced
    const attribution = sourced ? attributions[places.get(sourced) ?? -1] : undefined
    if (!attribution) continue
    quotation.attribution = attribution.id
    attribution.quotations.push(quotation.id)
  }
}

/** Direct: nothing but quotation; indirect: none; mixed: both. */
function kindOf(document: Document, content: readonly TokenRange[]): AttributionKind {
  let quoted = 0
  let bare = 0
  for (const range of content) {
    const level = document.tokens[range.first - 1]?.quotation ?? null
    for (let at = range.first; at < range.last; at++) {
      const token = document.tokens[at]
      if (!token || token.pos === 'PUNCT') continue
      if (token.quotation !== null && token.quotation !== level) quoted++
      else bare++
    }
  }
  if (quoted === 0) return 'indirect'
  return bare === 0 ? 'direct' : 'mixed'
}
