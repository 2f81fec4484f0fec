/** Figures and failures as text. */
import type {Report} from './measure.js'
import type {Score} from './score.js'
import type {Failure} from './types.js'

/** The table of all figures, one group under another. */
export function printScores({scores, unmeasured}: Report): string {
  const lines: string[] = []
  for (const [group, members] of groupsOf(scores)) {
    lines.push(group, ...(group === 'cases' ? caseRows(members) : plainRows(members)), '')
  }
  for (const {groups, file} of unmeasured) {
    lines.push(
      `Not measured: ${groups.join(', ')} (no ${file} in the folder of annotated articles)`
    )
  }
  return lines.join('\n').trimEnd()
}

/** Failures with the words around them; the words in question stand between ⟦ and ⟧. */
export function printFailures(failures: readonly Failure[]): string {
  const blocks = failures.map((failure) => {
    const head = `${failure.topic} · ${failure.type} · ${failure.where}`
    return `${head}\n  ${failure.detail}\n  ${inContext(failure)}`
  })
  return [...blocks, `${failures.length} in all`].join('\n\n')
}

function inContext({text, span}: Failure): string {
  const before = text.slice(Math.max(0, span.start - context), span.start)
  const after = text.slice(span.end, span.end + context)
  const words = text.slice(span.start, span.end)
  return `${before}⟦${words}⟧${after}`.replace(/\n+/g, ' ¶ ')
}

const context = 200

function groupsOf(scores: readonly Score[]): Map<string, Score[]> {
  const groups = new Map<string, Score[]>()
  for (const score of scores) {
    const group = score.name.split('/', 1)[0] ?? ''
    groups.set(group, [...(groups.get(group) ?? []), score])
  }
  return groups
}

function caseRows(scores: readonly Score[]): string[] {
  const rows = new Map<string, string[]>()
  for (const score of scores) {
    const [, rule = '', kind = ''] = score.name.split('/')
    rows.set(rule, [...(rows.get(rule) ?? []), `${kind} ${figure(score)}`])
  }
  return [...rows].map(([rule, cells]) => {
    return `  ${rule.padEnd(28)}${cells.map((cell) => cell.padEnd(22)).join('')}`.trimEnd()
  })
}

function plainRows(scores: readonly Score[]): string[] {
  return scores.map((score) => {
    const name = score.name.slice(score.name.indexOf('/') + 1)
    return `  ${name.padEnd(60)}${figure(score)}`
  })
}

function figure({value, counts, items}: Score): string {
  if (!counts) return `${value.toFixed(3)} of ${items}`
  return `${counts.right}/${counts.of} ${(100 * value).toFixed(0)} %`
}
