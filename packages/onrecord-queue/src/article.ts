/**
 * Articles, as they lie in the queue.
 */

import {createHash} from 'node:crypto'

/** An article: a record as `onrecord stream` takes it. */
export interface Article {
  /** Whatever the sender calls it. */
  id?: unknown
  path?: string
  /** What its ledger takes over. */
  headline?: string
  byline?: string
  author?: string
  date?: string
  section?: string
  desk?: string
  outlet?: string
  url?: string
  text?: string
  markdown?: string
  html?: string
  xml?: string
  ninjs?: string | object
  /** In base64. */
  docx?: string
  /** In base64. */
  odt?: string
}

/** What an article is told apart by; what the sender calls it is not among it. */
const content = ['path', 'text', 'markdown', 'html', 'xml', 'ninjs', 'docx'] as const

/**
 * Name the job of an article by its content: the same copy is checked once, however often it is
 * sent.
 *
 * @param article
 *   The article.
 * @returns
 *   SHA-256 in hexadecimal.
 */
export function jobIdOf(article: Article): string {
  const copy = content.map((name) => article[name] ?? null)
  // Only where there is one, so that other articles keep their names.
  if (article.odt !== undefined) copy.push(article.odt)
  return createHash('sha256').update(JSON.stringify(copy)).digest('hex')
}
