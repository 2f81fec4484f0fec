import {
  createPhraseMatcher,
  type PhraseMatcher,
  type Reading,
  type Token,
  type TokenRange,
  verbForms
} from 'nlcst-attribution'
import words from './generated/opinions.js'
import {carriedFrom, type Speaking, speakingsIn} from './lookup.js'
import {sentenceOf, tokenAt} from './speakers.js'
import {hasJudgedObject, hasJudgedSubject, isJudged} from './targets.js'

/** What an unnamed source offers in place of a fact. */
export type Opinion = 'attack' | 'praise' | 'speculation'

/** An opinion and the words that give it away. */
export interface Verdict extends TokenRange {
  opinion: Opinion
  /** Whether a person or a body is judged for certain; a bare “Lazy and vain” has nobody beside it. */
  certain: boolean
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
const articles: ReadonlySet<string> = new Set(words.articles)
const bearers: ReadonlySet<string> = new Set(words.bearers)
const doubtful: ReadonlySet<string> = new Set(words.doubtful)
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
  const attacked = attackVerbs.has(verb)
  if (attacked || praiseVerbs.has(verb)) {
    const last = sentenceOf(reading, cue.first)?.last ?? cue.last
    if (mention.form !== 'nominal' || !hasJudgedObject(reading, cue.last, last)) return null
    return {...rangeOf(cue), opinion: attacked ? 'attack' : 'praise', certain: true}
  }
  for (const range of ranges) {
    for (let at = range.first; at < range.last; at++) {
      const found = verdictAt(reading, range, at, verb, lexicon)
      if (found && !isOthers(reading, speaking, found)) return found
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
  if (length === 0) return null
  const found = {first: at, last: at + length, opinion: against > 0 ? 'attack' : 'praise'} as const
  // "Called Orr lazy and vain": whoever is named between the verb and the label.
  if (labels.has(verb)) {
    const between = reading.tokens.slice(Math.max(range.first, at - 12), at)
    const judged = between.some((token) => isJudged(reading, token))
    return judged || !isBeforeNoun(reading, at) ? {...found, certain: judged} : null
  }
  // Several words ("lost the dressing room") are a verdict wherever they stand, if on somebody.
  if (length > 1)
    return hasJudgedSubject(reading, range, at) || isJudgedBy(reading, at)
      ? {...found, certain: true}
      : null
  const link = linkBefore(reading, range, at)
  if (link === null) return null
  if (link === 'bare') return {...found, certain: false}
  if (!hasJudgedSubject(reading, range, link) || isThing(reading, at)) return null
  return {...found, certain: !doubtful.has(reading.tokens[at]?.lower ?? '')}
}

/** "He 's finished": the phrase holds its own subject. */
function isJudgedBy(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  return token !== undefined && isJudged(reading, token)
}

/** A noun that judges a person has its article: "a fraud", and not "charged with fraud". */
function isThing({tokens}: Reading, at: number): boolean {
  const token = tokens[at]
  if (token?.pos !== 'NOUN' || /s$/.test(token.lower)) return false
  return !tokens.slice(Math.max(0, at - 4), at).some(({lower}) => articles.has(lower))
}

/** Somebody else speaks between the source and the words. */
function isOthers(
  reading: Reading,
  {mention, attribution}: Speaking,
  {first}: TokenRange
): boolean {
  return speakingsIn(reading, reading.tokens[first]?.sentence ?? -1).some(
    (other) =>
      other.attribution.id !== attribution.id &&
      other.mention.id !== mention.id &&
      other.mention.first > mention.first &&
      other.mention.first < first
  )
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
  if (lexicon.forecast.has(verb)) return {...cue, opinion: 'speculation', certain: true}
  for (const {index} of all) {
    const length = forecastPhrases.matchAt(reading.tokens, index)
    if (length > 0)
      return {first: index, last: index + length, opinion: 'speculation', certain: true}
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
 * The verb that links a word with what it is said of ("is lazy", "as a bully"), `'bare'` where
 * the judgement is all that is said (“Lazy and vain,” said one colleague), or `null`: merely there
 * ("the weak signal", "charged with fraud").
 */
function linkBefore(reading: Reading, range: TokenRange, index: number): number | 'bare' | null {
  const token = reading.tokens[index]
  if (!token) return null
  const all = reading.tokens.slice(range.first, range.last)
  const verbless = !all.some(({pos}) => pos === 'VERB' || pos === 'AUX')
  const opening = reading.tokens
    .slice(range.first, index)
    .every(({pos}) => !/^(?:NOUN|VERB|PROPN|PRON|AUX)$/.test(pos))
  if (opening && verbless && !isBeforeNoun(reading, index)) return 'bare'
  for (let at = index - 1; at >= Math.max(range.first, index - 8); at--) {
    const before = reading.tokens[at]
    if (!before || /^[.;:!?]$/.test(before.text)) return null
    if (isLink(before)) return isBeforeNoun(reading, index) ? null : at
    // "Charged with fraud": said of nobody.
    if (before.pos === 'ADP') return null
    if (before.pos === 'VERB' && !/(?:ing|ed)$/.test(before.lower)) return null
  }
  return null
}

function isLink(token: Token): boolean {
  if (token.pos === 'AUX') return links.has(token.lower) || /^['’](?:s|re|m)$/.test(token.lower)
  return token.lower === 'as' || (token.pos === 'VERB' && links.has(token.lower))
}

/** "The weak signal", but not "a weak man": who is meant is a person. */
function isBeforeNoun(reading: Reading, index: number): boolean {
  const next = reading.tokens[index + 1]
  return next?.pos === 'NOUN' && !bearers.has(next.lower)
}
