/**
 * Findings as diagnostics.
 */

import type {DraftFinding, Level, Span} from 'onrecord/draft'
import type {VFile} from 'vfile'
import {type Diagnostic, DiagnosticSeverity, type Range} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {DraftCheck} from './draft.js'

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
}

/**
 * Make the diagnostics of a draft.
 *
 * @param check
 *   What was found.
 * @returns
 *   One for each finding; its other places are related information.
 */
export function diagnosticsOf({document, report}: DraftCheck): Diagnostic[] {
  return report.findings.map((finding) => diagnosticOf(document, finding))
}

/**
 * Make the diagnostics of a file that is not open.
 *
 * @param file
 *   File with its findings.
 * @returns
 *   One for each finding.
 */
export function diagnosticsOfFile({messages}: VFile): Diagnostic[] {
  return messages.map(({place, reason, ruleId, fatal}) => {
    const point = place && 'start' in place ? place : {start: place, end: place}
    const at = (one: {line: number; column: number} | undefined) => ({
      line: (one?.line ?? 1) - 1,
      character: (one?.column ?? 1) - 1
    })
    const severity = fatal === true ? 'error' : fatal === false ? 'warn' : 'info'
    return {
      range: {start: at(point.start), end: at(point.end)},
      message: reason,
      severity: severities[severity],
      source: 'onrecord',
      ...(ruleId ? {code: ruleId} : {})
    }
  })
}

/**
 * Make the diagnostic of a draft that can't be read.
 *
 * @param reason
 *   Why, in a sentence.
 * @returns
 *   A warning on the first line.
 */
export function diagnosticOfFailure(reason: string): Diagnostic {
  const start = {line: 0, character: 0}
  return {
    range: {start, end: start},
    message: reason,
    severity: DiagnosticSeverity.Warning,
    source: 'onrecord'
  }
}

/**
 * Make the range of a span.
 *
 * @param document
 *   Text that the span points into.
 * @param span
 *   Offsets in UTF-16 code units, as ranges count them.
 * @returns
 *   Range, lines and characters from 0.
 */
export function rangeOf(document: TextDocument, {start, end}: Span): Range {
  return {start: document.positionAt(start), end: document.positionAt(end)}
}

function diagnosticOf(document: TextDocument, finding: DraftFinding): Diagnostic {
  const {rule, reason, severity, url, places} = finding
  const others = places.slice(1)

  return {
    range: rangeOf(document, finding),
    message: reason,
    severity: severities[severity],
    source: 'onrecord',
    code: rule,
    ...(url ? {codeDescription: {href: url}} : {}),
    ...(others.length > 0
      ? {
          relatedInformation: others.map((place) => ({
            location: {uri: document.uri, range: rangeOf(document, place)},
            message: 'Here too'
          }))
        }
      : {})
  }
}
