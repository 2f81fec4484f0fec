/**
 * A name for a finding that stays when lines above it come and go.
 */

import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/**
 * Make the function that names the findings of a file.
 *
 * @param file
 *   File.
 * @returns
 *   Function from a finding to its name: a hash of path, rule and words, and the number of
 *   earlier findings that have all of these too.
 */
export function fingerprint(file: VFile): (message: VFileMessage) => string {
  const seen = new Map<string, number>()

  return ({ruleId, actual, reason}) => {
    const words = JSON.stringify([file.path, ruleId, actual ?? reason])
    const before = seen.get(words) ?? 0

    seen.set(words, before + 1)
    return createHash('sha256').update(`${words} ${before}`).digest('hex').slice(0, 32)
  }
}
