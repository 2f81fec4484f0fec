/** Leads, headlines and set-ups that describe somebody whom the next sentences name. */

import {
  attributionsWhere,
  isBodyNoun,
  itemsIn,
  type Mention,
  memoize,
  type Reading,
  type Sentence,
  type Span,
  type Token,
  type TokenRange
} from 'nlcst-attribution'
import words from './generated/speakers.js'
import type {Speaking} from './lookup.js'
import {isListedSoon} from './named-lists.js'
import {isCopy, leadOf, nounOf} from './speakers.js'

const secretive: ReadonlySet<string> = new Set(words.secretive)
const posts: ReadonlySet<string> = new Set(words.posts)
const aliases: ReadonlySet<string> = new Set(words.aliases)

/** Sentences behind a description that may tell the name. */
const reach = 2
/** Sentences of body copy that may tell the name of whom the headline describes. */
const headlineReach = 5

/**
 * Whether the copy goes on to name somebody whom it has described: "A minister welcomed the plan. Julie James
 * said …", "Officials have warned of flu. “…,” said Kit Lowe of the health agency."
 *
 * @param reading the article
 * @param speaking who is described
 */
export function isNamedSoon(reading: Reading, {mention, source}: Speaking): boolean {
  if (source.described.anonymity !== null) return false
  if (hasNameInside(reading, mention.extent)) return true
  // "One executive": of several, and none of them is told.
  if (/^(?:one|another)$/.test(reading.tokens[mention.first]?.lower ?? '')) return false
  const noun = nounOf(reading, mention)
  if (source.described.access !== null && secretive.has(noun)) return false
  const from = mention.sentence + 1
  if (isListedSoon(reading, mention, noun)) return true
  if (mention.count > 1) return !secretive.has(noun) && isGroupNamed(reading, from)
  return isOneNamed(reading, from, reach, noun, mention.first)
}

/**
 * "A top official criticised the bank. Its president, Ivo Marsh, said …": named where they speak on, as
 * a lead does it.
 *
 * @param reading the article
 * @param mention who is described
 */
export function isNamedNext(reading: Reading, mention: Mention): boolean {
  const {count, sentence, first} = mention
  // "A diplomatic source said … ¶ The rebels' spokesman, Kit Lowe, said": somebody else.
  if (count !== 1 || nounOf(reading, mention) === 'source') return false
  return attributionsWhere(reading, {sentence: sentence + 1, named: true}).some(
    ({mention, source}) => {
      const speaker = reading.mentions[mention ?? -1]
      return (
        speaker !== undefined &&
        speaker.first - (reading.sentences[sentence + 1]?.first ?? 0) < 4 &&
        isNewBehind(reading, reading.sources[source ?? -1]?.name ?? '', first)
      )
    }
  )
}

/** Whether the copy names somebody for the first time behind a token: whoever it has named before is not who it describes there. */
function isNewBehind(reading: Reading, name: string, at: number): boolean {
  const surname = name.split(' ').at(-1) ?? ''
  return (firstPlaces(reading).get(surname) ?? at) >= at
}

const firstPlaces = memoize((reading: Reading) => {
  const places = new Map<string, number>()
  for (const {words: name, first} of reading.names) {
    const surname = name.at(-1) ?? ''
    const {paragraph = -1} = reading.tokens[first] ?? {}
    if (isCopy(reading, paragraph) && !places.has(surname)) places.set(surname, first)
  }
  return places
})

/**
 * Whether "officials" have a body or a post beside them: a body speaks in the sentence before, in theirs or in the next, or
 * the next is a quotation of somebody in a post. Those whom somebody has counted, or one of them, are people.
 *
 * @param reading the article
 * @param mention who is described
 */
export function isSpokenFor(reading: Reading, mention: Mention): boolean {
  const {sentence} = mention
  // "Six people were killed, officials said. …, said the foreign ministry": under a lead, whose officials they are.
  const later = isLead(reading, mention) ? [sentence + 2, sentence + 3] : []
  return [sentence - 1, sentence, sentence + 1, ...later].some((index) =>
    isSpokenForIn(reading, mention, index)
  )
}

