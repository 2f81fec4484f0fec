/**
 * Files of this package, from wherever the code runs: `lib/`, or the bundle in `dist/`.
 */

import {existsSync} from 'node:fs'

/**
 * Find the folder of this package: the nearest one up that has its manifest.
 *
 * @returns
 *   Address of the folder.
 */
export function packageFolder(): URL {
  let folder = new URL('./', import.meta.url)

  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('../', folder)
    if (above.href === folder.href) throw new Error('The package of onrecord is not complete')
    folder = above
  }

  return folder
}
