import {
  itemsIn,
  type NounPhrase,
  type Reading,
  type Sentence,
  type VerbGroup,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentences, isLinked, isTime, modifiersOf, nounOf, windowOf, wordAt} from '../copy.js'
import {attributionsIn, sourceOf} from '../coverage.js'
import data from '../generated/studies.js'
import {packageName} from '../names.js'
import {type Telling, tellingsOf} from '../tellings.js'
import * as wording from '../wording.js'

interface Options {
  'link-counts': boolean
  window: number
  'overclaim-verbs': readonly string[]
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const papers = set(data.papers)
const people = set(data.people)
const finding = set(data.finding)
const plain = set(data.plain)
const told = set(data.told)
const publishers = set(data.publishers)

export const vagueStudy = defineRule<Options>({
  id: 'vague-study',
  plugin: packageName,
  severity: 'warn',
  summary: 'Studies show, scientists have found: research with no author, journal or institution.',
  note: wording.notes.vagueStudy,
  defaults: {'link-counts': true, window: 1, 'overclaim-verbs': ['prove']},
  schema: {
    type: 'object',
    properties: {
      'link-counts': {type: 'boolean'},
      window: {type: 'integer', minimum: 0},
      'overclaim-verbs': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const overclaims = new Set(options['overclaim-verbs'].flatMap(verbForms))
    for (const sentence of copySentences(reading)) {
      for (const telling of tellingsOf(reading, sentence)) {
        if (!isStudy(reading, sentence, telling, overclaims)) continue
        if (options['link-counts'] && isLinked(reading, sentence)) continue
        if (isProduced(reading, sentence, options.window)) continue
        report({
          span: telling.span,
          reason: wording.vagueStudy(reading.textOf(telling.span))
        })
      }
    }
  }
})

/** "Studies show", "according to a recent study", "scientists have found", with nothing to look up. */
function isStudy(
  reading: Reading,
  sentence: Sentence,
  {who, clause}: Telling,
  overclaims: ReadonlySet<string>
): boolean {
  const noun = nounOf(reading, who)
  const verb = clause?.verb
  // "science could not explain": nothing is found.
  if (verb && (verb.polarity === 'negative' || verb.modality !== null)) return false
  if (who.owner !== null || isOwned(reading, sentence, who, verb)) return false
  // "Scientists say" is for vague-authority, "have found" is for this rule.
  if (people.has(noun))
    return (
      who.number === 'plural' &&
      modifiersOf(reading, who).every((word) => plain.has(word) && !told.has(word)) &&
      verb !== undefined &&
      finding.has(verb.lemma) &&
      verb.voice === 'active'
    )
  if (!papers.has(noun)) return false
  const before = modifiersOf(reading, who).filter((word) => !isLength(word))
  if (!before.every((word) => plain.has(word) || /^(?:19|20)\d\d$/.test(word))) return false
  const pointed = before.length === 1 && told.has(before[0] ?? '')
  return !pointed || (verb !== undefined && overclaims.has(wordAt(reading, verb.head)))
}

/** "according to" belongs to the span, not to the phrase. */
function isLength(word: string): boolean {
  return word === 'according' || word === 'to'
}

/** "in the Delmar Journal of Sleep", "published on Monday by Corin University": between the paper and its verb. */
function isOwned(
  reading: Reading,
  sentence: Sentence,
  {last}: NounPhrase,
  verb?: VerbGroup
): boolean {
  const behind = verb && verb.first >= last ? verb.first : Math.min(last + 8, sentence.last)
  for (const phrase of reading.nounPhrases(sentence)) {
    if (phrase.first < last || phrase.first >= behind) continue
    const between = reading.tokens.slice(last, phrase.first)
    if (!verb && between.some(({text}) => text === ',')) return false
    const tokens = reading.tokens.slice(phrase.first, phrase.last)
    if (tokens.some(({lower}) => publishers.has(lower))) return true
    const name = tokens.some(({pos, lower}) => pos === 'PROPN' && !plain.has(lower))
    if (name && !isTime(reading, phrase)) return true
  }
  return false
}

/** The producer is named in the rest of the sentence, in the paragraph, or in the next ones. */
function isProduced(reading: Reading, sentence: Sentence, window: number): boolean {
  const {first, last} = windowOf(reading, sentence, 0, window)
  const end = reading.paragraphs[last - 1]?.end ?? sentence.end
  const named = itemsIn(reading.names, {start: sentence.start, end}).some(
    ({kind, words}) =>
      (kind === 'organisation' && !words.every((word) => plain.has(word.toLowerCase()))) ||
      kind === 'media' ||
      (kind !== 'place' && words.some((word) => publishers.has(word.toLowerCase())))
  )
  if (named) return true
  for (let paragraph = first; paragraph < last; paragraph++) {
    const heard = attributionsIn(reading, paragraph).some(
      (one) =>
        one.sentence !== sentence.index &&
        sourceOf(reading, one)?.class === 'named' &&
        (one.speaker?.start ?? 0) > sentence.start
    )
    if (heard) return true
  }
  return false
}
