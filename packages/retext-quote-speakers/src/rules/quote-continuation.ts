import {
  itemAt,
  type MarkFault,
  memoize,
  type Quotation,
  type Reading,
  type Span
} from 'nlcst-attribution'
import {defineRule, type Severity} from 'sourcing-rule'
import listed from '../generated/listed.js'
import {packageName} from '../names.js'
import {
  attributionOf,
  closingQuotation,
  copyBefore,
  isCopy,
  opensParagraph,
  spokenQuotations
} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  style: 'any' | 'us' | 'uk'
}

const sayings: ReadonlySet<string> = new Set(listed.sayings)

/** Paragraphs at most over which a quotation runs on. */
const farthest = 8

/** Quotations at most that are read out under one sentence. */
const longest = 20

export const quoteContinuation = defineRule<Options>({
  id: 'quote-continuation',
  plugin: packageName,
  severity: 'error',
  summary: 'Quotation marks without a partner, or wrong where a quotation runs over paragraphs.',
  note: wording.notes.continuation,
  defaults: {style: 'any'},
  schema: {
    type: 'object',
    properties: {style: {enum: ['any', 'us', 'uk']}},
    additionalProperties: false
  },
  check({reading, options, report}) {
    const mixed = new Set(
      reading.faults
        .filter((fault) => reasonFor(reading, fault) === wording.otherMark)
        .map(({paragraph}) => reading.paragraphs[paragraph]?.start)
    )
    const below = closedBelow(reading)
    const ends = new Set(below.values())
    for (const fault of reading.faults) {
      // The mark that the wrong one should have closed: told with it.
      if (fault.type === 'unclosed' && mixed.has(fault.start)) continue
      // One slip, told where the quotation opens.
      if (ends.has(fault)) continue
      const severity = severityOf(reading, fault)
      if (severity === 'off') continue
      report({
        span: faultSpan(reading, fault),
        reason: below.has(fault) ? wording.closedBelow : reasonFor(reading, fault),
        phrase: `fault ${fault.start}`,
        severity
      })
    }
    for (const quotation of spokenQuotations(reading)) {
      if (!reopensClosed(reading, quotation) || isListed(reading, quotation)) continue
      report({
        span: quotation,
        reason: wording.readsAsNew,
        phrase: `quotation ${quotation.id}`,
        severity: 'info'
      })
    }
    const outer = options.style === 'any' ? null : wrongMark(reading, options.style)
    if (outer) {
      report({
        span: outer,
        reason: options.style === 'us' ? wording.wrongMarks : wording.mixedMarks,
        phrase: 'marks',
        severity: 'info'
      })
    }
  }
})

/**
 * A double mark in a sentence of running copy is wrong for certain. A single one may be an
 * apostrophe, which a fault of one paragraph cannot tell, and a guillemet an arrow (“More »”) unless somebody speaks there.
 */
