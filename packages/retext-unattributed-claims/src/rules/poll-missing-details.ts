import {memoize, type NounPhrase, type Reading, type Sentence, verbForms} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, isTime, modifiersOf, nounOf, phrasesOf, spanOf, wordAt} from '../copy.js'
import data from '../generated/polls.js'
import {packageName} from '../names.js'
import {tellingsOf} from '../tellings.js'
import * as wording from '../wording.js'

type Detail = 'pollster' | 'sponsor' | 'sample' | 'dates' | 'margin'

interface Options {
  require: readonly Detail[]
  'verb-check': boolean
  window: 'story' | 'paragraph'
}

interface Scope {
  first: number
  last: number
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const polls = set(data.polls)
const telling = set(data.verbs)
const overclaims = set(data.overclaims)
const others = set(data.otherSurveys)
const asked = set(data.sample)
const opinion = set(data.opinion)
const asking = new Set(data.asking.flatMap(verbForms))
const sponsoring = set(data.sponsoring)
const months = set(data.months)
const news = set(data.news)

export const pollMissingDetails = defineRule<Options>({
  id: 'poll-missing-details',
  plugin: packageName,
  severity: 'warn',
  summary: 'Poll without its pollster or the number asked.',
  note: wording.notes.poll,
  defaults: {require: ['pollster', 'sample'], 'verb-check': true, window: 'story'},
  schema: {
    type: 'object',
    properties: {
      require: {type: 'array', items: {enum: ['pollster', 'sponsor', 'sample', 'dates', 'margin']}},
      'verb-check': {type: 'boolean'},
      window: {enum: ['story', 'paragraph']}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    for (const sentence of copySentencesWith(reading, polls)) {
      for (const {who, first, last, verb} of pollsIn(reading, sentence)) {
        // A survey may be of anything; one of opinion has people who answer.
        if (nounOf(reading, who) === 'survey' && !asksOpinion(reading)) continue
        const {paragraph} = sentence
        const scope =
          options.window === 'story'
            ? {first: 0, last: reading.tokens.length}
            : (reading.paragraphs[paragraph] ?? {first: 0, last: 0})
        const missing = options.require.filter(
          (detail) => !has(reading, sentence, detail, scope, who)
        )
        if (missing.length > 0)
          report({
            span: spanOf(reading, first, last),
            reason: wording.poll(listOf(missing)),
            phrase: 'poll'
          })
        else if (verb && options['verb-check'] && overclaims.has(verb.lemma))
          report({
            span: spanOf(reading, first, last),
            reason: wording.pollVerb(wordAt(reading, verb.last - 1)),
            severity: 'info',
            phrase: 'verb'
          })
      }
    }
  }
})

/** Polls of opinion that tell something: "a poll shows", "according to a survey", "in the latest polls". */
function pollsIn(reading: Reading, sentence: Sentence) {
  const told = tellingsOf(reading, sentence).map(({who, clause, first, last}) => ({
    who,
    first,
    last,
    verb: clause?.verb
  }))
  const clauses = reading
    .clauses(sentence)
    .flatMap(({subject: who, verb}) =>
      who && who.last <= verb.first && telling.has(verb.lemma) && verb.voice === 'active'
        ? [{who, first: who.first, last: verb.last, verb}]
        : []
    )
  const inside = phrasesOf(reading, sentence).flatMap((who) =>
    reading.tokens[who.first - 1]?.pos === 'ADP' &&
    modifiersOf(reading, who).some((word) => news.has(word))
      ? [{who, first: who.first, last: who.last, verb: undefined}]
      : []
  )
  const heads = new Set<number>()
  return [...told, ...clauses, ...inside].filter(({who}) => {
    const before = modifiersOf(reading, who)
    const fits =
      polls.has(wordAt(reading, who.head)) &&
      !before.some((word) => others.has(word)) &&
      !heads.has(who.head)
    if (fits) heads.add(who.head)
    return fits
  })
}

/** "who ran the poll, how many were asked and when they were asked" */
function listOf(missing: readonly Detail[]): string {
  const words = missing.map((detail) => wording.pollDetails[detail])
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part).join(' and ')
}

function has(
  reading: Reading,
  sentence: Sentence,
  detail: Detail,
  scope: Scope,
  who: NounPhrase
): boolean {
  const words = reading.tokens.slice(scope.first, scope.last)
  const some = (fits: (at: number) => boolean) => words.some(({index}) => fits(index))
  const isName = (at: number) => reading.tokens[at]?.pos === 'PROPN'
  switch (detail) {
    case 'pollster':
      return (
        isOwned(reading, sentence, who) ||
        some(
          (at) => asking.has(wordAt(reading, at)) && [1, 2, 3, 4].some((back) => isName(at - back))
        )
      )
    case 'sample':
      return some((at) => isSample(reading, at))
    case 'margin':
      return some((at) => wordAt(reading, at) === 'margin' && wordAt(reading, at + 1) === 'of')
    case 'dates':
      return some(
        (at) =>
          reading.tokens[at]?.pos === 'NUM' &&
          [at - 1, at + 1].some((near) => months.has(wordAt(reading, near)))
      )
    default:
      return some(
        (at) =>
          sponsoring.has(wordAt(reading, at)) && [1, 2, 3, 4].some((step) => isName(at + step))
      )
  }
}

/** "A Veritas poll", "the university’s survey", "a poll published on Monday by Veritas": a name in it or behind it. */
function isOwned(reading: Reading, sentence: Sentence, who: NounPhrase): boolean {
  if (who.owner !== null) return true
  return phrasesOf(reading, sentence).some(
    (phrase) =>
      phrase.first >= who.first &&
      phrase.first < who.last + 14 &&
      (phrase === who || reading.tokens[phrase.first - 1]?.pos === 'ADP') &&
      reading.tokens.slice(phrase.first, phrase.last).some(({pos}) => pos === 'PROPN') &&
      !isTime(reading, phrase)
  )
}

/** "1,004 adults": a number of people who were asked. */
function isSample(reading: Reading, at: number): boolean {
  if (!/^\d[\d,.]*\d$/.test(wordAt(reading, at))) return false
  return [1, 2, 3, 4].some((step) => asked.has(wordAt(reading, at + step)))
}

/** "60%", "three in four", "412 households": people have answered. */
const asksOpinion = memoize((reading: Reading) =>
  reading.tokens.some(({lower, pos, index}) => {
    if (opinion.has(lower) || (lower === 'cent' && wordAt(reading, index - 1) === 'per'))
      return true
    const ratio = pos === 'NUM' && /^(?:in|out)$/.test(wordAt(reading, index + 1))
    return (
      isSample(reading, index) ||
      (ratio && [2, 3].some((step) => reading.tokens[index + step]?.pos === 'NUM'))
    )
  })
)
