/** Ask rules about a reading, and gather what they say. */

import type {Reading} from 'nlcst-attribution'
import type {VFile} from 'vfile'
import {createReporter, type Gathered} from './message.js'
import type {Finding, Rule} from './rule.js'
import {type ResolvedRule, resolveRules, type SourcingOptions} from './settings.js'

/** What a run may know besides the rules' settings. */
export interface RunOptions extends Omit<SourcingOptions, 'rules'> {
  /** Whether offsets of the reading point into the file (default: `true`). */
  placed?: boolean | undefined
}

/**
 * Ask rules about an article, with their settings, and put what they find on the file.
 *
 * @param reading the article; its offsets are UTF-16 code units into the text of `file`
 * @param file gets a message for every finding, in the order of the copy
 * @param rules rules that there are
 * @param options what the user says of them
 * @throws {SettingError} as {@link resolveRules} does
 * @throws {Error} when a rule fails, naming it
 */
export function runRules(
  reading: Reading,
  file: VFile,
  rules: readonly Rule[],
  options: SourcingOptions = {}
): void {
  runResolvedRules(reading, file, resolveRules(rules, options), options)
}

/**
 * Do as {@link runRules} does, with settings that were settled before: once for many articles.
 *
 * @param reading the article
 * @param file gets the messages
 * @param rules rules with their settings; those that are off are left out
 * @param options the kind of copy and the names that the newsroom knows
 * @throws {Error} when a rule fails, naming it
 */
export function runResolvedRules(
  reading: Reading,
  file: VFile,
  rules: readonly ResolvedRule[],
  options: RunOptions = {}
): void {
  const gathered = rules.flatMap((resolved) => gather(reading, resolved, options))
  gathered.sort(
    (left, right) =>
      byPlace(left.findings[0], right.findings[0]) || compare(left.rule.id, right.rule.id)
  )
  const report = createReporter(file, reading, options.placed ?? true)
  for (const entry of gathered) report(entry)
}

/** Ask one rule; findings that share a phrase come out as one. */
function gather(reading: Reading, resolved: ResolvedRule, options: RunOptions): Gathered[] {
  const {rule} = resolved
  if (resolved.severity === 'off') return []
  const findings: Finding[] = []
  try {
    rule.check({
      reading,
      options: resolved.options,
      genre: options.genre ?? 'news',
      outlets: options.outlets ?? [],
      people: options.people ?? [],
      organisations: options.organisations ?? [],
      notes: options.notes ?? null,
      report: (finding) => findings.push(finding)
    })
  } catch (error) {
    throw new Error(`Rule \`${rule.id}\` failed: ${messageOf(error)}`, {cause: error})
  }

  const byPhrase = new Map<string, Gathered>()
  for (const finding of findings.sort(byPlace)) {
    const severity = finding.severity ?? resolved.severity
    if (severity === 'off') continue
    const phrase = finding.phrase ?? wordsOf(reading.textOf(finding.span))
    // A grave finding must not vanish behind a slight one, so severities are kept apart.
    const key = `${severity} ${phrase}`
    const same = byPhrase.get(key)
    if (same) same.findings.push(finding)
    else byPhrase.set(key, {rule, severity, findings: [finding]})
  }
  return [...byPhrase.values()]
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

function byPlace({span: left}: Finding, {span: right}: Finding): number {
  return left.start - right.start || left.end - right.end
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
