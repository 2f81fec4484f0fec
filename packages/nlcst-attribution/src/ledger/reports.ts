import type {Frame} from '../frame/frame.js'
import {confidenceIn, confidenceOf} from '../speakers/confidence.js'
import type {Report, Speaking} from '../speakers/stage.js'
import type {Attribution, AttributionKind, Quotation, Span, TokenRange} from '../types.js'

/**
 * Turns reports into attributions, and quotations that no report covers into
 * attributions of their own (a colon, a carry-over). Sources are entity ids.
 *
 * @param frame what was read; its quotations get their attribution and speaker
 * @param reports attributions with their sources found, in order of the text
 * @param speaking who says each quotation, by its id
 */
export function makeAttributions(
  frame: Frame,
  reports: readonly Report[],
  speaking: ReadonlyMap<number, Speaking>
): Attribution[] {
  const attributions: Attribution[] = []
  for (const report of reports) attributions.push(fromReport(frame, report, attributions.length))
  linkCovered(frame, reports, attributions, speaking)
  for (const quotation of frame.quotations) {
    const spoken = speaking.get(quotation.id)
    if (
      quotation.parent !== null ||
      quotation.attribution !== null ||
      !spoken ||
      spoken.basis === 'none' ||
      quotation.kind !== 'speech'
    )
      continue
    const attribution = fromQuotation(frame, quotation, spoken, attributions.length)
    quotation.attribution = attribution.id
    attributions.push(attribution)
  }
  return attributions
}

/** A cue at the very end of its stretch has nothing behind it. */
function isStretch({first, last}: TokenRange): boolean {
  return last > first
}

function span(frame: Frame, range: TokenRange): Span {
  return {start: frame.tokens[range.first]?.start ?? 0, end: frame.tokens[range.last - 1]?.end ?? 0}
}

function fromReport(frame: Frame, {draft, found}: Report, id: number): Attribution {
  return {
    id,
    kind: kindOf(frame, draft.content),
    confidence: confidenceOf(draft, found),
    pattern: draft.pattern,
    content: draft.content.filter(isStretch).map((range) => span(frame, range)),
    cue: span(frame, draft.cue),
    cueTokens: draft.cue,
    lemma: draft.lemma,
    form: draft.form,
    sense: draft.sense,
    speaker: found ? {start: found.mention.start, end: found.mention.end} : null,
    mention: found?.mention.id ?? null,
    source: found?.entity?.id ?? null,
    position: draft.position,
    inverted: draft.inverted,
    passive: draft.passive,
    negated: draft.negated,
    object: draft.object,
    addressee: draft.addressee ? span(frame, draft.addressee) : null,
    carried: false,
    quotation: draft.quotation,
    quotations: [],
    paragraph: frame.sentences[draft.sentence]?.paragraph ?? 0,
    sentence: draft.sentence
  }
}

function fromQuotation(
  frame: Frame,
  quotation: Quotation,
  spoken: Speaking,
  id: number
): Attribution {
  const {found} = spoken
  return {
    id,
    kind: 'direct',
    confidence: confidenceIn(spoken),
    pattern: null,
    content: [{start: quotation.start, end: quotation.end}],
    cue: spoken.cue ? span(frame, spoken.cue) : null,
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

/** Each quotation belongs to the report that covers it; nested ones to their own. */
function linkCovered(
  frame: Frame,
  reports: readonly Report[],
  attributions: readonly Attribution[],
  speaking: ReadonlyMap<number, Speaking>
): void {
  const places = new Map(reports.map((report, index) => [report, index]))
  for (const quotation of frame.quotations) {
    const report = speaking.get(quotation.id)?.report
    const attribution = report ? attributions[places.get(report) ?? -1] : undefined
    if (!attribution) continue
    quotation.attribution = attribution.id
    attribution.quotations.push(quotation.id)
  }
}

/** Direct: nothing but quotation; indirect: none; mixed: both. */
function kindOf(frame: Frame, content: readonly TokenRange[]): AttributionKind {
  let quoted = 0
  let bare = 0
  for (const range of content) {
    const level = frame.tokens[range.first - 1]?.quotation ?? null
    for (let at = range.first; at < range.last; at++) {
      const token = frame.tokens[at]
      if (!token || token.pos === 'PUNCT') continue
      if (token.quotation !== null && token.quotation !== level) quoted++
      else bare++
    }
  }
  if (quoted === 0) return 'indirect'
  return bare === 0 ? 'direct' : 'mixed'
}
