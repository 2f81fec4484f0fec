/** The quotations of a draft, each looked up in its notes. */

import type {Quotation, Reading} from 'nlcst-attribution'
import type {FoundQuotation, Notes} from './notes.js'
import type {Speaker} from './speakers.js'

/** A quotation and what the notes have of it. */
export interface LookedUp {
  /** Its stretches: several where it runs on over paragraphs. */
  pieces: readonly [Quotation, ...Quotation[]]
  /** Whom the draft gives it to, or `null`. */
  speaker: Speaker | null
  found: FoundQuotation
}

/**
 * Look every quotation of a draft up: the outermost marks, speech alone, furniture left out.
 *
 * @param reading of the draft
 * @param notes that it was written from
 * @returns in the order of the draft
 */
export function lookUpQuotations(reading: Reading, notes: Pick<Notes, 'find'>): LookedUp[] {
  const speakers = speakersOf(reading)
  return quotedSpeech(reading).map((pieces) => {
    const speaker = speakers.get(pieces[0].source ?? -1) ?? null
    const others = [...speakers.values()].filter((other) => other !== speaker)
    const text = pieces.map((piece) => reading.textOf(piece)).join('\n\n')
    return {pieces, speaker, found: notes.find(text, speaker, others)}
  })
}

function quotedSpeech(reading: Reading): [Quotation, ...Quotation[]][] {
  const runs = new Map<number, [Quotation, ...Quotation[]]>()
  for (const quotation of reading.quotations) {
    if (!isQuoted(quotation)) continue
    if (reading.paragraphs[quotation.paragraph]?.role === 'furniture') continue
    if (isName(reading.textOf(quotation))) continue
    const run = runs.get(quotation.continues ?? -1)
    if (run) run.push(quotation)
    runs.set(quotation.id, run ?? [quotation])
  }
  return [...new Set(runs.values())]
}

/** Speech, and what is none so far as the draft shows and is too long for a label. */
function isQuoted({kind, parent, mark, words}: Quotation): boolean {
  return parent === null && (kind === 'speech' || (kind === 'other' && mark !== '' && words >= 5))
}

/** “Fat Agnes”, “the Maestro”: what people call somebody or something is nothing that they said. */
function isName(quotation: string): boolean {
  const words = quotation.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
  const marks = /[,.?!…][”"’'»]*$/.test(quotation)
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word))
  const small = words.filter((word) => /^(?:the|of|and|a)$/.test(word))
  if (marks || words.length > 5 || capitals.length + small.length < words.length) return false
  return capitals.length > 0 && words.length > 1
}

/** Who may be meant by the labels of the notes, by number in the ledger. */
function speakersOf(reading: Reading): Map<number, Speaker> {
  const people = reading.sources.filter(({class: kind}) => kind !== 'anonymous' && kind !== 'media')
  return new Map(people.map(({id, name, description}) => [id, {name, description}]))
}
