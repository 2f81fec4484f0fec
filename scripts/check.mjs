/**
 * node scripts/check.mjs: what `pnpm check` runs.
 *
 * Every check runs, whatever the ones before it said; exit 1 if any failed.
 */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const failed = []

/** Not imported by anybody, and so not published as packages. */
const applications = ['onrecord-vscode', 'onrecord-web']

/** A stylesheet has no types. */
const typed = ['--profile', 'esm-only', '--exclude-entrypoints', 'style.css']

check('build', 'pnpm', ['run', 'build'])
check('types of the tests', 'tsc', ['-p', 'tsconfig.tests.json'])
check('format and lint', 'biome', ['check', '--error-on-warnings'])
check('unused code', 'knip', ['--no-progress', '--no-config-hints'])
checkPackages()

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`)
  process.exitCode = 1
} else {
  console.log('\nAll checks passed.')
}

/** Pack each package as it would be published and look at what came out. */
function checkPackages() {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-packages-'))
  try {
    const apart = applications.flatMap((name) => ['--filter', `!${name}`])
    const pack = ['--recursive', ...apart, 'pack', '--pack-destination', folder]
    check('pack', 'pnpm', pack, {quiet: true})
    for (const file of readdirSync(folder).sort()) {
      const tarball = join(folder, file)
      check(`publint ${file}`, 'publint', [tarball, '--strict'], {quiet: true})
      check(`attw ${file}`, 'attw', [tarball, ...typed], {quiet: true})
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** Run a command; a quiet one shows what it prints only where it fails. */
function check(name, command, parameters, {quiet = false} = {}) {
  if (!quiet) console.log(`\n${name}`)
  const result = spawnSync(command, parameters, {
    cwd: root,
    encoding: 'utf8',
    // `pnpm` and Windows have the commands as scripts for a shell.
    shell: process.platform === 'win32',
    stdio: quiet ? 'pipe' : 'inherit'
  })
  if (result.status === 0) return
  if (quiet) console.error(`\n${name}\n${result.stdout ?? ''}${result.stderr ?? ''}`)
  if (result.error) console.error(result.error.message)
  failed.push(name)
}
