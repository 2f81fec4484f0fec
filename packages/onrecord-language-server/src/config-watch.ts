/**
 * Sees that a configuration or a sidecar has changed, for clients that watch no files.
 */

import {statSync} from 'node:fs'
import path from 'node:path'
import {configNames, sidecarEnding} from 'onrecord'

/** Milliseconds between two looks. */
const pause = 2000

/** Looks at the configurations and sidecars that documents may have. */
export class ConfigWatch {
  readonly #files: () => Iterable<string>
  readonly #changed: () => void
  #timer: NodeJS.Timeout | undefined
  #seen = ''

  /**
   * @param files
   *   Paths of the open documents.
   * @param changed
   *   Is called when one of their sidecars, or a configuration beside or above them, came, went or changed.
   */
  constructor(files: () => Iterable<string>, changed: () => void) {
    this.#files = files
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
    const sidecars: string[] = []
    for (const file of this.#files()) {
      sidecars.push(stamp(file + sidecarEnding))
      for (let at = path.dirname(file); ; at = path.dirname(at)) {
        if (places.has(at)) break
        places.add(at)
        if (path.dirname(at) === at) break
      }
    }
    const configs = [...places].flatMap((place) =>
      configNames.map((name) => stamp(path.join(place, name)))
    )
    return [...configs, ...sidecars].join('')
  }
}

function stamp(file: string): string {
  const found = statSync(file, {throwIfNoEntry: false})
  return found ? `${file} ${found.mtimeMs} ${found.size}\n` : ''
}
