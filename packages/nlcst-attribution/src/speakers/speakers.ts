import type {Quotation} from '../types.js'
import {speakerByFormat} from './speaker-formats.js'
import {speakerAcross} from './speakers-across.js'
import {fragmentSpeaker, speakerInParagraph} from './speakers-beside.js'
import {nobody, type Report, type Speaking, type Stage, talkless} from './stage.js'

/** @param quotation the one before it has been asked for already */
export function speakerOf(stage: Stage, quotation: Quotation): Speaking {
  const found = findSpeaker(stage, quotation)
  stage.speaking.set(quotation.id, found)
  return found
}

function findSpeaker(stage: Stage, quotation: Quotation): Speaking {
  const covering = coveringReport(stage, quotation)
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
  if (!quotation.whole) return fragmentSpeaker(stage, quotation)
  return speakerInParagraph(stage, quotation) ?? speakerAcross(stage, quotation) ?? nobody
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
