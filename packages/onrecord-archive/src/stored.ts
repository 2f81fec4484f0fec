/**
 * From rows back to what of a ledger is counted.
 */

import type {Ledger} from 'onrecord'

/** What is stored of a source, and counted. */
export interface StoredSource {
  name: string
  class: string
  description: string | null
  title: string | null
  affiliation: string | null
  pronoun: 'she' | 'he' | 'they' | null
  attributions: number
  quotations: number
  words: number
}

/**
 * Make a source of its row.
 *
 * @param row
 *   Number of the source in its article, then the fields of a `StoredSource` in their order.
 * @returns
 *   Source.
 */
export function storedSource(row: readonly unknown[]): StoredSource {
  const [, name, kind, description, title, affiliation, pronoun, attributions, quotations, words] =
    row
  const fields = {name, class: kind, description, title, affiliation, pronoun}
  return {...fields, attributions, quotations, words} as StoredSource
}

/**
 * Make a ledger of rows, for what adds ledgers up.
 *
 * @param story
 *   What is stored of the article.
 * @param sources
 *   What is stored of its sources.
 * @returns
 *   A ledger without statements and places.
 */
export function toLedger(story: Record<string, unknown>, sources: readonly StoredSource[]): Ledger {
  const text = (name: string): string | null => {
    const value = story[name]
    return typeof value === 'string' ? value : null
  }
  return {
    path: text('path') ?? '',
    headline: null,
    byline: text('byline'),
    author: text('author'),
    date: text('date'),
    section: text('section'),
    desk: text('desk'),
    outlet: text('outlet'),
    url: null,
    story: null,
    fields: {},
    attributions: [],
    quotations: [],
    sources: sources.map(toSource)
  }
}

/**
 * Make an entry of a ledger of what is stored of a source.
 *
 * @param source
 *   What is stored.
 * @param id
 *   Its number in the article.
 * @returns
 *   An entry without statements and places.
 */
export function toSource(source: StoredSource, id = 0): Ledger['sources'][number] {
  return {
    ...source,
    id,
    description: source.description ?? '',
    title: words(source.title),
    affiliation: words(source.affiliation),
    rank: 0,
    mentions: [],
    justification: null,
    reason: null,
    statements: []
  }
}

function words(text: string | null): Ledger['sources'][number]['title'] {
  return text === null ? null : {text, start: 0, end: text.length}
}
