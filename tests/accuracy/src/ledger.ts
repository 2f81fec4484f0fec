/** The ledger of sources on real articles. */

import type {Source} from 'nlcst-attribution'
import {sameName} from './names.js'
import {f1, ratio} from './overlap.js'
import type {Read} from './reader.js'
import {count, type Measured, none, plainScore, shareScore} from './score.js'
import type {Article, Failure, GoldSource} from './types.js'

/**
 * Compare the ledgers with the annotated ones.
 *
 * Each annotated source is paired with at most one entry: first those whose name and class
 * both match, then those whose name matches. An entry counts when the article
 * credits it with something (an attribution or a quotation).
 *
 * @param articles the annotation
 * @param reads the same articles, read, in the same order
 * @returns precision, recall and F1 by name; of the pairs, the share whose class is right;
 *   and precision, recall and F1 when both must be right
 */
export function measureLedger(articles: readonly Article[], reads: readonly Read[]): Measured {
  const failures: Failure[] = []
  const gold = none()
  const found = none()
  const classes = none()
  articles.forEach((article, index) => {
    const {reading} = reads[index] as Read
    const entries = reading.sources.filter(
      (source) => source.attributions.length + source.quotations.length > 0
    )
    const pairs = pair(article.sources, entries)
    for (const source of article.sources) {
      const entry = pairs.get(source)
      if (!count(gold, entry !== undefined)) fail('miss', source.name, source.class)
      if (entry && !count(classes, entry.class === source.class)) {
        fail(
          'wrong',
          source.name,
          `${source.class}, taken for ${entry.class} (${entry.name})`,
          entry
        )
      }
    }
    const paired = new Set(pairs.values())
    for (const entry of entries) {
      if (!count(found, paired.has(entry))) fail('false alarm', entry.name, entry.class, entry)
    }

    function fail(type: Failure['type'], name: string, detail: string, entry?: Source): void {
      const id = entry?.mentions[0]
      const mention = id === undefined ? undefined : reading.mentions[id]
      const words = /^[^,(]+/.exec(name)?.[0].trim() ?? name
      const start = mention?.start ?? article.text.indexOf(words)
      const span =
        start < 0 ? {start: 0, end: 0} : {start, end: mention?.end ?? start + words.length}
      failures.push({
        topic: 'ledger',
        type,
        where: article.id,
        text: article.text,
        span,
        detail: `${name}: ${detail}`
      })
    }
  })
  return {scores: scoresOf(gold.right, classes.right, gold.of, found.of), failures}
}

function scoresOf(named: number, both: number, gold: number, found: number): Measured['scores'] {
  return [
    shareScore('ledger/sources found', {right: named, of: gold}),
    shareScore('ledger/entries that are sources', {right: named, of: found}),
    plainScore('ledger/F1 by name', f1(ratio(named, found), ratio(named, gold)), gold),
    shareScore('ledger/class right', {right: both, of: named}),
    plainScore('ledger/F1 by name and class', f1(ratio(both, found), ratio(both, gold)), gold)
  ]
}

/**
 * Pair annotated sources with entries, each at most once, the surest pairs first.
 *
 * @param gold annotated sources
 * @param entries entries of the ledger
 */
export function pair(
  gold: readonly GoldSource[],
  entries: readonly Source[]
): Map<GoldSource, Source> {
  const pairs = new Map<GoldSource, Source>()
  const taken = new Set<unknown>()
  for (const strict of [true, false]) {
    for (const source of gold) {
      if (pairs.has(source)) continue
      const entry = entries.find(
        (candidate) =>
          !taken.has(candidate) &&
          (!strict || candidate.class === source.class) &&
          sameName(candidate.name, source.name, source.class)
      )
      if (!entry) continue
      taken.add(entry)
      pairs.set(source, entry)
    }
  }
  return pairs
}
