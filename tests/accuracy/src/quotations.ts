/** Quotations on real articles: found, taken for what they are, given to the right speaker. */

import type {Quotation, Reading, Source} from 'nlcst-attribution'
import {sameName} from './names.js'
import {f1, ratio} from './overlap.js'
import {mentionsOf, type Read} from './reader.js'
import {count, type Measured, none, plainScore, shareScore} from './score.js'
import {covered, overlaps} from './spans.js'
import type {Article, Failure, GoldQuotation, Share} from './types.js'

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
  const shares: Shares = {
    found: none(),
    extra: none(),
    speech: none(),
    other: none(),
    speaker: none(),
    nobody: none()
  }
  articles.forEach((article, index) => {
    const {reading} = reads[index] as Read
    const base = {where: article.id, text: article.text}
    for (const quotation of reading.quotations) {
      const right = article.quotes.some((gold) => sameEdges(gold, quotation))
      if (count(shares.extra, right)) continue
      const detail = quotation.kind
      failures.push({...base, topic: 'quotations', type: 'false alarm', span: quotation, detail})
    }
    for (const gold of article.quotes) {
      for (const [topic, detail] of judge(shares, reading, gold)) {
        const type = topic === 'quotations' ? 'miss' : 'wrong'
        failures.push({...base, topic, type, span: gold, detail})
      }
    }
  })
  const precision = ratio(shares.extra.right, shares.extra.of)
  const recall = ratio(shares.found.right, shares.found.of)
  return {
    scores: [
      shareScore('quotations/found', shares.found),
      shareScore('quotations/precision of those found', shares.extra),
      plainScore('quotations/F1', f1(precision, recall), shares.found.of),
      shareScore('quotations/speech taken for speech', shares.speech),
      shareScore('quotations/title, term or scare not taken for speech', shares.other),
      shareScore('quotations/speaker right', shares.speaker),
      shareScore('quotations/nobody speaks, none given', shares.nobody)
    ],
    failures
  }
}

type Shares = Record<'found' | 'extra' | 'speech' | 'other' | 'speaker' | 'nobody', Share>

/** Count one annotated quotation; gives back what is wrong, as topic and detail. */
function judge(shares: Shares, reading: Reading, gold: GoldQuotation): [string, string][] {
  const wrong: [string, string][] = []
  const quotation = nearest(reading, gold)
  const same = quotation !== undefined && sameEdges(gold, quotation)
  if (!count(shares.found, same)) wrong.push(['quotations', gold.kind])
  const isSpeech = gold.kind === 'speech'
  const kindRight = quotation !== undefined && (quotation.kind === 'speech') === isSpeech
  if (!count(isSpeech ? shares.speech : shares.other, kindRight)) {
    wrong.push(['kinds', `${gold.kind}, taken for ${quotation?.kind ?? 'no quotation'}`])
  }
  const name = quotation ? nameOf(reading, quotation) : 'nobody (no quotation)'
  if (isSpeech) {
    const right = quotation !== undefined && speakerRight(reading, quotation, gold)
    if (!count(shares.speaker, right))
      wrong.push(['speakers', `${gold.resolved}, taken for ${name}`])
  } else if (gold.class === 'none' && quotation) {
    const right = quotation.source === null
    if (!count(shares.nobody, right))
      wrong.push(['speakers', `nobody (${gold.kind}), taken for ${name}`])
  }
  return wrong
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
  const source = sourceOf(reading, quotation)
  if (!source || gold.class === 'none') return false
  if (sameName(source.name, gold.resolved ?? '', gold.class)) return true
  const {speaker} = gold
  if (gold.class === 'named' || !speaker) return false
  return mentionsOf(reading, source.id).some((mention) => overlaps(mention, speaker))
}

function nameOf(reading: Reading, quotation: Quotation): string {
  return `${sourceOf(reading, quotation)?.name ?? 'nobody'} (${quotation.basis})`
}

function sourceOf(reading: Reading, {source}: Quotation): Source | undefined {
  return source === null ? undefined : reading.sources[source]
}
