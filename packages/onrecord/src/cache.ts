/**
 * Findings of files that have not changed since.
 */

import {createCipheriv, createDecipheriv, createHmac, randomBytes} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type {PresetOptions} from 'retext-preset-sourcing'
import type {ResolvedRule} from 'sourcing-rule'
import type {VFile} from 'vfile'
import {version} from './cli/version.js'
import {writeWhole, writing} from './files/drafts.js'
import {makeFolder} from './files/folders.js'
import {sidecarEnding} from './gate/ignore-lists.js'
import {toData, toMessage} from './messages.js'

/** What is kept of a file. */
interface Content {
  text: string | undefined
  messages: Record<string, unknown>[]
}

/** What a cache holds of a file: nothing that can be read, or made, without the file and this user's secret. */
type Sealed = string

/** A cache in a file. */
export class Cache {
  readonly #file: string
  readonly #version: string
  readonly #known: Record<string, Sealed>
  readonly #next: Record<string, Sealed>
  /** Files that were not checked again. */
  hits = 0

  private constructor(file: string, current: string, known: Record<string, Sealed>) {
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
        files?: Record<string, Sealed>
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
    const content = unseal(this.#known[name], key)

    if (content) {
      this.hits++
      file.messages.push(...content.messages.map(toMessage))
      if (content.text !== undefined) file.value = content.text
      return
    }

    const before = file.value
    const article = await check()
    // Only formats that are no text have their value changed for good.
    const text =
      file.extname?.toLowerCase() === '.docx' && before !== file.value ? String(file) : undefined

    this.#next[name] = seal({text, messages: file.messages.map(toData)}, key)
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

/** Encrypt what is kept of a file under what its findings depend on (AES-256-GCM, NIST SP 800-38D). */
function seal(content: Content, key: Buffer): Sealed {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

/** What was sealed under the same key; nothing where anything has changed since, or somebody else wrote it. */
function unseal(sealed: unknown, key: Buffer): Content | undefined {
  if (typeof sealed !== 'string') return
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < 28) return
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    return JSON.parse(text.toString('utf8')) as Content
  } catch {
    return
  }
}

let known: Promise<Buffer> | undefined

/** A secret of this user on this machine: a cache that came with somebody's commit holds nothing for us. */
function secret(): Promise<Buffer> {
  known ??= readSecret()
  return known
}

async function readSecret(): Promise<Buffer> {
  const folder = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'onrecord')
  const file = path.join(folder, 'secret')
  const found = await readFile(file).catch(() => undefined)
  if (found?.length === 32) return found

  const made = randomBytes(32)
  try {
    await makeFolder(folder, 0o700)
    await writeWhole(file, made, {mode: 0o600})
  } catch {
    // Where nothing can be kept the cache serves this run alone.
  }
  return made
}
