import {
  type Attribution,
  isOfClass,
  itemsIn,
  type NounPhrase,
  type Reading,
  type Sentence,
  type Source,
  type Span,
  singular
} from 'nlcst-attribution'
import {bearsName, governed, modifiersOf, nounOf, spanOf, windowOf, wordAt} from './copy.js'
import {isCue, namedSpeakers} from './coverage.js'
import data from './generated/groups.js'

const of = new Set(['of'])
const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const stance = set(data.stance.map(singular))
const counting = set(data.counting)
const described = set(data.described)
const unnamed = set(data.unnamed)
const definite = set(data.definite)
const bodied = set(data.bodied)
const common = set(data.common)
const expert = set(data.expert)
const learned = set(data.learned)
const offices = set(data.offices)
const friendly = set(data.friendly)
const partisans = set(data.partisans)
const opposing = set(data.opposing)
const members = set(data.members)

/** A description that reaches further than this behind a name is another's. */
const farthest = 12

/** People without names whom a claim is put on. */
export interface Group {
  /** Singular of the noun; the quantifier where it stands alone. */
  readonly noun: string
  readonly quantifier: string
  readonly last: number
}

/**
 * The group that a phrase stands for, if nobody could tell who is in it: "experts", "many collectors", "a growing
 * number of economists", "some". `null` for those who are counted, pointed at, or told of by a body with a name.
 */
export function groupOf(
  reading: Reading,
  sentence: Sentence,
  phrase: NounPhrase,
  groups: ReadonlySet<string>,
  quantifiers: ReadonlySet<string>
): Group | null {
  const head = wordAt(reading, phrase.head)
  const before = modifiersOf(reading, phrase)
  const part = governed(reading, sentence, phrase.last, of)
  const counted = quantifiers.has(head) || counting.has(head)
  if (counted && part && part.number === 'plural') {
    const noun = nounOf(reading, part)
    return isPeople(noun, groups) && !isFindable(reading, sentence, part, noun)
      ? {noun, quantifier: head, last: part.last}
      : null
  }
  const quantifier =
    before.find((word, at) => quantifiers.has(word) && !isDegree(reading, phrase.first + at)) ?? ''
  if (phrase.kind === 'pronoun') {
    const next = reading.tokens[phrase.last]
    // "most serious" is no group.
    const bare =
      quantifiers.has(head) &&
      !described.has(next?.lower ?? '') &&
      next?.pos !== 'ADJ' &&
      !definite.has(wordAt(reading, phrase.first - 1))
    return bare ? {noun: head, quantifier: head, last: phrase.last} : null
  }
  const noun = nounOf(reading, phrase)
  const isOne = groups.has(head) || (quantifier !== '' && isPeople(noun, groups))
  if (!isOne || phrase.number === 'singular' || unnamed.has(noun)) return null
  const counts = reading.tokens.slice(phrase.first, phrase.head).some(({pos}) => pos === 'NUM')
  if (counts || before.some((word) => definite.has(word))) return null
  if (phrase.owner !== null && !stance.has(noun)) return null
  return isFindable(reading, sentence, phrase, noun) ? null : {noun, quantifier, last: phrase.last}
}

/** "the most senior engineers": a superlative, no quantity. */
function isDegree(reading: Reading, at: number): boolean {
  return wordAt(reading, at) === 'most' && reading.tokens[at + 1]?.pos === 'ADJ'
}

function isPeople(noun: string, groups: ReadonlySet<string>): boolean {
  return (
    !unnamed.has(noun) && (groups.has(`${noun}s`) || common.has(noun) || isOfClass(noun, 'person'))
  )
}

/** "UN observers", "engineers at Corin Water", "analysts polled by Datum", "people familiar with it". */
function isFindable(
  reading: Reading,
  sentence: Sentence,
  phrase: NounPhrase,
  noun: string
): boolean {
  if (bearsName(reading, phrase)) return true
  let last = phrase.last
  for (let step = 0; step < 3; step++) {
    const behind = governed(reading, sentence, last, bodied)
    if (!behind) break
    const about = stance.has(noun) && wordAt(reading, last) === 'of'
    if (!about && bearsName(reading, behind)) return true
    last = behind.last
  }
  const next = reading.tokens[last]
  const participle = reading
    .clauses(sentence)
    .some(
      ({verb, kind}) => kind === 'participle' && verb.first === last && verb.voice === 'passive'
    )
  return participle || described.has(next?.lower ?? '')
}

/**
 * Whether somebody of the group is heard by name nearby: in the sentence itself, or within some paragraphs before or
 * behind. Doubtful members count: a rule on absence stays silent where it cannot tell.
 */
export function isHeardNearby(
  reading: Reading,
  sentence: Sentence,
  group: Group,
  window: number,
  claim: Span
): boolean {
  const words = reading.tokens.slice(group.last, sentence.last).map(({lower}) => lower)
  if (words.some((word) => members.has(word))) {
    const rest = spanOf(reading, group.last, sentence.last)
    if (itemsIn(reading.names, rest).some(({kind}) => kind === 'person')) return true
  }
  const beside = windowOf(reading, sentence, 1, 1)
  return namedSpeakers(reading, windowOf(reading, sentence, window, window)).some(
    ({source, attribution: {paragraph}, attribution}) => {
      const near = paragraph >= beside.first && paragraph < beside.last
      return !isCue(attribution, claim) && isMember(reading, source, attribution, group, near)
    }
  )
}

/** Whether a named person can be one of a group, by what the story says of them and what they do. */
function isMember(
  reading: Reading,
  source: Source,
  {lemma}: Attribution,
  {noun}: Group,
  near: boolean
): boolean {
  const words = wordsAbout(reading, source)
  const is = (list: ReadonlySet<string>) => [...words].some((word) => list.has(word))
  if (words.has(noun)) return true
  if (friendly.has(noun)) return near || is(partisans)
  if (stance.has(noun)) return is(partisans) || opposing.has(lemma)
  if (expert.has(noun)) return is(learned) || [...words].some((word) => word.endsWith('ologist'))
  return near && (is(learned) || is(partisans) || !is(offices))
}

/** Lower-case words of a person's name, titles and descriptions, up to the verb behind each mention. */
function wordsAbout(reading: Reading, source: Source): ReadonlySet<string> {
  const found = new Set(`${source.name} ${source.description}`.toLowerCase().split(/[^\p{L}-]+/u))
  const nominals = source.mentions.flatMap((id) => {
    const mention = reading.mentions[id]
    return mention && mention.form !== 'pronoun' ? [mention.extent] : []
  })
  const names = reading.names.filter((name) => name.source === source.id)
  for (const {first, last} of [...nominals, ...names]) {
    const {paragraph} = reading.tokens[first] ?? {}
    for (let at = first; at < last + farthest; at++) {
      const token = reading.tokens[at]
      if (!token || token.paragraph !== paragraph) break
      if (at >= last && /^(?:VERB|AUX)$/.test(token.pos)) break
      found.add(token.lower).add(singular(token.lower))
    }
  }
  return found
}
