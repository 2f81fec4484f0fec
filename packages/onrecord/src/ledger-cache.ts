/**
 * Ledgers of files that have not changed since: kept one by one, so that a run that is broken off is gone on with.
 */

import {createHmac} from 'node:crypto'
import {closeSync, fstatSync, openSync, readSync, writeSync} from 'node:fs'
import path from 'node:path'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {VFile} from 'vfile'
import {version} from './cli/version.js'
import {draftOf, settleDraft, writing} from './files/drafts.js'
import {makeFolder} from './files/folders.js'
import type {Ledger} from './ledger.js'
import {seal, secret, unseal} from './seal.js'

/** Where a line lies in the file. */
interface Place {
  start: number
  length: number
}

/** Bytes that are read at once. */
const chunk = 1 << 20

const newline = 0x0a

/** A cache in a file: a line for each ledger, the later one of a name in place of the earlier. Only places are held. */
export class LedgerCache {
  readonly #file: string
  readonly #head: string
  readonly #secret: Buffer
  readonly #places = new Map<string, Place>()
  #descriptor: number
  /** Bytes of the file, and of lines that others replace. */
  #size = 0
  #stale = 0
  /** Files that were not read again. */
  hits = 0

  private constructor(file: string, head: string, key: Buffer, descriptor: number) {
    this.#file = file
    this.#head = head
    this.#secret = key
    this.#descriptor = descriptor
  }

  /**
   * Open a cache. One that is missing, broken or of another version is empty.
   *
   * @param file
   *   Absolute path.
   * @returns
   *   Cache.
   * @throws {UsageError}
   *   If it can't be written.
   */
  static async open(file: string): Promise<LedgerCache> {
    return writing(file, async () => {
      await makeFolder(path.dirname(file))
      const head = `onrecord-ledgers ${await version()}\n`
      const key = await secret()
      const cache = new LedgerCache(file, head, key, openSync(file, 'a+', 0o600))
      if (!cache.#index()) {
        closeSync(cache.#descriptor)
        cache.#descriptor = openSync(file, 'w+', 0o600)
        cache.#append(head)
      }
      return cache
    })
  }

  /**
   * Read a file, or take its ledger from the cache if neither it nor its settings have changed.
   *
   * @param file
   *   File with its content.
   * @param settings
   *   What its ledger depends on beside it.
   * @param read
   *   Reads it.
   * @returns
   *   Its ledger.
   */
  async take<L extends Ledger>(file: VFile, settings: unknown, read: () => Promise<L>): Promise<L> {
    const key = createHmac('sha256', this.#secret)
      .update(JSON.stringify([this.#head, file.extname, settings]))
      .update('\0')
      .update(file.value ?? '')
      .digest()
    const id = createHmac('sha256', this.#secret)
      .update(path.resolve(file.cwd, file.path))
      .digest('base64url')
      .slice(0, 22)

    const known = unseal(this.#lineOf(id), key)
    if (known) {
      this.hits++
      return {...(JSON.parse(inflateRawSync(known).toString('utf8')) as L), path: file.path}
    }

    const ledger = await read()
    const sealed = seal(deflateRawSync(JSON.stringify(ledger)), key)
    await writing(this.#file, async () => this.#keep(id, sealed))
    return ledger
  }

  /** Close the file; where most of it is of no use any more, what is of use is written anew. */
  async close(): Promise<void> {
    if (this.#stale <= this.#size / 2) return closeSync(this.#descriptor)
    await writing(this.#file, async () => {
      const draft = draftOf(this.#file)
      const target = openSync(draft, 'w', 0o600)
      writeSync(target, this.#head)
      for (const id of this.#places.keys()) writeSync(target, `${id} ${this.#lineOf(id)}\n`)
      closeSync(target)
      closeSync(this.#descriptor)
      await settleDraft(draft, this.#file)
    })
  }

  #keep(id: string, sealed: string): void {
    const known = this.#places.get(id)
    if (known) this.#stale += known.length
    const start = this.#size + id.length + 1
    this.#append(`${id} ${sealed}\n`)
    this.#places.set(id, {start, length: sealed.length})
  }

  #append(text: string): void {
    this.#size += writeSync(this.#descriptor, text)
  }

  #lineOf(id: string): string | undefined {
    const place = this.#places.get(id)
    if (!place) return
    const bytes = Buffer.alloc(place.length)
    readSync(this.#descriptor, bytes, 0, place.length, place.start)
    return bytes.toString('latin1')
  }

  /** Find the lines; says whether the file is one of ours. What a run that was killed has left of a line is ended. */
  #index(): boolean {
    const {size} = fstatSync(this.#descriptor)
    let line = ''
    let at = 0
    let first = true

    for (const bytes = Buffer.alloc(chunk); at < size; ) {
      const read = readSync(this.#descriptor, bytes, 0, chunk, at)
      if (read === 0) break
      let start = 0
      for (
        let end = bytes.indexOf(newline);
        end !== -1 && end < read;
        end = bytes.indexOf(newline, start)
      ) {
        line += bytes.toString('latin1', start, end)
        if (first && `${line}\n` !== this.#head) return false
        if (!first) this.#enter(line, at + end)
        first = false
        line = ''
        start = end + 1
      }
      line += bytes.toString('latin1', start, read)
      at += read
    }

    this.#size = at
    if (line !== '') this.#append('\n')
    return !first
  }

  #enter(line: string, end: number): void {
    const gap = line.indexOf(' ')
    if (gap !== 22) return
    const id = line.slice(0, gap)
    const length = line.length - gap - 1
    const known = this.#places.get(id)
    if (known) this.#stale += known.length
    this.#places.set(id, {start: end - length, length})
  }
}
