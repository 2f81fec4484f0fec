/**
 * The ledger in five columns, after the benchmark of Santa Clara University (2026): statements, type, name, title and
 * justification. The unit is the statement credited to a source; a column is the share of the statements found.
 */

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Span} from 'nlcst-attribution'
import {checkArticle, type Ledger, type LedgerSource, reportOf} from 'onrecord/draft'
import {VFile} from 'vfile'
import {parse} from 'yaml'
import {root} from './load.js'
import {count, type Measured, none, shareScore} from './score.js'
import type {Article, Failure} from './types.js'

/** First and last words of a stretch. */
type Ends = readonly [first: string, last: string]

interface LabelledSource {
  name: string
  aka?: readonly string[]
  type: string
  /** Other types that are as right. */
  types?: readonly string[]
  title?: string
  /** One, or several of which each shows it. */
  justification?: string | readonly string[]
  statements: readonly Ends[]
}

interface Labelled {
  id: string
  neutral: readonly Ends[]
  sources: readonly LabelledSource[]
}

const small = new Set(
  'the a an of and or at for in on to by with from its his her their s mr mrs ms dr that is are was'.split(
    ' '
  )
)

/**
 * Compare ledgers with the labelled ones.
 *
 * @param articles the annotated articles; those that are labelled in columns are read
 * @returns the five columns, and how many of the ledger's own statements are labelled
 * @throws when a label does not stand in its article
 */
export async function measureColumns(articles: readonly Article[]): Promise<Measured> {
  const labels: Labelled[] = parse(readFileSync(join(root, 'tests/accuracy/columns.yml'), 'utf8'))
  const columns = {
    statements: none(),
    type: none(),
    name: none(),
    'exact name': none(),
    title: none(),
    justification: none(),
    'own statements right': none()
  }
  const failures: Failure[] = []
  for (const {id, neutral, sources} of labels) {
    const text = articles.find((article) => article.id === id)?.text
    if (text === undefined) throw new Error(`columns.yml: there is no article ${id}`)
    const credited = (await ledgerOf(text)).sources.flatMap((source) =>
      source.statements.map(({content}) => ({source, content}))
    )
    const right = sources.flatMap((source) =>
      source.statements.map((ends) => ({source, span: spanOf(text, ends)}))
    )
    for (const {source, span} of right) {
      for (const {column, is, got} of compare(source, bestOf(credited, span, source))) {
        if (count(columns[column], is)) continue
        const type = column === 'statements' ? 'miss' : 'wrong'
        const detail = `${column} of ${source.name}: ${got}`
        failures.push({topic: 'columns', type, where: id, text, span, detail})
      }
    }
    const spans = right.map(({span}) => span)
    const free = [...spans, ...neutral.map((ends) => spanOf(text, ends))]
    for (const {content} of credited) {
      const isRight =
        spans.some((span) => shared(content, span) >= size([span]) / 2) || covered(content, spans)
      if (isRight || !covered(content, free)) count(columns['own statements right'], isRight)
    }
  }
  const scores = Object.entries(columns).map(([name, share]) =>
    shareScore(`columns/${name}`, share)
  )
  return {scores, failures}
}

interface Compared {
  column: 'statements' | 'type' | 'name' | 'exact name' | 'title' | 'justification'
  is: boolean
  got: string
}

/** What the ledger has of a source, column by column; a title counts where the article gives one. */
function compare(wanted: LabelledSource, found: LedgerSource | null): Compared[] {
  if (!found) return [{column: 'statements', is: false, got: 'credited to nobody'}]
  const {type, types = [], title, justification} = wanted
  const has = (column: 'title' | 'justification', texts: readonly string[]): Compared[] => {
    const got = found[column]?.text
    const is = texts.some((text) => holds(got, text))
    return texts.length > 0 ? [{column, is, got: got ?? 'none'}] : []
  }
  return [
    {column: 'statements', is: true, got: ''},
    {column: 'type', is: [type, ...types].includes(found.class), got: found.class},
    {column: 'name', is: isNamed(found, wanted), got: found.name},
    {column: 'exact name', is: isNamedExactly(found, wanted), got: found.name},
    ...has('title', title ? [title] : []),
    ...has('justification', [justification ?? []].flat())
  ]
}

async function ledgerOf(value: string): Promise<Ledger> {
  const file = new VFile({path: 'article.txt', value})
  return reportOf(file, await checkArticle(file, {rules: []})).ledger
}

/** The source credited with at least half of a statement; the one that is named right first. */
function bestOf(
  credited: readonly {source: LedgerSource; content: readonly Span[]}[],
  span: Span,
  wanted: LabelledSource
): LedgerSource | null {
  const shares = new Map<LedgerSource, number>()
  for (const {source, content} of credited)
    shares.set(source, (shares.get(source) ?? 0) + shared(content, span))
  const [best] = [...shares]
    .filter(([, share]) => share >= size([span]) / 2)
    .sort(
      ([one, left], [two, right]) =>
        Number(isNamed(two, wanted)) - Number(isNamed(one, wanted)) || right - left
    )
  return best?.[0] ?? null
}

/** Half of the words of each name in the other, of one of the forms. */
function isNamed({name}: LedgerSource, {name: full, aka = []}: LabelledSource): boolean {
  const have = new Set(wordsOf(name))
  return [full, ...aka].some((form) => {
    const want = new Set(wordsOf(form))
    const both = [...want].filter((word) => have.has(word)).length
    return (
      both > 0 &&
      both >= have.size / 2 &&
      (both >= want.size / 2 || have.has([...want].at(-1) ?? ''))
    )
  })
}

/** No word short and none over: of a person the fullest form, of others any form that the article uses. */
function isNamedExactly(
  {name}: LedgerSource,
  {name: full, type, aka = []}: LabelledSource
): boolean {
  const have = [...new Set(wordsOf(name))].sort().join(' ')
  const forms = type === 'named' ? [full] : [full, ...aka]
  return forms.some((form) => [...new Set(wordsOf(form))].sort().join(' ') === have)
}

/** Half of the words that are wanted. */
function holds(text: string | undefined, wanted: string): boolean {
  const have = new Set(wordsOf(text ?? ''))
  const want = wordsOf(wanted)
  return want.filter((word) => have.has(word)).length >= want.length / 2
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word))
}

/** From the first words to the last ones behind them. */
function spanOf(text: string, [first, last]: Ends): Span {
  // The headline may have the same words.
  const start = text.indexOf(first, text.indexOf('\n'))
  const end = text.indexOf(last, start)
  if (start === -1 || end === -1)
    throw new Error(`columns.yml: “${first}”, “${last}” is not in its article`)
  return {start, end: end + last.length}
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, {start, end}) => sum + end - start, 0)
}

function shared(content: readonly Span[], {start, end}: Span): number {
  return content.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)),
    0
  )
}

/** Whether at least half of what is credited lies in some spans. */
function covered(content: readonly Span[], spans: readonly Span[]): boolean {
  return spans.reduce((sum, span) => sum + shared(content, span), 0) >= size(content) / 2
}