/**
 * Whether the sentence behind "administration officials" is a body's or quotes somebody in a post.
 *
 * @param reading the article
 * @param mention who is described
 */
export function isSpokenForNext(reading: Reading, mention: Mention): boolean {
  return isSpokenForIn(reading, mention, mention.sentence + 1)
}

function isSpokenForIn(reading: Reading, mention: Mention, index: number): boolean {
  const {sentence, first, count} = mention
  if (reading.tokens[first]?.pos === 'NUM' || count < 2) return false
  return attributionsWhere(reading, {sentence: index, quoted: false}).some((one) => {
    const {speaker} = one
    const own = speaker !== null && speaker.start <= mention.start && mention.end <= speaker.end
    const source = reading.sources[one.source ?? -1]
    if (!source || own || one.sense === 'want') return false
    const words = speaker
      ? reading.textOf(reading.mentions[one.mention ?? -1]?.extent ?? speaker)
      : ''
    if (source.class === 'organisation') return true
    if (index > sentence + 1) return false
    if (source.class === 'document') return /\bstatement\b/.test(words)
    const whole = one.quotations.some((id) => reading.quotations[id]?.whole)
    const beside = index === sentence || (index > sentence && whole)
    const somebody = source.class === 'named' || source.class === 'role'
    return beside && somebody && holdsPost(`${source.description} ${words}`)
  })
}

function isLead(reading: Reading, {paragraph}: Mention): boolean {
  return reading.paragraphs.find(({role}) => role === 'body')?.index === paragraph
}

/** "The prefect of Meurthe", "Kit Lowe of the National Disease Administration". */
function holdsPost(description: string): boolean {
  const words = description.toLowerCase().split(/[^\p{L}-]+/u)
  return words.some((word) => posts.has(word) || isBodyNoun(word))
}

/**
 * Whether the body names whom the headline describes: "Show makes me angry, Queen's friend says".
 *
 * @param reading the article
 * @param noun what the headline calls them, in the singular
 */
export function isNamedBelow(reading: Reading, noun: string): boolean {
  const body = leadOf(reading)
  return body !== undefined && isOneNamed(reading, body.firstSentence, headlineReach, noun)
}

/** Somebody with a name speaks, or is what a sentence is about; of those who keep out of sight only by their own noun. */
function isOneNamed(
  reading: Reading,
  from: number,
  most: number,
  noun: string,
  known = 0
): boolean {
  for (let index = from; index < from + most; index++) {
    const sentence = reading.sentences[index]
    if (!sentence) return false
    if (secretive.has(noun)) {
      if (isCalled(reading, sentence, noun)) return true
      if (noun === 'official' && index === from && isPostQuoted(reading, sentence)) return true
    } else if (isAboutSomebody(reading, sentence, known)) return true
  }
  return !secretive.has(noun) && isCalledSoon(reading, from, noun)
}

/**
 * Whether one of several is named a little later by their noun: "some trustees applauded …. “…,” said Kit Lowe, a trustee".
 *
 * @param reading the article
 * @param mention who is described
 */
export function isOneCalledSoon(reading: Reading, mention: Mention): boolean {
  const noun = nounOf(reading, mention)
  return (
    mention.count > 1 && !secretive.has(noun) && isCalledSoon(reading, mention.sentence + 1, noun)
  )
}

/** "Climate Change Minister Julie James", a little later: the noun comes back with the name. */
function isCalledSoon(reading: Reading, from: number, noun: string): boolean {
  return reading.sentences
    .slice(from, from + headlineReach)
    .some((sentence) => isCalled(reading, sentence, noun))
}

/** "An official said …. “…,” said Mi Fong, a health commission spokesman." */
function isPostQuoted(reading: Reading, {index}: Sentence): boolean {
  return attributionsWhere(reading, {sentence: index, named: true}).some(({source, quotations}) => {
    const whole = quotations.some((id) => reading.quotations[id]?.whole)
    return whole && holdsPost(reading.sources[source ?? -1]?.description ?? '')
  })
}

