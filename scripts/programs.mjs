/**
 * Programs besides Node that the tests need, and where a machine has them.
 */

import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import process from 'node:process'

/**
 * @typedef Program
 * @property {string} title What people call it.
 * @property {string} [variable] Variable that may name its path.
 * @property {readonly string[]} names Names that it has on a PATH.
 * @property {readonly string[]} places Paths where installers put it that touch no PATH.
 * @property {string} debian Debian's packages.
 * @property {readonly string[]} folders Folders of the tests that need it.
 * @property {boolean} [optional] Whether those tests say less without it, and pass.
 */

/** Keeps what the gate compares, and this repository; the runner too knows it by its name alone. */
export const git = /** @type {Program} */ ({
  title: 'git',
  names: ['git', 'git.exe'],
  places: [],
  debian: 'git',
  folders: ['tests/cli', 'tests/workspace']
})

/** The browser that opens the page. */
export const chromium = /** @type {Program} */ ({
  title: 'Chromium',
  variable: 'CHROMIUM',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
  ],
  debian: 'chromium',
  folders: ['tests/browser']
})

/** The server that the queue works on. */
export const redis = /** @type {Program} */ ({
  title: 'Redis',
  variable: 'REDIS_SERVER',
  names: ['redis-server', 'valkey-server'],
  places: [],
  debian: 'redis-server',
  folders: ['packages/onrecord-queue/test']
})

/** The editor that the language server is tried in. */
export const neovim = /** @type {Program} */ ({
  title: 'Neovim',
  variable: 'NEOVIM',
  names: ['nvim'],
  places: [],
  debian: 'neovim',
  folders: ['tests/editor']
})

/** Another editor that the language server is tried in; before version 29 its client is a package of its own. */
export const emacs = /** @type {Program} */ ({
  title: 'Emacs',
  variable: 'EMACS',
  names: ['emacs'],
  places: [],
  debian: 'emacs-nox elpa-eglot',
  folders: ['tests/editor']
})

/** Tells what a process asks of the system; Linux alone has it. */
export const strace = /** @type {Program} */ ({
  title: 'strace',
  variable: 'STRACE',
  names: ['strace'],
  places: [],
  debian: 'strace',
  folders: ['tests/hardness'],
  optional: true
})

/**
 * Find a program.
 *
 * @param {Program} program
 *   Which.
 * @returns {string | undefined}
 *   Its path, if this machine has it.
 */
export function findProgram({variable, names, places}) {
  const named = variable && process.env[variable]
  if (named) return existsSync(named) ? named : undefined

  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...places].find((path) => existsSync(path))
}

/**
 * Find a program that has to be there.
 *
 * @param {Program} program
 *   Which.
 * @returns {string}
 *   Its path.
 * @throws {Error}
 *   If this machine has it not, or not where its variable says.
 */
export function needProgram(program) {
  const found = findProgram(program)
  if (found) return found
  throw new Error(
    `No ${program.title} on this machine. Install it: apt-get install ${program.debian}`
  )
}
