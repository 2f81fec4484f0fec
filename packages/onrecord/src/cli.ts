/**
 * The program.
 */

import process from 'node:process'
import {exit} from './cli/io.js'
import {main} from './cli/main.js'

// `onrecord … | head` closes the pipe: enough has been read, and that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr
  })
} catch (error) {
  console.error(error)
  console.error('onrecord: This is a fault in onrecord itself. Please report it.')
  process.exitCode = exit.failed
}
