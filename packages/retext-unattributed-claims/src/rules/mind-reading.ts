import {
  createPhraseMatcher,
  oncePer,
  type Reading,
  type Sentence,
  startingIn,
  type Token,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {attributionsOf, isCovered, isOwned} from '../coverage.js'
import data from '../generated/minds.js'
import {packageName} from '../names.js'
import {copySentences, deskTokens, skipAdverbs, spanOf} from '../old-copy.js'
import * as wording from '../wording.js'

interface Options {
  verbs: readonly string[]
  'motive-phrases': readonly string[]
  orgs: 'on' | 'off'
}

/** Only the present tense tells of a mind as it is now; a past one is often a memoir's. */
const present = (lemmas: readonly string[]) =>
  new Set(lemmas.flatMap((lemma) => verbForms(lemma).slice(0, 2)))
const clausal = present(data.clause)
const wanting = present(data.wanting)
const contested: ReadonlySet<string> = new Set(data.contested)
const requests: ReadonlySet<string> = new Set(data.requests)
const askers: ReadonlySet<string> = new Set(data.askers)

const motivesOf = oncePer((options: Readonly<Options>) =>
  createPhraseMatcher([...data.motives, ...options['motive-phrases']])
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
    const more = present(options.verbs)
    const motives = motivesOf(options)
    for (const sentence of copySentences(reading)) {
      const tokens = deskTokens(reading, sentence)
      tokens.forEach((token, at) => {
        const motive = motiveEnd(tokens, at, motives)
        const mind =
          motive === null
            ? mindEnd(reading, sentence, tokens, at, more, options.orgs === 'on')
            : null
        const last = tokens[motive ?? mind ?? -1]
        if (!last) return
        const span = spanOf(token, last)
        const owned =
          motive === null
            ? isCovered(reading, sentence.index, span) || isReported(reading, sentence, span)
            : isOwned(reading, sentence, span)
        if (!owned) report({span, reason: wording.mind})
      })
    }
  }
})

/** "in a bid to distract": a motive that its owner would dispute. */
function motiveEnd(
  tokens: readonly Token[],
  at: number,
  motives: ReturnType<typeof createPhraseMatcher>
): number | null {
  const length = motives.matchAt(tokens, at)
  if (length === 0) return null
  const verb = skipAdverbs(tokens, at + length)
  const word = tokens[verb]?.lower ?? ''
  const base = word.endsWith('ing')
    ? [word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4)]
    : [word]
  return base.some((form) => contested.has(form)) ? verb : null
}

/** "fears that", "wants to drive", "knows he has lost" with somebody in front. */
function mindEnd(
  reading: Reading,
  sentence: Sentence,
  tokens: readonly Token[],
  at: number,
  more: ReadonlySet<string>,
  orgs: boolean
): number | null {
  const verb = tokens[at]
  if (!verb || (verb.pos !== 'VERB' && verb.pos !== 'NOUN')) return null
  const thinks = clausal.has(verb.lower) || more.has(verb.lower)
  const wants = wanting.has(verb.lower)
  if ((!thinks && !wants) || !hasMind(reading, sentence, tokens, at, orgs)) return null
  const next = skipAdverbs(tokens, at + 1)
  const after = tokens[next]
  if (!after) return null
  if (
    wants &&
    after.lower === 'to' &&
    (tokens[next + 1]?.pos === 'VERB' || tokens[next + 1]?.pos === 'AUX')
  ) {
    return isRequest(tokens, at, next + 1) ? null : next + 1
  }
  if (thinks && isClause(tokens, next)) return Math.min(next, tokens.length - 1)
  // "fears layoffs", "wants a vote": a thing feared or wanted; one knows or understands things by skill.
  const thing = wants && /^(?:DET|NOUN|ADJ|PROPN|NUM)$/.test(after.pos)
  return thing ? at : null
}

/** A person, a post, a pronoun or a body as subject; not a vague group, not the paper's own we. */
function hasMind(
  reading: Reading,
  sentence: Sentence,
  tokens: readonly Token[],
  at: number,
  orgs: boolean
): boolean {
  const verb = tokens[at]
  const attribution = attributionsOf(reading, sentence.index).find(
    ({cueTokens, passive}) => !passive && cueTokens?.first === verb?.index
  )
  const source = reading.sources[attribution?.source ?? -1]
  if (attribution && source) {
    if (source.class === 'named' || source.class === 'role') return true
    return orgs && source.class === 'organisation'
  }
  let before = at - 1
  while (tokens[before]?.pos === 'ADV' || tokens[before]?.lower === 'also') before--
  const subject = tokens[before]
  if (!subject) return false
  if (/^(?:he|she)$/.test(subject.lower)) return true
  const third = verb?.lower.endsWith('s') ?? false
  if (!third) return false
  const names = startingIn(reading.names, sentence)
  const name = names.find(({last}) => last === subject.index + 1)
  if (name)
    return name.kind === 'person' || name.kind === 'other' || (orgs && name.kind === 'organisation')
  return (
    subject.text === ',' && names.some(({kind, last}) => kind === 'person' && last <= subject.index)
  )
}

function isClause(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.lower === 'that') return true
  if (!/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(tokens[from]?.pos ?? '')) return false
  for (let at = from + 1; at < Math.min(tokens.length, from + 9); at++) {
    const token = tokens[at]
    if (!token || token.pos === 'PUNCT') return false
    if (token.pos === 'AUX') return true
    if (token.pos === 'VERB' && !token.lower.endsWith('ing') && tokens[at - 1]?.lower !== 'to')
      return true
  }
  return false
}

/** "Police want to speak to the driver": they ask in public. */
function isRequest(tokens: readonly Token[], at: number, verb: number): boolean {
  const asker = tokens.slice(Math.max(at - 4, 0), at).some(({lower}) => askers.has(lower))
  return asker && requests.has(tokens[verb]?.lower ?? '')
}

/** Somebody else's report covers the clause: ", her spokesman said". */
function isReported(
  reading: Reading,
  sentence: Sentence,
  span: {start: number; end: number}
): boolean {
  return attributionsOf(reading, sentence.index).some(
    ({sense, content, cue, source}) =>
      source !== null &&
      (sense === 'say' || sense === 'show') &&
      !(cue && cue.start < span.end && span.start < cue.end) &&
      content.some(({start, end}) => start <= span.start && span.start < end)
  )
}
