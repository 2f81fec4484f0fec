import {lemmaOf, type Reading, verbForms} from 'nlcst-attribution'
import {defineRule, type Severity} from 'sourcing-rule'
import court from '../generated/court-words.js'
import evidence from '../generated/evidence-words.js'
import loaded from '../generated/loaded-verbs.js'
import {packageName} from '../names.js'
import {deskTokens, inForm, saysSomething, tokensIn, type Use, usesOf} from '../uses.js'
import * as wording from '../wording.js'

interface Options {
  verbs: Readonly<Record<string, Severity>>
  'sense-filters': boolean
  'court-mode': 'auto' | 'on' | 'off'
  house: 'uk' | 'us'
}

const shipped: Readonly<Record<string, string>> = {...loaded.doubt, ...loaded.guilt, ...loaded.tone}
const quotedOnly: ReadonlySet<string> = new Set(loaded['quoted-only'])
const legalVerbs: ReadonlySet<string> = new Set(loaded.legal)
const legalSources: ReadonlySet<string> = new Set(court['legal-sources'])
const courtWords: ReadonlySet<string> = new Set(court.court)
const offences: ReadonlySet<string> = new Set(court.offences)
const disproved: ReadonlySet<string> = new Set(evidence.disproved)
const pleas = new Set(['admit', 'confess'])
/** To allege in the story of a lawsuit is to plead; to claim is not. */
const suing = new Set(['allege', 'contend'])
const lawsuits: ReadonlySet<string> = new Set(court.lawsuits)
const determiners: ReadonlySet<string> = new Set(court.determiners)

