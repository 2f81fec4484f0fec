/**
 * From a line of `onrecord stream --ledger`, of `onrecord sources -f jsonl` or of the queue to a ledger.
 */

import type {FileLedger} from 'onrecord'

/** What a line comes to. */
export type Read = {ledger: FileLedger; reason?: undefined} | {ledger?: undefined; reason: string}

/** Fields of a ledger that are texts, or nothing. */
const texts = [
  'headline',
  'byline',
  'date',
  'section',
  'author',
  'desk',
  'outlet',
  'url',
  'story'
] as const

/**
 * Read a line.
 *
 * @param line
 *   Line; `null` for one that is longer than it may be.
 * @param number
 *   Its number, from 1.
 * @returns
 *   Its ledger, or why it has none and what to do.
 */
export function readLine(line: string | null, number: number): Read {
  if (line === null) return {reason: 'It is longer than a line may be. See --max-size.'}
  const result = parse(line)
  if (!result) return {reason: 'It is no object of JSON. Give one object a line.'}
  if (typeof result.error === 'string') {
    return {reason: `It was not checked: ${result.error}`}
  }
  if (!Array.isArray(result.sources)) {
    const copy = Object.keys(result).some((name) =>
      /^(?:text|markdown|html|xml|ninjs|docx)$/.test(name)
    )
    return {
      reason: copy
        ? 'It is an article, and no result. Read it first: onrecord stream --ledger < FILE | onrecord-archive add -'
        : 'It has no ledger. Make results with --ledger.'
    }
  }
  if (typeof result.hash !== 'string' || !/^[\da-f]{64}$/.test(result.hash)) {
    return {reason: 'It has no hash of its copy. Make it anew, with the onrecord beside this one.'}
  }
  if (!result.sources.every(isSource)) {
    return {reason: 'Its ledger has a source without a name, a class or statements. Make it anew.'}
  }

  const facts = Object.fromEntries(
    texts.map((name) => [name, typeof result[name] === 'string' ? result[name] : null])
  )
  return {
    ledger: {
      ...(facts as Pick<FileLedger, (typeof texts)[number]>),
      story: (facts.story as string | null) ?? idOf(result.id),
      path: typeof result.path === 'string' ? result.path : (idOf(result.id) ?? `line ${number}`),
      fields: fieldsOf(result.fields),
      sources: result.sources.map(sourceOf),
      attributions: [],
      quotations: [],
      hash: result.hash
    }
  }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return
  }
}

function idOf(id: unknown): string | null {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

function fieldsOf(fields: unknown): Record<string, string> {
  if (typeof fields !== 'object' || fields === null) return {}
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string'
    )
  )
}

type Source = FileLedger['sources'][number]

function isSource(source: unknown): source is Source {
  const {name, class: kind, statements} = (source ?? {}) as Partial<Record<string, unknown>>
  return (
    typeof name === 'string' &&
    typeof kind === 'string' &&
    Array.isArray(statements) &&
    statements.every((one) => typeof one?.text === 'string' && typeof one?.kind === 'string')
  )
}

/** Numbers are numbers, and words are words, whoever wrote the line. */
function sourceOf(source: Source, index: number): Source {
  const words = (value: unknown) =>
    typeof (value as {text?: unknown} | null)?.text === 'string' ? (value as never) : null
  return {
    ...source,
    id: index,
    description: typeof source.description === 'string' ? source.description : '',
    title: words(source.title),
    affiliation: words(source.affiliation),
    justification: words(source.justification),
    reason: words(source.reason),
    pronoun: /^(?:she|he|they)$/.test(String(source.pronoun)) ? source.pronoun : null,
    rank: whole(source.rank),
    attributions: whole(source.attributions),
    quotations: whole(source.quotations),
    words: whole(source.words),
    statements: source.statements.map((statement) => ({
      ...statement,
      paragraph: whole(statement.paragraph),
      start: whole(statement.start),
      end: whole(statement.end)
    }))
  }
}

/** A whole number that fits a column. */
function whole(value: unknown): number {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 ? (value as number) : 0
}
