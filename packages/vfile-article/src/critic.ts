/**
 * Editing marks of CriticMarkup (http://criticmarkup.com/spec.php).
 */

/** What closes each mark. */
const closing: Readonly<Record<string, string>> = {
  '{--': '--}',
  '{++': '++}',
  '{~~': '~~}',
  '{>>': '<<}',
  '{==': '==}'
}

/** Characters that somebody marks at once, at most. */
const longest = 2000

/**
 * Find what an editor took out of a draft, or said beside it: deletions, the old words of substitutions, comments, and
 * the marks around what stays.
 *
 * @param text
 *   Markdown.
 * @returns
 *   Stretches that are no copy, as start and end.
 */
export function criticMarks(text: string): [number, number][] {
  const marks: [number, number][] = []
  let done = 0

  for (const {0: open, index} of text.matchAll(/\{(?:--|\+\+|~~|>>|==)/g)) {
    if (index < done) continue
    const close = closing[open] ?? ''
    const inside = text.slice(index + 3, index + longest)
    const length = inside.indexOf(close)
    if (length === -1) continue

    const end = index + 3 + length
    done = end + 3
    if (open === '{--' || open === '{>>') {
      marks.push([index, done])
      continue
    }
    const arrow = open === '{~~' ? inside.slice(0, length).indexOf('~>') : -1
    marks.push([index, index + 3 + (arrow === -1 ? 0 : arrow + 2)], [end, done])
  }

  return marks
}
