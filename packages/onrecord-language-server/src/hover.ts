/**
 * What a finding says when somebody points at it: what, why, whose standard, how to mend.
 */

import type {DraftFinding} from 'onrecord/draft'
import {parsePage} from 'sourcing-rule/pages'
import {type Hover, MarkupKind} from 'vscode-languageserver'
import {rangeOf} from './diagnostics.js'
import type {DraftCheck} from './draft.js'
import type {RulePages} from './machine.js'

/** How an editor shows a hover. */
export interface HoverStyle {
  /** Whether it shows Markdown. */
  markdown: boolean
  /** Whether to say what is found; not where the editor says so beside the hover. */
  messages: boolean
}

/**
 * Find the findings at a place.
 *
 * @param check
 *   What was found.
 * @param start
 *   Offset in UTF-16 code units.
 * @param end
 *   Another, for a stretch.
 * @returns
 *   Findings that have one of their places there.
 */
export function findingsAt({report}: DraftCheck, start: number, end = start): DraftFinding[] {
  return report.findings.filter(({places}) =>
    places.some((place) => place.start <= end && start <= place.end)
  )
}

/**
 * Explain what was found at a place.
 *
 * @param check
 *   What was found.
 * @param offset
 *   Where somebody points, in UTF-16 code units.
 * @param pages
 *   Pages of the rules.
 * @param style
 *   How the editor shows it.
 * @returns
 *   What to show, or nothing where nothing was found.
 */
export async function hoverAt(
  check: DraftCheck,
  offset: number,
  pages: RulePages,
  style: HoverStyle
): Promise<Hover | null> {
  const findings = findingsAt(check, offset)
  const [first] = findings
  if (!first) return null

  const place = first.places.find(({start, end}) => start <= offset && offset <= end) ?? first
  const parts = await Promise.all(findings.map((finding) => explain(finding, pages, style)))

  return {
    contents: style.markdown
      ? {kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n')}
      : {kind: MarkupKind.PlainText, value: parts.join('\n\n')},
    range: rangeOf(check.document, place)
  }
}

async function explain(
  {rule, severity, reason, note, remedies}: DraftFinding,
  pages: RulePages,
  {markdown, messages}: HoverStyle
): Promise<string> {
  const write = markdown ? escapeMarkdown : (words: string) => words
  const ways = remedies.map(({title}) => `- ${write(title)}`)
  const mend = ways.length > 0 ? [`To mend it:\n${ways.join('\n')}`] : []
  const label = markdown ? `\`${rule}\`, ${severity}` : `${rule}, ${severity}`
  const said = markdown ? `**${write(reason)}**` : reason
  const head = messages ? `${said} (${label})` : label
  if (!markdown) return [head, note, ...mend].join('\n\n')

  const {summary, sections} = parsePage(await pages.read(rule))
  const why = sections.find(({heading}) => heading === 'Why')?.text.trim()

  return [head, write(note), ...mend, summary, ...(why ? [why] : [])]
    .filter((part) => part !== '')
    .join('\n\n')
}

/**
 * The words of a draft must not become markup. Editors that do not render Markdown show each backslash, so only
 * what would be markup gets one: brackets that make a link, signs that mean something at a line's start.
 */
function escapeMarkdown(words: string): string {
  return words
    .replace(/[\\`*_<~]|&(?=#?\w+;)|\](?=[([:])/g, '\\$&')
    .replace(/^([ \t]*)([#>+=|-]|\d+(?=[.)])|\[(?=[ xX]\]|\^))/gm, escapeStart)
}

/** A number has its dot escaped, since a backslash before a digit is one. */
function escapeStart(_: string, space: string, sign: string): string {
  return /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`
}
