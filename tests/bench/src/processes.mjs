/** Measure whole programs, from start to end. */

import {spawnSync} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const hook = new URL('peak-memory.mjs', import.meta.url).href
const scratch = join(tmpdir(), `onrecord-bench-${process.pid}`)

/**
 * A program to measure.
 *
 * @typedef Program
 * @property {string} name
 * @property {string[]} args what node is given
 * @property {number[]} [codes] exit codes that mean that it did its work; 0 and 1 by default
 */

/**
 * Run programs in turn, so that whatever slows the machine slows all of them alike.
 *
 * @param {Program[]} programs
 * @param {number} runs how often each
 * @returns {Map<string, {seconds: number, bytes: number}>} medians, by name
 */
export function measure(programs, runs) {
  const times = new Map(programs.map(({name}) => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const program of programs) times.get(program.name).push(once(program))
  }
  return new Map(
    [...times].map(([name, all]) => [
      name,
      {seconds: median(all.map(({seconds}) => seconds)), bytes: median(all.map(({bytes}) => bytes))}
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

function once({name, args, codes = [0, 1]}) {
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {
      PATH: process.env.PATH,
      NO_COLOR: '1',
      NODE_OPTIONS: `--import=${hook}`,
      BENCH_MEMORY: scratch
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  const seconds = (performance.now() - start) / 1000
  if (!codes.includes(status))
    throw new Error(`${name} ended with ${status}: ${stderr.slice(0, 500)}`)
  const bytes = Number(readFileSync(scratch, 'utf8'))
  rmSync(scratch)
  return {seconds, bytes}
}
