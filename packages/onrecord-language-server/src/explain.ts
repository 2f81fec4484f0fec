/**
 * The pages of the rules as files that an editor opens.
 */

import {chmod, mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {readRulePage} from 'onrecord'
import type {RulePages} from './machine.js'
import {renderPage} from './render-page.js'

/** Makes pages, and knows its own. */
export class FilePages implements RulePages {
  #folder: Promise<string> | undefined
  readonly #made = new Map<string, string>()

  /** @inheritdoc */
  read(rule: string): Promise<string> {
    return readRulePage(rule)
  }

  /** Write the page of a rule to a file that can be read and not changed. */
  async open(rule: string): Promise<string> {
    const known = this.#made.get(rule)
    if (known) return known
    const page = renderPage(await readRulePage(rule))
    this.#folder ??= mkdtemp(path.join(tmpdir(), 'onrecord-'))
    const file = path.join(await this.#folder, `${rule}.md`)
    await writeFile(file, page, {mode: 0o600})
    await chmod(file, 0o400)
    const uri = pathToFileURL(file).href
    this.#made.set(rule, uri)
    return uri
  }

  /** @inheritdoc */
  has(uri: string): boolean {
    return [...this.#made.values()].includes(uri)
  }
}
