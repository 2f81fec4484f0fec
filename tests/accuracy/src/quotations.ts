/** Quotations on real articles: found, taken for what they are, given to the right speaker. */

import type {Quotation, Reading} from 'nlcst-attribution'
import {sameName} from './names.js'
import {f1, ratio} from './overlap.js'
import type {Read} from './reader.js'
import {count, type Measured, none, plainScore, shareScore} from './score.js'
import {covered, overlaps} from './spans.js'
import type {Article, Failure, GoldQuotation} from './types.js'

/**
 * Compare the quotations of the readings with the annotation.
 *
 * - found: a quotation with the same start and end, marks included;
 * - kind right: speech taken for speech, anything else for something else. What
 *   was not found with the same edges is judged on the quotation that shares most of it;
 * - speaker right: of the speech with a known speaker, the share whose ledger entry is the
 *   one that the annotation resolves the speaker to: a person by name, a body or a
 *   document by name or because the entry takes in the marked mention;
 * - no speaker: of the quotations that nobody says (titles, terms), the share left without one.
 *
 * @param articles the annotation
 * @param reads the same articles, read, in the same order
 */
export function measureQuotations(articles: readonly Article[], reads: readonly Read[]): Measured {
  const failures: Failure[] = []
  const found = none()
  const right = none()
  const speech = none()
  const other = none()
  const speaker = none()
  const nobody = none()
  articles.forEach((article, index) => {
    const {reading} = reads[index] as Read
    const outer = reading.quotations
    for (const quotation of outer) {
      const same = article.quotes.some((gold) => sameEdges(gold, quotation))
      if (!count(right, same)) fail('quotations', 'false alarm', quotation, quotation.kind)
    }
    for (const gold of article.quotes) {
      const quotation = nearest(reading, gold)
      const same = quotation !== undefined && sameEdges(gold, quotation)
      if (!count(found, same)) fail('quotations', 'miss', gold, gold.kind)
      if (!quotation) {
        count(gold.kind === 'speech' ? speech : other, false)
        if (gold.kind === 'speech') count(speaker, false)
        continue
      }
      const kind = (quotation.kind === 'speech') === (gold.kind === 'speech')
      if (!count(gold.kind === 'speech' ? speech : other, kind)) {
        fail('kinds', 'wrong', gold, `${gold.kind}, taken for ${quotation.kind}`)
      }
      if (gold.kind === 'speech') {
        if (!count(speaker, speakerRight(reading, quotation, gold))) {
          const name = nameOf(reading, quotation)
          fail('speakers', 'wrong', gold, `${gold.resolved}, taken for ${name}`)
        }
      } else if (gold.class === 'none' && !count(nobody, quotation.source === null)) {
        const name = nameOf(reading, quotation)
        fail('speakers', 'wrong', gold, `nobody (${gold.kind}), taken for ${name}`)
      }
    }

    function fail(
      topic: string,
      type: Failure['type'],
      span: {start: number; end: number},
      detail: string
    ): void {
      failures.push({topic, type, where: article.id, text: article.text, span, detail})
    }
  })
  const precision = ratio(right.right, right.of)
  const recall = ratio(found.right, found.of)
  return {
    scores: [
      shareScore('quotations/found', found),
      shareScore('quotations/precision of those found', right),
      plainScore('quotations/F1', f1(precision, recall)),
      shareScore('quotations/speech taken for speech', speech),
      shareScore('quotations/title, term or scare not taken for speech', other),
      shareScore('quotations/speaker right', speaker),
      shareScore('quotations/nobody speaks, none given', nobody)
    ],
    failures
  }
}

/** The quotation with the same edges, or else the one that shares most characters. */
export function nearest(
  reading: Reading,
  gold: {start: number; end: number}
): Quotation | undefined {
  const same = reading.quotations.find((quotation) => sameEdges(gold, quotation))
  if (same) return same
  return reading.quotations
    .filter((quotation) => overlaps(quotation, gold))
    .sort((a, b) => covered(gold, [b]) - covered(gold, [a]) || a.end - a.start - b.end + b.start)[0]
}

function sameEdges(a: {start: number; end: number}, b: {start: number; end: number}): boolean {
  return a.start === b.start && a.end === b.end
}

function speakerRight(reading: Reading, quotation: Quotation, gold: GoldQuotation): boolean {
  const source = quotation.source === null ? undefined : reading.sources[quotation.source]
  if (gold.class === 'none') return source === undefined
  if (!source) return false
  if (sameName(source.name, gold.resolved ?? '', gold.class)) return true
  const {speaker} = gold
  if (gold.class === 'named' || !speaker) return false
  return source.mentions.some((id) => {
    const mention = reading.mentions[id]
    return mention !== undefined && overlaps(mention, speaker)
  })
}

function nameOf(reading: Reading, quotation: Quotation): string {
  const source = quotation.source === null ? undefined : reading.sources[quotation.source]
  return source ? `${source.name} (${quotation.basis})` : `nobody (${quotation.basis})`
}
