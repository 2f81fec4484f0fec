/**
 * Let findings stand where somebody decided so, and report ignores that are no
 * good.
 */

import type {Root} from 'nlcst'
import {itemAt, type Reading, type Span} from 'nlcst-attribution'
import {allRules} from 'retext-preset-sourcing'
import {nearestName, type ResolvedRule} from 'sourcing-rule'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {articleData} from 'vfile-article'
import {location} from 'vfile-location'
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
  const ignores = [
    ...ignoresInComments(comments, root.children.map(spanOf)),
    ...(await ignoresInLists(file, frontMatter, sidecar))
  ]

  if (ignores.length === 0) return

  const active = new Set(
    checked.filter(({severity}) => severity !== 'off').map(({rule}) => rule.id)
  )
  const known = [...new Set([...allRules, ...checked.map(({rule}) => rule)].map(({id}) => id))]
  const good = ignores.filter((ignore) => isGood(file, ignore, known))
  const used = new Set<Ignore>()

  file.messages = file.messages.filter((message) =>
    keepOccurrences(message, (place) => {
      const ignore = good.find((candidate) => matches(candidate, message, place, reading))
      if (ignore) used.add(ignore)
      return !ignore
    })
  )

  for (const ignore of good) {
    if (!used.has(ignore) && ignore.rules.some((rule) => active.has(rule))) {
      report(
        file,
        ignore,
        'unused-ignore',
        `Take out this ignore of ${named(ignore)}: it matches nothing`
      )
    }
  }
}

/**
 * Check an ignore; one that is no good is reported and does nothing.
 */
function isGood(file: VFile, ignore: Ignore, known: readonly string[]): boolean {
  const unknown = ignore.rules.find((name) => !known.includes(name))

  if (ignore.rules.length === 0 || unknown !== undefined) {
    report(file, ignore, 'unknown-ignore', faultOf(ignore, unknown, known))
    return false
  }

  if (ignore.reason === '') {
    report(
      file,
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

function matches(
  ignore: Ignore,
  message: VFileMessage,
  place: Position | undefined,
  reading: Reading
): boolean {
  if (!message.ruleId || !ignore.rules.includes(message.ruleId)) return false
  if (ignore.words !== undefined && !message.actual?.includes(ignore.words)) return false
  const start = place?.start.offset ?? 0
  if (ignore.sentence !== undefined && !isIn(reading, start, ignore.sentence)) return false
  if (!ignore.span) return true

  return start >= ignore.span.start && start < ignore.span.end
}

/** Whether a place stands in a sentence, white space apart. */
function isIn(reading: Reading, start: number, sentence: string): boolean {
  const here = itemAt(reading.sentences, start)
  return here !== null && oneLine(reading.textOf(here)) === oneLine(sentence)
}

function report(file: VFile, {origin}: Ignore, rule: IgnoreRule, reason: string): void {
  const where = 'name' in origin ? ` (in ${origin.name})` : ''
  const place = 'comment' in origin ? placeOf(file, origin.comment) : undefined
  const message = file.message(`${reason}${where}`, {place, ruleId: rule, source: 'onrecord'})

  message.note = ignoreNotes[rule]
}

function placeOf(file: VFile, {start, end}: Span): Position | undefined {
  const {toPoint} = location(file)
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
