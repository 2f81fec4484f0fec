/**
 * The file beside an article that says what to ignore in it.
 */

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

  try {
    return await readFile(path.resolve(cwd, `${name}${sidecarEnding}`), 'utf8')
  } catch {
    // Most articles have none.
    return
  }
}
