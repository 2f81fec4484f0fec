import {
  type Clause,
  createPhraseMatcher,
  isOfClass,
  itemsIn,
  memoize,
  type NounPhrase,
  type Reading,
  type Sentence,
  type Span,
  skipAdverbs
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {
  clausesOf,
  copySentences,
  isDesk,
  lemmaAt,
  modifiersOf,
  nounOf,
  spanOf,
  wordAt
} from '../copy.js'
import {isOwned, isSomebodys} from '../coverage.js'
import groups from '../generated/groups.js'
import data from '../generated/minds.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  verbs: readonly string[]
  'motive-phrases': readonly string[]
  orgs: 'on' | 'off'
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const clausal = set(data.clause)
const wanting = set(data.wanting)
const contested = set(data.contested)
const bids = createPhraseMatcher(data.bids)
const askers = set(data.askers)
const conditions = set(data.conditions)
const pronouns = set(data.pronouns)
const vague = set(groups.groups)
const quantifiers = set(groups.quantifiers)

const motivesOf = memoize((options: Readonly<Options>) =>
  createPhraseMatcher([...data.bids, ...data.motives, ...options['motive-phrases']])
)

export const mindReading = defineRule<Options>({
  id: 'mind-reading',
  plugin: packageName,
  severity: 'info',
  summary: 'Belief, fear, wish or motive of somebody else stated as fact.',
  note: wording.notes.mind,
  defaults: {verbs: [], 'motive-phrases': [], orgs: 'on'},
  schema: {
    type: 'object',
    properties: {
      verbs: {type: 'array', items: {type: 'string', minLength: 1}},
      'motive-phrases': {type: 'array', items: {type: 'string', minLength: 1}},
      orgs: {enum: ['on', 'off']}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review', 'profile', 'feature'],
  check({reading, options, report}) {
    const motives = motivesOf(options)
    for (const sentence of copySentences(reading)) {
      for (let at = sentence.first; at < sentence.last; at++) {
        const length = isDesk(reading, at) ? motives.matchAt(reading.tokens, at) : 0
        if (length === 0) continue
        const verb = skipAdverbs(reading.tokens, at + length, sentence.last)
        const lemma = lemmaAt(reading, verb)
        const bid = bids.matchAt(reading.tokens, at) > 0
        const span = spanOf(reading, at, verb + 1)
        if ((bid || contested.has(lemma)) && !isOwned(reading, sentence, span))
          report({span, reason: wording.mind})
      }
      for (const clause of clausesOf(reading, sentence)) {
        const span = mindIn(reading, sentence, clause, options)
        if (span && !isSomebodys(reading, sentence.index, span) && !isHeard(reading, clause))
          report({span, reason: wording.mind})
      }
    }
  }
})

/** The words that tell of a mind as it is now; a past one is often a memoir's. */
function mindIn(
  reading: Reading,
  sentence: Sentence,
  {first, kind, verb, subject, object}: Clause,
  options: Readonly<Options>
): Span | null {
  const {lemma} = verb
  if (verb.tense !== 'present' || verb.voice === 'passive' || verb.form !== 'finite') return null
  if (verb.modality !== null || verb.auxiliaries.length > 0 || !subject) return null
  // "if she wants to", "those who hope to": nobody in particular, or nothing yet.
  if (conditions.has(wordAt(reading, first)) || (kind === 'relative' && subject.kind !== 'name'))
    return null
  const thinks = clausal.has(lemma) || options.verbs.includes(lemma)
  const wants = wanting.has(lemma)
  const whose = thinks || wants ? mindOf(reading, sentence, subject) : null
  if (whose === null || (whose === 'body' && options.orgs === 'off')) return null

  const at = skipAdverbs(reading.tokens, verb.last, sentence.last)
  const next = reading.verbGroups(sentence).find(({first}) => first >= at)
  if (wants && next?.form === 'infinitive' && next.first === at)
    return spanOf(reading, verb.first, next.last)
  if (thinks && wordAt(reading, at) === 'that') return spanOf(reading, verb.first, at + 1)
  if (!object) return null
  const clause = reading
    .clauses(sentence)
    .some(({subject: other, kind}) => kind !== 'infinitive' && other?.first === object.first)
  if (thinks && clause) return spanOf(reading, verb.first, verb.last)
  // "wants Corin to extradite him": a demand is made in public.
  return wants && lemma !== 'want' && object.kind !== 'pronoun'
    ? spanOf(reading, verb.first, verb.last)
    : null
}

/** Whether whoever believes it speaks for themselves in the story: they will have said so. */
function isHeard(reading: Reading, {subject, verb}: Clause): boolean {
  const mention = reading.mentions.find(
    ({first, last}) => subject !== null && first <= subject.head && subject.head < last
  )
  const name = reading.names.find(
    ({first, last}) => subject !== null && first <= subject.head && subject.head < last
  )
  const said = reading.sources[mention?.source ?? name?.source ?? -1]?.attributions ?? []
  return said.some((id) => {
    const {sense, cue} = reading.attributions[id] ?? {}
    return sense === 'say' && !(cue && cue.start < verb.end && verb.start < cue.end)
  })
}

/** Whose mind it is; `null` for crowds, for those who tell the press what they think, and for the paper's own "we". */
function mindOf(
  reading: Reading,
  sentence: Sentence,
  subject: NounPhrase
): 'person' | 'body' | null {
  const head = wordAt(reading, subject.head)
  if (subject.kind === 'pronoun') return pronouns.has(head) ? 'person' : null
  const noun = nounOf(reading, subject)
  if (askers.has(head) || vague.has(head)) return null
  if (modifiersOf(reading, subject).some((word) => quantifiers.has(word))) return null
  const name = itemsIn(reading.names, sentence).find(
    ({first, last}) => first <= subject.head && subject.head < last
  )
  if (name)
    return name.kind === 'person'
      ? 'person'
      : name.kind === 'place' || name.kind === 'media'
        ? null
        : 'body'
  if (isOfClass(noun, 'person')) return 'person'
  return isOfClass(noun, 'body') || isOfClass(noun, 'group') ? 'body' : null
}