function isCalled(reading: Reading, {index}: Sentence, noun: string): boolean {
  return attributionsWhere(reading, {sentence: index, named: true}).some((one) => {
    const description = reading.sources[one.source ?? -1]?.description ?? ''
    const {speaker, cue} = one
    // "Ida Roe, one of the firm's lawyers, pointed out"
    const aside = speaker && cue ? reading.textOf({start: speaker.end, end: cue.start}) : ''
    return (
      `${description} ${/^, one of /.test(aside) ? aside : ''}`.toLowerCase().includes(noun) ||
      (noun === 'official' && holdsPost(description))
    )
  })
}

/**
 * A person's name in front of the verb, or one who speaks.
 *
 * @param known token in front of which whoever is named is somebody else
 */
function isAboutSomebody(reading: Reading, sentence: Sentence, known = 0): boolean {
  const speaks = attributionsWhere(reading, {sentence: sentence.index, named: true}).some(
    ({source}) => isNewBehind(reading, reading.sources[source ?? -1]?.name ?? '', known)
  )
  if (speaks) return true
  const verb = reading.tokens
    .slice(sentence.first, sentence.last)
    .find(({pos}) => pos === 'VERB' || pos === 'AUX')
  return itemsIn(reading.names, sentence).some(
    ({kind, words, titles, first}) =>
      kind === 'person' &&
      words.length + titles.length > 1 &&
      first < (verb?.index ?? 0) &&
      isNewBehind(reading, words.join(' '), known) &&
      // "The chairman, Emeka Dowd,": by another post than the one described.
      reading.tokens[first - 1]?.text !== ',' &&
      reading.tokens[first]?.quotation === null
  )
}

/** Two people in front of the verb, or one with a post or a body: each of a group, or the one that speaks for it. */
function isGroupNamed(reading: Reading, from: number): boolean {
  for (let index = from; index < from + reach; index++) {
    const sentence = reading.sentences[index]
    if (!sentence) return false
    const told = attributionsWhere(reading, {sentence: index, quoted: false}).some(({source}) => {
      const {class: kind, description} = reading.sources[source ?? -1] ?? {}
      return kind === 'organisation' || (kind === 'named' && description !== '')
    })
    const names = itemsIn(reading.names, sentence)
    const people = names.filter(({kind, words}) => kind === 'person' && words.length > 1)
    // "Six brewers - Orrin Ales, Tarn Brewing and Holt - called for": each of the group by name.
    const called =
      attributionsWhere(reading, {sentence: index, quoted: false}).at(0)?.cue?.start ?? 0
    const listed = /[–—:]|\s-\s/.test(
      reading.textOf({start: sentence.start, end: names[0]?.start ?? 0})
    )
    const bodies = listed ? names.filter(({kind, end}) => kind !== 'place' && end < called) : []
    if (told || bodies.length > 2 || (people.length > 1 && isAboutSomebody(reading, sentence)))
      return true
  }
  return false
}

/** "Advisers, including Kit Lowe and Ana Prew", "someone posting as Kit Lowe"; not "allies of Kit Lowe". */
function hasNameInside(reading: Reading, extent: Span & TokenRange): boolean {
  const inside = reading.tokens.slice(extent.first, extent.last)
  if (inside.some(({lower}, at) => aliases.has(lower) && isMark(inside[at + 1], inside[at + 2])))
    return true
  const opening = inside.find(({lower, index}) => {
    if (/^(?:including|named|called|like)$/.test(lower)) return true
    return (
      lower === 'as' &&
      /^(?:such|posting|known|writing)$/.test(reading.tokens[index - 1]?.lower ?? '')
    )
  })
  return (
    opening !== undefined &&
    itemsIn(reading.names, {start: opening.end, end: extent.end}).some(
      ({kind, words}) => kind === 'person' && words.length > 1
    )
  )
}

/** Behind "nicknamed" or "known as", the name in its marks. */
function isMark(...next: (Token | undefined)[]): boolean {
  return next.some((token) => token !== undefined && /^["'“‘]/.test(token.text))
}
