/**
 * The page of a rule as a writer reads it: without the signs that make its examples tests.
 */

import {chmod, mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {readRulePage} from 'onrecord'

/** Makes pages, and knows its own. */
export class RulePages {
  #folder: Promise<string> | undefined
  readonly #made = new Map<string, string>()

  /**
   * Write the page of a rule to a file that can be read and not changed.
   *
   * @param rule
   *   Id of the rule.
   * @returns
   *   Path of the file.
   * @throws {SettingError}
   *   If there is no such rule.
   */
  async open(rule: string): Promise<string> {
    const known = this.#made.get(rule)
    if (known) return known
    const page = render(await readRulePage(rule))
    this.#folder ??= mkdtemp(path.join(tmpdir(), 'onrecord-'))
    const file = path.join(await this.#folder, `${rule}.md`)
    await writeFile(file, page, {mode: 0o600})
    await chmod(file, 0o400)
    this.#made.set(rule, file)
    return file
  }

  /** Whether a file is such a page: it is no copy. */
  has(file: string | undefined): boolean {
    return file !== undefined && [...this.#made.values()].includes(file)
  }
}

/**
 * Set a page for reading: examples as quoted paragraphs, flagged words in bold.
 *
 * @param page
 *   Markdown of the rule's page.
 * @returns
 *   Markdown.
 */
function render(page: string): string {
  const parts = page.split(/^```text [^\n]*\n([\s\S]*?)^```$/m)
  return parts.map((part, index) => (index % 2 === 1 ? quote(part) : part)).join('')
}

function quote(example: string): string {
  return example
    .trimEnd()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replaceAll('⟦', '**')
    .replaceAll('⟧', '**')
    .replace(/^/gm, '> ')
}