export const loadedVerb = defineRule<Options>({
  id: 'loaded-verb',
  plugin: packageName,
  severity: 'warn',
  summary: 'Verb of speech that judges the speaker: claimed, admitted, insisted.',
  note: wording.notes.loaded,
  defaults: {verbs: {}, 'sense-filters': true, 'court-mode': 'auto', house: 'uk'},
  schema: {
    type: 'object',
    properties: {
      verbs: {type: 'object', additionalProperties: {enum: ['off', 'info', 'warn', 'error']}},
      'sense-filters': {type: 'boolean'},
      'court-mode': {enum: ['auto', 'on', 'off']},
      house: {enum: ['uk', 'us']}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const severities: Readonly<Record<string, string>> = {...shipped, ...options.verbs}
    const lemmas = new Set(Object.keys(severities).filter((lemma) => severities[lemma] !== 'off'))
    const inCourt =
      options['court-mode'] === 'on' || (options['court-mode'] === 'auto' && isAboutCourt(reading))
    const say = (token: {start: number; end: number}, lemma: string) => {
      const verb = reading.textOf(token)
      report({
        span: token,
        reason: wording.loaded(verb),
        expected: inForm(verb, lemma, ['say']),
        phrase: lemma,
        severity: severityOf(lemma, options)
      })
    }
    const said = new Set<number>()
    for (const use of usesOf(reading, lemmas)) {
      said.add(use.cue.first)
      if (isLoaded(reading, use, inCourt)) say(use.cue, use.lemma)
      else if (!options['sense-filters'] && !isPlea(reading, use, inCourt)) say(use.cue, use.lemma)
    }
    if (!options['sense-filters']) otherSenses(reading, lemmas, said, say)
    if (options.house === 'us' && inCourt) barePleas(reading, lemmas, said, say)
  }
})

/** A verb that ships as a warning follows the rule's severity; the others are for information. */
function severityOf(lemma: string, options: Readonly<Options>): Severity | undefined {
  return options.verbs[lemma] ?? (shipped[lemma] === 'info' ? 'info' : undefined)
}

function isLoaded(reading: Reading, use: Use, inCourt: boolean): boolean {
  if (!saysSomething(reading, use)) return false
  // "It has been claimed": nobody is wronged by the verb; agentless-claim asks whose claim it is.
  if (use.attribution.mention === null && use.attribution.passive) return false
  // "Admits no wrongdoing", "did not claim": nothing is held against the speaker.
  if (use.attribution.negated || isDisproved(reading, use)) return false
  if (quotedOnly.has(use.lemma) && use.attribution.quotations.length === 0) return false
  if (legalVerbs.has(use.lemma) && (isLegal(reading, use) || isSuing(reading, use))) return false
  if (isModifier(reading, use)) return false
  // "a map maintained by": a participle.
  if (reading.tokens[use.cue.last]?.lower === 'by') return false
  // "complained to the watchdog that": a formal act.
  if (use.lemma === 'complain' && reading.tokens[use.cue.last]?.lower === 'to') return false
  return !isPlea(reading, use, inCourt)
}

/** "Falsely claimed": for what the story itself says is false, the verb is fair. */
function isDisproved(reading: Reading, {cue}: Use): boolean {
  return reading.tokens.slice(cue.first - 2, cue.first).some(({lower}) => disproved.has(lower))
}

/** "The indictment alleges": it is its trade. */
function isLegal(reading: Reading, {attribution}: Use): boolean {
  const mention = reading.mentions[attribution.mention ?? -1]
  const source = reading.sources[attribution.source ?? -1]
  if (source?.class === 'named') return false
  return (
    mention !== undefined && tokensIn(reading, mention).some(({lower}) => legalSources.has(lower))
  )
}

/** "is seeking to end the deal after alleging": whoever goes to law alleges what for. */
function isSuing(reading: Reading, {attribution, lemma}: Use): boolean {
  if (!suing.has(lemma)) return false
  const {index} = reading.sentences[attribution.sentence] ?? {index: 0}
  return [index - 1, index, index + 1].some((at) => {
    const {first = 0, last = 0} = reading.sentences[at] ?? {}
    return reading.tokens.slice(first, last).some(({lower}) => lawsuits.has(lower))
  })
}

/** "her alleged attacker": right before a noun, with a determiner or an owner before it. */
function isModifier(reading: Reading, {cue}: Use): boolean {
  const before = reading.tokens[cue.first - 1]
  const after = reading.tokens[cue.last]
  return (
    /ed$/.test(reading.tokens[cue.last - 1]?.lower ?? '') &&
    /^(?:NOUN|PROPN|ADJ)$/.test(after?.pos ?? '') &&
    (before?.pos === 'DET' || determiners.has(before?.lower ?? ''))
  )
}

/** An admission of a crime before a court is a plea. */
function isPlea(reading: Reading, {attribution, lemma}: Use, inCourt: boolean): boolean {
  if (!inCourt || !pleas.has(lemma)) return false
  return attribution.content.some((span) =>
    tokensIn(reading, span).some(({lower}) => offences.has(lower))
  )
}

function isAboutCourt(reading: Reading): boolean {
  return reading.tokens.some(({lower, quotation}) => quotation === null && courtWords.has(lower))
}

type Say = (token: {start: number; end: number}, lemma: string) => void

/** Uses that report nothing: "claimed a refund". */
function otherSenses(
  reading: Reading,
  lemmas: ReadonlySet<string>,
  said: ReadonlySet<number>,
  say: Say
): void {
  for (const token of reading.tokens) {
    if (token.pos !== 'VERB' || token.quotation !== null || said.has(token.index)) continue
    const lemma = lemmaOf(token)
    if (lemmas.has(lemma)) say(token, lemma)
  }
}

/** "admitted theft" near a court: American desks write "pleaded guilty to". */
function barePleas(
  reading: Reading,
  lemmas: ReadonlySet<string>,
  said: ReadonlySet<number>,
  say: Say
): void {
  if (!lemmas.has('admit')) return
  const forms = new Set(verbForms('admit'))
  for (const {index} of reading.sentences) {
    for (const token of deskTokens(reading, index)) {
      if (!forms.has(token.lower) || said.has(token.index)) continue
      const object = reading.tokens.slice(token.index + 1, token.index + 4)
      if (object.some(({lower}) => offences.has(lower))) say(token, 'admit')
    }
  }
}
