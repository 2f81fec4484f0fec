/**
 * Which of the two builds to start: `dist/`, a few large files that load fast, or `lib/`, the
 * compiler's own output. A package that is installed has both, from one build. In a work tree
 * `dist/` may be missing, or older than `lib/` of some package; then `lib/` is right.
 */

// Node's own modules come compiled, but V8 compiles those anew that it meets under other flags: these are met first.
// `process` is taken as it lies there: to import it opens standard input, which few runs read.
import 'node:crypto'
import 'node:fs/promises'
import 'node:module'
import 'node:os'
import 'node:stream'
import 'node:util'
import 'node:vm'
import 'node:worker_threads'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import v8 from 'node:v8'

const here = new URL('./', import.meta.url)

/**
 * By how much of what is alive the old part of the heap may grow before it is cleared, in percent. Left alone it
 * grows to five times as much: twenty megabytes are alive, and what an article left behind is soon as large as all else.
 */
const growth = 35

/**
 * When V8 compiles a function for speed, and how it clears away, by its version. It compiles after some fifteen times
 * as much work as by itself: our time goes to a thousand functions of which none is hot, and of fifty articles a third
 * of it went to compiling them, and to doing so again where what was taken for granted did not hold. The young part of
 * the heap is as large as it gets at once, or one article is cleared away after nine times and not three, and much of
 * it kept for old; one thread does it, as others would take longer to begin than to end. Nothing begins its life as
 * old: of an article all dies young, but what was made for old first keeps all of it until the whole heap is cleared.
 * The old part is looked through when it is full and not before: beforehand it was done twice during one article, a
 * tenth of its time, for nothing. Other versions have other flags, and complain of those that they lack.
 */
const patience = {
  11.3: [
    '--interrupt-budget=800000',
    `--heap-growing-percent=${growth}`,
    '--semi-space-growth-factor=16',
    '--no-parallel-scavenge',
    '--no-allocation-site-pretenuring',
    '--no-incremental-marking'
  ],
  12.4: ['--invocation-count-for-turbofan=40000']
}

/**
 * Run the program.
 *
 * @returns {Promise<unknown>}
 */
export async function start() {
  const complete = new URL('dist/complete', here)
  const entry = new URL('dist/cli.cjs', here)
  // A work tree that was brought up to date and not built anew may have the bundle of another version.
  const built = timeOf(entry) && timeOf(complete)
  const flags = patience[process.versions.v8.split('.', 2).join('.')]

  if (flags && process.stdout && process.stderr)
    for (const flag of flags) v8.setFlagsFromString(flag)
  if (built === 0 || isOutdated(built)) {
    const compiled = new URL('lib/cli.js', here)
    if (timeOf(compiled) !== 0) return import(compiled.href)
    process.stderr.write('onrecord: this work tree is not built: run `pnpm install` in it.\n')
    process.exitCode = 2
    return
  }

  const {run} = await import('./cached.js')
  return run(fileURLToPath(entry), readFileSync(complete, 'utf8'))
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
