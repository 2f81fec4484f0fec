import {mainSubject} from '../clauses/subject-before.js'
import cues from '../generated/cues.js'
import type {Found} from '../people/cast.js'
import {resolveSubject} from '../people/resolving.js'
import type {Quotation} from '../types.js'
import {singular} from '../words.js'
import {speakerByFormat} from './speaker-formats.js'
import {speakerAcross} from './speakers-across.js'
import {fragmentSpeaker, speakerInParagraph} from './speakers-beside.js'
import {nobody, type Report, type Speaking, type Stage, talkless} from './stage.js'

const advices: ReadonlySet<string> = new Set(cues.advices)

/** @param quotation the one before it has been asked for already */
export function speakerOf(stage: Stage, quotation: Quotation): Speaking {
  const found = findSpeaker(stage, quotation)
  stage.speaking.set(quotation.id, found)
  return found
}

function findSpeaker(stage: Stage, quotation: Quotation): Speaking {
  const covering = coveringReport(stage, quotation)
  const adviser = covering && !covering.found ? adviserBefore(stage, covering) : null
  if (adviser) return {basis: 'set-up', found: adviser, report: null, cue: null, form: 'none'}
  if (covering)
    return {
      basis: 'cue',
      found: covering.found,
      report: covering,
      cue: null,
      form: covering.draft.form
    }
  if (quotation.continues !== null) {
    const before = stage.speaking.get(quotation.continues)
    return before && before.basis !== 'none' ? {...before, basis: 'running', report: null} : nobody
  }
  const format = speakerByFormat(stage, quotation)
  if (format) return format
  const end = reportAtEnd(stage, quotation)
  if (end) return {basis: 'running', found: end.found, report: null, cue: null, form: 'none'}
  if (quotation.mark === '') return speakerByLayout(stage, quotation)
  if (!quotation.whole) return fragmentSpeaker(stage, quotation)
  return speakerInParagraph(stage, quotation) ?? speakerAcross(stage, quotation) ?? nobody
}

/**
 * "The company issued advice. Residents were told to “boil water”": a passive that names nobody has its
 * speaker in the sentence before, where that tells who gave the advice.
 */
function adviserBefore(stage: Stage, {draft}: Report): Found | null {
  const {sentences, tokens} = stage.frame
  const own = sentences[draft.sentence]
  const before = sentences[draft.sentence - 1]
  if (!draft.passive || !own || before?.paragraph !== own.paragraph) return null
  const subject = mainSubject(stage.ground, before)
  if (!subject || subject.phrase.kind === 'pronoun') return null
  let advice = false
  for (let at = subject.phrase.last; at < before.last; at++) {
    const token = tokens[at]
    advice ||= token?.pos === 'NOUN' && advices.has(singular(token.lower))
  }
  return advice ? resolveSubject(stage.cast, subject, false) : null
}

/** Words without marks: who the paragraph before introduces, or who speaks in the one that they go on with. */
function speakerByLayout(stage: Stage, quotation: Quotation): Speaking {
  const before = stage.frame.quotations[quotation.id - 1]
  const goesOn = before?.mark === '' && before.paragraph === quotation.paragraph - 1
  const known = goesOn ? stage.speaking.get(before.id) : undefined
  if (known?.found) return {...known, basis: 'running', report: null, cue: null}
  const across = speakerAcross(stage, quotation)
  return across && across.form === 'colon' ? across : nobody
}

/** The report of a later paragraph of a running quotation: its speaker may come with the last. */
function reportAtEnd(stage: Stage, quotation: Quotation): Report | null {
  let next = stage.continuations.get(quotation.id)
  for (; next; next = stage.continuations.get(next.id)) {
    const report = coveringReport(stage, next)
    if (report?.found) return report
  }
  return null
}

/** The report whose content holds the quotation; the one that begins nearest to it. */
function coveringReport(stage: Stage, quotation: Quotation): Report | null {
  let best: Report | null = null
  let width = Number.POSITIVE_INFINITY
  for (const report of stage.byParagraph.get(quotation.paragraph) ?? []) {
    for (const range of report.draft.content) {
      if (
        range.first > quotation.first ||
        range.last < Math.min(quotation.last, quotation.first + 2)
      )
        continue
      // A wish or a belief inside what somebody says is theirs to report.
      const size =
        range.last - range.first + (talkless.has(report.draft.sense) || !report.found ? 1000 : 0)
      if (size < width && report.draft.form !== 'none') {
        best = report
        width = size
      }
    }
  }
  return best
}
