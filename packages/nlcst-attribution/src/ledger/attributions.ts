import acts from '../generated/acts.js'
import {groupBy} from '../queries/lookup.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import {confidenceIn, confidenceOf} from '../speakers/confidence.js'
import type {SourcedCandidate, SpeakerDecision} from '../speakers/discourse.js'
import type {Resolution} from '../speakers/resolution.js'
import type {
  Attribution,
  AttributionKind,
  MarkedQuotation,
  Quotation,
  QuotationKind,
  Span,
  TokenRange
} from '../types.js'

const terming: ReadonlySet<string> = new Set(acts.terming)

/** Who is credited with what; `source` names an entity, not yet an entry of the ledger. */
export interface Credits {
  readonly attributions: readonly Attribution[]
  readonly quotations: readonly Quotation[]
}

/**
 * The fifth stage of the reading: turns candidates into attributions, and quotations that none of them
 * covers into attributions of their own (a colon, a carry-over).
 *
 * @param document what was read
 * @param resolution whom everything is credited to
 */
export function makeAttributions(document: QuotedDocument, resolution: Resolution): Credits {
  const {decisions, kinds} = resolution
  const terms = termsOf(resolution)
  const told = resolution.sourced.filter((sourced) => !isNaming(sourced, terms))
  const places = new Map(told.map((sourced, index) => [sourced, index]))
  const covering = new Map<number, number>()
  for (const [id, {sourced}] of decisions) {
    const place = sourced === null ? undefined : places.get(sourced)
    if (place !== undefined) covering.set(id, place)
  }
  const covered = groupBy(covering.keys(), (id) => covering.get(id) ?? null)
  const attributions = told.map((sourced, id) =>
    fromCandidate(document, sourced, id, covered.get(id) ?? [])
  )
  const quotations = document.quotations.map((quotation) => {
    const decision = decisions.get(quotation.id)
    const kind = kinds.get(quotation.id) ?? 'other'
    let attribution = covering.get(quotation.id) ?? null
    if (attribution === null && decision && decision.basis !== 'none' && kind === 'speech') {
      attribution = attributions.length
      attributions.push(fromQuotation(document, quotation, decision, attribution))
    }
    return spokenQuotation(quotation, kind, decision, attribution)
  })
  return {attributions, quotations}
}

/** "what negotiators call “blue carbon”" gives a thing its name, and nobody the credit for news. */
function isNaming(sourced: SourcedCandidate, terms: ReadonlySet<SourcedCandidate>): boolean {
  const {form, lemma} = sourced.candidate
  return form === 'verb' && terming.has(lemma) && terms.has(sourced)
}

/** Those whose content is a term or a title in marks. */
function termsOf({decisions, kinds}: Resolution): Set<SourcedCandidate> {
  const terms = new Set<SourcedCandidate>()
  for (const [id, {sourced}] of decisions)
    if (sourced && /^(?:term|title)$/.test(kinds.get(id) ?? '')) terms.add(sourced)
  return terms
}

/** Titles and terms have nobody who says them. */
function spokenQuotation(
  {id, ...quotation}: MarkedQuotation,
  kind: QuotationKind,
  decision: SpeakerDecision | undefined,
  attribution: number | null
): Quotation {
  const said =
    decision && (kind === 'speech' || (kind === 'other' && decision.sourced !== null))
      ? decision
      : undefined
  const mention = said?.found?.mention
  return {
    id,
    kind,
    ...quotation,
    attribution,
    speaker: mention ? {start: mention.start, end: mention.end} : null,
    source: said?.found?.entity?.id ?? null,
    basis: said?.basis ?? 'none',
    confidence: said ? confidenceIn(said) : 'unsure'
  }
}

/** A cue at the very end of its scope has nothing behind it. */
function isFilled({first, last}: TokenRange): boolean {
  return last > first
}

function span(document: QuotedDocument, range: TokenRange): Span {
  return {
    start: document.tokens[range.first]?.start ?? 0,
    end: document.tokens[range.last - 1]?.end ?? 0
  }
}

/** "He said: “It is shut. It stays shut.”": a sentence ends with the cue's clause, a quotation with its mark. */
function wholeQuotations(
  {quotations}: QuotedDocument,
  content: readonly TokenRange[],
  said: readonly number[]
): TokenRange[] {
  return content.map(({first, last}) => {
    const cut = said
      .flatMap((id) => quotations[id] ?? [])
      .find(
        (quotation) => first <= quotation.first && quotation.first < last && quotation.last > last
      )
    return {first, last: cut?.last ?? last}
  })
}

function fromCandidate(
  document: QuotedDocument,
  {candidate, found, sharers = []}: SourcedCandidate,
  id: number,
  quotations: number[]
): Attribution {
  const content = wholeQuotations(document, candidate.content, quotations)
  return {
    id,
    kind: kindOf(document, content),
    confidence: confidenceOf(candidate, found),
    pattern: candidate.pattern,
    content: content.filter(isFilled).map((range) => span(document, range)),
    cue: span(document, candidate.cue),
    cueTokens: candidate.cue,
    lemma: candidate.lemma,
    form: candidate.form,
    sense: candidate.sense,
    speaker: found ? {start: found.mention.start, end: found.mention.end} : null,
    mention: found?.mention.id ?? null,
    source: found?.entity?.id ?? null,
    sharers: sharers.flatMap(({entity}) => entity?.id ?? []),
    position: candidate.position,
    inverted: candidate.inverted,
    passive: candidate.passive,
    negated: candidate.negated,
    object: candidate.object,
    addressee: candidate.addressee ? span(document, candidate.addressee) : null,
    carried: false,
    quotation: candidate.quotation,
    quotations,
    paragraph: document.sentences[candidate.sentence]?.paragraph ?? 0,
    sentence: candidate.sentence
  }
}

function fromQuotation(
  document: QuotedDocument,
  quotation: MarkedQuotation,
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
    sharers: [],
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

/** Direct: nothing but quotation; indirect: none; mixed: both. */
function kindOf(document: QuotedDocument, content: readonly TokenRange[]): AttributionKind {
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
