/** Loaded before a program: writes down what it used, when it ends. A script, since a module would slow every start. */

const {writeFileSync} = require('node:fs')
const {isMainThread} = require('node:worker_threads')

const file = process.env.BENCH_USAGE

if (file && isMainThread) {
  process.on('exit', () => {
    const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage()
    writeFileSync(
      file,
      JSON.stringify({bytes: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6})
    )
  })
}
