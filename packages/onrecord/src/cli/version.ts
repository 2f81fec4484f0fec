/**
 * The version of the runner.
 */

import {readFile} from 'node:fs/promises'
import {packageFolder} from './package.js'

/**
 * Read the version from the package.
 *
 * @returns
 *   Version.
 */
export async function version(): Promise<string> {
  const text = await readFile(new URL('package.json', packageFolder()), 'utf8')
  return (JSON.parse(text) as {version: string}).version
}
