/**
 * node scripts/pack.mjs [FILE]: packs what `build.mjs` made as a .vsix, and prints its path.
 */

import {copyFile, rm} from 'node:fs/promises'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {createVSIX} from '@vscode/vsce'

const here = new URL('../', import.meta.url)
const licence = new URL('LICENSE', here)
const packagePath = process.argv[2] ?? fileURLToPath(new URL('onrecord.vsix', here))

await copyFile(new URL('../../LICENSE', here), licence)

try {
  await createVSIX({
    cwd: fileURLToPath(here),
    packagePath,
    // Everything is in the bundle.
    dependencies: false,
    allowMissingRepository: true
  })
  console.log(packagePath)
} finally {
  await rm(licence)
}
