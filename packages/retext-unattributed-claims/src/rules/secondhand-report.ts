import {type Reading, type Sentence, startingIn, type Token, verbForms} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, deskTokens, isLinked, skipAdverbs, spanOf} from '../copy.js'
import {isCovered} from '../coverage.js'
import data from '../generated/second-hand.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  'outlet-list': readonly string[]
  'allow-local-media-with-link': boolean
  social: 'on' | 'off'
}

const formsOf = (lemmas: readonly string[]) =>
  new Set(lemmas.flatMap((lemma) => verbForms(lemma.split(' ')[0] ?? lemma)))
const modifiers: ReadonlySet<string> = new Set(data.modifiers)
const media: ReadonlySet<string> = new Set(data.media)
const verbs = formsOf(data.verbs)
const platforms: ReadonlySet<string> = new Set(data.platforms)
const crowds: ReadonlySet<string> = new Set(data.crowds)
const reactions = formsOf(data.reactions)
const moods: ReadonlySet<string> = new Set(data.moods)
const authored: ReadonlySet<string> = new Set(data.authored)

const triggers: ReadonlySet<string> = new Set(['reports', 'reported', ...media, ...crowds])

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
      const tokens = deskTokens(reading, sentence)
      for (let at = 0; at < tokens.length; at++) {
        const found = reportAt(tokens, at) ?? (options.social === 'on' ? crowdAt(tokens, at) : null)
        const [first, last] = [tokens[found?.first ?? -1], tokens[found?.last ?? -1]]
        if (!found || !first || !last) continue
        const span = spanOf(first, last)
        at = found.last
        if (options['allow-local-media-with-link'] && isLinked(reading, sentence)) continue
        if (!found.crowd && isCredited(reading, sentence, tokens, outlets)) continue
        const phrase = /^(?:according|by|per)$/.test(first.lower)
        if (!phrase && isCovered(reading, sentence.index, span)) continue
        const words = reading.textOf(span)
        report({span, reason: found.crowd ? wording.crowd(words) : wording.secondhand(words)})
      }
    }
  }
})

interface Found {
  first: number
  last: number
  crowd: boolean
}

function reportAt(tokens: readonly Token[], at: number): Found | null {
  return accordingAt(tokens, at) ?? mediaAt(tokens, at) ?? impersonalAt(tokens, at)
}

/** "according to (media) reports", "by varying reports" */
function accordingAt(tokens: readonly Token[], at: number): Found | null {
  const according = tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to'
  const by = /^(?:by|per)$/.test(tokens[at]?.lower ?? '')
  if (!according && !by) return null
  let head = at + (according ? 2 : 1)
  while (modifiers.has(tokens[head]?.lower ?? '')) head++
  const noun = tokens[head]?.lower ?? ''
  if (
    noun !== 'reports' &&
    !(media.has(noun) || (according && media.has(tokens[head - 1]?.lower ?? '')))
  )
    return null
  const end = media.has(noun) || noun === 'reports' ? head : head - 1
  const next = tokens[end + 1]
  if (
    next &&
    (authored.has(next.lower) || next.pos === 'PROPN' || next.lower === "'s") &&
    noun === 'reports'
  )
    return null
  if (by && /^(?:VERB|AUX)$/.test(tokens[at - 1]?.pos ?? '')) return null
  return next?.pos === 'NOUN' ? null : {first: at, last: end, crowd: false}
}

