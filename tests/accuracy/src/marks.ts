/** Quotation marks on political and other news: speech or not, and whose. */
import {nearest} from './quotations.js'
import {mentionsOf, type Read} from './reader.js'
import {count, type Measured, none, shareScore} from './score.js'
import {overlaps} from './spans.js'
import type {AttributedArticle, Failure, GoldMark} from './types.js'

/**
 * Compare the quotations of the readings with the annotated quotation marks.
 *
 * A mark labelled `mispaired` is not judged. A speaker is right when the mention nearest the
 * quotation, or another one of its ledger entry, overlaps the annotated speaker.
 *
 * @param articles the annotation
 * @param reads the same articles, read, in the same order
 */
export function measureMarks(
  articles: readonly AttributedArticle[],
  reads: readonly Read[]
): Measured {
  const failures: Failure[] = []
  const found = none()
  const speech = none()
  const other = none()
  const speaker = none()
  articles.forEach((article, index) => {
    const {reading} = reads[index] as Read
    for (const mark of article.marks) {
      if (mark.label === 'mispaired') continue
      const quotation = nearest(reading, mark)
      if (!count(found, quotation?.start === mark.start && quotation.end === mark.end)) {
        const detail = quotation ? `found ${reading.textOf(quotation)}` : mark.label
        fail('marks', 'miss', mark, detail)
      }
      const isSpeech = mark.label !== 'not-speech'
      const right = isSpeech === (quotation?.kind === 'speech')
      if (!count(isSpeech ? speech : other, right && quotation !== undefined)) {
        fail(
          'marks',
          'wrong',
          mark,
          `${mark.label}, taken for ${quotation?.kind ?? 'no quotation'}`
        )
      }
      const gold = article.quotes.find(({rel, speaker}) => rel === mark.rel && speaker)?.speaker
      if (!isSpeech || !gold) continue
      const source = quotation?.source ?? null
      const mentions = mentionsOf(reading, source)
      const nearestMention = quotation?.speaker
      const same =
        (nearestMention !== null &&
          nearestMention !== undefined &&
          overlaps(nearestMention, gold)) ||
        mentions.some((mention) => overlaps(mention, gold))
      if (!count(speaker, same)) {
        const name = source === null ? 'nobody' : reading.sources[source]?.name
        fail(
          'marks speaker',
          'wrong',
          mark,
          `${gold.text}, taken for ${name} (${quotation?.basis})`
        )
      }
    }

    function fail(topic: string, type: Failure['type'], mark: GoldMark, detail: string): void {
      const {start, end} = mark
      failures.push({
        topic,
        type,
        where: article.id,
        text: article.text,
        span: {start, end},
        detail
      })
    }
  })
  return {
    scores: [
      shareScore('marks/found', found),
      shareScore('marks/speech taken for speech', speech),
      shareScore('marks/not speech, not taken for it', other),
      shareScore('marks/speaker right', speaker)
    ],
    failures
  }
}
