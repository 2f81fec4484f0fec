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
import {mentionsOf, type Read} from './reader.js'
import {count, type Measured, none, plainScore, shareScore} from './score.js'
import {overlaps, without} from './spans.js'
import type {AttributedArticle, Failure, GoldContent, Share} from './types.js'

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
    const sides = {article, reading, gold: goldOf(article), found: foundOf(article, reading)}
    compare(contents, article.text, contentsOf(sides.found), contentsOf(sides.gold))
    tallySources(sources, sides)
    for (const item of sides.gold) if (item.marked) countMarked(marked, item, sides)
    failures.push(...contentFailures(sides), ...sourceFailures(sides))
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

/** Both sides of the comparison of one article. */
interface Sides {
  article: AttributedArticle
  reading: Reading
  gold: readonly Gold[]
  found: readonly Found[]
}

function tallySources(tally: Tally, {article, gold, found}: Sides): void {
  for (const {content, attribution} of found) {
    const speakers = aligned(content, gold).map(({speaker}) => speaker)
    const known = speakers.flatMap((speaker) => (speaker ? [[speaker]] : []))
    const unjudged = speakers.length > 0 && known.length === 0
    if (!attribution.speaker || unjudged) continue
    addItem(tally, 'precision', article.text, [attribution.speaker], known)
  }
  for (const {content, speaker} of gold) {
    if (speaker)
      addItem(tally, 'recall', article.text, [speaker], speakersOf(aligned(content, found)))
  }
}

function countMarked(
  marked: Record<'found' | 'speaker' | 'ledger', Share>,
  item: Gold,
  sides: Sides
): void {
  count(marked.found, isFound(item, sides.found))
  if (!item.speaker) return
  count(marked.speaker, speakerFound(item.speaker, aligned(item.content, sides.found)))
  count(
    marked.ledger,
    speakerJoined(item.speaker, aligned(item.content, sides.found), sides.reading)
  )
}

function contentFailures({article, reading, gold, found}: Sides): Failure[] {
  const extra = found
    .filter((item) => !isFound(item, gold))
    .map(({content, attribution}) =>
      failure(article, 'content', 'false alarm', content, describe(reading, attribution))
    )
  const missed = gold
    .filter((item) => !isFound(item, found))
    .map(({content, marked}) =>
      failure(article, 'content', 'miss', content, marked ? 'with marks' : 'indirect')
    )
  return [...extra, ...missed]
}

function sourceFailures({article, reading, gold, found}: Sides): Failure[] {
  return gold.flatMap((item) => {
    const credited = aligned(item.content, found)
    const {speaker} = item
    if (!speaker || !isFound(item, found) || speakerFound(speaker, credited)) return []
    const topic = speakerJoined(speaker, credited, reading) ? 'source mention' : 'source'
    const names = credited.map(({attribution}) => describe(reading, attribution)).join(' | ')
    const detail = `${article.text.slice(speaker.start, speaker.end)}, found: ${names}`
    return [failure(article, topic, 'wrong', item.content, detail)]
  })
}

function failure(
  {id, text}: AttributedArticle,
  topic: string,
  type: Failure['type'],
  content: Item,
  detail: string
): Failure {
  const span = {start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0}
  return {topic, type, where: id, text, span, detail}
}

function table(name: string, tally: Tally): Measured['scores'] {
  const strengths: Strength[] = ['soft', 'any', 'exact']
  return strengths.flatMap((strength) => {
    const {precision, recall, f1} = finish(tally, strength)
    return [
      plainScore(`${name}, ${strength} overlap: precision`, precision, tally.found),
      plainScore(`${name}, ${strength} overlap: recall`, recall, tally.gold),
      plainScore(`${name}, ${strength} overlap: F1`, f1, tally.gold)
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

function contentsOf(items: readonly {content: Item}[]): Item[] {
  return items.map(({content}) => content)
}

function isFound({content}: {content: Item}, others: readonly {content: Item}[]): boolean {
  return coverage(content, contentsOf(others)) >= half
}

function speakersOf(found: readonly Found[]): Item[] {
  return found.flatMap(({attribution: {speaker}}) => (speaker ? [[speaker]] : []))
}

function speakerFound(speaker: Span, found: readonly Found[]): boolean {
  return coverage([speaker], speakersOf(found)) > 0
}

function speakerJoined(speaker: Span, found: readonly Found[], reading: Reading): boolean {
  if (speakerFound(speaker, found)) return true
  return found.some(({attribution: {source}}) =>
    mentionsOf(reading, source).some((mention) => overlaps(mention, speaker))
  )
}

function describe(reading: Reading, {speaker, cue, carried, kind}: Attribution): string {
  const who = speaker ? reading.textOf(speaker) : 'nobody'
  return `${who} / ${cue ? reading.textOf(cue) : 'no cue'} (${kind}${carried ? ', carried' : ''})`
}
