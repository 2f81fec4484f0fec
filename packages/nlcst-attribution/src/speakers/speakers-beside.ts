import {asSubject, type Subject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import type {Found} from '../people/cast.js'
import {resolveSubject} from '../people/resolving.js'
import type {Quotation, Sentence} from '../types.js'
import {
  isKnown,
  isPerson,
  nobody,
  type Report,
  type Speaking,
  type Stage,
  talkless
} from './stage.js'

/** A few words in marks: somebody's only if the sentence reports, or goes on reporting. */
export function fragmentSpeaker(stage: Stage, quotation: Quotation): Speaking {
  const {tokens} = stage.frame
  const alone =
    tokens[quotation.first - 1]?.sentence !== quotation.sentence &&
    tokens[quotation.last]?.sentence !== quotation.sentence
  if (alone || quotation.words > 7) return speakerInParagraph(stage, quotation) ?? nobody
  return nobody
}

/** Carry-over, a set-up beside the quotation, or a report in the sentence after it. */
export function speakerInParagraph(stage: Stage, quotation: Quotation): Speaking | null {
  const {sentences} = stage.frame
  const own = sentences[quotation.sentence]
  const paragraph = stage.frame.paragraphs[quotation.paragraph]
  if (!own || !paragraph) return null
  const carried = carriedFrom(stage, quotation)
  if (carried) return {...carried, basis: 'carry-over', report: null, cue: null, form: 'none'}
  const before = lastReport(stage, quotation)
  const setUp = setUpBy(stage, quotation.sentence - 1, paragraph.firstSentence)
  // A new subject right in front of the quotation takes over from who spoke before.
  if (
    setUp &&
    (!before ||
      (before.found?.entity !== setUp.found?.entity &&
        setUp.at > before.draft.cue.first &&
        setUp.named))
  ) {
    return {basis: 'set-up', found: setUp.found, report: null, cue: null, form: 'none'}
  }
  if (before?.found)
    return {basis: 'carry-over', found: before.found, report: null, cue: null, form: 'none'}
  const earlier = lastSpoken(stage, quotation)
  if (earlier) return {...earlier, basis: 'carry-over', report: null, cue: null, form: 'none'}
  if (setUp) return {basis: 'set-up', found: setUp.found, report: null, cue: null, form: 'none'}
  const after = reportAfter(stage, quotation)
  if (after?.found)
    return {basis: 'set-up', found: after.found, report: null, cue: null, form: 'none'}
  return sameSentence(stage, quotation) ?? pointedBack(stage, quotation)
}

/** "“…” That was how Mara Dell described it": the next sentence points back and names somebody. */
function pointedBack(stage: Stage, quotation: Quotation): Speaking | null {
  const last = stage.frame.tokens[quotation.last - 1]?.sentence ?? quotation.sentence
  const next = stage.frame.sentences[last + 1]
  if (!next || next.paragraph !== quotation.paragraph) return null
  if (!/^(?:that|this|those|these|such|so|it)$/.test(stage.frame.tokens[next.first]?.lower ?? ''))
    return null
  for (let at = next.first; at < next.last; at++) {
    const phrase = stage.phrases.at(at)
    if (phrase?.kind !== 'name' || stage.frame.tokens[at]?.quotation !== null) continue
    const found = resolveSubject(stage.cast, asSubject(phrase), false)
    if (isPerson(found.entity))
      return {basis: 'set-up', found, report: null, cue: null, form: 'none'}
  }
  return null
}

/** The desk's sentence goes on around the quotation: "With “…” Orr closed the book", "“…” was the verdict of Orr." */
function sameSentence(stage: Stage, quotation: Quotation): Speaking | null {
  const sentence = stage.frame.sentences[quotation.sentence]
  const main = sentence && subjectOf(stage, sentence)
  const subjects = main ? [main] : []
  for (let at = quotation.last; at < (sentence?.last ?? 0); at++) {
    const phrase = stage.phrases.at(at)
    if (phrase?.kind === 'name' && stage.frame.tokens[at]?.quotation === null) {
      subjects.push(asSubject(phrase))
      break
    }
  }
  for (const subject of subjects) {
    const found = resolveSubject(stage.cast, subject, false)
    if (isPerson(found.entity))
      return {basis: 'set-up', found, report: null, cue: null, form: 'none'}
  }
  return null
}

function lastReport(stage: Stage, quotation: Quotation): Report | null {
  const reports = stage.byParagraph.get(quotation.paragraph) ?? []
  let last: Report | null = null
  for (const report of reports) {
    if (report.draft.cue.first >= quotation.first) break
    if (talkless.has(report.draft.sense) || (report.draft.form === 'noun' && !report.draft.subject))
      continue
    if (!report.found?.entity && !report.found) continue
    if (
      report.draft.sense === 'show' &&
      report.draft.content.every((range) => range.last <= quotation.first)
    )
      continue
    // "said of a story claiming that": who the sentence is about goes on speaking.
    if (report.draft.embedded && last?.draft.sentence === report.draft.sentence) continue
    last = report
  }
  return last
}

/**
 * "“A,” she said after Dell told the court that he lied. | “B.”": what follows at once is hers. Who else
 * the rest of her sentence has speaking takes over only in a clause of its own ("and Dell said no").
 */
function carriedFrom(stage: Stage, quotation: Quotation): Speaking | null {
  const {tokens, quotations} = stage.frame
  let id = quotation.id - 1
  while (id >= 0 && quotations[id]?.parent !== null) id--
  const other = quotations[id]
  const speaking = stage.speaking.get(id)
  const draft = speaking?.report?.draft
  if (!speaking?.found || !draft || other?.paragraph !== quotation.paragraph) return null
  const {sentence} = tokens[quotation.first - 1] ?? {}
  if (draft.sentence !== sentence || draft.cue.first < other.last) return null
  if (sentence === quotation.sentence) return null
  const joined = (stage.byParagraph.get(quotation.paragraph) ?? []).some(
    (report) =>
      report.draft.sentence === sentence &&
      report.draft.cue.first > draft.cue.first &&
      tokens[(report.draft.subject?.extent.first ?? 0) - 1]?.pos === 'CCONJ'
  )
  return joined ? null : speaking
}

/** Speaker of the quotation before it in the paragraph. */
function lastSpoken(stage: Stage, quotation: Quotation): Speaking | null {
  for (let id = quotation.id - 1; id >= 0; id--) {
    const other = stage.frame.quotations[id]
    if (!other || other.paragraph !== quotation.paragraph) return null
    const speaking = stage.speaking.get(id)
    if (other.parent === null && speaking && speaking.basis !== 'none' && speaking.found)
      return speaking
  }
  return null
}

/** The named subject of a sentence beside the quotation. */
export function setUpBy(
  stage: Stage,
  index: number,
  floor: number
): {found: Found; at: number; named: boolean} | null {
  const sentence = stage.frame.sentences[index]
  if (!sentence || index < floor) return null
  const subject = subjectOf(stage, sentence)
  if (!subject || stage.frame.tokens[subject.phrase.head]?.quotation !== null) return null
  const found = resolveSubject(stage.cast, subject, false)
  if (!isKnown(stage, found, subject)) return null
  return {found, at: subject.phrase.first, named: subject.phrase.kind === 'name'}
}

/** Whom a sentence is about: its subject, or without a verb whoever it names ("Bell’s answer?"). */
function subjectOf(stage: Stage, sentence: Sentence): Subject | null {
  const {tokens} = stage.frame
  const main = mainSubject(stage.ground, sentence)
  if (main) return main
  for (let first = sentence.first; first < sentence.last; first++) {
    const {pos, quotation} = tokens[first] ?? {}
    if (quotation !== null || pos === 'VERB' || pos === 'AUX') return null
    const named = stage.cast.entities.holding(first)
    if (!named) continue
    let last = first + 1
    while (last < sentence.last && stage.cast.entities.holding(last) === named) last++
    return asSubject({first, last, head: last - 1, kind: 'name', name: first, possessive: false})
  }
  return null
}

function reportAfter(stage: Stage, quotation: Quotation): Report | null {
  const last = stage.frame.tokens[quotation.last - 1]?.sentence ?? quotation.sentence
  for (const report of stage.byParagraph.get(quotation.paragraph) ?? []) {
    if (report.draft.sentence === last + 1 || report.draft.sentence === last)
      return talkless.has(report.draft.sense) ? null : report
  }
  return null
}
