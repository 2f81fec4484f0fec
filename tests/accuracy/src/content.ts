/** Attributions on political and other news: what is credited, and to whom. */

import type {Attribution, Reading, Span} from 'nlcst-attribution'
import {
  addItem,
  compare,
  coverage,
  emptyTally,
  finish,
  type Item,
  type Strength,
  type Tally
} from './overlap.js'
import type {Read} from './reader.js'
import {count, type Measured, none, plainScore, shareScore} from './score.js'
import {overlaps, without} from './spans.js'
import type {AttributedArticle, Failure, GoldContent} from './types.js'

/** Share of its characters from which content counts as found. */
const half = 0.5

/** An annotated attribution: its pieces put together. */
interface Gold {
  content: Item
  speaker: Span | null
  marked: boolean
}

/** An attribution of the reading, without the pieces that the annotation leaves open. */
interface Found {
  content: Item
  attribution: Attribution
}

/**
 * Compare the attributions of the readings with the annotation, by overlap (see
 * overlap.ts for the measure and the paper it comes from).
 *
 * Content: every attribution of the article against every annotated one. Speech whose
 * credit the annotation leaves to the sentence before (`speech-attributed`,
 * `speech-continuation`, `speech-no-source`) is cut out of what was found: it is
 * neither right nor wrong.
 *
 * Sources: the mention that an attribution credits against those of the annotated
 * attributions whose content it shares a character with. Credit for content that the annotation
 * does not have is wrong; where the annotation names nobody it is not judged.
 *
 * With quotation marks: the annotated attributions that are direct or mixed. Content is
 * found when at least half of its characters are content of attributions; the source is
 * right when one of these credits a mention that overlaps the annotated one, or (by ledger)
 * one that the ledger joins with it.
 *
 * @param articles the annotation
 * @param reads the same articles, read, in the same order
 */
export function measureContent(
  articles: readonly AttributedArticle[],
  reads: readonly Read[]
): Measured {
  const failures: Failure[] = []
  const contents = emptyTally()
  const sources = emptyTally()
  const marked = {found: none(), speaker: none(), ledger: none()}
  articles.forEach((article, index) => {
    const {reading} = reads[index] as Read
    const gold = goldOf(article)
    const found = foundOf(article, reading)
    const goldContents = gold.map(({content}) => content)
    const foundContents = found.map(({content}) => content)
    compare(contents, article.text, foundContents, goldContents)
    for (const item of found) {
      if (coverage(item.content, goldContents) < half) {
        fail('content', 'false alarm', item.content, describe(reading, item.attribution))
      }
      const speakers = aligned(item.content, gold).map(({speaker}) => speaker)
      const known = speakers.flatMap((speaker) => (speaker ? [[speaker]] : []))
      const {speaker} = item.attribution
      if (!speaker || (speakers.length > 0 && known.length === 0)) continue
      addItem(sources, 'precision', article.text, [speaker], known)
    }
    for (const item of gold) {
      const credited = aligned(item.content, found)
      const share = coverage(item.content, foundContents)
      if (item.marked) count(marked.found, share >= half)
      if (share < half)
        fail('content', 'miss', item.content, item.marked ? 'with marks' : 'indirect')
      if (!item.speaker) continue
      const speakers = credited.flatMap(({attribution: {speaker}}) => (speaker ? [[speaker]] : []))
      addItem(sources, 'recall', article.text, [item.speaker], speakers)
      const right = coverage([item.speaker], speakers) > 0
      const joined = right || joinedWith(reading, credited, item.speaker)
      if (item.marked) {
        count(marked.speaker, right)
        count(marked.ledger, joined)
      }
      if (!right && share >= half) {
        const names = credited.map(({attribution}) => describe(reading, attribution)).join(' | ')
        const topic = joined ? 'source mention' : 'source'
        fail(
          topic,
          'wrong',
          [item.speaker],
          `${article.text.slice(item.speaker.start, item.speaker.end)}, found: ${names}`
        )
      }
    }

    function fail(topic: string, type: Failure['type'], item: Item, detail: string): void {
      const span = {start: item[0]?.start ?? 0, end: item.at(-1)?.end ?? 0}
      failures.push({topic, type, where: article.id, text: article.text, span, detail})
    }
  })
  return {
    scores: [
      ...table('attributions/content', contents),
      ...table('attributions/source', sources),
      shareScore('attributions/with quotation marks: content found', marked.found),
      shareScore('attributions/with quotation marks: source right', marked.speaker),
      shareScore('attributions/with quotation marks: source right by ledger', marked.ledger)
    ],
    failures
  }
}

function table(name: string, tally: Tally): Measured['scores'] {
  const strengths: Strength[] = ['soft', 'any', 'exact']
  return strengths.flatMap((strength) => {
    const {precision, recall, f1} = finish(tally, strength)
    return [
      plainScore(`${name}, ${strength} overlap: precision`, precision),
      plainScore(`${name}, ${strength} overlap: recall`, recall),
      plainScore(`${name}, ${strength} overlap: F1`, f1)
    ]
  })
}

function goldOf(article: AttributedArticle): Gold[] {
  const groups = new Map<string, GoldContent[]>()
  for (const piece of article.quotes) {
    groups.set(piece.rel, [...(groups.get(piece.rel) ?? []), piece])
  }
  return [...groups.values()].map((pieces) => ({
    content: pieces,
    speaker: pieces.find(({speaker}) => speaker)?.speaker ?? null,
    marked: pieces.some(({kind}) => kind !== 'indirect')
  }))
}

function foundOf(article: AttributedArticle, reading: Reading): Found[] {
  const open = without(
    article.marks.filter(({label}) => label.startsWith('speech-')),
    article.quotes
  )
  return reading.attributions
    .map((attribution) => ({attribution, content: without(attribution.content, open)}))
    .filter(({content}) => content.length > 0)
}

function aligned<T extends {content: Item}>(content: Item, others: readonly T[]): T[] {
  return others.filter((other) =>
    other.content.some((span) => content.some((piece) => overlaps(span, piece)))
  )
}

function joinedWith(reading: Reading, found: readonly Found[], speaker: Span): boolean {
  return found.some(({attribution: {source}}) =>
    source === null
      ? false
      : reading.sources[source]?.mentions.some((id) => {
          const mention = reading.mentions[id]
          return mention !== undefined && overlaps(mention, speaker)
        })
  )
}

function describe(reading: Reading, {speaker, cue, carried, kind}: Attribution): string {
  const who = speaker ? reading.textOf(speaker) : 'nobody'
  return `${who} / ${cue ? reading.textOf(cue) : 'no cue'} (${kind}${carried ? ', carried' : ''})`
}
