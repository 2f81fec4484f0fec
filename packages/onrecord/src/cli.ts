/**
 * The program.
 */

import process from 'node:process'
import {exit} from './cli/io.js'
import {main} from './cli/main.js'
import {dropDrafts} from './files/drafts.js'

let broken: NodeJS.ErrnoException | undefined

// `onrecord … | head` closes the pipe: enough has been read, and the gate decides all the same. What else can't
// be written is no report.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') broken ??= error
  })
}

// Nothing half written is left; a command that ends by itself (`--watch`) is let to.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    if (process.listenerCount(signal) > 0) return
    dropDrafts()
    process.kill(process.pid, signal)
  })
}

// A script has no `await` of its own.
main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  // Made by Node when it is asked for, which few runs do.
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr
}).then((code) => {
  process.exitCode = code
  if (!broken) return
  console.error(`onrecord: The report can't be written: ${broken.message}`)
  process.exitCode = exit.failed
}, fail)

// Of what nobody waits for, as a thread that can't be started: else Node ends with 1, which means findings.
process.on('uncaughtException', (error) => {
  fail(error)
  process.exit()
})

function fail(error: unknown): void {
  console.error(error)
  console.error('onrecord: This is a fault in onrecord itself. Please report it.')
  process.exitCode = exit.failed
}
