/**
 * Which of the two builds to start: `dist/`, a few large files that load fast, or `lib/`, the
 * compiler's own output. A package that is installed has both, from one build. In a work tree
 * `dist/` may be missing, or older than `lib/` of some package; then `lib/` is right.
 */

import {readdirSync, statSync} from 'node:fs'

const here = new URL('./', import.meta.url)

/**
 * Run the program.
 *
 * @returns {Promise<unknown>}
 */
export function start() {
  const built = timeOf(new URL('dist/complete', here))
  return built === 0 || isOutdated(built) ? import('./lib/cli.js') : import('./dist/cli.js')
}

/**
 * Whether a package beside this one was compiled after `dist/` was made. Published packages
 * carry no notes of the compiler, so there the answer costs one look.
 *
 * @param {number} built
 * @returns {boolean}
 */
function isOutdated(built) {
  if (timeOf(new URL('lib/tsconfig.tsbuildinfo', here)) === 0) return false

  const packages = new URL('../', here)
  return readdirSync(packages).some(
    (name) => timeOf(new URL(`${name}/lib/tsconfig.tsbuildinfo`, packages)) > built
  )
}

/**
 * @param {URL} file
 * @returns {number}
 *   When it was written; 0 if it isn't there.
 */
function timeOf(file) {
  return statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0
}
