/**
 * Where a report goes.
 */

import {once} from 'node:events'
import {createWriteStream, type WriteStream} from 'node:fs'
import {rm} from 'node:fs/promises'
import path from 'node:path'
import {type Io, print} from '../cli/io.js'
import {explainWriting, UsageError} from '../errors.js'
import {draftOf, settleDraft, sweepDrafts} from '../files/drafts.js'
import {makeFolder} from '../files/folders.js'
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
export async function openSink(
  file: string | undefined,
  io: Pick<Io, 'cwd' | 'stdout'>
): Promise<Sink> {
  if (file === undefined) {
    return {write: (text) => print(io.stdout, text), close: async () => {}}
  }

  const target = path.resolve(io.cwd, file)
  const draft = draftOf(target)
  let stream: WriteStream

  try {
    await makeFolder(path.dirname(target))
    await sweepDrafts(target)
    stream = createWriteStream(draft)
    await once(stream, 'open')
  } catch (error) {
    throw unwritable(file, error)
  }

  let fault: unknown
  stream.on('error', (error) => {
    fault ??= error
  })

  return {
    async write(text) {
      if (fault) throw unwritable(file, fault)
      if (text !== '' && !stream.write(text))
        await Promise.race([once(stream, 'drain'), closed(stream)])
    },
    async close() {
      stream.end()
      await closed(stream)

      try {
        if (fault) throw fault
        await settleDraft(draft, target)
      } catch (error) {
        await rm(draft, {force: true})
        throw unwritable(file, error)
      }
    }
  }
}

/** Once it is closed, whether by us or by a fault. */
function closed(stream: WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve()
    else stream.once('close', () => resolve())
  })
}

function unwritable(file: string, error: unknown): UsageError {
  return new UsageError(`${oneLine(file)}: The report can't be written. ${explainWriting(error)}`)
}
