/**
 * Let findings stand where somebody decided so, and report ignores that are no
 * good.
 */

import type {Root} from 'nlcst'
import {itemAt, itemsIn, type Reading, type Span} from 'nlcst-attribution'
import {allRules} from 'retext-preset-sourcing'
import {nearestName, type ResolvedRule} from 'sourcing-rule'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {articleData} from 'vfile-article'
import {type Location, location} from 'vfile-location'
import type {VFileMessage} from 'vfile-message'
import {oneLine} from '../terminal.js'
import {type Ignore, ignoresInComments} from './ignore-comments.js'
import {ignoresInLists} from './ignore-lists.js'
import {keepOccurrences} from './occurrences.js'

/** Names under which ignores themselves are reported. */
export const ignoreRules = ['ignore-without-reason', 'unknown-ignore', 'unused-ignore'] as const

type IgnoreRule = (typeof ignoreRules)[number]

/** What to do about each of them. */
export const ignoreNotes: Readonly<Record<IgnoreRule, string>> = {
  'ignore-without-reason':
    'Whoever reads the copy next has to know why a finding stands. Write it behind a colon: “onrecord ignore bare-source: cleared by the standards desk”.',
  'unknown-ignore': 'See onrecord rules for the names of all rules.',
  'unused-ignore':
    'The copy has changed since; an ignore that hides nothing now may hide something later. Take it out.'
}

/**
 * Take away the findings that a file says to ignore.
 *
 * @param file
 *   File with its findings; gets others about ignores that have no reason, name no rule, or match nothing.
 * @param root
 *   Its tree.
 * @param checked
 *   Rules that were checked: an ignore of another one is not unused.
 * @param sidecar
 *   Content of its sidecar.
 * @param reading
 *   Tells the sentences of the file.
 */
export async function applyIgnores(
  file: VFile,
  root: Root,
  checked: readonly ResolvedRule[],
  sidecar: string | undefined,
  reading: Reading
): Promise<void> {
  const {comments, frontMatter} = articleData(root)
  const paragraphs = root.children.map(spanOf)
  const ignores = [
    ...ignoresInComments(comments, paragraphs),
    ...(await ignoresInLists(file, frontMatter, sidecar))
  ]

  if (ignores.length === 0) return

  const active = new Set(
    checked.filter(({severity}) => severity !== 'off').map(({rule}) => rule.id)
  )
  const known = [...new Set([...allRules, ...checked.map(({rule}) => rule)].map(({id}) => id))]
  const lines = location(file)
  const good = ignores.filter((ignore) => isGood(file, lines, ignore, known))
  const near = nearby(good, paragraphs)
  const used = new Set<Ignore>()

  file.messages = file.messages.filter((message) =>
    keepOccurrences(message, (place) => {
      const start = place?.start.offset ?? 0
      const ignore = near(start).find((one) => matches(one, message, start, reading))
      if (ignore) used.add(ignore)
      return !ignore
    })
  )

  for (const ignore of good) {
    if (!used.has(ignore) && ignore.rules.some((rule) => active.has(rule))) {
      report(
        file,
        lines,
        ignore,
        'unused-ignore',
        `Take out this ignore of ${named(ignore)}: it matches nothing`
      )
    }
  }
}

/** Which ignores may hold at a place, in their order: those of other paragraphs are left out, of which there may be thousands. */
function nearby(
  ignores: readonly Ignore[],
  paragraphs: readonly Span[]
): (place: number) => readonly Ignore[] {
  const order = new Map(ignores.map((ignore, index) => [ignore, index]))
  const wide = ignores.filter(({paragraph}) => !paragraph)
  const own = new Map<Span, Ignore[]>()

  for (const ignore of ignores) {
    if (!ignore.paragraph || !ignore.span) continue
    const first = itemAt(paragraphs, ignore.span.start)
    for (const paragraph of new Set([
      ...(first ? [first] : []),
      ...itemsIn(paragraphs, ignore.span)
    ]))
      own.set(paragraph, [...(own.get(paragraph) ?? []), ignore])
  }

  return (place) => {
    const here = itemAt(paragraphs, place)
    if (!here) return ignores
    return [...wide, ...(own.get(here) ?? [])].sort(
      (one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)
    )
  }
}

/**
 * Check an ignore; one that is no good is reported and does nothing.
 */
function isGood(file: VFile, lines: Location, ignore: Ignore, known: readonly string[]): boolean {
  const unknown = ignore.rules.find((name) => !known.includes(name))

  if (ignore.rules.length === 0 || unknown !== undefined) {
    report(file, lines, ignore, 'unknown-ignore', faultOf(ignore, unknown, known))
    return false
  }

  if (ignore.reason === '') {
    report(
      file,
      lines,
      ignore,
      'ignore-without-reason',
      `Give a reason for this ignore of ${named(ignore)}`
    )
    return false
  }

  return true
}

/** What is wrong with an ignore that names no rule, or none that there is. */
function faultOf({miss}: Ignore, unknown: string | undefined, known: readonly string[]): string {
  if (miss !== undefined) {
    return `Write “onrecord ignore RULE: reason”: “onrecord ${oneLine(miss)}” does nothing`
  }
  if (unknown === undefined) return 'Name the rules that this ignore is for'

  const near = nearestName(unknown, known)
  return `Name a rule that there is in this ignore: ${unknown} is none${near ? `, did you mean ${near}?` : ''}`
}

function matches(ignore: Ignore, message: VFileMessage, start: number, reading: Reading): boolean {
  if (!message.ruleId || !ignore.rules.includes(message.ruleId)) return false
  if (ignore.words !== undefined && !message.actual?.includes(ignore.words)) return false
  if (ignore.sentence !== undefined && !isIn(reading, start, ignore.sentence)) return false
  if (!ignore.span) return true

  return start >= ignore.span.start && start < ignore.span.end
}

/** Whether a place stands in a sentence, white space apart. */
function isIn(reading: Reading, start: number, sentence: string): boolean {
  const here = itemAt(reading.sentences, start)
  return here !== null && oneLine(reading.textOf(here)) === oneLine(sentence)
}

function report(
  file: VFile,
  lines: Location,
  {origin}: Ignore,
  rule: IgnoreRule,
  reason: string
): void {
  const where = 'name' in origin ? ` (in ${origin.name})` : ''
  const place = 'comment' in origin ? placeOf(lines, origin.comment) : undefined
  const message = file.message(`${reason}${where}`, {place, ruleId: rule, source: 'onrecord'})

  message.note = ignoreNotes[rule]
}

function placeOf({toPoint}: Location, {start, end}: Span): Position | undefined {
  const from = toPoint(start)
  const to = toPoint(end)
  return from && to ? {start: from, end: to} : undefined
}

function spanOf(node: {position?: Position | undefined}): Span {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

function named({rules}: Ignore): string {
  return rules.join(', ')
}
