import type {Subject} from '../clauses/subject.js'
import {asSubject} from '../clauses/subject.js'
import {subjectAfter} from '../clauses/subject-after.js'
import {mainSubject} from '../clauses/subject-before.js'
import type {Entity} from '../people/entities.js'
import {resolveSubject} from '../people/resolving.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Quotation} from '../types.js'
import {nobody, type Speaking, type Stage} from './stage.js'

function speaks(entity: Entity | null, subject: Subject): boolean {
  return (
    entity !== null &&
    (entity.kind !== 'unnamed' ||
      [...entity.nouns].some(isPersonNoun) ||
      subject.phrase.kind === 'name')
  )
}

/** A speaker that the layout gives: "NAME: “…”", question and answer, a byline under a pull quote. */
export function speakerByFormat(stage: Stage, quotation: Quotation): Speaking | null {
  const {tokens, paragraphs} = stage.frame
  const paragraph = paragraphs[quotation.paragraph]
  if (
    paragraph?.role === 'question' ||
    paragraph?.role === 'answer' ||
    paragraph?.role === 'caption'
  )
    return {...nobody, basis: 'format'}
  const colon = tokens[quotation.first - 1]
  if (colon?.text === ':' && colon.sentence === quotation.sentence)
    return speakerBeforeColon(stage, quotation)
  if (colon?.text === ':' && colon.paragraph === quotation.paragraph)
    return speakerBeforeColon(stage, quotation)
  const dash = tokens[quotation.last]
  // The byline may stand on a line of its own.
  const below = dash?.paragraph === quotation.paragraph + 1 && quotation.last === paragraph?.last
  const own = dash && paragraphs[dash.paragraph]
  if (own && /^[—–-]+$/.test(dash.text) && (below || own === paragraph) && quotation.whole) {
    const subject = subjectAfter(stage.ground, quotation.last + 1, own.last)
    if (subject && subject.phrase.kind !== 'pronoun' && own.last - subject.extent.last < 3) {
      return {
        basis: 'format',
        found: resolveSubject(stage.cast, subject, true),
        report: null,
        cue: {first: quotation.last, last: quotation.last + 1},
        form: 'dash'
      }
    }
  }
  return null
}

function speakerBeforeColon(stage: Stage, quotation: Quotation): Speaking | null {
  const {tokens, sentences} = stage.frame
  const at = quotation.first - 1
  const sentence = sentences[tokens[at]?.sentence ?? -1]
  if (!sentence) return null
  const label = stage.phrases.at(sentence.first)
  const cue = {first: at, last: at + 1}
  if (label && label.last === at && label.kind !== 'time')
    return {
      basis: label.kind === 'name' ? 'cue' : 'format',
      found: resolveSubject(stage.cast, asSubject(label), true),
      report: null,
      cue,
      form: 'colon'
    }
  const subject = mainSubject(stage.ground, sentence)
  if (!subject || subject.phrase.head >= quotation.first) return null
  const found = resolveSubject(stage.cast, subject, true)
  return quotation.whole || speaks(found.entity, subject)
    ? {basis: 'cue', found, report: null, cue, form: 'colon'}
    : null
}
