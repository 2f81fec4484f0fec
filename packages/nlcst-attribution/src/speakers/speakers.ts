import {mainSubject} from '../clauses/subject-before.js'
import type {ResolvedMention} from '../coreference/coreference.js'
import {resolveSubject} from '../coreference/resolving.js'
import cues from '../generated/cues.js'
import type {MarkedQuotation} from '../types.js'
import {singular} from '../words.js'
import {
  type Discourse,
  nonSpeechSenses,
  type SourcedCandidate,
  type SpeakerDecision,
  unattributed
} from './discourse.js'
import {speakerByFormat} from './speaker-formats.js'
import {speakerAcross} from './speakers-across.js'
import {fragmentSpeaker, speakerInParagraph, spokenBefore} from './speakers-beside.js'

const advices: ReadonlySet<string> = new Set(cues.advices)

/**
 * Who says a quotation.
 *
 * @param discourse who says the quotations before it has been decided
 */
export function speakerOf(discourse: Discourse, quotation: MarkedQuotation): SpeakerDecision {
  const covering = coveringCandidate(discourse, quotation)
  const adviser = covering && !covering.found ? adviserBefore(discourse, covering) : null
  if (adviser) return {basis: 'set-up', found: adviser, sourced: null, cue: null, form: 'none'}
  if (covering)
    return {
      basis: 'cue',
      found: covering.found,
      sourced: covering,
      cue: null,
      form: covering.candidate.form
    }
  if (quotation.continues !== null) {
    const before = discourse.decisions.get(quotation.continues)
    return before && before.basis !== 'none'
      ? {...before, basis: 'running', sourced: null}
      : unattributed
  }
  const format = speakerByFormat(discourse, quotation)
  if (format) return format
  const end = candidateAtEnd(discourse, quotation)
  // "says Orr. “We began small. ¶ “I drew it,” says Dell": the mark that should close Orr's words is forgotten.
  const before = end ? spokenBefore(discourse, quotation) : null
  if (before?.found && end?.found?.entity !== before.found.entity)
    return {...before, basis: 'carry-over', sourced: null, cue: null, form: 'none'}
  if (end) return {basis: 'running', found: end.found, sourced: null, cue: null, form: 'none'}
  if (quotation.mark === '') return speakerByLayout(discourse, quotation)
  if (!quotation.whole) return fragmentSpeaker(discourse, quotation)
  return (
    speakerInParagraph(discourse, quotation) ?? speakerAcross(discourse, quotation) ?? unattributed
  )
}

/**
 * "The company issued advice. Residents were told to “boil water”": a passive that names nobody has its
 * speaker in the sentence before, where that tells who gave the advice.
 */
function adviserBefore(
  discourse: Discourse,
  {candidate}: SourcedCandidate
): ResolvedMention | null {
  const {sentences, tokens} = discourse.document
  const own = sentences[candidate.sentence]
  const before = sentences[candidate.sentence - 1]
  if (!candidate.passive || !own || before?.paragraph !== own.paragraph) return null
  const subject = mainSubject(discourse.context, before)
  if (!subject || subject.phrase.kind === 'pronoun') return null
  let advice = false
  for (let at = subject.phrase.last; at < before.last; at++) {
    const token = tokens[at]
    advice ||= token?.pos === 'NOUN' && advices.has(singular(token.lower))
  }
  return advice ? resolveSubject(discourse.coreference, subject, false) : null
}

/** Words without marks: who the paragraph before introduces, or who speaks in the one that they go on with. */
function speakerByLayout(discourse: Discourse, quotation: MarkedQuotation): SpeakerDecision {
  const before = discourse.document.quotations[quotation.id - 1]
  const goesOn = before?.mark === '' && before.paragraph === quotation.paragraph - 1
  const known = goesOn ? discourse.decisions.get(before.id) : undefined
  if (known?.found) return {...known, basis: 'running', sourced: null, cue: null}
  const across = speakerAcross(discourse, quotation)
  return across && across.form === 'colon' ? across : unattributed
}

/** The candidate of a later paragraph of a running quotation: its speaker may come with the last. */
function candidateAtEnd(discourse: Discourse, quotation: MarkedQuotation): SourcedCandidate | null {
  let next = discourse.continuations.get(quotation.id)
  for (; next; next = discourse.continuations.get(next.id)) {
    const sourced = coveringCandidate(discourse, next)
    if (sourced?.found) return sourced
  }
  return null
}

/** The candidate whose content holds the quotation; the one that begins nearest to it. */
function coveringCandidate(
  discourse: Discourse,
  quotation: MarkedQuotation
): SourcedCandidate | null {
  let best: SourcedCandidate | null = null
  let width = Number.POSITIVE_INFINITY
  for (const {sourced, range} of discourse.covering.get(quotation.id) ?? []) {
    // A wish or a belief inside what somebody says is theirs to report.
    const size =
      range.last -
      range.first +
      (nonSpeechSenses.has(sourced.candidate.sense) || !sourced.found ? 1000 : 0)
    if (size < width && sourced.candidate.form !== 'none') {
      best = sourced
      width = size
    }
  }
  return best
}
