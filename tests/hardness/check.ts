/**
 * Check anything, as the runner does, and say what was found in a form that can be compared.
 */

import process from 'node:process'
import {checkArticle, type DraftFinding, reportOf, resolveSettings} from 'onrecord/draft'
import {VFile} from 'vfile'

/**
 * The runs of a property: few and always the same by default, more and others with
 * `ONRECORD_FUZZ=10000 ONRECORD_SEED=1 pnpm test tests/hardness`.
 *
 * @param usual
 *   How many by default.
 * @returns
 *   Parameters for fast-check.
 */
export function runs(usual: number): {numRuns: number; seed: number} {
  const {ONRECORD_FUZZ: more, ONRECORD_SEED: seed} = process.env
  return {numRuns: Number(more ?? usual), seed: Number(seed ?? 20_261_125)}
}

const rules = resolveSettings({preset: 'strict'})

/**
 * Check a text.
 *
 * @param value
 *   Text, or bytes.
 * @param name
 *   Name of its file, which tells the format.
 * @returns
 *   What was found and read, and the text that the offsets count in.
 * @throws {ArticleError}
 *   If it is no article.
 */
export async function check(value: string | Uint8Array, name = 'draft.txt') {
  const file = new VFile({path: name, value})
  const checked = await checkArticle(file, {rules})
  return {report: reportOf(file, checked), reading: checked.reading, text: String(file)}
}

/**
 * Say what was found, without the places, which differ where the copy does.
 *
 * @param findings
 *   Findings.
 * @param plain
 *   Makes words alike that may be written in several ways.
 * @returns
 *   A line for each, in order.
 */
export function told(
  findings: readonly DraftFinding[],
  plain: (words: string) => string = (words) => words
): string[] {
  return findings.map(
    ({rule, severity, actual, places}) =>
      `${severity} ${rule} ${places.length} ${plain(actual).replace(/\s+/g, ' ')}`
  )
}
