import {
  attributionsWhere,
  isPersonNoun,
  lemmaOf,
  memoize,
  type Reading,
  verbForms
} from 'nlcst-attribution'
import {defineRule, type Severity} from 'sourcing-rule'
import {around, isDisproved} from '../disproved.js'
import court from '../generated/court-words.js'
import evidence from '../generated/evidence-words.js'
import loaded from '../generated/loaded-verbs.js'
import {packageName} from '../names.js'
import {hasOffence, isPlea, offences, pleas} from '../pleas.js'
import {deskTokens, inForm, isDue, saysSomething, tokensIn, type Use, usesOf} from '../uses.js'
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
const spreading: ReadonlySet<string> = new Set(evidence.spreading)
const obliging: ReadonlySet<string> = new Set(loaded.obliging)
/** To allege or to maintain beside a lawsuit is to plead; to claim is not. */
const suing: ReadonlySet<string> = new Set(loaded.pleading)
const lawsuits: ReadonlySet<string> = new Set(court.lawsuits)
const benches: ReadonlySet<string> = new Set(court.benches)
const denying: ReadonlySet<string> = new Set(evidence.denying)
const hearsay: ReadonlySet<string> = new Set(loaded.hearsay)
const rivalry: ReadonlySet<string> = new Set(loaded.rivalry)
const lies: ReadonlySet<string> = new Set(loaded.lies)
const guilt: ReadonlySet<string> = new Set(Object.keys(loaded.guilt))
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
  if (isNobodys(reading, use) || isAfterDenial(reading, use)) return false
  if (use.lemma === 'claim' && isDue(reading, use)) return false
  if (quotedOnly.has(use.lemma) && use.attribution.quotations.length === 0) return false
  if (legalVerbs.has(use.lemma) && (isLegal(reading, use) || isSuing(reading, use))) return false
  if (isModifier(reading, use) || isPassedOn(reading, use) || isPosing(reading, use)) return false
  if (isSupposed(reading, use) || isApposed(reading, use) || isBeforeCourt(reading, use))
    return false
  if (use.lemma === 'insist' && isDemand(reading, use)) return false
  // "a map maintained by": a participle.
  if (reading.tokens[use.cue.last]?.lower === 'by') return false
  // "complained to the watchdog that": a formal act.
  if (use.lemma === 'complain' && reading.tokens[use.cue.last]?.lower === 'to') return false
  return !isPlea(reading, use, inCourt)
}

/** "She testified that he claimed to be a dealer": the word may be hers, and not the desk's. */
function isPassedOn(reading: Reading, {attribution, cue}: Use): boolean {
  const isPronoun = reading.mentions[attribution.mention ?? -1]?.form === 'pronoun'
  return attributionsWhere(reading, {sentence: attribution.sentence}).some(
    (other) =>
      other.id !== attribution.id &&
      other.sense === 'say' &&
      other.speaker !== null &&
      // "She said she had claimed it": her own word of herself.
      !(isPronoun && other.source === attribution.source) &&
      other.content.some(({start, end}) => start <= cue.start && cue.end <= end) &&
      !attribution.content.some(
        ({start, end}) => other.cue && start <= other.cue.start && other.cue.end <= end
      )
  )
}

/** "A man claiming to be a bailiff", "posts that claim to be from the bank": "said to be" would be another thing. */
function isPosing(reading: Reading, {attribution, cue, lemma}: Use): boolean {
  const [to, be] = reading.tokens.slice(cue.last, cue.last + 2)
  if (lemma !== 'claim') return false
  const mention = reading.mentions[attribution.mention ?? -1]
  // "Two men claim to be in charge": they lay claim to it, and each is told of the other.
  const rivals =
    mention !== undefined &&
    tokensIn(reading, mention).some(({lower, pos}) => pos === 'NUM' || rivalry.has(lower))
  if (rivals && to?.lower === 'to' && be?.lower === 'be') return true
  const noun = reading.tokens[mention?.head ?? -1]?.lower ?? ''
  const thing = mention?.form === 'nominal' && !isPersonNoun(noun)
  const participle = reading.textOf(cue).endsWith('ing')
  if (to?.lower === 'to' && be?.lower === 'be') return participle || thing
  // "A report went viral claiming that": a rumour on its way.
  return (
    thing &&
    participle &&
    deskTokens(reading, attribution.sentence).some(({lower}) => spreading.has(lower))
  )
}

