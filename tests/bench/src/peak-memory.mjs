/** Loaded before a program: writes down its peak memory, in bytes, when it ends. */

import {writeFileSync} from 'node:fs'
import process from 'node:process'
import {isMainThread} from 'node:worker_threads'

const file = process.env.BENCH_MEMORY

if (file && isMainThread) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)))
}
