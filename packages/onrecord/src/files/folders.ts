/** Folders that are made when something is to be written into them. */

import {mkdir} from 'node:fs/promises'
import path from 'node:path'

/**
 * Make a folder, and those that it lies in, one by one: where a system lets nobody make any, as in `/proc`, Node's own
 * recursion goes on for ever.
 *
 * @param folder
 *   Absolute path.
 * @param mode
 *   Who may use it; as the system has it, if left out.
 * @throws
 *   What Node says where it can't be made.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  try {
    await make(folder, mode)
  } catch (error) {
    const above = path.dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error
    await makeFolder(above, mode)
    await make(folder, mode)
  }
}

/** Make one folder, unless it is there. */
async function make(folder: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(folder, {mode})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
