import {asSubject, type Subject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import type {ResolvedMention} from '../coreference/coreference.js'
import {diesAt} from '../coreference/namesakes.js'
import {resolveSubject} from '../coreference/resolving.js'
import words from '../generated/quotation-kinds.js'
import {countBefore} from '../queries/lookup.js'
import type {MarkedQuotation, Sentence} from '../types.js'
import {
  type Discourse,
  isKnown,
  isPerson,
  nonSpeechSenses,
  type SourcedCandidate,
  type SpeakerDecision,
  unattributed
} from './discourse.js'

const pointing: ReadonlySet<string> = new Set(words.pointing)

/** A few words in marks: somebody's only if the sentence reports, or goes on reporting. */
export function fragmentSpeaker(discourse: Discourse, quotation: MarkedQuotation): SpeakerDecision {
  const {tokens} = discourse.document
  const alone =
    tokens[quotation.first - 1]?.sentence !== quotation.sentence &&
    (tokens[quotation.last]?.sentence !== quotation.sentence ||
      goesOnBehindAside(discourse, quotation))
  if (alone || quotation.words > 7) return speakerInParagraph(discourse, quotation) ?? unattributed
  return unattributed
}

/** "“Limit the height” — which is that of the sole — “and ban the plate.”": the desk only interrupts. */
function goesOnBehindAside(
  {document: {tokens, quotations}}: Discourse,
  quotation: MarkedQuotation
) {
  const next = quotations[quotation.id + 1]
  const dash = (at: number) => /^(?:[—–]|--?)$/.test(tokens[at]?.text ?? '')
  return (
    next?.sentence === quotation.sentence &&
    next.parent === null &&
    dash(quotation.last) &&
    dash(next.first - 1)
  )
}

/** Carry-over, a set-up beside the quotation, or a report in the sentence after it. */
export function speakerInParagraph(
  discourse: Discourse,
  quotation: MarkedQuotation
): SpeakerDecision | null {
  const {sentences} = discourse.document
  const own = sentences[quotation.sentence]
  const paragraph = discourse.document.paragraphs[quotation.paragraph]
  if (!own || !paragraph) return null
  const carried = carriedFrom(discourse, quotation)
  if (carried) return {...carried, basis: 'carry-over', sourced: null, cue: null, form: 'none'}
  const before = lastSourced(discourse, quotation)
  const setUp = setUpBy(discourse, quotation.sentence - 1, paragraph.firstSentence)
  // A new subject right in front of the quotation takes over from who spoke before.
  if (
    setUp &&
    (!before ||
      (before.found?.entity !== setUp.found?.entity &&
        setUp.at > before.candidate.cue.first &&
        setUp.named))
  ) {
    return {basis: 'set-up', found: setUp.found, sourced: null, cue: null, form: 'none'}
  }
  if (before?.found)
    return {basis: 'carry-over', found: before.found, sourced: null, cue: null, form: 'none'}
  const earlier = lastSpoken(discourse, quotation)
  if (earlier) return {...earlier, basis: 'carry-over', sourced: null, cue: null, form: 'none'}
  if (setUp) return {basis: 'set-up', found: setUp.found, sourced: null, cue: null, form: 'none'}
  const after = candidateAfter(discourse, quotation)
  if (after?.found)
    return {basis: 'set-up', found: after.found, sourced: null, cue: null, form: 'none'}
  return sameSentence(discourse, quotation) ?? pointedBack(discourse, quotation)
}

/** "“…” That was how Mara Dell described it": the next sentence points back and names somebody. */
function pointedBack(discourse: Discourse, quotation: MarkedQuotation): SpeakerDecision | null {
  const last = discourse.document.tokens[quotation.last - 1]?.sentence ?? quotation.sentence
  const next = discourse.document.sentences[last + 1]
  if (!next || next.paragraph !== quotation.paragraph) return null
  if (!pointing.has(discourse.document.tokens[next.first]?.lower ?? '')) return null
  for (let at = next.first; at < next.last; at++) {
    const phrase = discourse.phrases.at(at)
    if (phrase?.kind !== 'name' || discourse.document.tokens[at]?.quotation !== null) continue
    const found = resolveSubject(discourse.coreference, asSubject(phrase), false)
    if (isPerson(found.entity))
      return {basis: 'set-up', found, sourced: null, cue: null, form: 'none'}
  }
  return null
}

/** The desk's sentence goes on around the quotation: "With “…” Orr closed the book", "“…” was the verdict of Orr." */
function sameSentence(discourse: Discourse, quotation: MarkedQuotation): SpeakerDecision | null {
  const sentence = discourse.document.sentences[quotation.sentence]
  const main = sentence && subjectOf(discourse, sentence)
  // "She had a cut and “…”": what stands behind another verb is not what its subject says.
  const before = discourse.document.tokens[quotation.first - 1]
  const goesOn = main && main.phrase.head < quotation.first && before?.sentence === sentence.index
  const led = !goesOn || before.pos !== 'CCONJ'
  const speaks = main && led && !isThing(discourse, main) && !isAccused(discourse, quotation)
  const subjects = speaks ? [main] : []
  for (let at = quotation.last; at < (sentence?.last ?? 0); at++) {
    const phrase = discourse.phrases.at(at)
    if (phrase?.kind === 'name' && discourse.document.tokens[at]?.quotation === null) {
      subjects.push(asSubject(phrase))
      break
    }
  }
  for (const subject of subjects) {
    const found = resolveSubject(discourse.coreference, subject, false)
    if (isPerson(found.entity))
      return {basis: 'set-up', found, sourced: null, cue: null, form: 'none'}
  }
  return null
}

/** "is accused of “…”", "was charged with “…”", "was praised for “…”": what others say of whom the sentence is about. */
function isAccused({document: {tokens}}: Discourse, {first}: MarkedQuotation): boolean {
  const [be, verb, preposition] = tokens.slice(first - 3, first)
  return (
    preposition?.pos === 'ADP' &&
    verb?.pos === 'VERB' &&
    /(?:ed|en|wn|ght)$/.test(verb.lower) &&
    (be?.pos === 'AUX' || be?.pos === 'ADV')
  )
}

/** Candidates of a paragraph before a quotation, and quotations before it, that may still tell who speaks. */
const farthest = 40

/** The last candidates of its paragraph whose cue stands before a quotation, in order of the text. */
function sourcedBefore(
  {byParagraph}: Discourse,
  {paragraph, first}: MarkedQuotation
): SourcedCandidate[] {
  const all = byParagraph.get(paragraph) ?? []
  const end = countBefore(all, first, ({candidate}) => candidate.cue.first)
  return all.slice(Math.max(end - farthest, 0), end)
}

/** "It", which is nobody. */
function isThing({document: {tokens}}: Discourse, {phrase}: Subject): boolean {
  return /^(?:it|this|that|there)$/.test(tokens[phrase.head]?.lower ?? '')
}

function lastSourced(discourse: Discourse, quotation: MarkedQuotation): SourcedCandidate | null {
  let last: SourcedCandidate | null = null
  for (const sourced of sourcedBefore(discourse, quotation)) {
    if (
      nonSpeechSenses.has(sourced.candidate.sense) ||
      (sourced.candidate.form === 'noun' && !sourced.candidate.subject)
    )
      continue
    if (!sourced.found?.entity && !sourced.found) continue
    if (
      sourced.candidate.sense === 'show' &&
      sourced.candidate.content.every((range) => range.last <= quotation.first)
    )
      continue
    // "said of a story claiming that": who the sentence is about goes on speaking.
    if (sourced.candidate.embedded && last?.candidate.sentence === sourced.candidate.sentence)
      continue
    last = sourced
  }
  return last
}

/**
 * "“A,” she said after Dell told the court that he lied. | “B.”": what follows at once is hers. Who else
 * the rest of her sentence has speaking takes over only in a clause of its own ("and Dell said no").
 */
function carriedFrom(discourse: Discourse, quotation: MarkedQuotation): SpeakerDecision | null {
  const {tokens, quotations} = discourse.document
  let id = quotation.id - 1
  while (id >= 0 && quotations[id]?.parent !== null) id--
  const other = quotations[id]
  const decision = discourse.decisions.get(id)
  const candidate = decision?.sourced?.candidate
  if (!decision?.found || !candidate || other?.paragraph !== quotation.paragraph) return null
  const {sentence} = tokens[quotation.first - 1] ?? {}
  if (candidate.sentence !== sentence || candidate.cue.first < other.last) return null
  if (sentence === quotation.sentence) return null
  const joined = sourcedBefore(discourse, quotation).some(
    (sourced) =>
      sourced.candidate.sentence === sentence &&
      sourced.candidate.cue.first > candidate.cue.first &&
      tokens[(sourced.candidate.subject?.extent.first ?? 0) - 1]?.pos === 'CCONJ'
  )
  return joined ? null : decision
}

/**
 * Who speaks in the paragraph already: of its last sentence, or of the quotation before.
 *
 * @param quotation the one that goes on
 */
export function spokenBefore(
  discourse: Discourse,
  quotation: MarkedQuotation
): SpeakerDecision | null {
  return carriedFrom(discourse, quotation) ?? lastSpoken(discourse, quotation)
}

/** Speaker of the quotation before it in the paragraph. */
function lastSpoken(discourse: Discourse, quotation: MarkedQuotation): SpeakerDecision | null {
  const floor = Math.max(quotation.id - farthest, 0)
  for (let id = quotation.id - 1; id >= floor; id--) {
    const other = discourse.document.quotations[id]
    if (!other || other.paragraph !== quotation.paragraph) return null
    const decision = discourse.decisions.get(id)
    if (other.parent === null && decision && decision.basis !== 'none' && decision.found)
      return decision
  }
  return null
}

/** The named subject of a sentence beside the quotation. */
export function setUpBy(
  discourse: Discourse,
  index: number,
  floor: number
): {found: ResolvedMention; at: number; named: boolean} | null {
  const sentence = discourse.document.sentences[index]
  if (!sentence || index < floor) return null
  // "Dear Prime Minister Ana Prew,": who is written to.
  if (discourse.document.tokens[sentence.first]?.lower === 'dear') return null
  const subject = subjectOf(discourse, sentence)
  if (!subject || discourse.document.tokens[subject.phrase.head]?.quotation !== null) return null
  const found = resolveSubject(discourse.coreference, subject, false)
  if (!isKnown(discourse, found, subject)) return null
  // "Dora died next. Her coat was “…”": the dead say nothing, unless a verb tells that they did.
  if (diesAt(discourse.document.tokens, subject.phrase.last)) return null
  return {found, at: subject.phrase.first, named: subject.phrase.kind === 'name'}
}

/** Whom a sentence is about: its subject, or without a verb whoever it names ("Bell’s answer?"). */
function subjectOf(discourse: Discourse, sentence: Sentence): Subject | null {
  const {tokens} = discourse.document
  const main = mainSubject(discourse.context, sentence)
  if (main) return main
  for (let first = sentence.first; first < sentence.last; first++) {
    const {pos, quotation} = tokens[first] ?? {}
    if (quotation !== null || pos === 'VERB' || pos === 'AUX') return null
    const named = discourse.coreference.entities.entityAt(first)
    if (!named) continue
    let last = first + 1
    while (last < sentence.last && discourse.coreference.entities.entityAt(last) === named) last++
    return asSubject({first, last, head: last - 1, kind: 'name', name: first, possessive: false})
  }
  return null
}

function candidateAfter(discourse: Discourse, quotation: MarkedQuotation): SourcedCandidate | null {
  const last = discourse.document.tokens[quotation.last - 1]?.sentence ?? quotation.sentence
  const all = discourse.byParagraph.get(quotation.paragraph) ?? []
  const sourced = all[countBefore(all, last, ({candidate}) => candidate.sentence)]
  if (!sourced || sourced.candidate.sentence > last + 1) return null
  return nonSpeechSenses.has(sourced.candidate.sense) ? null : sourced
}
