import {
  type Clause,
  createPhraseMatcher,
  type NounPhrase,
  type Reading,
  type Sentence
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {clausesOf, copySentences, isDesk, modifiersOf, spanOf, wordAt} from '../copy.js'
import {isOwned, isSomebodys, sourcesIn} from '../coverage.js'
import data from '../generated/judgments.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  phrases: readonly string[]
  window: number
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const making = set([...data.making, 'be'])
const reads = set(data.reading)
const inferring = set(data.inferring)
const causing = set(data.causing)
const verdicts = set(data.verdicts)
const weak = set(data.weak)
const intensifiers = set(data.intensifiers)
const meanings = set(data.meanings)
const inferred = set(data.inferred)
const severe = set(data.severe)
const effects = set(data.effects)
const given = set(data.given)
const open = set(data.open)
const of = set(['of'])
const pairs = createPhraseMatcher(data.pairs)
const blame = createPhraseMatcher(data.blame)

export const unattributedJudgment = defineRule<Options>({
  id: 'unattributed-judgment',
  plugin: packageName,
  severity: 'info',
  summary: 'Significance, blame or success asserted by the copy itself.',
  note: wording.notes.judgment,
  defaults: {phrases: [], window: 0},
  schema: {
    type: 'object',
    properties: {
      phrases: {type: 'array', items: {type: 'string', minLength: 1}},
      window: {type: 'integer', minimum: 0}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const own = createPhraseMatcher(options.phrases)
    for (const sentence of copySentences(reading)) {
      for (const {first, last} of judgmentsIn(reading, sentence, own)) {
        const span = spanOf(reading, first, last)
        if (isOwned(reading, sentence, span) || isSomebodys(reading, sentence.index, span)) continue
        if (isShown(reading, sentence, last) || isOwnedSoon(reading, sentence, options.window))
          continue
        report({span, reason: wording.judgment(reading.textOf(span))})
      }
    }
  }
})

/** Somebody takes the view up in the sentences that follow. */
function isOwnedSoon(reading: Reading, sentence: Sentence, window: number): boolean {
  const after = reading.sentences.slice(sentence.index + 1, sentence.index + 1 + window)
  return after.some(
    ({index, paragraph}) => paragraph === sentence.paragraph && sourcesIn(reading, index).length > 0
  )
}

interface Range {
  first: number
  last: number
}

function judgmentsIn(
  reading: Reading,
  sentence: Sentence,
  own: ReturnType<typeof createPhraseMatcher>
): Range[] {
  const found = clausesOf(reading, sentence).flatMap((clause) => {
    const last = judgmentEnd(reading, clause)
    return last === null ? [] : [{first: clause.verb.first, last}]
  })
  for (let at = sentence.first; at < sentence.last; at++) {
    const length = Math.max(blame.matchAt(reading.tokens, at), own.matchAt(reading.tokens, at))
    if (length > 0 && isDesk(reading, at)) found.push({first: at, last: at + length})
  }
  return found
}

/** The token after a judgement that a verb makes of its object; of "a sign of weakness" the sign. */
function judgmentEnd(
  reading: Reading,
  {first, verb, subject, object, kind}: Clause
): number | null {
  if (!object || verb.voice === 'passive' || verb.polarity === 'negative') return null
  if (verb.modality !== null || kind === 'infinitive') return null
  // "unless there is a breakthrough": nothing is judged.
  const words = [
    wordAt(reading, first),
    subject ? wordAt(reading, subject.head) : '',
    wordAt(reading, verb.first - 1)
  ]
  if (words.some((word) => open.has(word))) return null
  const {lemma} = verb
  const particle = `${lemma} ${wordAt(reading, verb.last)}`
  const before = modifiersOf(reading, object)
  const is = (list: ReadonlySet<string>) => list.has(lemma) || list.has(particle)
  if (is(making)) return verdictEnd(reading, object, before)
  const last = (nouns: ReadonlySet<string>) =>
    nouns.has(wordAt(reading, object.head)) ? object.last : null
  // "underscores the deepening dysfunction", "suggests a pragmatic response", "created a severe shortage".
  if (is(reads) && before.some((word) => given.has(word))) return last(meanings)
  if (is(inferring) && /^an?$/.test(before[0] ?? '')) return last(inferred)
  return is(causing) && before.some((word) => severe.has(word)) ? last(effects) : null
}

/** "marks a previously unreported turning point", "is a testament to", "has been a resounding success". */
function verdictEnd(
  reading: Reading,
  object: NounPhrase,
  before: readonly string[]
): number | null {
  if (object.determiner === null && object.owner === null) return null
  for (let at = object.first + 1; at <= object.head; at++) {
    const pair = pairs.matchAt(reading.tokens, at)
    if (pair > 0) return at + pair
  }
  const head = wordAt(reading, object.head)
  if (!verdicts.has(head) || (weak.has(head) && !before.some((word) => intensifiers.has(word))))
    return null
  return head === 'testament' && wordAt(reading, object.last) !== 'to' ? null : object.last
}

/** A figure right behind it shows what is judged: ": 212 of 230 trainees found work". */
function isShown(reading: Reading, sentence: Sentence, last: number): boolean {
  const rest = reading.tokens.slice(last, Math.min(last + 11, sentence.last))
  const colon = rest.findIndex(({text}) => /^[:—–]$/.test(text))
  if (colon !== -1) return rest.slice(colon, colon + 8).some(({pos}) => pos === 'NUM')
  return of.has(rest[0]?.lower ?? '') && rest[1]?.pos === 'NUM'
}
