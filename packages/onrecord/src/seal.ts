/**
 * What caches hold, sealed.
 */

import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {writeWhole} from './files/drafts.js'
import {makeFolder} from './files/folders.js'

/**
 * Encrypt what is kept of a file under what it depends on (AES-256-GCM, NIST SP 800-38D): nothing that can be read, or
 * made, without the file and this user's secret.
 *
 * @param content
 *   What is kept.
 * @param key
 *   32 bytes.
 * @returns
 *   Text in base64.
 */
export function seal(content: Uint8Array, key: Buffer): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

/**
 * Decrypt what was sealed.
 *
 * @param sealed
 *   Text of `seal`.
 * @param key
 *   32 bytes.
 * @returns
 *   What was sealed under the same key; nothing where anything has changed since, or somebody else wrote it.
 */
export function unseal(sealed: unknown, key: Buffer): Buffer | undefined {
  if (typeof sealed !== 'string') return
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < 28) return
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return
  }
}

let known: Promise<Buffer> | undefined

/**
 * Get a secret of this user on this machine: a cache that came with somebody's commit holds nothing for us.
 *
 * @returns
 *   32 bytes, the same in every run.
 */
export function secret(): Promise<Buffer> {
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
