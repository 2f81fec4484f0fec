/** From a finding to the message that a person reads. */

import type {Reading, Span} from 'nlcst-attribution'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {type Location, location} from 'vfile-location'
import type {VFileMessage} from 'vfile-message'
import {type Finding, promised, type Rule, type Severity} from './rule.js'

/** A finding with the places of all that it stands for. */
export interface Gathered {
  readonly rule: Rule
  readonly severity: Severity
  /** All that it stands for, in the order of the copy; never none. */
  readonly findings: [Finding, ...Finding[]]
}

/** A finding that its rule reports below its own severity is less sure than the rule. */
function confidenceOf({confidence}: Rule, finding: Finding): number {
  if (finding.confidence !== undefined) return finding.confidence
  return finding.severity ? Math.min(confidence, promised[finding.severity]) : confidence
}

/** Where a message sits in the file. */
interface Place {
  start: Point
  end: Point
}

/** One of the places that a message counts. */
export interface Occurrence extends Place {
  /** The words there. */
  actual: string
  /** Words to put in their place. */
  expected?: string[] | undefined
}

/** A message of a rule, with more than all messages have. */
export interface SourcingMessage extends VFileMessage {
  /** Every place that the message counts, where there are several; the first is `place`. */
  occurrences?: Occurrence[]
  /** How sure it is, from 0 to 1. */
  confidence?: number
}

/** As `fatal` of messages has it. */
const fatal = {error: true, warn: false, info: undefined, off: undefined}

/**
 * Make the function that puts findings on a file.
 *
 * @param file gets the messages
 * @param reading the article
 * @param placed whether offsets of the reading point into the file
 */
export function createReporter(
  file: VFile,
  reading: Reading,
  placed: boolean
): (entry: Gathered) => void {
  // Many files have no findings, and then lines need no counting.
  let lines: Location | undefined

  return function report({rule, severity, findings}) {
    const [finding] = findings
    const occurrences = findings.flatMap(occurrenceOf)
    const place = placeOf(finding.span)
    const message: SourcingMessage = withoutStack(() =>
      file.message(countReason(finding.reason, findings.length), {
        place,
        ruleId: rule.id,
        source: rule.plugin
      })
    )
    message.fatal = fatal[severity]
    message.actual = reading.textOf(finding.span)
    message.expected = finding.expected ? [...finding.expected] : undefined
    message.note = finding.note ?? rule.note
    message.url = rule.url
    message.confidence = confidenceOf(rule, finding)
    if (occurrences.length > 1) message.occurrences = occurrences
  }

  function occurrenceOf({span, expected}: Finding): Occurrence[] {
    const place = placeOf(span)
    if (!place) return []
    const {start, end} = place
    return [
      {start, end, actual: reading.textOf(span), expected: expected ? [...expected] : undefined}
    ]
  }

  function placeOf(span: Span): Place | undefined {
    if (!placed) return
    lines ??= location(file)
    const start = lines.toPoint(span.start)
    const end = lines.toPoint(span.end)
    return start && end ? {start, end} : undefined
  }
}

/** A message is an error to the engine, which takes long to note where in the program it was made. */
function withoutStack<T>(make: () => T): T {
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Say how often, where it is more than once, before the full stop if there is one. */
function countReason(reason: string, times: number): string {
  if (times < 2) return reason
  const stop = reason.endsWith('.') ? '.' : ''
  return `${reason.slice(0, reason.length - stop.length)} (${times} times in this story)${stop}`
}