/** "local media reported", "reports say", "press reports put" */
function mediaAt(tokens: readonly Token[], at: number): Found | null {
  let head = at
  while (
    modifiers.has(tokens[head]?.lower ?? '') &&
    (modifiers.has(tokens[head + 1]?.lower ?? '') ||
      /^(?:reports|reporting)$/.test(tokens[head + 1]?.lower ?? '') ||
      media.has(tokens[head + 1]?.lower ?? ''))
  )
    head++
  const noun = tokens[head]
  const before = tokens[at - 1]
  if (
    !noun ||
    /^(?:the|its|his|her|their|'s|a|annual|official|these|those|our)$/.test(before?.lower ?? '') ||
    before?.pos === 'PROPN'
  )
    return null
  const bare = noun.lower === 'reports' && noun.pos !== 'VERB'
  const outlet = media.has(noun.lower) && head > at
  if (!bare && !outlet) return null
  let next = skipAdverbs(tokens, head + 1)
  while (/^(?:have|has|had)$/.test(tokens[next]?.lower ?? '')) next = skipAdverbs(tokens, next + 1)
  const verb = tokens[next]
  if (verb && verbs.has(verb.lower) && (verb.pos === 'VERB' || verb.pos === 'NOUN'))
    return {first: at, last: next, crowd: false}
  // "…, reported local media"
  const inverted =
    before &&
    verbs.has(before.lower) &&
    before.pos === 'VERB' &&
    (!verb || verb.pos === 'PUNCT') &&
    outlet
  return inverted ? {first: at - 1, last: head, crowd: false} : null
}

/** "It was reported", "was reported to be", "is reported to have" */
function impersonalAt(tokens: readonly Token[], at: number): Found | null {
  if (!/^(?:is|are|was|were|been)$/.test(tokens[at]?.lower ?? '')) return null
  const verb = skipAdverbs(tokens, at + 1)
  if (tokens[verb]?.lower !== 'reported') return null
  const next = tokens[verb + 1]?.lower ?? ''
  const it =
    tokens[at - 1]?.lower === 'it' ||
    (tokens[at - 1]?.lower === 'has' && tokens[at - 2]?.lower === 'it')
  if (it && next !== 'to' && next !== 'by' && next !== 'missing' && next !== 'stolen')
    return {first: at - 1, last: verb, crowd: false}
  return null
}

/** "Facebook users were quick to mock", "netizens said" */
function crowdAt(tokens: readonly Token[], at: number): Found | null {
  let head = at
  while (
    platforms.has(tokens[head]?.lower ?? '') ||
    /^(?:some|many|several|other|angry|social)$/.test(tokens[head]?.lower ?? '')
  )
    head++
  const noun = tokens[head]?.lower ?? ''
  if (!crowds.has(noun)) return null
  const named =
    tokens.slice(at, head).some(({lower}) => platforms.has(lower) && lower !== 'media') ||
    tokens.slice(at, head + 1).some(({lower}) => lower === 'netizens')
  const social = tokens
    .slice(at, head)
    .map(({lower}) => lower)
    .join(' ')
    .includes('social media')
  if (!(named || social || noun === 'netizens')) return null
  const before = tokens[at - 1]?.lower ?? ''
  if (/^(?:the|\d+|million|two|three)$/.test(before)) return null
  let next = skipAdverbs(tokens, head + 1)
  if (/^(?:have|has|had)$/.test(tokens[next]?.lower ?? '')) next = skipAdverbs(tokens, next + 1)
  const verb = tokens[next]
  if (!verb) return null
  if (/^(?:were|are|was)$/.test(verb.lower)) {
    const mood = skipAdverbs(tokens, next + 1)
    const word = tokens[mood]?.lower ?? ''
    if (!moods.has(word)) return null
    const onward = tokens[mood + 1]?.lower === 'to' ? mood + 2 : mood
    return {first: at, last: Math.min(onward, tokens.length - 1), crowd: true}
  }
  return reactions.has(verb.lower) && verb.pos !== 'ADP'
    ? {first: at, last: next, crowd: true}
    : null
}

/** An outlet's name in the sentence, as a source or as the thing that "local newspaper" introduces. */
function isCredited(
  reading: Reading,
  sentence: Sentence,
  tokens: readonly Token[],
  outlets: readonly string[]
): boolean {
  const words = ` ${tokens.map(({lower}) => lower).join(' ')} `
  if (outlets.some((outlet) => words.includes(` ${outlet} `))) return true
  return startingIn(reading.names, sentence).some(({kind}) => kind === 'media')
}
