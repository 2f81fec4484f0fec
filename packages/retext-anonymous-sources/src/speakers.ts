import {
  isBodyNoun,
  isPersonNoun,
  type Mention,
  memoize,
  type Paragraph,
  type Reading,
  type Sentence,
  type Source,
  type Span,
  singular,
  type Token,
  type TokenRange,
  verbForms
} from 'nlcst-attribution'
import words from './generated/speakers.js'
import {isBody} from './institutions.js'
import {type Speaking, speakings, speakingsIn} from './lookup.js'
import {isNamedBeside, isSurname} from './names-beside.js'
import {isTakenUp} from './taken-up.js'
import {isUncited} from './uncited.js'

const counting: ReadonlySet<string> = new Set(words.counting)
const bystanders: ReadonlySet<string> = new Set(words.bystanders)
/** Nouns, in the singular, that sound like a description and give none. */
export const vagueNouns: ReadonlySet<string> = new Set(words.vague)
const somebody: ReadonlySet<string> = new Set(words.somebody)
const idle: ReadonlySet<string> = new Set(words.idle.flatMap(verbForms))
const anybody: ReadonlySet<string> = new Set(words.anybody)
const complainants: ReadonlySet<string> = new Set(words.complainants)
const groups: ReadonlySet<string> = new Set(words.groups)
const offices: ReadonlySet<string> = new Set(words.offices)
const governments: ReadonlySet<string> = new Set(words.governments)
const voices: ReadonlySet<string> = new Set(words.voices)
const colour: ReadonlySet<string> = new Set(words.colour)
const clauses: ReadonlySet<string> = new Set(words.clauses)
const pointing: ReadonlySet<string> = new Set(words.pointing)
const further: ReadonlySet<string> = new Set(words.further)
/** "one of his alleged victims": how far behind the head the noun may stand. */
const farthest = 6
/** Nouns that are nobody's post. */
const secretive: ReadonlySet<string> = new Set([...words.secretive, ...words.somebody])
const silentRoles: ReadonlySet<string> = new Set([
  'headline',
  'crosshead',
  'byline',
  'caption',
  'furniture',
  'question'
])

/** Those of {@link speakings} in the copy itself who have no name and do tell something. */
export function unnamedSpeakings(reading: Reading): Speaking[] {
  return speakings(reading).filter((one) => {
    const {mention, source, attribution} = one
    return (
      isUnnamed(reading, source) &&
      !attribution.negated &&
      !isNamedBeside(reading, mention) &&
      !isTakenUp(reading, one, nounOf(reading, mention)) &&
      !isUncited(reading, mention.first) &&
      // They "showed up at the gates".
      (attribution.sense !== 'show' || mention.form === 'pronoun') &&
      // "Someone who is willing to pay" has told the paper nothing.
      (attribution.sense === 'say' || !somebody.has(reading.tokens[mention.head]?.lower ?? '')) &&
      isCopy(reading, mention.paragraph)
    )
  })
}

/**
 * Whether a source is somebody whom the story keeps unnamed: introduced as "a
 * clerk" or "aides". "The driver", never introduced, is somebody the reader
 * knows from what happened, and "the proclamation" is nobody.
 */
export function isUnnamed(reading: Reading, source: Source): boolean {
  if (source.class !== 'anonymous') return false
  const first = reading.mentions[source.mentions[0] ?? -1]
  if (!first || !isNoun(reading, first)) return false
  const noun = nounOf(reading, first)
  if (isSurname(reading, first) || isBodyWord(noun) || isPost(reading, first, noun)) return false
  if (isGovernment(reading, first, noun)) return false
  if (vagueNouns.has(noun)) return true
  if (isDefinite(reading, first) || /(?:tion|sion|ment|ness|ity|ism|age)$/.test(noun)) return false
  const opening = reading.tokens[first.first]
  const counted = first.count > 1 || reading.tokens[first.head]?.lower !== noun
  return counted || (opening !== undefined && /^(?:DET|NUM)$/.test(opening.pos))
}

