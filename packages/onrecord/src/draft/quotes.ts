/**
 * The quotations of a draft beside what its notes have, as plain data.
 */

import type {Reading} from 'nlcst-attribution'
import type {Difference, Notes, Place, Verdict} from 'quotation-notes'
import {lookUpQuotations} from 'quotation-notes/draft'

/** A quotation of a draft. Offsets are UTF-16 code units, lines count from 1. */
export interface QuoteRow {
  start: number
  end: number
  line: number
  /** As the draft has it, with its marks. */
  quotation: string
  /** Whom the draft gives it to. */
  speaker: string | null
  verdict: Verdict
  /** Where the notes have it; two places for one that was joined. */
  places: readonly Place[]
  /** Words that the notes do not have; offsets into `quotation`. */
  differences: readonly Difference[]
}

/** What a person reads for each verdict. */
export const verdictWords: Readonly<Record<QuoteRow['verdict'], string>> = {
  verbatim: 'as in the notes',
  rendered: 'as in the notes, but for marks, spelling or short forms',
  altered: 'the notes have other words',
  joined: 'from two places in the notes',
  'other-speaker': 'somebody else says it in the notes',
  'not-found': 'not in the notes'
}

/**
 * Tell whether a quotation is what the notes have.
 *
 * @param verdict
 *   What became of it.
 * @returns
 *   Whether nobody has to look at it.
 */
export function isSound(verdict: Verdict): boolean {
  return verdict === 'verbatim' || verdict === 'rendered'
}

/**
 * Look the quotations of a draft up.
 *
 * @param reading
 *   What the draft was read as.
 * @param text
 *   The draft.
 * @param notes
 *   Notes that it was written from.
 * @returns
 *   Its quotations, in order.
 */
export function quoteRows(reading: Reading, text: string, notes: Notes): QuoteRow[] {
  return lookUpQuotations(reading, notes).map(({pieces, speaker, found}) => {
    const {start} = pieces[0]
    return {
      start,
      end: pieces.at(-1)?.end ?? start,
      line: text.slice(0, start).split(/\r\n|[\r\n]/).length,
      quotation: pieces.map((piece) => reading.textOf(piece)).join(' '),
      speaker: speaker?.name ?? null,
      verdict: found.verdict,
      places: found.places,
      differences: found.differences.map((span) => ({
        start: inRow(span.start),
        end: inRow(span.end)
      }))
    }

    /** Pieces stand a line apart where they are looked up, and a space apart in the row. */
    function inRow(offset: number): number {
      let end = -2
      const joints = pieces.slice(0, -1).map((piece) => {
        end += reading.textOf(piece).length + 2
        return end
      })
      return offset - joints.filter((joint) => joint < offset).length
    }
  })
}
