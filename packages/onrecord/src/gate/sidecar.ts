/**
 * The file beside an article that says what to ignore in it.
 */

import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {VFile} from 'vfile'
import {stdinName} from '../files/find.js'
import {sidecarEnding} from './ignore-lists.js'

/**
 * Read the sidecar of a file.
 *
 * @param file
 *   File.
 * @returns
 *   Its content; nothing if there is none.
 */
export async function readSidecar({path: name, cwd}: VFile): Promise<string | undefined> {
  if (name === stdinName) return
  const sidecar = path.resolve(cwd, `${name}${sidecarEnding}`)
  // Most articles have none, and a look costs a tenth of a failure to open it.
  if (!existsSync(sidecar)) return

  try {
    return await readFile(sidecar, 'utf8')
  } catch {
    return
  }
}