function severityOf(reading: Reading, fault: MarkFault): Severity | undefined {
  const paragraph = reading.paragraphs[fault.paragraph]
  if (!paragraph || !isCopy(reading, fault.paragraph)) return 'off'
  const mark = itemAt(reading.tokens, fault.start)?.text
  if (!proseOf(reading)[fault.paragraph]) return 'off'
  // What opens speech is no arrow.
  const quotation = reading.quotations[fault.quotation ?? -1]
  if (/^[«»‹›]/.test(mark ?? '') && !(quotation && attributionOf(reading, quotation))) return 'off'
  return /^['‘’`]/.test(mark ?? '') ? 'info' : undefined
}

/** Of each paragraph, whether it has a verb. */
const proseOf = memoize(({paragraphs, tokens}: Reading) =>
  paragraphs.map(({first, last}) =>
    tokens
      .slice(first, last)
      .some(({pos, lower}) => pos === 'VERB' || lower === 'is' || lower === 'was')
  )
)

/**
 * Quotations that run on over paragraphs which do not open with a mark, with the mark that closes them further down,
 * or `null` where the reading took it for theirs: nothing else stands in marks between.
 */
function closedBelow({faults, quotations}: Reading): Map<MarkFault, MarkFault | null> {
  const below = new Map<MarkFault, MarkFault | null>()
  const resumed = new Set(quotations.map(({continues}) => continues))
  for (const [index, fault] of faults.entries()) {
    const {type, quotation, paragraph} = fault
    if (type !== 'unclosed' || quotation === null) continue
    const next = faults[index + 1]
    const inNext = quotations[quotation + 1]
    if (resumed.has(quotation)) below.set(fault, null)
    else if (next?.type === 'unopened' && next.paragraph > paragraph) {
      const isNear = next.paragraph - paragraph <= farthest
      if (isNear && (inNext === undefined || inNext.start > next.start)) below.set(fault, next)
    }
  }
  return below
}

/** A double mark that closes nothing, in a paragraph that a single one opens: ‘I saw it," he said. */
function reasonFor(reading: Reading, {type, start, paragraph, quotation}: MarkFault): string {
  if (type === 'unclosed') return wording.neverClosed
  if (type === 'turned') {
    const opens = reading.quotations[quotation ?? -1]?.start === start
    return opens ? wording.turnedOpening : wording.turnedClosing
  }
  const opener = reading.tokens[reading.paragraphs[paragraph]?.first ?? -1]?.text ?? ''
  const single = /^['‘]$/.test(opener) && !/^['’]/.test(itemAt(reading.tokens, start)?.text ?? '')
  return single ? wording.otherMark : wording.neverOpened
}

/** The mark with the words beside it: a lone mark is hard to find on a page. */
function faultSpan(reading: Reading, fault: MarkFault): Span {
  const quotation = reading.quotations[fault.quotation ?? -1]
  const opens = quotation?.start === fault.start
  // Behind a mark that closes the wrong way round, a sentence may seem to begin with it.
  const place = fault.type === 'turned' && !opens ? fault.start - 2 : fault.start
  const sentence = itemAt(reading.sentences, place)
  if (!sentence) return fault
  if (opens) {
    return {
      start: fault.start,
      end: Math.max(Math.min(quotation.end, sentence.end), fault.end)
    }
  }
  return {start: fault.type === 'unclosed' ? fault.start : sentence.start, end: fault.end}
}

/** A whole quotation ends the paragraph above, and this one opens with no word of who speaks. */
function reopensClosed(reading: Reading, quotation: Quotation): boolean {
  if (!opensParagraph(reading, quotation) || quotation.continues !== null) return false
  if (quotation.basis !== 'same-speaker') return false
  const attribution = attributionOf(reading, quotation)
  if (attribution && !attribution.carried) return false
  const above = copyBefore(reading, quotation.paragraph)
  if (!above || !isCopy(reading, above.index)) return false
  const closing = closingQuotation(reading, above)
  if (closing === null || closing.kind !== 'speech' || !closing.whole) return false
  // A question is answered by somebody else, and talk goes to and fro.
  const asked = reading.tokens.slice(closing.last - 2, closing.last).some(({text}) => text === '?')
  return !asked && attributionOf(reading, closing) !== null
}

/** "She read out some of the comments. ¶ “…” ¶ “…”": quoted one by one, under a sentence that says what they are. */
function isListed(reading: Reading, {paragraph}: Quotation): boolean {
  let above = copyBefore(reading, paragraph)
  for (let step = 0; above && step < longest; step++) {
    const {first, last} = above
    const own = reading.tokens.slice(first, last).filter(({quotation}) => quotation === null)
    if (own.length > 0)
      return !closingQuotation(reading, above) && own.some(({lower}) => sayings.has(lower))
    above = copyBefore(reading, above.index)
  }
  return false
}

/** The first quotation in marks that the house does not use. */
function wrongMark(reading: Reading, style: 'us' | 'uk'): Quotation | null {
  const spoken = spokenQuotations(reading).filter(({whole}) => whole)
  const single = (quotation: Quotation) => /^['‘‚]/.test(quotation.mark)
  if (style === 'us') return spoken.find(single) ?? null
  const [first] = spoken
  return (
    spoken.find((quotation) => first !== undefined && single(quotation) !== single(first)) ?? null
  )
}
