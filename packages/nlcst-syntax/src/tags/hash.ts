/**
 * FNV-1a over UTF-16 code units: 32 bits, signed, since V8 keeps those of no sign in an object of their own.
 *
 * @param text has the word
 * @param from where it begins
 * @param to where it ends, exclusive
 */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 | 0
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/**
 * The feature of a template for one value or two: 32 bits, signed.
 *
 * @param template number of the template
 */
export function feature(template: number, first: number, second = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ first
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ second
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Whether a word is of English letters alone, as most are: patterns over all scripts need not be asked. */
export function isEnglish(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | 0x20
    if (code < 0x61 || code > 0x7a) return false
  }
  return text.length > 0
}
