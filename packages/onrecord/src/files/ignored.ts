/**
 * Files that `.onrecordignore` leaves out.
 */

import {readFile} from 'node:fs/promises'
import path from 'node:path'

/** Name of the file. */
const fileName = '.onrecordignore'

/** Tells whether a file, by its absolute path, is left out. */
export type IsIgnored = (file: string) => boolean

/**
 * Read the nearest `.onrecordignore` up the tree. It is written like a `.gitignore`, and its
 * patterns are relative to its folder.
 *
 * @param cwd
 *   Folder to start from.
 * @returns
 *   Test for files; it leaves out none if there is no such file.
 */
export async function readIgnored(cwd: string): Promise<IsIgnored> {
  let folder = path.resolve(cwd)

  for (;;) {
    const patterns = await readFile(path.join(folder, fileName), 'utf8').catch(() => undefined)
    if (patterns !== undefined) return createTest(folder, patterns)

    const above = path.dirname(folder)
    if (above === folder) return () => false
    folder = above
  }
}

async function createTest(folder: string, patterns: string): Promise<IsIgnored> {
  const {default: createIgnore} = await import('ignore')
  const matcher = createIgnore().add(patterns)

  return (file) => {
    const relative = path.relative(folder, file)
    // The library knows paths inside its folder only.
    if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return false
    return matcher.ignores(relative.split(path.sep).join('/'))
  }
}