/** "General manager Mark Cox", "the first minister said": one person without an article is told by a post. */
function isPost(reading: Reading, {first, head, paragraph}: Mention, noun: string): boolean {
  const opening = reading.tokens[first]
  if (!opening || reading.tokens[head]?.lower !== noun || secretive.has(noun)) return false
  if (opening.lower === 'the' && /^(?:first|prime)$/.test(reading.tokens[head - 1]?.lower ?? ''))
    return true
  return isCopy(reading, paragraph) && !/^(?:DET|NUM|PRON)$/.test(opening.pos)
}

/** "The EU executive", "the Scottish executive": a government, and no manager. */
function isGovernment(reading: Reading, {first, head}: Mention, noun: string): boolean {
  return (
    noun === 'executive' &&
    reading.tokens[first]?.lower === 'the' &&
    reading.tokens.slice(first + 1, head).some(({lower}) => governments.has(lower))
  )
}

/** "A division bench observed", "a summary says", "a spokeman expressed": no private person. */
function isBodyWord(noun: string): boolean {
  return (
    !isPersonNoun(noun) &&
    !vagueNouns.has(noun) &&
    (isBodyNoun(noun) || isBody(noun) || /^spoke/.test(noun))
  )
}

/** Spoken of by a noun, or as "somebody". */
export function isNoun(reading: Reading, {form, head}: Mention): boolean {
  return form === 'nominal' || somebody.has(reading.tokens[head]?.lower ?? '')
}

/** Body copy: not the headline, a caption or what the page puts around it. */
export function isCopy(reading: Reading, paragraph: number): boolean {
  const role = reading.paragraphs[paragraph]?.role
  return role !== undefined && !silentRoles.has(role)
}

/**
 * Whether a preposition behind a noun begins what tells them apart: "sources inside the plant", no "sources of income".
 *
 * @param head token of the noun
 */
export function hasTail({tokens}: Reading, head: number): boolean {
  const next = tokens[head + 1]
  return next?.pos === 'ADP' && !/^(?:of|for|to|by)$/.test(next.lower)
}

/** The first paragraph of body copy, or `undefined`. */
export const leadOf = memoize(({paragraphs}: Reading): Paragraph | undefined =>
  paragraphs.find(({role}) => role === 'body')
)

/** Head noun of a mention, in the singular. */
export function nounOf(reading: Reading, mention: Mention): string {
  return singular(reading.tokens[mention.head]?.lower ?? '')
}

/**
 * Words of a mention that say more than that there is somebody: the noun itself
 * and a clause on anonymity ("who spoke on condition of anonymity") left out.
 */
export function tellingWords(reading: Reading, mention: Mention): Token[] {
  const {first, last} = extentOf(mention)
  let end = mention.head + 1
  while (end < last && !opensIdleClause(reading, end)) end++
  return reading.tokens
    .slice(first, end)
    .filter((token) => token.index !== mention.head && isTelling(token))
}

/** "Who asked not to be named", ", speaking on condition of anonymity". */
function opensIdleClause(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token || !clauses.has(token.lower)) return false
  const verb = reading.tokens
    .slice(at, at + 5)
    .find(({pos, lower}) => pos === 'VERB' && !/^(?:did|do|does|would)$/.test(lower))
  return verb !== undefined && idle.has(verb.lower)
}

function isTelling(token: Token): boolean {
  if (/^(?:DET|NUM|PUNCT|AUX|SYM)$/.test(token.pos)) return false
  return !counting.has(token.lower)
}

/** A mention with what hangs on it. */
export function extentOf(mention: Mention): TokenRange {
  return {
    first: Math.min(mention.first, mention.extent.first),
    last: Math.max(mention.last, mention.extent.last)
  }
}

/** "The source", "both officials", "the three trustees": somebody the reader has met. */
export function isDefinite(reading: Reading, mention: Mention): boolean {
  const first = reading.tokens[mention.first]
  return first !== undefined && pointing.has(first.lower)
}

