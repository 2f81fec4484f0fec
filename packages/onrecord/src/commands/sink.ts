/**
 * Where a report goes.
 */

import {once} from 'node:events'
import {createWriteStream, type WriteStream} from 'node:fs'
import {mkdir, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {type Io, print} from '../cli/io.js'
import {explainError, UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'

/** Takes a report, piece by piece. */
export interface Sink {
  write(text: string): Promise<void>
  close(): Promise<void>
}

/**
 * Open the place that a report goes to.
 *
 * A file is written beside its place and moved there when it is whole: a run that is broken
 * off leaves the report from before.
 *
 * @param file
 *   File; standard output if left out.
 * @param io
 *   The world.
 * @returns
 *   Sink.
 * @throws {UsageError}
 *   If the file can't be written.
 */
export async function openSink(file: string | undefined, io: Io): Promise<Sink> {
  if (file === undefined) {
    return {write: (text) => print(io.stdout, text), close: async () => {}}
  }

  const target = path.resolve(io.cwd, file)
  const draft = `${target}.${process.pid}.tmp`
  let stream: WriteStream

  try {
    await mkdir(path.dirname(target), {recursive: true})
    stream = createWriteStream(draft)
    await once(stream, 'open')
  } catch (error) {
    throw unwritable(file, error)
  }

  return {
    async write(text) {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain')
    },
    async close() {
      stream.end()
      await once(stream, 'close')

      try {
        await rename(draft, target)
      } catch (error) {
        await rm(draft, {force: true})
        throw unwritable(file, error)
      }
    }
  }
}

function unwritable(file: string, error: unknown): UsageError {
  return new UsageError(`${oneLine(file)}: The report can't be written. ${explainError(error)}`)
}
