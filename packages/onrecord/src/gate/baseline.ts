/**
 * Faults of old copy that nobody will mend today: known, counted, and not reported again.
 *
 * A baseline is committed, and so holds no copy: a finding is known by its rule and a hash of its sentence.
 */

import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {itemAt, type Reading} from 'nlcst-attribution'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {explainError, UsageError} from '../errors.js'
import {writeWhole, writing} from '../files/drafts.js'
import {locked} from '../files/lock.js'
import {oneLine} from '../terminal.js'
import {
  type BaselineEntry,
  type Entries,
  hashOf,
  keyOf,
  parseBaseline,
  printBaseline
} from './baseline-file.js'
import {keepOccurrences, occurrencesOf} from './occurrences.js'

/** How a baseline is changed at the end of a run. */
export interface BaselineUpdate {
  /** Write it. */
  update: boolean
  /** Let it grow too. */
  grow: boolean
}

/** What came of a baseline. */
export interface BaselineSum {
  /** Known findings that were met. */
  known: number
  /** New findings that were taken in. */
  taken: number
  /** Entries that are there no more. */
  gone: number
  /** Whether the file was written. */
  written: boolean
}

/** A baseline, during a run. */
export class Baseline {
  readonly #file: string
  readonly #known: Entries
  readonly #seen: Entries = {}
  /** Whether new findings are taken in. */
  readonly #grows: boolean
  /** Names of files that have another one now. */
  readonly #renamed = new Set<string>()
  #met = 0
  #taken = 0

  private constructor(file: string, known: Entries, grows: boolean) {
    this.#file = file
    this.#known = known
    this.#grows = grows
  }

  /**
   * Open a baseline.
   *
   * @param file
   *   Absolute path; need not exist if it may be made.
   * @param update
   *   Whether it may be made, and may grow; a new one grows anyway.
   * @returns
   *   Baseline.
   * @throws {UsageError}
   *   If it isn't there, or broken.
   */
  static async open(file: string, {update, grow}: BaselineUpdate): Promise<Baseline> {
    const known = await read(file)
    if (known) return new Baseline(file, known, grow)
    if (update) return new Baseline(file, {}, true)
    throw new UsageError(
      `${oneLine(file)}: No such baseline. Make it with --baseline FILE --update-baseline.`
    )
  }

  /**
   * Take away the findings of a file that are known. Findings are known by their rule and the words of their
   * sentence, so that moving a paragraph does not bring them back.
   *
   * @param file
   *   File with its findings.
   * @param reading
   *   Its reading.
   */
  apply(file: VFile, reading: Reading): void {
    const name = this.#nameOf(file)
    this.#follow(name, file, reading)
    const left = new Map((this.#known[name] ?? []).map((entry) => [keyOf(entry), entry.count]))
    const seen = new Map<string, BaselineEntry>()

    file.messages = file.messages.filter((message) =>
      keepOccurrences(message, (place) => {
        const entry = entryOf(reading, message, place)
        const key = keyOf(entry)
        const before = seen.get(key)
        const rest = left.get(key) ?? 0

        if (before) before.count++
        else seen.set(key, entry)
        if (rest === 0 && this.#grows) this.#taken++
        if (rest === 0) return !this.#grows

        left.set(key, rest - 1)
        this.#met++
        return false
      })
    )

    this.#seen[name] = [...seen.values()]
  }

  /**
   * End a run: count what is gone, and write the file if asked to.
   *
   * @param update
   *   Whether to write it.
   * @returns
   *   Sums.
   */
  async close({update}: Pick<BaselineUpdate, 'update'>): Promise<BaselineSum> {
    const next: Record<string, BaselineEntry[] | null> = {}
    let gone = 0

    for (const [name, seen] of Object.entries(this.#seen)) {
      const known = new Map((this.#known[name] ?? []).map((entry) => [keyOf(entry), entry.count]))
      const now = new Map(seen.map((entry) => [keyOf(entry), entry.count]))

      for (const [key, count] of known) gone += Math.max(0, count - (now.get(key) ?? 0))

      const kept = seen.flatMap((entry) => {
        const count = this.#grows
          ? entry.count
          : Math.min(entry.count, known.get(keyOf(entry)) ?? 0)
        return count > 0 ? [{...entry, count}] : []
      })

      next[name] = kept.length > 0 ? kept : null
    }

    if (update) await this.#write(next)
    return {known: this.#met, taken: this.#taken, gone, written: update}
  }

  /**
   * Take over what was known of a file that had another name: it is not there any more, and at least half
   * of what was known of it is found here.
   */
  #follow(name: string, file: VFile, reading: Reading): void {
    if (this.#known[name]) return

    const found = new Set(
      file.messages.flatMap((message) =>
        placesOf(message).map((place) => keyOf(entryOf(reading, message, place)))
      )
    )
    const before = Object.entries(this.#known).find(
      ([other, entries]) =>
        entries.filter((entry) => found.has(keyOf(entry))).length * 2 >= entries.length &&
        !existsSync(path.resolve(path.dirname(this.#file), other))
    )
    if (!before) return

    const [other, entries] = before
    delete this.#known[other]
    this.#renamed.add(other)
    this.#known[name] = entries
  }

  /** Names are the same on every machine. */
  #nameOf(file: VFile): string {
    const absolute = path.resolve(file.cwd, file.path)
    return path.relative(path.dirname(this.#file), absolute).split(path.sep).join('/')
  }

  /**
   * Write what this run has seen over what the file holds now: another run may have written since this one
   * read it, and loses nothing.
   */
  async #write(changes: Readonly<Record<string, BaselineEntry[] | null>>): Promise<void> {
    const write = async (): Promise<void> => {
      const now = (await read(this.#file)) ?? {}
      const names = [...new Set([...Object.keys(now), ...Object.keys(changes)])].sort()
      const files = Object.fromEntries(
        names.flatMap((name) => {
          const entries = name in changes ? changes[name] : now[name]
          return entries && !this.#renamed.has(name) ? [[name, entries]] : []
        })
      )
      await writeWhole(this.#file, printBaseline(files), {durable: true})
    }
    await writing(this.#file, () => locked(this.#file, write))
  }
}

/** Read a baseline; `undefined` if there is none. One that is there and can't be read must not be replaced. */
async function read(file: string): Promise<Entries | undefined> {
  try {
    return parseBaseline(await readFile(file, 'utf8'), file)
  } catch (error) {
    if (error instanceof UsageError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw new UsageError(`${oneLine(file)}: ${explainError(error)}`)
  }
}

/** Places of a finding; one that is none for what is about the whole file. */
function placesOf(message: VFileMessage): (Position | undefined)[] {
  const places = occurrencesOf(message)
  return places.length > 0 ? places : [undefined]
}

/** What a baseline holds of a finding at a place. */
function entryOf(
  reading: Reading,
  message: VFileMessage,
  place: Position | undefined
): BaselineEntry {
  const sentence = itemAt(reading.sentences, place?.start.offset ?? -1)
  const words = sentence ? reading.textOf(sentence) : (message.actual ?? message.reason)
  const line = place?.start.line
  return {
    rule: message.ruleId ?? '',
    ...(line === undefined ? {} : {line}),
    hash: hashOf(words),
    count: 1
  }
}
