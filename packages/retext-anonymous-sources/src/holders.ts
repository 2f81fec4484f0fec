import {
  type AnonymityPhrase,
  type Attribution,
  type Reading,
  type Sentence,
  singular
} from 'nlcst-attribution'
import institutions from './generated/institutions.js'
import words from './generated/speakers.js'
import {pronounSpeaksIn, type Speaking, speakingsIn} from './lookup.js'
import {extentOf, nounOf} from './speakers.js'

const subjects: ReadonlySet<string> = new Set(words.subjects)
const bodies: ReadonlySet<string> = new Set(institutions.nouns)
const people: ReadonlySet<string> = new Set(['anonymous', 'role', 'named'])
/** Words that only a promise of an interview has. */
const interviewWords = new RegExp(
  `\\b(?:${[...words.interviews, ...words.interviewStems.map((stem) => `${stem}\\w*`)].join('|')})\\b`
)

/** The source that an anonymity phrase is about; `speaking` is `null` where it is known to be one by the phrase alone. */
export interface Holder {
  speaking: Speaking | null
  /** Nouns of the source and of the sentence's subject, in the singular: one may be misread. */
  nouns: string[]
}

/**
 * Who it is that asks not to be named, if that is a source of the story and
 * not merely its subject (a donor, the winner of a lottery).
 *
 * @param reading the article
 * @param phrase words that tell of anonymity
 * @returns `null` where nobody of the story's sources is meant
 */
export function holderOf(reading: Reading, phrase: AnonymityPhrase): Holder | null {
  const sentence = reading.sentences[reading.tokens[phrase.first]?.sentence ?? -1]
  if (!sentence) return null
  const here = speakingsIn(reading, sentence.index).filter(
    ({attribution}) => !isCue(attribution, phrase)
  )
  const attached = here.filter((one) => isPerson(one) && !isContent(reading, one, phrase))
  const nearest = attached.sort(
    (left, right) => distance(left, phrase) - distance(right, phrase)
  )[0]
  const subject = subjectOf(reading, sentence, phrase)
  if (phrase.kind === 'barred' && nearest && !isBarred(reading, nearest, phrase, subject))
    return null
  if (nearest) return {speaking: nearest, nouns: [nounOf(reading, nearest.mention), subject]}
  if (here.some((one) => isContent(reading, one, phrase))) return null
  return predicateHolder(reading, phrase, sentence, subject)
}

/** "A clerk not allowed to comment said": the very one who speaks, and has no name. */
function isBarred(
  reading: Reading,
  {mention, source}: Speaking,
  phrase: AnonymityPhrase,
  subject: string
): boolean {
  if (source.class !== 'anonymous') return false
  const extent = extentOf(mention)
  const hangsOn = phrase.first >= extent.first && phrase.first < extent.last
  return hangsOn || nounOf(reading, mention) === subject
}

/** "Asked to remain anonymous", "insisted on anonymity": the phrase itself was read as speech. */
function isCue({cueTokens}: Attribution, phrase: AnonymityPhrase): boolean {
  return cueTokens !== null && cueTokens.first < phrase.last && phrase.first < cueTokens.last
}

function isPerson({source}: Speaking): boolean {
  return people.has(source.class)
}

/** What somebody else tells: "the winner wished to remain anonymous, the operator said". */
function isContent(
  reading: Reading,
  {attribution, mention}: Speaking,
  phrase: AnonymityPhrase
): boolean {
  const extent = extentOf(mention)
  if (phrase.first >= extent.first && phrase.first < extent.last) return false
  const first = reading.tokens[phrase.first]
  const sentence = reading.sentences[mention.sentence]
  if (!first || !sentence || isOfInterview(reading, phrase, sentence)) return false
  // "Speaking on condition of anonymity, an aide said": about the aide, though it stands before.
  const opening = reading.tokens[sentence.first]
  if (opening && /ing$/.test(opening.lower) && phrase.first - sentence.first < 6) return false
  const between = reading.tokens.slice(mention.last, phrase.first)
  if (mention.last <= phrase.first && between.length < 4) return false
  return attribution.content.some(({start, end}) => first.start >= start && first.start < end)
}

