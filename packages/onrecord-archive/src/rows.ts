/**
 * From a ledger to rows.
 */

import {
  type DuckDBAppender,
  DuckDBDateValue,
  DuckDBMapValue,
  DuckDBTimestampValue,
  LIST,
  MAP,
  VARCHAR
} from '@duckdb/node-api'
import type {FileLedger} from 'onrecord'
import {type Aliases, authorsOf, dayOf} from 'onrecord/archive'

/** What takes the rows of each table. */
export interface Appenders {
  articles: DuckDBAppender
  sources: DuckDBAppender
  statements: DuckDBAppender
}

const day = 86_400_000
const [texts, pairs] = [LIST(VARCHAR), MAP(VARCHAR, VARCHAR)]

/**
 * Append the rows of a ledger.
 *
 * @param to
 *   What takes them.
 * @param article
 *   Number of the article.
 * @param ledger
 *   Its ledger.
 * @param aliases
 *   Names that are known to be one.
 */
export function appendLedger(
  to: Appenders,
  article: number,
  ledger: FileLedger,
  aliases: Aliases | undefined
): void {
  appendArticle(to.articles, article, ledger)

  for (const source of ledger.sources) {
    const row = to.sources
    row.appendInteger(article)
    row.appendInteger(source.id)
    text(row, source.name)
    text(row, aliases?.nameOf(source) ?? (source.class === 'anonymous' ? null : source.name))
    text(row, source.class)
    text(row, source.description || null)
    text(row, source.title?.text)
    text(row, source.affiliation?.text)
    text(row, source.justification?.text)
    text(row, source.justification?.kind)
    text(row, source.reason?.text)
    row.appendInteger(source.rank)
    text(row, source.pronoun)
    row.appendInteger(source.attributions)
    row.appendInteger(source.quotations)
    row.appendInteger(source.words)
    row.endRow()

    for (const statement of source.statements) {
      const said = to.statements
      said.appendInteger(article)
      said.appendInteger(source.id)
      text(said, statement.kind)
      said.appendInteger(statement.paragraph)
      said.appendInteger(statement.start)
      said.appendInteger(statement.end)
      said.appendInteger(statement.text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0)
      text(said, statement.text)
      said.endRow()
    }
  }
}

function appendArticle(row: DuckDBAppender, article: number, ledger: FileLedger): void {
  row.appendInteger(article)
  text(row, ledger.hash)
  text(row, ledger.path)
  text(row, ledger.path.replaceAll('\\', '/').replace(/\/?[^/]*$/, '') || '.')
  text(row, ledger.story)
  text(row, ledger.url)
  text(row, ledger.headline)
  text(row, ledger.byline)
  text(row, ledger.author)
  row.appendList(authorsOf(ledger.author ?? ledger.byline), texts)
  text(row, ledger.date)
  const told = dayOf(ledger.date)
  if (told === null) row.appendNull()
  else row.appendDate(new DuckDBDateValue(Date.parse(told) / day))
  text(row, ledger.section)
  text(row, ledger.desk)
  text(row, ledger.outlet)
  const entries = Object.entries(ledger.fields).map(([key, value]) => ({key, value}))
  row.appendMap(new DuckDBMapValue(entries), pairs)
  row.appendTimestamp(new DuckDBTimestampValue(BigInt(Date.now()) * 1000n))
  row.endRow()
}

function text(row: DuckDBAppender, value: string | null | undefined): void {
  if (value === null || value === undefined) row.appendNull()
  else row.appendVarchar(value)
}
