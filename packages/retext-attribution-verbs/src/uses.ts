import {
  type Attribution,
  isBodyNoun,
  isDocumentNoun,
  isPersonNoun,
  itemsIn,
  type Reading,
  type Span,
  singular,
  type Token,
  type TokenRange,
  verbForms
} from 'nlcst-attribution'
import words from './generated/evidence-words.js'
import loaded from './generated/loaded-verbs.js'

const dues: ReadonlySet<string> = new Set(loaded.dues)

/** A verb of a list that reports what somebody says, in the desk's own words. */
export interface Use {
  attribution: Attribution
  cue: TokenRange & Span
  lemma: string
}

/**
 * Attributions whose cue is one of the verbs.
 *
 * @param lemmas base forms, phrasal verbs with their particle
 */
export function usesOf(reading: Reading, lemmas: ReadonlySet<string>): Use[] {
  return reading.attributions.flatMap((attribution) => {
    const {cue, cueTokens, form, lemma, quotation} = attribution
    if (!cue || !cueTokens || form !== 'verb' || quotation !== null || !lemmas.has(lemma)) return []
    return [{attribution, cue: {start: cue.start, end: cue.end, ...cueTokens}, lemma}]
  })
}

/** Tokens of a span of the reading. */
export function tokensIn(reading: Reading, span: Span): Token[] {
  return itemsIn(reading.tokens, span)
}

/** Tokens of the desk's own words in a sentence. */
export function deskTokens(reading: Reading, sentence: number): Token[] {
  const range = reading.sentences[sentence]
  return range
    ? reading.tokens.slice(range.first, range.last).filter(({quotation}) => quotation === null)
    : []
}

/** Whether what is credited is a whole clause or a quotation, not a thing or an act. */
export function saysSomething(reading: Reading, {attribution, cue}: Use): boolean {
  if (attribution.position !== 'front') return true
  if (attribution.quotations.length > 0) return !isThing(reading, attribution, cue)
  return attribution.content.some((span) => {
    const tokens = tokensIn(reading, span)
    const [first, second] = tokens
    if (first?.lower === 'to') return second?.lower === 'have' || second?.lower === 'be'
    if (first?.pos === 'VERB' && first.lower.endsWith('ing')) return false
    return hasClause(tokens) && isSubjectFirst(reading, tokens)
  })
}

/** "has maintained “great stability”": the words in marks are the verb's object, and no clause of theirs is told. */
function isThing({quotations, tokens}: Reading, {quotations: ids}: Attribution, cue: Use['cue']) {
  const quotation = quotations[ids[0] ?? -1]
  if (ids.length > 1 || quotation?.first !== cue.last || quotation.whole) return false
  return tokens
    .slice(quotation.first, quotation.last)
    .every(({pos}) => pos !== 'VERB' && pos !== 'AUX')
}

/**
 * Whether "claim" tells of what is somebody's due, or is a noun: "can claim credit for the tax", "the group claim now has
 * enough people".
 */
export function isDue(reading: Reading, {cue, attribution}: Use): boolean {
  if (isCompound(reading, cue)) return true
  if (attribution.quotations.length > 0 || attribution.position !== 'front') return false
  const first = reading.tokens.slice(cue.last).find(({pos}) => !/^(?:ADV|ADJ)$/.test(pos))
  if (/^(?:is|was|has|had)$/.test(first?.lower ?? '')) return true
  const next = reading.tokens[(first?.index ?? 0) + 1]
  return dues.has(first?.lower ?? '') && /^(?:ADP|PUNCT|SCONJ)$/.test(next?.pos ?? 'PUNCT')
}

/** "asylum claims the country fielded": the noun before it can claim nothing, or has no article as one person would. */
function isCompound({tokens}: Reading, cue: Use['cue']): boolean {
  const [before, noun, claims] = tokens.slice(Math.max(cue.first - 2, 0), cue.last)
  if (claims?.lower !== 'claims' || noun?.pos !== 'NOUN' || singular(noun.lower) !== noun.lower)
    return false
  if (isBodyNoun(noun.lower) || isDocumentNoun(noun.lower)) return false
  return !isPersonNoun(noun.lower) || !/^(?:DET|PRON|PART|ADJ|NOUN|PROPN)$/.test(before?.pos ?? '')
}

/**
 * Whether words make a clause of their own, and not a thing with a clause behind it: "claimed gold
 * and was honoured", "maintained a profile which grew", "insisted on checking".
 */
function hasClause(tokens: readonly Token[]): boolean {
  const [first] = tokens
  if (!first || first.pos === 'ADP') return false
  const verb = tokens.findIndex(({pos}) => pos === 'VERB' || pos === 'AUX')
  if (verb === -1) return false
  if (first.lower === 'that') return true
  if (tokens[verb - 1]?.pos === 'CCONJ' || tokens[verb - 1]?.lower === 'to') return false
  return !tokens.slice(1, verb).some(({lower}) => subordinating.has(lower))
}

/** "claimed just his second win over her but lost": what is credited opens with a thing, no subject of a verb. */
function isSubjectFirst(reading: Reading, tokens: readonly Token[]): boolean {
  const [first] = tokens
  const sentence = first && reading.sentences[first.sentence]
  if (!first || !sentence || first.lower === 'that') return true
  const opening = tokens.find(({pos}) => pos !== 'ADV' && pos !== 'PUNCT') ?? first
  const thing = reading
    .nounPhrases(sentence)
    .find(({first: at, head}) => at <= opening.index && opening.index <= head)
  // "She claimed she and her family slept there": the two are the subject, whatever the tree makes of them.
  if (!thing || thing.kind === 'pronoun' || reading.tokens[thing.last]?.pos === 'CCONJ') return true
  // "claimed talks between the two were going on": what hangs on the thing, and the verb of both.
  if (verbBehind(reading, thing.last)) return true
  const verbs = reading.clauses(sentence).filter(({subject}) => subject?.head === thing.head)
  const object = reading.clauses(sentence).some((clause) => clause.object?.head === thing.head)
  return verbs.length > 0 || !object
}

/** Whether, past prepositions with what they govern, a finite auxiliary follows. */
function verbBehind({tokens}: Reading, from: number): boolean {
  let at = from
  while (at < from + longestTail && hanging.has(tokens[at]?.pos ?? '')) at++
  return at > from && tokens[from]?.pos === 'ADP' && tokens[at]?.pos === 'AUX'
}

/** Words that hang on a thing at most. */
const longestTail = 10
const hanging: ReadonlySet<string> = new Set(words.hanging)

const subordinating: ReadonlySet<string> = new Set(words.subordinating)

/**
 * The same form of another verb: `claims` → `says`.
 *
 * @param form as written
 * @param lemma what it is a form of
 * @param other base forms to put in its place
 */
export function inForm(form: string, lemma: string, other: readonly string[]): string[] {
  const forms = verbForms(lemma)
  const lower = form.toLowerCase()
  return other.map((verb) => {
    const others = verbForms(verb)
    const words =
      lower === forms[0]
        ? others[0]
        : lower === forms[1]
          ? others[1]
          : lower.endsWith('ing')
            ? others.at(-1)
            : others[2]
    const word = words ?? verb
    return /^\p{Lu}/u.test(form) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}
