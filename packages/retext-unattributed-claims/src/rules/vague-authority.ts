import {
  copyAway,
  type Reading,
  type Sentence,
  startingIn,
  type Token,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, deskTokens, skipAdverbs, spanOf} from '../copy.js'
import {attributionsIn, isCarried, isCovered, sourceOf} from '../coverage.js'
import data from '../generated/groups.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  groups: readonly string[]
  window: number
  headline: 'ignore' | 'check'
  quantifiers: readonly string[]
}

const shippedGroups: ReadonlySet<string> = new Set(data.groups)
const stance: ReadonlySet<string> = new Set(data.stance)
const counted: ReadonlySet<string> = new Set(data.people)
const counting: ReadonlySet<string> = new Set(data.counting)
const verbs: ReadonlySet<string> = new Set(
  data.verbs.flatMap((verb) => verbForms(verb.split(' ')[0] ?? verb))
)
const partisans: ReadonlySet<string> = new Set(data.partisans)
const offices: ReadonlySet<string> = new Set(data.offices)
/** These take a named body behind them: "observers from the mission". */
const bodied = /^(?:from|at|with|for|in|within|on)$/

export const vagueAuthority = defineRule<Options>({
  id: 'vague-authority',
  plugin: packageName,
  severity: 'warn',
  summary: 'Experts, critics or “many” speak, and none of them is named nearby.',
  note: wording.notes.vagueAuthority,
  defaults: {groups: [], window: 2, headline: 'ignore', quantifiers: data.quantifiers},
  schema: {
    type: 'object',
    properties: {
      groups: {type: 'array', items: {type: 'string', minLength: 1}},
      window: {type: 'integer', minimum: 0},
      headline: {enum: ['ignore', 'check']},
      quantifiers: {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const groups = new Set([
      ...shippedGroups,
      ...options.groups.map((group) => group.toLowerCase())
    ])
    const quantifiers = new Set(options.quantifiers)
    const triggers = new Set([...groups, ...quantifiers, ...counted])
    for (const sentence of copySentencesWith(reading, triggers, options.headline === 'check')) {
      for (const claim of claims(reading, sentence, groups, quantifiers)) {
        const span = spanOf(claim.first, claim.last)
        if (isCovered(reading, sentence.index, span) || isCarried(reading, sentence)) continue
        if (isNamedSoon(reading, sentence, span, options.window)) continue
        report({span, reason: wording.vagueAuthority(reading.textOf(span)), phrase: claim.group})
      }
    }
  }
})

interface Claim {
  first: Token
  last: Token
  group: string
}

/** "Most observers agree", "experts warn", "according to critics". */
function claims(
  reading: Reading,
  sentence: Sentence,
  groups: ReadonlySet<string>,
  quantifiers: ReadonlySet<string>
): Claim[] {
  const tokens = deskTokens(reading, sentence)
  return tokens.flatMap((token, at) => {
    const head = headAt(tokens, at, groups, quantifiers)
    if (head === null) return []
    const first = firstOf(tokens, at)
    if (first === null) return []
    const cue = cueBeside(tokens, first, head)
    const from = tokens[cue !== null && cue < first ? cue : first]
    const to = tokens[cue !== null && cue > head ? cue : head]
    return cue !== null && from && to ? [{first: from, last: to, group: token.lower}] : []
  })
}

/** Last token of the group that begins its noun at `at`: a group's noun, or a bare "some". */
function headAt(
  tokens: readonly Token[],
  at: number,
  groups: ReadonlySet<string>,
  quantifiers: ReadonlySet<string>
): number | null {
  const token = tokens[at]
  if (!token) return null
  const next = tokens[at + 1]
  if (groups.has(token.lower) && token.pos !== 'VERB' && !/^\p{Lu}/u.test(inName(tokens, at)))
    return at
  const before = tokens[at - 1]?.lower ?? ''
  if (counted.has(token.lower) && quantifiers.has(before)) return at
  // "a growing number of people"
  if (counted.has(token.lower) && before === 'of' && counting.has(tokens[at - 2]?.lower ?? ''))
    return at
  if (!quantifiers.has(token.lower) || !next) return null
  const bare = next.pos === 'VERB' || next.pos === 'ADV' || next.pos === 'AUX'
  const subject = at === 0 || /^(?:PUNCT|CCONJ|SCONJ)$/.test(tokens[at - 1]?.pos ?? '')
  return bare && subject ? at : null
}

/** A capital in mid-name: "the Critics’ Circle". */
function inName(tokens: readonly Token[], at: number): string {
  return at > 0 && tokens[at]?.pos === 'PROPN' ? (tokens[at]?.text ?? '') : ''
}

/** Where the group's phrase begins; `null` if it is counted, definite, owned, or bears a name. */
function firstOf(tokens: readonly Token[], at: number): number | null {
  let first = at
  while (first > 0) {
    const token = tokens[first - 1]
    if (!token) break
    if (token.pos === 'NUM' || token.pos === 'PROPN' || token.lower === "'s") return null
    if (/^(?:the|these|those|both|his|her|their|its|our)$/.test(token.lower)) return null
    const partitive =
      token.lower === 'of' &&
      /^(?:most|many|some|lots|plenty)$/.test(tokens[first - 2]?.lower ?? '')
    const numbered = token.lower === 'of' && counting.has(tokens[first - 2]?.lower ?? '')
    if (token.lower === 'of' && !partitive && !numbered) return null
    const modifier =
      /^(?:ADJ|DET|NOUN)$/.test(token.pos) || token.lower === 'of' || token.lower.endsWith('ing')
    if (!modifier) break
    first--
  }
  return first
}

/** The verb behind the group, or "according to" before it, or an inverted verb. */
function cueBeside(tokens: readonly Token[], first: number, head: number): number | null {
  let at = skipQualifiers(tokens, head)
  if (at === null) return null
  at = skipAdverbs(tokens, at)
  while (
    tokens[at]?.pos === 'AUX' &&
    /^(?:have|has|had|would|will|may|might|could|also)$/.test(tokens[at]?.lower ?? '')
  )
    at = skipAdverbs(tokens, at + 1)
  const verb = tokens[at]
  if (verb && verbs.has(verb.lower) && (verb.pos === 'VERB' || verb.pos === 'NOUN'))
    return isThing(tokens, at) ? null : at
  const before = tokens[first - 1]
  const earlier = tokens[first - 2]
  if (before?.lower === 'to' && earlier?.lower === 'according') return first - 2
  const inverted =
    before &&
    verbs.has(before.lower) &&
    before.pos === 'VERB' &&
    /^[,"]$/.test(earlier?.lower ?? '')
  return inverted ? first - 1 : null
}

/** Past "of the scheme"; `null` where a body, a survey or a relative clause makes the group findable. */
function skipQualifiers(tokens: readonly Token[], head: number): number | null {
  let at = head + 1
  for (let step = 0; step < 3 && tokens[at]?.pos === 'ADP'; step++) {
    const preposition = tokens[at]?.lower ?? ''
    let end = at + 1
    while (tokens[end] && /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(tokens[end]?.pos ?? '')) end++
    const named = tokens.slice(at + 1, end).some(({pos}) => pos === 'PROPN')
    if (named && (bodied.test(preposition) || !stance.has(tokens[head]?.lower ?? ''))) return null
    at = end
  }
  const next = tokens[at]
  const participle =
    next?.pos === 'VERB' && /(?:ed|ing|en)$/.test(next.lower) && tokens[at + 1]?.lower === 'by'
  return participle || next?.lower === 'who' || next?.text === ',' ? null : at
}

/** "described the night", "called for": the verb has other business unless it says or thinks. */
function isThing(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.lower ?? ''
  if (/^(?:see|sees|saw|view|hold|holds|held|question|object|note)$/.test(verb))
    return tokens[at + 1]?.lower !== 'that'
  return /^(?:called|call)$/.test(verb) && tokens[at + 1]?.lower === 'in'
}

/**
 * Somebody by name who can stand for the group speaks in the same paragraph or
 * the next; further on only somebody whose description fits.
 */
function isNamedSoon(
  reading: Reading,
  sentence: Sentence,
  span: {start: number; end: number},
  window: number
): boolean {
  const [next, last] = [1, window].map((by) =>
    copyAway(reading.paragraphs, sentence.paragraph, by)
  ) as [number, number]
  for (let paragraph = sentence.paragraph; paragraph <= last; paragraph++) {
    for (const attribution of attributionsIn(reading, paragraph)) {
      const source = sourceOf(reading, attribution)
      if (source?.class !== 'named' || attribution.sense === 'want') continue
      if ((attribution.speaker?.start ?? 0) <= span.start) continue
      const description = wordsOf(`${source.description} ${source.name}`)
      // A police chief is none of the analysts, a chief economist is one.
      const holdsOffice = description.some(
        (word, at) => offices.has(word) && !shippedGroups.has(`${description[at + 1]}s`)
      )
      if (holdsOffice) continue
      if (paragraph <= next || description.some((word) => partisans.has(word))) return true
    }
  }
  // "Other scientists say …, and one of them, Dr Sol Imrie": named in the sentence.
  const behind = startingIn(reading.names, {start: span.end + 1, end: sentence.end})
  return behind.some(({kind}) => kind === 'person') && hasOneOfThem(reading, sentence)
}

function hasOneOfThem(reading: Reading, sentence: Sentence): boolean {
  const tokens = reading.tokens.slice(sentence.first, sentence.last)
  return tokens.some(
    ({lower}, at) =>
      /^(?:one|among|including|such)$/.test(lower) &&
      /^(?:of|them|as)$/.test(tokens[at + 1]?.lower ?? '')
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}-]+/u)
}
