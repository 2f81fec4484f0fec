/**
 * Sees that a configuration has changed, for clients that watch no files.
 */

import {statSync} from 'node:fs'
import path from 'node:path'
import {configNames} from 'onrecord'

/** Milliseconds between two looks. */
const pause = 2000

/** Looks at the configurations that documents may have. */
export class ConfigWatch {
  readonly #folders: () => Iterable<string>
  readonly #changed: () => void
  #timer: NodeJS.Timeout | undefined
  #seen = ''

  /**
   * @param folders
   *   Folders of the open documents.
   * @param changed
   *   Is called when a configuration in them or above them came, went or changed.
   */
  constructor(folders: () => Iterable<string>, changed: () => void) {
    this.#folders = folders
    this.#changed = changed
  }

  /** Begin to look. */
  start(): void {
    this.#seen = this.#look()
    this.#timer = setInterval(() => this.check(), pause)
    this.#timer.unref()
  }

  /** Look now. */
  check(): void {
    const now = this.#look()
    if (now === this.#seen) return
    this.#seen = now
    this.#changed()
  }

  /** Look no more. */
  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): string {
    const places = new Set<string>()
    for (const folder of this.#folders()) {
      for (let at = folder; ; at = path.dirname(at)) {
        if (places.has(at)) break
        places.add(at)
        if (path.dirname(at) === at) break
      }
    }
    return [...places]
      .flatMap((place) => configNames.map((name) => stamp(path.join(place, name))))
      .join('')
  }
}

function stamp(file: string): string {
  const found = statSync(file, {throwIfNoEntry: false})
  return found ? `${file} ${found.mtimeMs} ${found.size}\n` : ''
}
