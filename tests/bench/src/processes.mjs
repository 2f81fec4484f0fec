/** Measure whole programs, from start to end. */

import {spawnSync} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const hook = fileURLToPath(new URL('usage.cjs', import.meta.url))
const scratch = join(tmpdir(), `onrecord-bench-${process.pid}`)

/**
 * A program to measure.
 *
 * @typedef Program
 * @property {string} name
 * @property {string[]} args what node is given
 * @property {number[]} [codes] exit codes that mean that it did its work; 0 and 1 by default
 * @property {number} [most] runs that are enough; all by default
 * @property {Record<string, string>} [env] variables that it is given besides
 */

/**
 * What a program took.
 *
 * @typedef Figures
 * @property {number} seconds from start to end, by the clock
 * @property {number} cpu seconds of processor, of all its threads
 * @property {number} bytes peak memory
 */

/**
 * Run programs in turn, so that whatever slows the machine slows all of them alike.
 *
 * @param {Program[]} programs
 * @param {number} runs how often each
 * @returns {Map<string, Figures>} by name: the least time, since others on the machine can only add to it, and
 *   the middle of the memory
 */
export function measure(programs, runs) {
  const all = new Map(programs.map(({name}) => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const program of programs) {
      if (run < (program.most ?? runs)) all.get(program.name).push(once(program))
    }
  }
  return new Map(
    [...all].map(([name, figures]) => [
      name,
      {
        seconds: Math.min(...figures.map(({seconds}) => seconds)),
        cpu: Math.min(...figures.map(({cpu}) => cpu)),
        bytes: median(figures.map(({bytes}) => bytes))
      }
    ])
  )
}

/**
 * The middle of some numbers.
 *
 * @param {number[]} numbers at least one
 * @returns {number}
 */
function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

function once({name, args, codes = [0, 1], env}) {
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {
      PATH: process.env.PATH,
      NO_COLOR: '1',
      NODE_OPTIONS: `--require=${JSON.stringify(hook)}`,
      BENCH_USAGE: scratch,
      ...env
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  const seconds = (performance.now() - start) / 1000
  if (!codes.includes(status))
    throw new Error(`${name} ended with ${status}: ${stderr.slice(0, 500)}`)
  const {bytes, cpu} = JSON.parse(readFileSync(scratch, 'utf8'))
  rmSync(scratch)
  return {seconds, cpu, bytes}
}
