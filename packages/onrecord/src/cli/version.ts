/**
 * The version of the runner.
 */

import {readFile} from 'node:fs/promises'

/**
 * Read the version from the package.
 *
 * @returns
 *   Version.
 */
export async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as {version: string}).version
}
