import {mainSubject} from '../clauses/subject-before.js'
import {resolveSubject} from '../coreference/resolving.js'
import words from '../generated/quotation-kinds.js'
import type {MarkedQuotation, Role} from '../types.js'
import {
  type Discourse,
  isKnown,
  nonSpeechSenses,
  type SourcedCandidate,
  type SpeakerDecision
} from './discourse.js'
import {setUpBy} from './speakers-beside.js'

const speaking: ReadonlySet<string> = new Set(words.speaking)

/** Paragraphs above the copy. */
const above: ReadonlySet<Role> = new Set(['headline', 'deck', 'crosshead', 'byline', 'dateline'])

/** A paragraph that is a quotation: who the one before set up, or who spoke in it. */
export function speakerAcross(
  discourse: Discourse,
  quotation: MarkedQuotation
): SpeakerDecision | null {
  const {paragraphs, tokens} = discourse.document
  const paragraph = paragraphs[quotation.paragraph]
  if (!paragraph || quotation.first !== paragraph.first) return null
  const index = copyBefore(discourse, quotation.paragraph)
  const before = paragraphs[index]
  const running = runningOver(discourse, index)
  if (running) return {...running, basis: 'same-speaker', sourced: null, cue: null, form: 'none'}
  if (!before || above.has(before.role)) return null
  const sourcedCandidates = discourse.byParagraph.get(index) ?? []
  const final = tokens[before.last - 1]
  const last = sourcedCandidates.at(-1)
  if (
    final?.text === ':' ||
    (last && last.candidate.cue.last >= before.last - 2 && last.candidate.content.length === 0)
  ) {
    const sentence = discourse.document.sentences[before.lastSentence - 1]
    const subject =
      last?.candidate.subject ?? (sentence ? mainSubject(discourse.context, sentence) : null)
    if (subject)
      return {
        basis: 'cue',
        found: resolveSubject(discourse.coreference, subject, true),
        sourced: null,
        cue: {first: before.last - 1, last: before.last},
        form: 'colon'
      }
  }
  const spoken = lastSpokenIn(discourse, index)
  if (spoken) return {...spoken, basis: 'same-speaker', sourced: null, cue: null, form: 'none'}
  if (
    last?.found &&
    last.candidate.subject &&
    !nonSpeechSenses.has(last.candidate.sense) &&
    isKnown(discourse, last.found, last.candidate.subject)
  )
    return {basis: 'same-speaker', found: last.found, sourced: null, cue: null, form: 'none'}
  if (last?.found && isBodyGoingOn(discourse, quotation, last, sourcedCandidates))
    return {basis: 'same-speaker', found: last.found, sourced: null, cue: null, form: 'none'}
  const setUp = setUpBy(discourse, before.lastSentence - 1, before.firstSentence)
  if (setUp) return {basis: 'set-up', found: setUp.found, sourced: null, cue: null, form: 'none'}
  return null
}

/** Index of the paragraph before that is no picture, list or advertisement, -1 where there is none. */
function copyBefore({document: {paragraphs}}: Discourse, paragraph: number): number {
  let index = paragraph - 1
  while (index >= 0 && /^(?:furniture|caption|list)$/.test(paragraphs[index]?.role ?? '')) index--
  return index
}

/**
 * "Bell said: “We walked home. ¶ My wife was waiting. ¶ “She cried.”": the marks of one paragraph are forgotten, which
 * its "my" shows to be spoken. Whoever speaks before it goes on behind it.
 *
 * @param index the paragraph without marks
 */
function runningOver(discourse: Discourse, index: number): SpeakerDecision | null {
  const {paragraphs, tokens} = discourse.document
  const {first = 0, last = 0, role} = paragraphs[index] ?? {}
  if (role !== 'body' || discourse.quotationsIn.has(index)) return null
  if (!tokens.slice(first, last).some(({lower}) => speaking.has(lower))) return null
  const open = discourse.quotationsIn.get(copyBefore(discourse, index))?.at(-1)
  if (!open || open.closed || open.parent !== null) return null
  const decision = discourse.decisions.get(open.id)
  return decision?.found ? decision : null
}

/** "The bank says exports will fall. ¶ “We see a deficit”": a body that alone spoke before says "we". */
function isBodyGoingOn(
  {document: {tokens}}: Discourse,
  {first, last}: MarkedQuotation,
  {candidate, found}: SourcedCandidate,
  others: readonly SourcedCandidate[]
): boolean {
  if (found?.entity?.kind !== 'organisation' || candidate.sense !== 'say' || !candidate.subject)
    return false
  return (
    others.every((other) => other.found?.entity === found.entity) &&
    tokens.slice(first, last).some(({lower}) => /^(?:we|our|us)$/.test(lower))
  )
}

function lastSpokenIn(discourse: Discourse, paragraph: number): SpeakerDecision | null {
  const quotations = discourse.quotationsIn.get(paragraph) ?? []
  for (let index = quotations.length - 1; index >= 0; index--) {
    const other = quotations[index]
    const decision = discourse.decisions.get(other?.id ?? -1)
    if (other?.parent === null && decision && decision.basis !== 'none' && decision.found)
      return decision
  }
  return null
}
