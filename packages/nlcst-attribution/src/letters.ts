/**
 * What letters a word begins with. Nearly all words of copy begin with an English one, which its code tells: an
 * expression with classes of letters takes ten times as long.
 */

/** Whether a word begins with a capital. */
export function hasCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word)
}

/** Whether a word begins with a small letter. */
export function hasSmall(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /^\p{Ll}/u.test(word)
}

/** Whether a word begins with a capital and a small letter behind it. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 0x80 && (code < 0x41 || code > 0x5a)) return false
  const next = word.charCodeAt(1)
  return code < 0x80 && next < 0x80 ? next >= 0x61 && next <= 0x7a : /^\p{Lu}\p{Ll}/u.test(word)
}

/** Whether a word begins with a figure, one of 0 to 9. */
export function hasFigure(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}
