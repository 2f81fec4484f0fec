/**
 * Ignores that are written in the copy.
 */

import type {Span} from 'nlcst-attribution'
import type {Comment} from 'vfile-article'

/** Somebody decided to let findings stand. */
export interface Ignore {
  /** Names of rules, as written. */
  rules: readonly string[]
  /** Why; `''` if it doesn't say. */
  reason: string
  /** Where it holds; everywhere if left out. */
  span?: Span | undefined
  /** Whether the span is one paragraph. */
  paragraph?: boolean | undefined
  /** Words that a finding has to be about; any if left out. */
  words?: string | undefined
  /** Sentence that its words have to stand in; any if left out. */
  sentence?: string | undefined
  /** The word that stands where `ignore` should. */
  miss?: string | undefined
  /** Where it is written. */
  origin: Origin
}

/** Where an ignore is written: in a comment, or in a file or a part of one. */
export type Origin = {comment: Comment} | {name: string}

const pattern = /^onrecord[\s-]+ignore(-start|-end|-file)?(?![\w-])\s*([^:]*)(?::([\s\S]*))?$/

/** What people write who come from other linters, or trust their memory. */
const nearMiss = /^onrecord[\s:-]+(\S+)/

/**
 * Read the ignores in comments.
 *
 * - `onrecord ignore RULES: reason` holds for the paragraph it stands in, or else the
 *   next one;
 * - `onrecord ignore-start RULES: reason` to `onrecord ignore-end RULES` hold for all between, or
 *   to the end of the file;
 * - `onrecord ignore-file RULES: reason` holds everywhere.
 *
 * @param comments
 *   Comments of a file.
 * @param paragraphs
 *   Its paragraphs.
 * @returns
 *   Ignores, in order.
 */
export function ignoresInComments(
  comments: readonly Comment[],
  paragraphs: readonly Span[]
): Ignore[] {
  const ignores: Ignore[] = []
  const open: (Ignore & {span: Span})[] = []
  // The first paragraph behind a comment; comments come in their order.
  let next = 0

  for (const comment of comments) {
    const match = pattern.exec(comment.value)
    if (!match) {
      const miss = nearMiss.exec(comment.value)?.[1]
      if (miss !== undefined) ignores.push({rules: [], reason: '', miss, origin: {comment}})
      continue
    }

    const [, kind, names = '', reason = ''] = match
    const rules = names.split(/[\s,]+/).filter((name) => name !== '')
    const ignore: Ignore = {rules, reason: reason.trim(), origin: {comment}}

    if (kind === '-end') {
      close(open, rules, comment.start)
    } else if (kind === '-start') {
      const started = {...ignore, span: {start: comment.end, end: Number.POSITIVE_INFINITY}}
      open.push(started)
      ignores.push(started)
    } else if (kind === '-file') {
      ignores.push(ignore)
    } else {
      while ((paragraphs[next]?.start ?? comment.end) < comment.end) next++
      const span = comment.paragraph ?? paragraphs[next]
      if (span) ignores.push({...ignore, span, paragraph: true})
      else ignores.push({...ignore, span: {start: comment.end, end: comment.end}})
    }
  }

  return ignores
}

/** End the ranges of some rules, or of all where none is named. */
function close(open: (Ignore & {span: Span})[], rules: readonly string[], end: number): void {
  for (const ignore of open) {
    const same = rules.length === 0 || rules.some((rule) => ignore.rules.includes(rule))
    if (same && ignore.span.end === Number.POSITIVE_INFINITY) ignore.span.end = end
  }
}
