import {
  type Attribution,
  attributionsWhere,
  itemsIn,
  lemmaOf,
  type Paragraph,
  type Reading,
  sourceOf,
  type Token,
  wordSets
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/headline-claims.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const {owned, open, small} = wordSets(data)

/** Paragraphs of the body in which a headline's claim is told. */
const reach = 4

export const headlineClaimAttributedInBody = defineRule({
  id: 'headline-claim-attributed-in-body',
  plugin: packageName,
  severity: 'off',
  summary: 'A headline states as fact what the story gives to somebody who only claims it.',
  note: wording.notes.headlineClaimAttributedInBody,
  options: {share: {default: 0.6, schema: {type: 'number', minimum: 0.1, maximum: 1}}},
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const headline = reading.paragraphs.find(({role}) => role === 'headline')
    if (!headline || isOwned(reading, headline)) return
    const words = contentOf(reading.tokens.slice(headline.first, headline.last))
    if (words.size < 3) return
    const body = reading.paragraphs.filter(({role}) => role === 'body').slice(0, reach)
    const told = body
      .flatMap(({index}) => attributionsWhere(reading, {paragraph: index, quoted: false}))
      .find(
        (attribution) =>
          isOpen(reading, attribution) && covers(reading, attribution, words, options.share)
      )
    if (!told || isTold(reading, body, words, options.share)) return
    const source = sourceOf(reading, told)
    report({
      span: headline,
      reason: wording.headlineClaimAttributedInBody(source?.name ?? 'somebody')
    })
  }
})

/** Whether the headline shows that it is somebody's word, or a plan: a verb of speech, marks, a dash, a question, "to". */
function isOwned({tokens}: Reading, {first, last}: Paragraph): boolean {
  return tokens.slice(first, last).some(({lower, text, quotation, index}) => {
    if (owned.has(lower) || quotation !== null || /^(?:[:—–?…]+|-)$/.test(text)) return true
    return lower === 'to' && tokens[index + 1]?.pos === 'VERB'
  })
}

/** Somebody who only claims it, or whom nobody knows. */
function isOpen(reading: Reading, attribution: Attribution): boolean {
  if (attribution.negated || attribution.sense === 'want') return false
  return open.has(attribution.lemma) || sourceOf(reading, attribution)?.class === 'anonymous'
}

/** Words that carry the claim, as base forms; in a headline "hid" may pass for an adjective. */
function contentOf(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens
      .filter(({pos, lower}) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(pos) && !small.has(lower))
      .map(({lower, pos}) => lemmaOf({lower, pos: pos === 'ADJ' ? 'VERB' : pos}))
  )
}

function covers(
  reading: Reading,
  {content}: Attribution,
  words: ReadonlySet<string>,
  share: number
): boolean {
  return holds(
    content.flatMap((span) => itemsIn(reading.tokens, span)),
    words,
    share
  )
}

function holds(tokens: readonly Token[], words: ReadonlySet<string>, share: number): boolean {
  const found = contentOf(tokens)
  return [...words].filter((word) => found.has(word)).length >= share * words.size
}

/** Whether the copy says so in its own voice as well. */
function isTold(
  reading: Reading,
  body: readonly Paragraph[],
  words: ReadonlySet<string>,
  share: number
): boolean {
  return body.some(({first, last, index}) => {
    const claimed = attributionsWhere(reading, {paragraph: index, quoted: false}).flatMap(
      ({content}) => content
    )
    const free = reading.tokens
      .slice(first, last)
      .filter((token) => !claimed.some(({start, end}) => start <= token.start && token.end <= end))
    return holds(free, words, share)
  })
}
