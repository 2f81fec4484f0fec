#!/usr/bin/env node
/**
 * The pre-commit hook: scripts/pre-commit.mjs [OPTIONS] FILES, in the repository that is committed to.
 *
 * - On a commit it checks staged lines, as they are staged.
 * - With --from-ref, as in CI, it checks the lines changed since that commit.
 * - With --all-files, or by `pre-commit run --files`, it checks the files whole.
 *
 * It runs the onrecord that the repository has installed, or else the one that a release of this repository
 * carries. It installs nothing, and asks no registry.
 */

import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const words = process.argv.slice(2)
const files = words.filter((word) => existsSync(word))
const options = words.filter((word) => !existsSync(word))
const runner = findRunner()

if (runner) {
  const args = [runner, '--ignore-unknown', ...scope(), ...options, '--', ...files]
  const {status} = spawnSync(process.execPath, args, {stdio: 'inherit'})
  process.exitCode = status ?? 2
} else {
  console.error(
    'onrecord: It is not installed here. Run npm install --save-dev onrecord, or set rev: to a release.'
  )
  process.exitCode = 2
}

/** Which lines to check. */
function scope() {
  const from = process.env.PRE_COMMIT_FROM_REF ?? process.env.PRE_COMMIT_SOURCE
  if (from) return ['--since', from]

  // A commit hands over what is staged and nothing else; whoever hands over more wants whole files.
  const staged = new Set(git('diff', '--cached', '--name-only', '-z').split('\0'))
  return files.every((file) => staged.has(file)) ? ['--staged'] : []
}

function git(...args) {
  try {
    return execFileSync('git', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
  } catch {
    return ''
  }
}

/** The program that the repository has installed, in its folder or above; else that of this release. */
function findRunner() {
  const places = []
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    places.push(join(folder, 'node_modules/onrecord/bin.js'))
    if (folder === dirname(folder)) break
  }

  const own = resolve(dirname(fileURLToPath(import.meta.url)), '..')
  places.push(join(own, 'action/bin.js'))
  return places.find((place) => existsSync(place))
}
