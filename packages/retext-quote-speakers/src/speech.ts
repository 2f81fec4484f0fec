import {
  type Attribution,
  groupBy,
  isCopy,
  itemsIn,
  memoize,
  type Paragraph,
  type Quotation,
  type Reading
} from 'nlcst-attribution'

export {isCopy}

/** Somebody's words in running copy, outermost marks only. */
export function spokenQuotations(reading: Reading): Quotation[] {
  return reading.quotations.filter(
    (quotation) =>
      quotation.kind === 'speech' &&
      quotation.parent === null &&
      isCopy(reading, quotation.paragraph)
  )
}

/** The paragraph of copy before, furniture and captions passed over. */
export function copyBefore(reading: Reading, index: number): Paragraph | null {
  for (let at = index - 1; at >= 0; at--) {
    const paragraph = reading.paragraphs[at]
    if (paragraph && paragraph.role !== 'furniture' && paragraph.role !== 'caption')
      return paragraph
  }
  return null
}

/** The attribution of a quotation, if it has one. */
export function attributionOf(reading: Reading, quotation: Quotation): Attribution | null {
  return reading.attributions[quotation.attribution ?? -1] ?? null
}

/** Whether a quotation begins its paragraph. */
export function opensParagraph(reading: Reading, quotation: Quotation): boolean {
  return reading.paragraphs[quotation.paragraph]?.first === quotation.first
}

const byParagraph = memoize((reading: Reading) =>
  groupBy(reading.quotations, ({paragraph}) => paragraph)
)

/** Quotations that begin in a paragraph, in order. */
export function quotationsIn(reading: Reading, paragraph: number): readonly Quotation[] {
  return byParagraph(reading).get(paragraph) ?? []
}

/** Quotation whose closing mark ends a paragraph, or `null`. */
export function closingQuotation(reading: Reading, paragraph: Paragraph): Quotation | null {
  const last = reading.tokens[paragraph.last - 1]
  return (
    itemsIn(reading.quotations, paragraph).find(
      (quotation) => quotation.parent === null && quotation.end === last?.end
    ) ?? null
  )
}
