import type {Document} from '../document/document.js'
import cues from '../generated/cues.js'
import {lexiconEntry, verbFormsOf} from '../lexicon.js'
import type {Paragraph, Token} from '../types.js'
import {lemmaOf, singular} from '../words.js'
import type {Marking, QuotationSpan} from './marked-quotations.js'

const media: ReadonlySet<string> = new Set(cues.media)

/** Forms of verbs that tell what somebody says, whatever the tagger makes of them: "writing:". */
const sayForms = verbFormsOf(
  ({senses, frames}) => senses.has('say') && (frames.has('clause') || frames.has('quotation'))
)

/** Words between a verb of saying and the colon behind it. */
const longestTail = 16

/** "JANE ORR:", "Mr Lowe (counsel):" at the head of a paragraph. */
const label = /^\s*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4})(?: \([^()]{1,40}\))?\s?:\s+\S/u

/**
 * Takes for somebody's words what the layout sets apart without marks: a block quote, the paragraph behind
 * "She wrote:", and the lines of a transcript ("ORR: We are shut."). They become quotations without a mark.
 *
 * @param document paragraphs and words
 * @param marking what the marks show
 * @returns both together, numbered in order of the text
 */
export function withStatements(document: Document, marking: Marking): Marking {
  const speakers = transcriptLabels(document)
  const added: QuotationSpan[] = []
  for (const paragraph of document.paragraphs) {
    const first = statementStart(document, marking, paragraph, speakers)
    if (first === null || first >= paragraph.last || isMarked(document, marking, paragraph, first))
      continue
    added.push({
      id: -1,
      mark: '',
      start: document.tokens[first]?.start ?? 0,
      end: document.tokens[paragraph.last - 1]?.end ?? 0,
      first,
      last: paragraph.last,
      closed: true,
      parent: null,
      paragraph: paragraph.index,
      sentence: document.tokens[first]?.sentence ?? 0,
      continues: null
    })
  }
  return added.length > 0 ? merged(marking, added) : marking
}

/** First token of a paragraph's statement, or `null` where it has none. */
function statementStart(
  document: Document,
  marking: Marking,
  paragraph: Paragraph,
  speakers: ReadonlySet<string>
): number | null {
  if (paragraph.role === 'blockquote') return paragraph.first
  if (paragraph.role !== 'body') return null
  const name = label.exec(paragraph.text)?.[1]
  if (name && speakers.has(name)) {
    for (let at = paragraph.first; at < paragraph.last; at++)
      if (document.tokens[at]?.text === ':') return at + 1
  }
  const before = copyBefore(document, paragraph.index)
  return before && introduces(document, marking, before) ? paragraph.first : null
}

/** The labels that a transcript's lines begin with: one of them comes back, as no fact box's does. */
function transcriptLabels(document: Document): Set<string> {
  const counts = new Map<string, number>()
  for (const {role, text} of document.paragraphs) {
    const name = role === 'body' ? label.exec(text.slice(0, 120))?.[1] : undefined
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const comesBack = [...counts.values()].some((count) => count > 1)
  return new Set(comesBack ? counts.keys() : [])
}

function copyBefore(document: Document, index: number): Paragraph | null {
  let at = index - 1
  while (/^(?:furniture|caption)$/.test(document.paragraphs[at]?.role ?? '')) at--
  const before = document.paragraphs[at]
  return before && /^(?:body|list)$/.test(before.role) ? before : null
}

/** "She said:", "Its letter reads:", "Her statement in full:"; not "Three things stand against the toll:". */
function introduces({tokens}: Document, {innermost}: Marking, {first, last}: Paragraph): boolean {
  if (tokens[last - 1]?.text !== ':') return false
  if (sayForms.has(tokens[last - 2]?.lower ?? '')) return true
  const floor = Math.max(first, last - 1 - longestTail)
  for (let at = last - 2; at >= floor; at--) {
    const token = tokens[at]
    if (!token || innermost[at] !== null || /^[.;!?]$/.test(token.text)) break
    if (token.pos !== 'VERB') continue
    const verb = lexiconEntry(lemmaOf(token), 'verb')
    const says =
      verb?.senses.has('say') && (verb.frames.has('clause') || verb.frames.has('quotation'))
    return says === true && (verb?.lemma === 'tell' || !hasObject(tokens, at + 1, last - 1))
  }
  return tokens
    .slice(floor, last - 1)
    .some(
      (token, place, run) =>
        token.pos === 'NOUN' &&
        media.has(singular(token.lower)) &&
        /^(?:DET|PRON|PART)$/.test(run[place - 1]?.pos ?? '')
    )
}

/** "announced three measures": a noun with no preposition before it. */
function hasObject(tokens: readonly Token[], first: number, last: number): boolean {
  let behind = false
  for (let at = first; at < last; at++) {
    const pos = tokens[at]?.pos
    if (pos === 'ADP') behind = true
    else if (pos === 'PUNCT') behind = false
    else if (pos === 'NOUN' && !behind) return true
  }
  return false
}

/** The words stand in marks already, or some of them do at the very start. */
function isMarked(
  {tokens}: Document,
  {innermost}: Marking,
  paragraph: Paragraph,
  first: number
): boolean {
  const opening = tokens[first]
  if (!opening || innermost[first] !== null) return true
  // "— Jane Orr", a byline of its own.
  return /^[—–-]+$/.test(opening.text) && paragraph.last - first < 12
}

/** Quotations with marks and without, numbered anew; those in marks stand inside the others. */
function merged(marking: Marking, added: readonly QuotationSpan[]): Marking {
  const inOrder = [...marking.quotations, ...added].sort(
    (a, b) => a.first - b.first || b.last - a.last
  )
  const ids = new Map(inOrder.map((quotation, index) => [quotation, index]))
  const renumbered = (id: number | null | undefined) => {
    const quotation = marking.quotations[id ?? -1]
    return quotation === undefined ? null : (ids.get(quotation) ?? null)
  }
  const innermost = marking.innermost.map(renumbered)
  const parents = inOrder.map(({parent}) => renumbered(parent))
  for (const quotation of added) {
    const id = ids.get(quotation) ?? null
    for (let at = quotation.first; at < quotation.last; at++) {
      const inner = innermost[at] ?? null
      if (inner === null) innermost[at] = id
      else if (parents[inner] === null && inner !== id) parents[inner] = id
    }
  }
  const quotations = inOrder.map((quotation, id) => ({
    ...quotation,
    id,
    parent: parents[id] ?? null,
    continues: renumbered(quotation.continues)
  }))
  const faults = marking.faults.map((fault) => ({...fault, quotation: renumbered(fault.quotation)}))
  return {quotations, faults, innermost}
}