/** "The allegations claim that": nobody is wronged. */
function isNobodys(reading: Reading, {attribution, cue}: Use): boolean {
  const mention = reading.mentions[attribution.mention ?? -1]
  const [next, second] = reading.tokens.slice(cue.last, cue.last + 2)
  // "both prisoners confess, so the sheriff lets neither go": they do so, and what follows is no part of it.
  if (next?.text === ',' && second?.pos === 'CCONJ' && attribution.quotations.length === 0)
    return attribution.position === 'front'
  return mention?.form === 'nominal' && hearsay.has(reading.tokens[mention.head]?.lower ?? '')
}

/** "After lying to police at first, he admitted": the story has told that he did. */
function isAfterDenial(reading: Reading, {attribution, cue, lemma}: Use): boolean {
  return (
    guilt.has(lemma) &&
    deskTokens(reading, attribution.sentence).some(
      ({lower, index}) => index < cue.first && lies.has(lower)
    )
  )
}

/** "He tells each prisoner that if they confess": nobody has. */
function isSupposed(reading: Reading, {attribution, cue}: Use): boolean {
  const at = reading.mentions[attribution.mention ?? -1]?.first ?? cue.first
  return at <= cue.first && /^(?:if|unless|should)$/.test(reading.tokens[at - 1]?.lower ?? '')
}

/** "amid rumours that she left him, claims Denise has denied": a noun, and what comes behind it is denied. */
function isApposed(reading: Reading, {cue}: Use): boolean {
  const {tokens} = reading
  if (!/s$/.test(tokens[cue.first]?.lower ?? '') || tokens[cue.first - 1]?.text !== ',')
    return false
  return tokens
    .slice(cue.last, cue.last + 6)
    .some(({lower, quotation}) => quotation === null && denying.has(lower))
}

/** "admitted before a court that he used to lie", "confessed to the inquest": said on oath. */
function isBeforeCourt(reading: Reading, {cue, lemma}: Use): boolean {
  if (!pleas.has(lemma) || !/^(?:before|to|in|at)$/.test(reading.tokens[cue.last]?.lower ?? ''))
    return false
  return reading.tokens.slice(cue.last + 1, cue.last + 6).some(({lower}) => benches.has(lower))
}

/** "Insisted that she could never leave": a demand, and no claim. */
function isDemand(reading: Reading, {attribution}: Use): boolean {
  return attribution.content.some((span) =>
    tokensIn(reading, span)
      .slice(0, 12)
      .some(
        ({lower}, at, all) =>
          obliging.has(lower) || (lower === 'never' && all[at - 1]?.pos === 'AUX')
      )
  )
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

/**
 * "is seeking to end the deal after alleging": whoever goes to law, or to a regulator, alleges what for; and to allege an
 * offence is what an accuser does.
 */
function isSuing(reading: Reading, use: Use): boolean {
  const {attribution, lemma} = use
  if (!suing.has(lemma)) return false
  if (around(reading, attribution.sentence).some(({lower}) => lawsuits.has(lower))) return true
  return lemma === 'allege' && (isAboutLaw(reading) || hasOffence(reading, use))
}

/** "her alleged attacker": right before a noun, with a determiner or an owner before it. */
function isModifier(reading: Reading, {attribution, cue}: Use): boolean {
  if (attribution.quotations.length > 0) return false
  const before = reading.tokens[cue.first - 1]
  const after = reading.tokens[cue.last]
  return (
    /ed$/.test(reading.tokens[cue.last - 1]?.lower ?? '') &&
    /^(?:NOUN|PROPN|ADJ)$/.test(after?.pos ?? '') &&
    (/^(?:DET|ADP)$/.test(before?.pos ?? '') ||
      before?.text === ',' ||
      determiners.has(before?.lower ?? ''))
  )
}

const isAboutLaw = memoize((reading: Reading) =>
  reading.tokens.some(({lower, quotation}) => quotation === null && lawsuits.has(lower))
)

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
