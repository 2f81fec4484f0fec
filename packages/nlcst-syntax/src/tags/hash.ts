/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/**
 * The feature of a template for one value or two: 32 bits, unsigned.
 *
 * @param template number of the template
 */
export function feature(template: number, first: number, second = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ first
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ second
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Whether a word is of English letters alone, as most are: patterns over all scripts need not be asked. */
export function isEnglish(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | 0x20
    if (code < 0x61 || code > 0x7a) return false
  }
  return text.length > 0
}
