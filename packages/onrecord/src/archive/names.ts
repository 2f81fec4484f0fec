/**
 * Names over many files: which are one.
 */

/**
 * Make names comparable: case, accents, the form of apostrophes and an article before them tell nobody apart.
 *
 * @param name
 *   Name.
 * @returns
 *   Words of it, a space between.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/^the\s+/, '')
    .replace(/\.(?=\s|$)|,/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Leave out initials between a first and a last name.
 *
 * @param folded
 *   Name that was made comparable.
 * @returns
 *   The name without them, and what they are.
 */
export function partInitials(folded: string): {base: string; initials: string} {
  const words = folded.split(' ')
  const inner = words.slice(1, -1).filter((word) => word.length === 1)
  if (inner.length === 0) return {base: folded, initials: ''}
  const base = words.filter((word, at) => at === 0 || at === words.length - 1 || word.length > 1)
  return {base: base.join(' '), initials: inner.join('')}
}

/**
 * Whether what two files say of an office may be of one person: they share a word that tells something.
 *
 * @param left
 *   Titles and affiliations of one.
 * @param right
 *   Those of the other.
 * @returns
 *   Whether they do; not where one of them says nothing.
 */
export function shareOffice(left: readonly string[], right: readonly string[]): boolean {
  const words = new Set(left.flatMap(tellingWords))
  return right.flatMap(tellingWords).some((word) => words.has(word))
}

/** They tell when and in what rank somebody holds an office, and not which. */
const passing = /^(?:former|acting|deputy|senior)$/

/**
 * The words of an office that tell which it is: of four letters and more, since `of`, `the` and `for` tell nothing.
 *
 * @param text
 *   Title or affiliation.
 * @returns
 *   Words, made comparable.
 */
export function tellingWords(text: string): string[] {
  return (foldName(text).match(/\p{L}{4,}/gu) ?? []).filter((word) => !passing.test(word))
}
