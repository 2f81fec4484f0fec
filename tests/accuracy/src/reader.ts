/** From a text to its reading and its findings, by the path that a user's plain text file takes. */

import {type Mention, type Reading, readAttributions, type Span} from 'nlcst-attribution'
import {type Rule, runRules} from 'sourcing-rule'
import {VFile} from 'vfile'
import {readArticle} from 'vfile-article'

/** A text that has been read. */
export interface Read {
  text: string
  /** Name of the file that it was read as. */
  path: string
  reading: Reading
}

/** What a rule said. */
export interface Finding extends Span {
  rule: string
  severity: 'info' | 'warn' | 'error'
  reason: string
}

/**
 * Read a text as a file.
 *
 * @param text what the file holds
 * @param format its ending
 * @throws what the reader of the format throws
 */
export async function read(text: string, format: string = 'txt'): Promise<Read> {
  const file = new VFile({path: `article.${format}`, value: text})
  return {text, path: file.path, reading: readAttributions(await readArticle(file))}
}

/**
 * Run rules over a text.
 *
 * @param article the text, read
 * @param rules only these
 * @param on switch rules on that are off by default
 * @returns findings in the order of the rules; one without a place stands at 0, 0 and overlaps nothing
 */
export function findingsIn(article: Read, rules: readonly Rule[], on: boolean = false): Finding[] {
  const file = new VFile({path: article.path, value: article.text})
  const settings = rules
    .filter((rule) => on && rule.severity === 'off')
    .map((rule) => [rule.id, 'warn'] as const)
  runRules(article.reading, file, rules, {rules: Object.fromEntries(settings)})
  return file.messages.map((message) => {
    const {place} = message
    const span = place && 'start' in place ? place : undefined
    return {
      rule: message.ruleId ?? '',
      severity: message.fatal === undefined ? 'info' : message.fatal ? 'error' : 'warn',
      reason: message.reason,
      start: span?.start.offset ?? 0,
      end: span?.end.offset ?? 0
    }
  })
}

/** Words of a reading: its tokens without punctuation. */
export function wordsIn(reading: Reading): number {
  return reading.tokens.filter((token) => token.pos !== 'PUNCT').length
}

/** Every mention of a ledger entry; none where there is no entry. */
export function mentionsOf(reading: Reading, source: number | null): Mention[] {
  const entry = source === null ? undefined : reading.sources[source]
  return (entry?.mentions ?? []).flatMap((id) => reading.mentions[id] ?? [])
}
