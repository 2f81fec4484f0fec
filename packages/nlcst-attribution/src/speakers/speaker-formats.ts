import type {Subject} from '../clauses/subject.js'
import {asSubject} from '../clauses/subject.js'
import {subjectAfter} from '../clauses/subject-after.js'
import {mainSubject} from '../clauses/subject-before.js'
import type {Entity} from '../coreference/entities.js'
import {resolveSubject} from '../coreference/resolving.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {MarkedQuotation, Paragraph, Token} from '../types.js'
import {type Discourse, isPerson, type SpeakerDecision, unattributed} from './discourse.js'

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
  return quotation.parent === null ? speakerBeside(discourse, quotation) : null
}

/** Cells of a row at most: a page may be laid out in a table as a whole. */
const mostCells = 6

/** Words of a name with age and post at most. */
const longestName = 14

/** A name beside a quotation that nothing else stands with: behind it, before it, or in a cell of its row. */
function speakerBeside(discourse: Discourse, quotation: MarkedQuotation): SpeakerDecision | null {
  const paragraph = discourse.document.paragraphs[quotation.paragraph]
  if (!paragraph || !(quotation.whole || quotation.words > 3)) return null
  const {first, last} = paragraph
  const isBlank = (from: number, to: number) =>
    !discourse.document.tokens.slice(from, to).some(({text}) => /[\p{L}\p{N}]/u.test(text))
  const begins = isBlank(first, quotation.first)
  const ends = isBlank(quotation.last, last)
  let subject: Subject | null = null
  if (begins && ends) subject = nameInRow(discourse, paragraph)
  else if (begins) subject = nameAlone(discourse, quotation.last, last)
  else if (ends && paragraph.role === 'list') subject = nameAlone(discourse, first, quotation.first)
  if (!subject) return null
  const found = resolveSubject(discourse.coreference, subject, true)
  return {basis: 'format', found, sourced: null, cue: null, form: 'none'}
}

/** The name in the one cell of the row that holds a name and no more. */
function nameInRow(discourse: Discourse, own: Paragraph): Subject | null {
  const {paragraphs} = discourse.document
  if (own.row === undefined) return null
  let first = own.index
  let last = own.index + 1
  while (paragraphs[first - 1]?.row === own.row) first--
  while (paragraphs[last]?.row === own.row) last++
  if (last - first > mostCells) return null
  const names = paragraphs
    .slice(first, last)
    .filter(({role}) => role !== 'byline' && role !== 'furniture')
    .flatMap((cell) => nameAlone(discourse, cell.first, cell.last) ?? [])
  return names.length === 1 ? (names[0] ?? null) : null
}

/** A name, with an age or a post perhaps, and no more: "Cy Marsh, 41, cook", "(Di Holt, a tenant)". */
function nameAlone(discourse: Discourse, from: number, to: number): Subject | null {
  const {tokens} = discourse.document
  let first = from
  while (first < to && /^[([—–-]+$/.test(tokens[first]?.text ?? '')) first++
  const words = tokens.slice(first, to)
  if (words.length === 0 || words.length > longestName) return null
  // "Cy Marsh, cook": a post may look like a verb.
  const isVerb = ({pos, lower}: Token) => pos === 'AUX' || (pos === 'VERB' && !isPersonNoun(lower))
  if (words.some((token) => isVerb(token) || token.quotation !== null)) return null
  const phrase = discourse.phrases.at(first)
  if (phrase?.first !== first || phrase.kind !== 'name') return null
  const subject = asSubject(phrase)
  const {entity} = resolveSubject(discourse.coreference, subject, false)
  // "“…” | CBC.ca", "“…” | The Tarn Herald, 4 May": a body that has a name.
  const body = entity?.kind === 'media' || entity?.kind === 'organisation'
  return body || isPerson(entity) ? subject : null
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
  // "There is a rule:" has nobody in it.
  if (tokens[subject.phrase.head]?.lower === 'there') return null
  const found = resolveSubject(discourse.coreference, subject, true)
  return quotation.whole || speaks(found.entity, subject)
    ? {basis: 'cue', found, sourced: null, cue, form: 'colon'}
    : null
}
