import {
  copyAway,
  type Reading,
  type Sentence,
  startingIn,
  type Token,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, deskTokens, isLinked, skipAdverbs, spanOf} from '../copy.js'
import {attributionsIn, isCovered, sourceOf} from '../coverage.js'
import data from '../generated/studies.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  'link-counts': boolean
  window: number
  'overclaim-verbs': readonly string[]
}

const papers: ReadonlySet<string> = new Set(data.papers)
const people: ReadonlySet<string> = new Set(data.people)
const verbs = new Set(data.verbs.flatMap((verb) => verbForms(verb.split(' ')[0] ?? verb)))
const publishers: ReadonlySet<string> = new Set(data.publishers)
const bare: ReadonlySet<string> = new Set(data.bare)

const heads: ReadonlySet<string> = new Set([...papers, ...people])

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
    for (const sentence of copySentencesWith(reading, heads)) {
      const tokens = deskTokens(reading, sentence)
      tokens.forEach((_, at) => {
        const found = studyAt(tokens, at, overclaims)
        const [first, last] = [tokens[found?.first ?? -1], tokens[found?.last ?? -1]]
        if (!found || !first || !last) return
        const span = spanOf(first, last)
        if (
          isCovered(reading, sentence.index, span) ||
          (options['link-counts'] && isLinked(reading, sentence)) ||
          isProduced(reading, sentence, options.window)
        )
          return
        report({span, reason: wording.vagueStudy(reading.textOf(span))})
      })
    }
  }
})

interface Found {
  first: number
  last: number
}

/** "Studies show", "according to a recent study", "research has proved it". */
function studyAt(
  tokens: readonly Token[],
  at: number,
  overclaims: ReadonlySet<string>
): Found | null {
  const head = tokens[at]
  if (!head || head.pos === 'VERB' || !heads.has(head.lower)) return null
  let first = at
  while (first > 0 && bare.has(tokens[first - 1]?.lower ?? '')) first--
  const before = tokens[first - 1]
  // Owned, named or counted out by a trade: "the council's feasibility study", "survey maps".
  if (
    before &&
    (before.pos === 'PROPN' ||
      before.pos === 'NOUN' ||
      before.lower === "'s" ||
      /^(?:his|her|their|its|our|my|of|for)$/.test(before.lower))
  )
    return null
  if (before?.pos === 'ADJ' && !bare.has(before.lower)) return null
  if (
    /^(?:the|these)$/.test(tokens[first]?.lower ?? '') &&
    first < at &&
    tokens[first + 1] === head
  )
    return null
  if (before?.lower === 'to' && tokens[first - 2]?.lower === 'according')
    return isOwned(tokens, at) ? null : {first: first - 2, last: at}
  if (
    /^(?:scientists|people|experts|doctors|historians)$/.test(head.lower) &&
    before?.lower === 'other'
  )
    return null
  if (isOwned(tokens, at)) return null
  return verbAfter(tokens, first, at, overclaims)
}

function verbAfter(
  tokens: readonly Token[],
  first: number,
  at: number,
  overclaims: ReadonlySet<string>
): Found | null {
  const group = people.has(tokens[at]?.lower ?? '')
  let next = skipAdverbs(tokens, at + 1)
  let perfect = false
  while (/^(?:has|have|had)$/.test(tokens[next]?.lower ?? '')) {
    perfect = true
    next = skipAdverbs(tokens, next + 1)
  }
  const verb = tokens[next]
  if (!verb || !verbs.has(verb.lower) || (verb.pos !== 'VERB' && verb.pos !== 'NOUN')) return null
  // "Scientists say" is for vague-authority, "have found" is for this rule.
  if (
    group &&
    !perfect &&
    !/^(?:find|found|discover|discovered|prove|proved|show|showed|reveal|revealed|develop|developed|invented|create|created)$/.test(
      verb.lower
    )
  )
    return null
  if (group || overclaims.has(verb.lower)) return {first, last: next}
  // Bare "studies" are research; "the studies", "three studies" may be an artist's.
  const unmarked = !/^(?:DET|NUM|PRON|ADJ)$/.test(tokens[first - 1]?.pos ?? '') && first === at
  return unmarked || isFinding(tokens, next) ? {first, last: next} : null
}

/** A clause, a pronoun, or nothing more: the verb tells a finding; "the studies show a horse" doesn't. */
function isFinding(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1]
  if (!next || next.pos === 'PUNCT') return true
  if (
    /^(?:that|how|why|it|this|otherwise|so|whether|a|the|no)$/.test(next.lower) &&
    /^(?:that|how|why|it|this|otherwise|so|whether)$/.test(next.lower)
  )
    return true
  const rest = tokens.slice(verb + 1, verb + 16)
  const stop = rest.findIndex(({text}) => /^[;.]$/.test(text))
  return rest
    .slice(0, stop === -1 ? undefined : stop)
    .some(
      ({pos, lower}, at) =>
        at > 0 &&
        (pos === 'AUX' ||
          (pos === 'VERB' &&
            !lower.endsWith('ing') &&
            rest[at - 1]?.lower !== 'to' &&
            rest[at - 1]?.pos !== 'DET'))
    )
}

/** "in the Delmar Journal of Sleep", "by Corin University", "at the Sarn station" behind the noun. */
function isOwned(tokens: readonly Token[], at: number): boolean {
  for (let step = at + 1; step < Math.min(tokens.length, at + 14); step++) {
    const token = tokens[step]
    if (!token || /^[;.]$/.test(token.text)) return false
    if (token.text === ',' && step > at + 8) return false
    if (verbs.has(token.lower) && token.pos === 'VERB') return false
    if (token.pos === 'PROPN' || publishers.has(token.lower)) return true
  }
  return false
}

/** The producer is named in the sentence, in the paragraph, or in the next ones. */
function isProduced(reading: Reading, sentence: Sentence, window: number): boolean {
  const paragraphs = reading.paragraphs.slice(
    sentence.paragraph,
    copyAway(reading.paragraphs, sentence.paragraph, window) + 1
  )
  const reach = {start: sentence.end, end: paragraphs.at(-1)?.end ?? sentence.end}
  const named = startingIn(reading.names, reach).some(
    ({kind, words}) =>
      kind === 'organisation' ||
      kind === 'media' ||
      (kind !== 'place' && words.some((word) => publishers.has(word.toLowerCase())))
  )
  if (named) return true
  return paragraphs.some(({index}) =>
    attributionsIn(reading, index).some(
      (attribution) =>
        attribution.sentence !== sentence.index &&
        sourceOf(reading, attribution)?.class === 'named' &&
        (attribution.speaker?.start ?? 0) > sentence.start
    )
  )
}
