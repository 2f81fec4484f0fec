/** Arithmetic on spans. */
import type {Span} from 'nlcst-attribution'

/**
 * Whether two spans share at least one character.
 */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/**
 * Characters shared by one span and a set; characters that several spans of the
 * set hold count once.
 */
export function covered(span: Span, set: readonly Span[]): number {
  let total = 0
  let position = span.start
  const sorted = [...set].sort((a, b) => a.start - b.start)
  for (const other of sorted) {
    const start = Math.max(position, other.start)
    const end = Math.min(span.end, other.end)
    if (end > start) {
      total += end - start
      position = end
    }
  }
  return total
}

/** Characters in a set whose spans do not overlap one another. */
export function lengthOf(set: readonly Span[]): number {
  return set.reduce((sum, span) => sum + span.end - span.start, 0)
}

/** Characters shared by two sets, each of spans that do not overlap one another. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  return a.reduce((sum, span) => sum + covered(span, b), 0)
}

/** What is left of a set when the spans of another are cut out of it. */
export function without(set: readonly Span[], cut: readonly Span[]): Span[] {
  let left = [...set]
  for (const hole of cut) {
    left = left.flatMap((span) =>
      overlaps(span, hole)
        ? [
            {start: span.start, end: hole.start},
            {start: hole.end, end: span.end}
          ].filter((part) => part.end > part.start)
        : [span]
    )
  }
  return left
}

/** The span without white space, quotation marks and end punctuation at its edges. */
export function trim(text: string, span: Span): Span {
  let {start, end} = span
  while (start < end && edge.test(text.charAt(start))) start++
  while (end > start && edge.test(text.charAt(end - 1))) end--
  return {start, end}
}

const edge = /[\s"'“”‘’«»,.;:!?—–-]/
