/**
 * `onrecord --watch`.
 */

import process from 'node:process'
import {watch} from 'chokidar'
import picomatch from 'picomatch'
import {type ExitCode, exit, type Io, tell} from '../cli/io.js'

/** Milliseconds to wait for an editor to finish saving. */
const pause = 100

const folders = /(?:^|[/\\])(?:node_modules|\.git)(?:[/\\]|$)/

/**
 * Check files, then check them again whenever one changes, until somebody ends it.
 *
 * @param inputs
 *   Files, folders or globs.
 * @param io
 *   The world.
 * @param lint
 *   Checks files and reports.
 * @returns
 *   Exit code, when it is ended.
 */
export async function watchCommand(
  inputs: readonly string[],
  io: Io,
  lint: (files: readonly string[]) => Promise<ExitCode>
): Promise<ExitCode> {
  // The part of a glob before its first special character is what can be watched.
  const bases = inputs.map((input) => picomatch.scan(input).base || '.')
  const watcher = watch(bases, {
    cwd: io.cwd,
    ignoreInitial: true,
    ignored: (path) => folders.test(path),
    awaitWriteFinish: {stabilityThreshold: pause, pollInterval: pause / 4}
  })
  let running = Promise.resolve()

  const check = (): Promise<void> => {
    // One run at a time, and what changes during one gets another.
    running = running.then(async () => {
      await lint(inputs)
      await tell(io, 'onrecord: Watching for changes. Ctrl-C ends it.\n')
    })
    return running
  }

  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })

  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  await check()
  watcher.on('all', (event) => {
    if (event === 'add' || event === 'change' || event === 'unlink') void check()
  })
  await ended
  await watcher.close()
  await running

  return exit.clean
}