/** "One of the sources", "some of the aides", "another": a part of a group, or one more. */
export function isPartOrFurther(reading: Reading, mention: Mention): boolean {
  for (let at = mention.first; at <= mention.head; at++) {
    if (further.has(reading.tokens[at]?.lower ?? '')) return true
  }
  const head = reading.tokens[mention.head]
  // "One of the sources" may be read as "one" alone or as "the sources" alone.
  const counts = head?.pos !== 'NOUN' && reading.tokens[mention.head + 1]?.lower === 'of'
  return counts || reading.tokens[mention.first - 1]?.lower === 'of'
}

/** Somebody who was there, or words that were shouted: colour, not information. */
export function isBystander(reading: Reading, {mention, attribution, source}: Speaking): boolean {
  if (colour.has(attribution.lemma)) return true
  if (source.described.anonymity) return false
  const noun = nounOf(reading, mention)
  // "A man said" was there; "a person close to the bid" was asked.
  if (anybody.has(noun)) return tellingWords(reading, mention).length === 0
  return bystanders.has(noun)
}

/** "One of the victims", "the complainant": somebody who tells what was done to them. */
export function isComplainant(reading: Reading, {mention}: Speaking): boolean {
  const {first, last} = extentOf(mention)
  return hasNoun(reading, {first, last: Math.max(last, mention.head + farthest)}, complainants)
}

/** "Critics", "experts": the rule vague-authority is about them. */
export function isGroup(reading: Reading, {mention}: Speaking): boolean {
  return groups.has(nounOf(reading, mention))
}

/** "The auditors", "the report's authors": a reader can find out who they are. */
export function isOffice(reading: Reading, {mention}: Speaking): boolean {
  const plural = reading.tokens[mention.head]?.lower !== nounOf(reading, mention)
  const counted = /^(?:DET|NUM)$/.test(reading.tokens[mention.first]?.pos ?? '')
  if (plural && !counted && voices.has(nounOf(reading, mention))) return true
  return offices.has(nounOf(reading, mention)) && isDefinite(reading, mention)
}

/**
 * Who else is given the credit for what this one says: "the mayor said sources
 * had told her" is the mayor's word.
 */
export function outerOf(reading: Reading, {mention, attribution}: Speaking): Speaking | undefined {
  return speakingsIn(reading, mention.sentence).find(
    ({attribution: other, mention: speaker}) =>
      other.id !== attribution.id &&
      speaker.id !== mention.id &&
      // Each within what the other tells: the reading went astray, and nobody is shown to pass it on.
      !attribution.content.some(({start, end}) => start <= speaker.start && speaker.end <= end) &&
      other.content.some(({start, end}) => start <= mention.start && mention.end <= end)
  )
}

/** Whether it is somebody else's word, and not merely another title's copy. */
export function isHearsay(reading: Reading, speaking: Speaking): boolean {
  const outer = outerOf(reading, speaking)
  return outer !== undefined && outer.source.class !== 'media'
}

/** Place of a mention with what hangs on it, up to a comma or a clause on anonymity. */
export function describedSpan(reading: Reading, mention: Mention): Span {
  const {first, last} = extentOf(mention)
  let end = mention.last
  while (end < last && reading.tokens[end]?.text !== ',' && !opensIdleClause(reading, end)) end++
  return spanOf(reading, {first, last: end})
}

/** The sentence a token stands in. */
export function sentenceOf(reading: Reading, token: number): Sentence | undefined {
  return reading.sentences[reading.tokens[token]?.sentence ?? -1]
}

/** Whether one of these nouns, in the singular, stands in a range. */
export function hasNoun(reading: Reading, range: TokenRange, nouns: ReadonlySet<string>): boolean {
  for (let at = range.first; at < range.last; at++) {
    const token = reading.tokens[at]
    if (token && (nouns.has(token.lower) || nouns.has(singular(token.lower)))) return true
  }
  return false
}

/** Place of a run of tokens. */
export function spanOf(reading: Reading, range: TokenRange): Span {
  const first = reading.tokens[range.first]
  const last = reading.tokens[range.last - 1]
  return {start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0}
}

/** Index of the first token that ends after `offset`. */
export function tokenAt(reading: Reading, offset: number): number {
  let low = 0
  let high = reading.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reading.tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
