import type {Document} from '../document/document.js'
import cues from '../generated/cues.js'
import {lexiconEntry, verbFormsOf} from '../lexicon.js'
import type {Paragraph, Quotation, Token, TokenRange} from '../types.js'
import {lemmaOf, singular} from '../words.js'

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
 * @param document its quotations are numbered anew where one is added
 */
export function addStatements(document: Document): void {
  const speakers = transcriptLabels(document)
  const found: (TokenRange & {paragraph: number})[] = []
  for (const paragraph of document.paragraphs) {
    const first = statementStart(document, paragraph, speakers)
    if (first === null || first >= paragraph.last || isMarked(document, paragraph, first)) continue
    found.push({first, last: paragraph.last, paragraph: paragraph.index})
  }
  if (found.length > 0) insert(document, found)
}

/** First token of a paragraph's statement, or `null` where it has none. */
function statementStart(
  document: Document,
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
  return before && introduces(document, before) ? paragraph.first : null
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
function introduces({tokens}: Document, {first, last}: Paragraph): boolean {
  if (tokens[last - 1]?.text !== ':') return false
  if (sayForms.has(tokens[last - 2]?.lower ?? '')) return true
  const floor = Math.max(first, last - 1 - longestTail)
  for (let at = last - 2; at >= floor; at--) {
    const token = tokens[at]
    if (!token || token.quotation !== null || /^[.;!?]$/.test(token.text)) break
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
function isMarked(document: Document, paragraph: Paragraph, first: number): boolean {
  const opening = document.tokens[first]
  if (!opening || opening.quotation !== null) return true
  // "— Jane Orr", a byline of its own.
  return /^[—–-]+$/.test(opening.text) && paragraph.last - first < 12
}

function insert(document: Document, found: readonly (TokenRange & {paragraph: number})[]): void {
  const {tokens} = document
  const added = found.map(({first, last, paragraph}) => ({
    ...blank,
    first,
    last,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    paragraph,
    sentence: tokens[first]?.sentence ?? 0
  }))
  const all: Quotation[] = [...document.quotations, ...added].sort(
    (a, b) => a.first - b.first || b.last - a.last
  )
  const ids = new Map(all.map((quotation, index) => [quotation, index]))
  const renumbered = (id: number | null) => {
    const quotation = id === null ? undefined : document.quotations[id]
    return quotation === undefined ? null : (ids.get(quotation) ?? null)
  }
  for (const token of tokens) token.quotation = renumbered(token.quotation)
  for (const fault of document.faults) fault.quotation = renumbered(fault.quotation)
  const places = all.map(
    ({parent, continues}) => [renumbered(parent), renumbered(continues)] as const
  )
  for (const [index, quotation] of all.entries()) {
    quotation.id = index
    quotation.parent = places[index]?.[0] ?? null
    quotation.continues = places[index]?.[1] ?? null
  }
  for (const {first, last, id} of added.map((one) => all[ids.get(one) ?? 0] ?? one)) {
    for (let at = first; at < last; at++) {
      const token = tokens[at]
      if (!token) continue
      const inner = token.quotation === null ? undefined : all[token.quotation]
      if (!inner) token.quotation = id
      else if (inner.parent === null && inner.id !== id) inner.parent = id
    }
  }
  document.quotations = all
}

const blank: Omit<Quotation, keyof TokenRange | 'start' | 'end' | 'paragraph' | 'sentence'> = {
  id: -1,
  kind: 'other',
  mark: '',
  closed: true,
  parent: null,
  words: 0,
  sentences: 0,
  whole: true,
  continues: null,
  attribution: null,
  speaker: null,
  source: null,
  basis: 'none',
  confidence: 'unsure'
}
