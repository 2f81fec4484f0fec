import {
  type Clause,
  itemsIn,
  type NounPhrase,
  type Reading,
  type Sentence,
  skipAdverbs
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {
  clausesOf,
  copySentencesWith,
  isLinked,
  modifiersOf,
  phrasesOf,
  spanOf,
  wordAt,
  wordsOf
} from '../copy.js'
import {isCovered} from '../coverage.js'
import data from '../generated/second-hand.js'
import {packageName} from '../names.js'
import {tellingsOf} from '../tellings.js'
import * as wording from '../wording.js'

interface Options {
  'outlet-list': readonly string[]
  'allow-local-media-with-link': boolean
  social: 'on' | 'off'
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const modifiers = set(data.modifiers)
const media = set(data.media)
const bare = set(data.bare)
const platforms = set(data.platforms)
const crowds = set(data.crowds)
const reactions = set(data.reactions)
const moods = set(data.moods)
const authored = set(data.authored)
const passing = set(data.passing)
const circulating = set(data.circulating)
const police = set(data.police)
const amid = set(data.amid)
const triggers = set([...data.media, ...data.bare, ...data.crowds, 'reported'])

export const secondhandReport = defineRule<Options>({
  id: 'secondhand-report',
  plugin: packageName,
  severity: 'warn',
  summary:
    'Local media, press reports, “it was reported”: somebody else’s report without the outlet.',
  note: wording.notes.secondhand,
  defaults: {'outlet-list': [], 'allow-local-media-with-link': true, social: 'on'},
  schema: {
    type: 'object',
    properties: {
      'outlet-list': {type: 'array', items: {type: 'string', minLength: 1}},
      'allow-local-media-with-link': {type: 'boolean'},
      social: {enum: ['on', 'off']}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const outlets = options['outlet-list'].map((name) => name.toLowerCase())
    for (const sentence of copySentencesWith(reading, triggers)) {
      if (options['allow-local-media-with-link'] && isLinked(reading, sentence)) continue
      const credited = isCredited(reading, sentence, outlets)
      for (const {first, last, crowd} of foundIn(reading, sentence)) {
        const span = spanOf(reading, first, last)
        const words = reading.textOf(span)
        if (crowd && options.social === 'on') report({span, reason: wording.crowd(words)})
        if (crowd || credited || isCovered(reading, sentence.index, span)) continue
        report({span, reason: wording.secondhand(words)})
      }
    }
  }
})

interface Found {
  first: number
  last: number
  crowd: boolean
}

function foundIn(reading: Reading, sentence: Sentence): Found[] {
  const phrases = phrasesOf(reading, sentence)
  const clauses = clausesOf(reading, sentence)
  const told = tellingsOf(reading, sentence).flatMap(({who, first, last, entry}) =>
    entry === null && isMedia(reading, who) ? [{first, last, crowd: false}] : []
  )
  return [
    ...told,
    ...clauses.flatMap((clause) => reportIn(reading, sentence, clause)),
    ...phrases.flatMap((phrase) => amidIn(reading, phrase))
  ]
}

/** Outlets or reports at large: "local media", "press reports", "reports". */
function isMedia(reading: Reading, phrase: NounPhrase): boolean {
  const head = wordAt(reading, phrase.head)
  const before = modifiersOf(reading, phrase).filter(
    (word) => word !== 'according' && word !== 'to'
  )
  if (phrase.owner !== null || !before.every((word) => modifiers.has(word))) return false
  if (bare.has(head)) return !authored.has(wordAt(reading, phrase.last)) || before.length > 1
  return media.has(head) && before.length > 0
}

/** "local media reported", "reports emerged", "it was reported", "Facebook users were furious". */
function reportIn(reading: Reading, sentence: Sentence, {verb, subject, object}: Clause): Found[] {
  const after = wordAt(reading, skipAdverbs(reading.tokens, verb.last, sentence.last))
  if (verb.voice === 'passive') {
    const it = subject && verb.form === 'finite' && wordAt(reading, subject.head) === 'it'
    return it && verb.lemma === 'report' && !police.has(after)
      ? [{first: subject.first, last: verb.last, crowd: false}]
      : []
  }
  if (verb.form !== 'finite') return []
  // "…, reported local media"
  if (
    object &&
    passing.has(verb.lemma) &&
    isMedia(reading, object) &&
    !bare.has(wordAt(reading, object.head))
  )
    return reading.tokens[object.last]?.pos === 'PUNCT'
      ? [{first: verb.first, last: object.last, crowd: false}]
      : []
  if (!subject || subject.last > verb.first) return []
  const spread = bare.has(wordAt(reading, subject.head)) && circulating.has(verb.lemma)
  if (isMedia(reading, subject) && (spread || passing.has(verb.lemma)))
    return [{first: subject.first, last: verb.last, crowd: false}]
  if (!isCrowd(reading, subject)) return []
  if (verb.lemma === 'be')
    return moods.has(after)
      ? [{first: subject.first, last: moodEnd(reading, sentence, verb.last), crowd: true}]
      : []
  return reactions.has(verb.lemma) ? [{first: subject.first, last: verb.last, crowd: true}] : []
}

/** "were quick to mock": up to the verb behind the mood. */
function moodEnd(reading: Reading, sentence: Sentence, from: number): number {
  const mood = skipAdverbs(reading.tokens, from, sentence.last)
  return wordAt(reading, mood + 1) === 'to' ? mood + 3 : mood + 1
}

/** "with reports that", "by varying reports", ", by reports,". */
function amidIn(reading: Reading, phrase: NounPhrase): Found[] {
  if (!bare.has(wordAt(reading, phrase.head)) || phrase.owner !== null) return []
  if (!modifiersOf(reading, phrase).every((word) => modifiers.has(word))) return []
  let first = phrase.first
  while (modifiers.has(wordAt(reading, first - 1))) first--
  const before = wordAt(reading, first - 1)
  if (!amid.has(before)) return []
  if (wordAt(reading, phrase.last) === 'that')
    return [{first: first - 1, last: phrase.last + 1, crowd: false}]
  const verbal = /^(?:VERB|AUX|NOUN)$/.test(reading.tokens[first - 2]?.pos ?? '')
  const aside = first < phrase.head || reading.tokens[first - 2]?.pos === 'PUNCT'
  return before === 'by' && !verbal && aside && !authored.has(wordAt(reading, phrase.last))
    ? [{first: first - 1, last: phrase.last, crowd: false}]
    : []
}

/** "Facebook users", "netizens", "many social media commenters"; not "the users", "two users". */
function isCrowd(reading: Reading, phrase: NounPhrase): boolean {
  const before = modifiersOf(reading, phrase)
  const head = wordAt(reading, phrase.head)
  if (!crowds.has(head) || (phrase.determiner !== null && !modifiers.has(before[0] ?? '')))
    return false
  return (
    head === 'netizens' ||
    before.some((word) => platforms.has(word) && word !== 'media') ||
    before.join(' ').includes('social media')
  )
}

/** An outlet's name in the sentence, as a source or as the thing that "local newspaper" introduces. */
function isCredited(reading: Reading, sentence: Sentence, outlets: readonly string[]): boolean {
  const words = ` ${wordsOf(reading, sentence).join(' ')} `
  if (outlets.some((outlet) => words.includes(` ${outlet} `))) return true
  return itemsIn(reading.names, sentence).some(({kind}) => kind === 'media')
}
