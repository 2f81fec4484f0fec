/**
 * Findings of files that have not changed since.
 */

import {createHmac} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {PresetOptions} from 'retext-preset-sourcing'
import type {ResolvedRule} from 'sourcing-rule'
import type {VFile} from 'vfile'
import {isPaged} from 'vfile-article'
import {version} from './cli/version.js'
import {writeWhole, writing} from './files/drafts.js'
import {makeFolder} from './files/folders.js'
import {sidecarEnding} from './gate/ignore-lists.js'
import {toData, toMessage} from './messages.js'
import {seal, secret, unseal} from './seal.js'

/** What is kept of a file. */
interface Content {
  text: string | undefined
  messages: Record<string, unknown>[]
}

/** A cache in a file. */
export class Cache {
  readonly #file: string
  readonly #version: string
  readonly #known: Record<string, string>
  readonly #next: Record<string, string>
  /** Files that were not checked again. */
  hits = 0

  private constructor(file: string, current: string, known: Record<string, string>) {
    this.#file = file
    this.#version = current
    this.#known = known
    this.#next = {...known}
  }

  /**
   * Open a cache. One that is missing, broken, or of another version is empty.
   *
   * @param file
   *   Absolute path.
   * @returns
   *   Cache.
   */
  static async open(file: string): Promise<Cache> {
    const current = await version()

    try {
      const data = JSON.parse(await readFile(file, 'utf8')) as {
        version?: string
        files?: Record<string, string>
      }
      if (data.version === current && data.files) return new Cache(file, current, data.files)
    } catch {
      // As good as empty.
    }

    return new Cache(file, current, {})
  }

  /**
   * Check a file, or take its findings from the cache if neither it, nor its sidecar, nor its settings
   * have changed.
   *
   * @param file
   *   File with its content.
   * @param rules
   *   Rules with their settings.
   * @param options
   *   Names that the newsroom knows, the kind of copy, and whether ignores are heeded.
   * @param check
   *   Checks the file.
   * @returns
   *   What `check` gives, if the file was checked.
   */
  async check<T>(
    file: VFile,
    rules: readonly ResolvedRule[],
    options: PresetOptions & {ignores: boolean},
    check: () => Promise<T>
  ): Promise<T | undefined> {
    const name = path.resolve(file.cwd, file.path)
    const key = await this.#keyOf(file, rules, options)
    const sealed = unseal(this.#known[name], key)
    const content = sealed && (JSON.parse(sealed.toString('utf8')) as Content)

    if (content) {
      this.hits++
      file.messages.push(...content.messages.map(toMessage))
      if (content.text !== undefined) file.value = content.text
      return
    }

    const before = file.value
    const article = await check()
    // Only formats that are no text have their value changed for good.
    const text = isPaged(file.extname) && before !== file.value ? String(file) : undefined

    const kept: Content = {text, messages: file.messages.map(toData)}
    this.#next[name] = seal(Buffer.from(JSON.stringify(kept)), key)
    return article
  }

  /** Write the cache. */
  async close(): Promise<void> {
    const text = JSON.stringify({version: this.#version, files: this.#next})
    await writing(this.#file, async () => {
      await makeFolder(path.dirname(this.#file))
      await writeWhole(this.#file, text, {mode: 0o600})
    })
  }

  async #keyOf(
    file: VFile,
    rules: readonly ResolvedRule[],
    options: PresetOptions & {ignores: boolean}
  ): Promise<Buffer> {
    const sidecar = path.resolve(file.cwd, `${file.path}${sidecarEnding}`)
    const settings = rules.map(({rule, severity, options}) => [rule.id, severity, options])

    return createHmac('sha256', await secret())
      .update(JSON.stringify([this.#version, file.extname, settings, options]))
      .update(await readFile(sidecar, 'utf8').catch(() => ''))
      .update('\0')
      .update(file.value ?? '')
      .digest()
  }
}
