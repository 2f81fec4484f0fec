/** A folder in which an editor finds the language server as its readme has it: by its name. */

import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {onTestFinished} from 'vitest'

/** The language server's package. */
export const server = new URL('../../packages/onrecord-language-server/', import.meta.url)

/**
 * Make a folder, for as long as a test takes.
 *
 * @returns
 *   Its path; what is in its folder `bin` is none of the editor's.
 */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-editor-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  mkdirSync(join(folder, 'bin'))
  const program = join(folder, 'bin/onrecord-language-server')
  const words = [process.execPath, fileURLToPath(new URL('bin.js', server))]
  writeFileSync(program, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`)
  chmodSync(program, 0o755)
  return folder
}

/** Variables of an editor that begins in such a folder, with no settings of anybody's. */
export function variablesIn(folder: string): {PATH: string; HOME: string} {
  return {PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter), HOME: folder}
}
