/**
 * From a path to a file with its content.
 */

import {createReadStream, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {FileError} from '../errors.js'
import {stdinName} from './find.js'

/** Largest file that is read unless somebody says otherwise: 50 MB, some eight million words. */
export const defaultMaxSize = 50_000_000

/** How to read. */
export interface ReadFileOptions {
  cwd: string
  /** Bytes that a file may have. */
  maxSize: number
  /** Name to report standard input under. */
  stdinFilename?: string | undefined
  stdin: AsyncIterable<Uint8Array | string>
}

/**
 * Read a file, or standard input, whole.
 *
 * @param input
 *   Path, or `-`.
 * @param options
 *   How to read.
 * @returns
 *   File with its bytes.
 * @throws
 *   If there is no such file, it is none, or is too large.
 */
export async function readFile(input: string, options: ReadFileOptions): Promise<VFile> {
  const {cwd, maxSize} = options

  if (input === '-') {
    const value = await collect(options.stdin, maxSize)
    return new VFile({cwd, path: options.stdinFilename ?? stdinName, value})
  }

  const resolved = path.resolve(cwd, input)
  const found = statSync(resolved)

  if (found.size > maxSize) throw tooLarge(maxSize)

  return new VFile({cwd, path: input, value: await content()})

  async function content(): Promise<Uint8Array> {
    // An article is read at once, by other threads it takes four errands; a newsroom's archive is on a disk.
    if (found.isFile()) return readFileSync(resolved)
    // A pipe is fine (a shell's `<(…)`), a device may never end.
    if (found.isFIFO()) return collect(createReadStream(resolved), maxSize)
    throw new FileError('This is not a file with copy in it.')
  }
}

/**
 * Take in a stream, up to a size: a pipe does not tell how much is coming.
 */
async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  maxSize: number
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0

  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk

    size += bytes.length
    if (size > maxSize) throw tooLarge(maxSize)
    chunks.push(bytes)
  }

  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}

function tooLarge(maxSize: number): FileError {
  return new FileError(
    `Larger than ${maxSize} bytes, the most that is read. Split it, or allow more with --max-size.`
  )
}
