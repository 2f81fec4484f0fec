import {
  createPhraseMatcher,
  type PhraseMatcher,
  type Reading,
  type Token,
  type TokenRange,
  verbForms
} from 'nlcst-attribution'
import words from './generated/opinions.js'
import {carriedFrom, type Speaking} from './lookup.js'
import {sentenceOf, tokenAt} from './speakers.js'

/** What an unnamed source offers in place of a fact. */
export type Opinion = 'attack' | 'praise' | 'speculation'

/** An opinion and the words that give it away. */
export interface Verdict extends TokenRange {
  opinion: Opinion
}

/** The words that give an opinion away. */
export interface Lexicon {
  attack: PhraseMatcher
  praise: PhraseMatcher
  forecast: ReadonlySet<string>
}

const links: ReadonlySet<string> = new Set(words.links.flatMap(verbForms))
const labels: ReadonlySet<string> = new Set(words.labels)
const attackVerbs: ReadonlySet<string> = new Set(words.attackVerbs)
const praiseVerbs: ReadonlySet<string> = new Set(words.praiseVerbs)
const impersonal: ReadonlySet<string> = new Set(words.impersonal)
const forecastPhrases = createPhraseMatcher(words.forecastPhrases)

/**
 * @param attack further words of attack
 * @param praise further words of praise
 * @param forecast further verbs that foretell, in their base form
 */
export function createLexicon(
  attack: readonly string[],
  praise: readonly string[],
  forecast: readonly string[]
): Lexicon {
  return {
    attack: createPhraseMatcher([...words.attack, ...words.attackPhrases, ...attack]),
    praise: createPhraseMatcher([...words.praise, ...words.praisePhrases, ...praise]),
    forecast: new Set([...words.forecast, ...forecast])
  }
}

/**
 * The opinion in what somebody is given the credit for.
 *
 * @param reading the article
 * @param speaking source, cue and content
 * @param lexicon made by {@link createLexicon}
 */
export function opinionIn(reading: Reading, speaking: Speaking, lexicon: Lexicon): Verdict | null {
  const {attribution, mention} = speaking
  const verb = attribution.lemma
  const cue = attribution.cueTokens ?? mention
  const ranges = contentOf(reading, speaking)
  if (attackVerbs.has(verb)) return {...rangeOf(cue), opinion: 'attack'}
  if (praiseVerbs.has(verb)) return {...rangeOf(cue), opinion: 'praise'}
  for (const range of ranges) {
    for (let at = range.first; at < range.last; at++) {
      const found = verdictAt(reading, range, at, verb, lexicon)
      if (found) return found
    }
  }
  return forecastIn(reading, ranges, verb, rangeOf(cue), lexicon)
}

function rangeOf({first, last}: TokenRange): TokenRange {
  return {first, last}
}

function verdictAt(
  reading: Reading,
  range: TokenRange,
  at: number,
  verb: string,
  lexicon: Lexicon
): Verdict | null {
  const against = lexicon.attack.matchAt(reading.tokens, at)
  const length = against || lexicon.praise.matchAt(reading.tokens, at)
  // Several words ("lost the dressing room") are a verdict wherever they stand.
  const said = length > 1 || labels.has(verb) || (length > 0 && isSaidOf(reading, range, at))
  if (length === 0 || !said) return null
  return {first: at, last: at + length, opinion: against > 0 ? 'attack' : 'praise'}
}

function forecastIn(
  reading: Reading,
  ranges: readonly TokenRange[],
  verb: string,
  cue: TokenRange,
  lexicon: Lexicon
): Verdict | null {
  const all = ranges.flatMap((range) => reading.tokens.slice(range.first, range.last))
  if (all.some((token) => impersonal.has(token.lower))) return null
  if (lexicon.forecast.has(verb)) return {...cue, opinion: 'speculation'}
  for (const {index} of all) {
    const length = forecastPhrases.matchAt(reading.tokens, index)
    if (length > 0) return {first: index, last: index + length, opinion: 'speculation'}
  }
  return null
}

/** Tokens of the content and of what is carried over from it; the cue's sentence where there is none. */
function contentOf(reading: Reading, {attribution, mention}: Speaking): TokenRange[] {
  const spans = [attribution, ...carriedFrom(reading, mention)].flatMap(({content}) => content)
  const ranges = spans.map(({start, end}) => ({
    first: tokenAt(reading, start),
    last: tokenAt(reading, end)
  }))
  if (ranges.length > 0) return ranges
  const sentence = sentenceOf(reading, mention.head)
  return sentence ? [{first: attribution.cueTokens?.last ?? mention.last, last: sentence.last}] : []
}

/**
 * Whether a word is said of somebody ("is lazy", "as a bully", "a coward and a
 * snob") and not merely there ("the weak signal", "in terrible weather").
 */
function isSaidOf(reading: Reading, range: TokenRange, index: number): boolean {
  const token = reading.tokens[index]
  if (!token) return false
  // A bare verdict: “Lazy and vain,” said one colleague.
  const opening = reading.tokens
    .slice(range.first, index)
    .every(({pos}) => !/^(?:NOUN|VERB|PROPN|PRON)$/.test(pos))
  if (opening && !isBeforeNoun(reading, index)) return true
  for (let at = index - 1; at >= Math.max(range.first, index - 8); at--) {
    const before = reading.tokens[at]
    if (!before || /^[.;:!?]$/.test(before.text)) return false
    if (isLink(before)) return !isImpersonal(reading, at)
    if (before.pos === 'VERB' && !/(?:ing|ed)$/.test(before.lower)) return false
  }
  return false
}

/** "It was mad in there": the verdict is on no one. */
function isImpersonal(reading: Reading, link: number): boolean {
  const subject = reading.tokens[link - 1]
  return subject?.pos === 'PRON' && /^(?:it|this|that|there|what|which)$/.test(subject.lower)
}

function isLink(token: Token): boolean {
  if (token.pos === 'AUX') return links.has(token.lower) || /^['’](?:s|re|m)$/.test(token.lower)
  return token.lower === 'as' || (token.pos === 'VERB' && links.has(token.lower))
}

/** "The weak signal", but not "a weak man": who is meant is a person. */
function isBeforeNoun(reading: Reading, index: number): boolean {
  const next = reading.tokens[index + 1]
  return (
    next?.pos === 'NOUN' &&
    !/^(?:man|woman|person|leader|boss|people|character|individual)$/.test(next.lower)
  )
}
