import type {Subject} from '../clauses/subject.js'
import {asSubject} from '../clauses/subject.js'
import {subjectAfter} from '../clauses/subject-after.js'
import {mainSubject} from '../clauses/subject-before.js'
import type {Entity} from '../coreference/entities.js'
import {resolveSubject} from '../coreference/resolving.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {MarkedQuotation} from '../types.js'
import {type Discourse, type SpeakerDecision, unattributed} from './discourse.js'

function speaks(entity: Entity | null, subject: Subject): boolean {
  return (
    entity !== null &&
    (entity.kind !== 'unnamed' ||
      [...entity.nouns].some(isPersonNoun) ||
      subject.phrase.kind === 'name')
  )
}

/** A speaker that the layout gives: "NAME: “…”", question and answer, a byline under a pull quote. */
export function speakerByFormat(
  discourse: Discourse,
  quotation: MarkedQuotation
): SpeakerDecision | null {
  const {tokens, paragraphs} = discourse.document
  const paragraph = paragraphs[quotation.paragraph]
  if (
    paragraph?.role === 'question' ||
    paragraph?.role === 'answer' ||
    paragraph?.role === 'caption'
  )
    return {...unattributed, basis: 'format'}
  const colon = tokens[quotation.first - 1]
  if (colon?.text === ':' && colon.sentence === quotation.sentence)
    return speakerBeforeColon(discourse, quotation)
  if (colon?.text === ':' && colon.paragraph === quotation.paragraph)
    return speakerBeforeColon(discourse, quotation)
  const dash = tokens[quotation.last]
  // The byline may stand on a line of its own.
  const below = dash?.paragraph === quotation.paragraph + 1 && quotation.last === paragraph?.last
  const own = dash && paragraphs[dash.paragraph]
  if (own && /^[—–-]+$/.test(dash.text) && (below || own === paragraph) && quotation.whole) {
    const subject = subjectAfter(discourse.context, quotation.last + 1, own.last)
    if (subject && subject.phrase.kind !== 'pronoun' && own.last - subject.extent.last < 3) {
      return {
        basis: 'format',
        found: resolveSubject(discourse.coreference, subject, true),
        sourced: null,
        cue: {first: quotation.last, last: quotation.last + 1},
        form: 'dash'
      }
    }
  }
  return null
}

function speakerBeforeColon(
  discourse: Discourse,
  quotation: MarkedQuotation
): SpeakerDecision | null {
  const {tokens, sentences} = discourse.document
  const at = quotation.first - 1
  const sentence = sentences[tokens[at]?.sentence ?? -1]
  if (!sentence) return null
  const label = discourse.phrases.at(sentence.first)
  const cue = {first: at, last: at + 1}
  if (label && label.last === at && label.kind !== 'time')
    return {
      basis: label.kind === 'name' ? 'cue' : 'format',
      found: resolveSubject(discourse.coreference, asSubject(label), true),
      sourced: null,
      cue,
      form: 'colon'
    }
  const subject = mainSubject(discourse.context, sentence)
  if (!subject || subject.phrase.head >= quotation.first) return null
  const found = resolveSubject(discourse.coreference, subject, true)
  return quotation.whole || speaks(found.entity, subject)
    ? {basis: 'cue', found, sourced: null, cue, form: 'colon'}
    : null
}
