import {mainSubject} from '../clauses/subject-before.js'
import {resolveSubject} from '../people/resolving.js'
import type {Quotation} from '../types.js'
import {setUpBy} from './speakers-beside.js'
import {isKnown, type Speaking, type Stage, talkless} from './stage.js'

/** A paragraph that is a quotation: who the one before set up, or who spoke in it. */
export function speakerAcross(stage: Stage, quotation: Quotation): Speaking | null {
  const {paragraphs, tokens} = stage.frame
  const paragraph = paragraphs[quotation.paragraph]
  if (!paragraph || quotation.first !== paragraph.first) return null
  let index = quotation.paragraph - 1
  while (index >= 0 && /^(?:furniture|caption|list)$/.test(paragraphs[index]?.role ?? '')) index--
  const before = paragraphs[index]
  if (!before || /^(?:headline|deck|crosshead|byline|dateline)$/.test(before.role)) return null
  const reports = stage.byParagraph.get(index) ?? []
  const final = tokens[before.last - 1]
  const last = reports.at(-1)
  if (
    final?.text === ':' ||
    (last && last.draft.cue.last >= before.last - 2 && last.draft.content.length === 0)
  ) {
    const sentence = stage.frame.sentences[before.lastSentence - 1]
    const subject = last?.draft.subject ?? (sentence ? mainSubject(stage.ground, sentence) : null)
    if (subject)
      return {
        basis: 'cue',
        found: resolveSubject(stage.cast, subject, true),
        report: null,
        cue: {first: before.last - 1, last: before.last},
        form: 'colon'
      }
  }
  const spoken = lastSpokenIn(stage, index)
  if (spoken) return {...spoken, basis: 'same-speaker', report: null, cue: null, form: 'none'}
  if (
    last?.found &&
    last.draft.subject &&
    !talkless.has(last.draft.sense) &&
    isKnown(stage, last.found, last.draft.subject)
  )
    return {basis: 'same-speaker', found: last.found, report: null, cue: null, form: 'none'}
  const setUp = setUpBy(stage, before.lastSentence - 1, before.firstSentence)
  if (setUp) return {basis: 'set-up', found: setUp.found, report: null, cue: null, form: 'none'}
  return null
}

function lastSpokenIn(stage: Stage, paragraph: number): Speaking | null {
  const quotations = stage.quotationsIn.get(paragraph) ?? []
  for (let index = quotations.length - 1; index >= 0; index--) {
    const other = quotations[index]
    const speaking = stage.speaking.get(other?.id ?? -1)
    if (other?.parent === null && speaking && speaking.basis !== 'none' && speaking.found)
      return speaking
  }
  return null
}
