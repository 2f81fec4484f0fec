/**
 * The pages of the rules, as files.
 */

import {readFile, stat} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {ruleById} from 'retext-preset-sourcing'
import {packageFolder} from './cli/package.js'

/**
 * Find the page of a rule: it lies beside the rule's source in the package of its plugin, and
 * beside a bundle, which has no such packages.
 *
 * @param name
 *   Id of the rule.
 * @returns
 *   Absolute path of its Markdown.
 * @throws {SettingError}
 *   If there is no such rule.
 */
export async function findRulePage(name: string): Promise<string> {
  const {id, plugin} = ruleById(name)

  try {
    const main = createRequire(import.meta.url).resolve(plugin)
    const file = path.join(path.dirname(main), '../src/rules', `${id}.md`)
    await stat(file)
    return file
  } catch {
    return fileURLToPath(new URL(`dist/rules/${id}.md`, packageFolder()))
  }
}

/**
 * Read the page of a rule.
 *
 * @param name
 *   Id of the rule.
 * @returns
 *   Markdown.
 * @throws {SettingError}
 *   If there is no such rule.
 */
export async function readRulePage(name: string): Promise<string> {
  return readFile(await findRulePage(name), 'utf8')
}
