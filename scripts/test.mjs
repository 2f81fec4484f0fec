/**
 * node scripts/test.mjs [PATHS] [OPTIONS of vitest]: what `pnpm test` runs.
 *
 * Looks first for the programs that the tests need, so that nobody waits minutes to be told that one is
 * missing. As root on Debian it installs them by package; elsewhere it says in one line what to install.
 * Then it builds, and runs every test, or those whose paths hold one of PATHS.
 */

import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {basename} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {chromium, emacs, findProgram, git, neovim, redis, strace} from './programs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
const wanted = [git, chromium, redis, neovim, emacs, strace].filter(
  (program) => program.folders.some(isWanted) && !findProgram(program)
)
const missing = wanted.filter(({optional}) => !optional)

if (wanted.length > 0 && !install() && missing.length > 0) {
  const list = new Intl.ListFormat('en-GB')
  const titles = list.format(missing.map(({title}) => title))
  const packages = missing.map(({debian}) => debian).join(' ')
  const variables = missing.flatMap(({variable}) => variable ?? [])
  const orName = variables.length > 0 ? ` or name its path in ${list.format(variables)}` : ''
  console.error(
    `The tests need ${titles}. Install what is missing (Debian, Ubuntu: sudo apt-get install ${packages})${orName}, then run this again.`
  )
  process.exit(2)
}

run(pnpm('run', 'build'))
run(pnpm('run', 'build:apps'))
run(['vitest', 'run', ...args])

/** Whether the tests below a folder are among those to run. */
function isWanted(folder) {
  const paths = args.filter((word) => !word.startsWith('-'))
  const tests = readdirSync(new URL(`../${folder}`, import.meta.url))
  return (
    paths.length === 0 ||
    tests.some((name) => paths.some((path) => `${folder}/${name}`.includes(path)))
  )
}

/**
 * Install what is missing, where that is ours to do: as root, on Debian and its kin. A path that somebody
 * named and that leads nowhere is theirs to mend.
 */
function install() {
  const named = missing.some(({variable}) => variable && process.env[variable])
  if (named || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false

  const packages = wanted.map(({debian}) => debian.split(' '))
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  const apt = (...words) =>
    spawnSync('apt-get', ['-q', '-y', ...words], {env, stdio: ['ignore', 2, 2]}).status === 0

  console.error(`Installing ${packages.flat().join(', ')}, which the tests need.`)
  apt('update')
  // One by one: what one release of Debian has no more is no reason to go without the others.
  for (const name of packages.flat()) apt('install', '--no-install-recommends', name)
  return missing.every(findProgram)
}

/** This pnpm again, whether or not it is on the PATH. */
function pnpm(...words) {
  const self = process.env.npm_execpath ?? ''
  return basename(self).startsWith('pnpm') ? [self, ...words] : ['pnpm', ...words]
}

/** Run a command to its end; if it fails, so does this. */
function run([command, ...words]) {
  const script = /\.[cm]?js$/.test(command)
  const {status} = spawnSync(
    script ? process.execPath : command,
    script ? [command, ...words] : words,
    {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'}
  )
  if (status !== 0) process.exit(status ?? 1)
}