function distance({mention}: Speaking, phrase: AnonymityPhrase): number {
  return mention.first < phrase.first
    ? phrase.first - mention.last
    : mention.first - phrase.last + 3
}

/** "The clerk insisted on anonymity.", "a man who declined to give his name takes photographs": nobody else speaks in the sentence. */
function predicateHolder(
  reading: Reading,
  phrase: AnonymityPhrase,
  sentence: Sentence,
  noun: string
): Holder | null {
  const near = [-2, -1, 0, 1, 2]
    .flatMap((step) => speakingsIn(reading, sentence.index + step))
    .filter((one) => isPerson(one) && !isCue(one.attribution, phrase))
    .filter(({mention}) => Math.abs(mention.paragraph - sentence.paragraph) < 2)
  const same = near.find((one) => nounOf(reading, one.mention) === noun)
  if (same) return {speaking: same, nouns: [noun]}
  // "People sought protection, or simply wanted anonymity": nobody whom the paper has spoken to.
  if (isOfSecrecy(reading, phrase) && isPeopleAtLarge(reading, sentence, phrase)) return null
  // A donor or a winner keeps out of sight; whoever will not be named was asked for the name.
  if (subjects.has(noun) && isOfSecrecy(reading, phrase)) return null
  const personal = /^(?:he|she|they)$/.test(noun)
  const pronoun = near.find(({mention}) => personal || mention.form === 'pronoun')
  if (pronoun) return {speaking: pronoun, nouns: [noun]}
  if (phrase.kind === 'pseudonym') return {speaking: null, nouns: [noun]}
  // Neither a body ("police did not give her name") nor a person with a name.
  if (noun === '' || personal || bodies.has(noun) || phrase.kind === 'barred') {
    const spoken =
      pronounSpeaksIn(reading, sentence.index + 1) || isOfInterview(reading, phrase, sentence)
    return spoken && phrase.kind !== 'barred' ? {speaking: null, nouns: [noun]} : null
  }
  return {speaking: null, nouns: [noun]}
}

/** "People have often sought": with nothing behind the word that tells which. */
function isPeopleAtLarge(reading: Reading, {first}: Sentence, phrase: AnonymityPhrase): boolean {
  return reading.tokens
    .slice(first, phrase.first)
    .some(
      ({lower, index}) =>
        lower === 'people' && /^(?:AUX|VERB|ADV)$/.test(reading.tokens[index + 1]?.pos ?? '')
    )
}

/** "Wished to remain anonymous", and not "declined to be named". */
function isOfSecrecy(reading: Reading, phrase: AnonymityPhrase): boolean {
  const words = reading.tokens.slice(phrase.first, phrase.last)
  return words.some(({lower}) => /^(?:anonym|unnamed|nameless|unidentified)/.test(lower))
}

/** "Spoke on condition of anonymity": said of an interview alone. */
function isOfInterview(reading: Reading, phrase: AnonymityPhrase, sentence: Sentence): boolean {
  const text = reading.tokens
    .slice(Math.max(sentence.first, phrase.first - 2), phrase.last)
    .map((token) => token.lower)
    .join(' ')
  return interviewWords.test(text)
}

/** Head of the first noun phrase of a sentence, in the singular, or its pronoun. */
function subjectOf(reading: Reading, sentence: Sentence, phrase: AnonymityPhrase): string {
  let noun = ''
  for (let at = sentence.first; at < phrase.first; at++) {
    const token = reading.tokens[at]
    if (!token) break
    if (token.pos === 'PRON' && noun === '') return token.lower
    if (token.pos === 'NOUN') noun = singular(token.lower)
    else if (noun !== '' && token.pos !== 'PROPN') break
    if (token.pos === 'VERB') break
  }
  return noun
}
