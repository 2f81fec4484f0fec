import {isOfClass} from 'nlcst-syntax'
import data from '../generated/passed-on.js'
import type {Attribution, NounPhrase, Reading, Source, Span, Token} from '../types.js'
import {singular, verbForms, wordSets} from '../words.js'
import {isCalled, sourceOf} from './attributions.js'
import {sentencesBeside} from './beside.js'
import {groupBy, itemsIn, memoize} from './lookup.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)
const denials = new Set(['deny', 'reject', 'dispute'].flatMap(verbForms))
/** "Citing the inquiry, two members say": they speak themselves, and the inquiry is theirs to cite. */
const citing = new Set(['cite', 'citing'])
const answers = new Set(data.answering.flatMap(verbForms))

/** More words than these between somebody and the verb, and it is hardly theirs. */
const farthest = 8

/** Somebody who says what somebody else said. */
export interface PassedOn {
  /** From the one who passes it on to the verb of the one whose it was, whichever comes first. */
  readonly span: Span
  readonly outer: Attribution
  readonly inner: Attribution
  readonly from: Source
  readonly to: Source | null
}

/**
 * What is said at second hand: "The guard said the driver told him", each with who passes it on and whose it was.
 *
 * @param sentence a sentence of copy
 * @returns in order of the attributions
 */
export function passedOnIn(sentence: CopySentence): PassedOn[] {
  const {reading} = sentence
  const told = sentence.attributions.filter(
    ({carried, sense, lemma}) =>
      !carried && (sense === 'say' || sense === 'ask') && !citing.has(lemma)
  )
  return told.flatMap((outer) => {
    // "asked whether investors ever ask him": a question passes nothing on.
    if (outer.lemma === 'ask') return []
    const from = sourceOf(reading, outer)
    const inner = told.find((other) => isPassedOn(sentence, outer, other))
    if (!from || !inner || !isTeller(sentence, outer, inner)) return []
    const passedOn = {span: spanOf(outer, inner), outer, inner, from, to: sourceOf(reading, inner)}
    return isSecondHand(reading, passedOn) ? [passedOn] : []
  })
}

/**
 * Somebody who passes words on stands before them. Behind them stand people too ("…, a neighbour said"), but agencies and
 * things only seem to; and what a label opens ("What ministers say:") is nobody's.
 */
function isTeller(sentence: CopySentence, outer: Attribution, inner: Attribution): boolean {
  const {mentions, tokens} = sentence.reading
  if (tokens[outer.cueTokens?.last ?? -1]?.text === ':') return false
  if (!outer.speaker || !inner.cue || outer.speaker.start < inner.cue.start) return true
  const teller = mentions[outer.mention ?? -1]
  const noun = singular(sentence.word(teller?.head ?? -1))
  return teller?.form === 'nominal'
    ? isOfClass(noun, 'person')
    : sourceOf(sentence.reading, outer)?.class === 'named'
}

function spanOf(outer: Attribution, inner: Attribution): Span {
  const places = [outer.speaker, outer.cue, inner.speaker, inner.cue].flatMap((span) => span ?? [])
  return {
    start: Math.min(...places.map(({start}) => start)),
    end: Math.max(...places.map(({end}) => end))
  }
}

/** Two people or bodies, and not somebody's own act: "he told police". */
function isSecondHand(reading: Reading, {outer, inner, from, to}: PassedOn): boolean {
  if (from.class === 'media' || isOutlet(reading, outer, from)) return false
  if (to === null) return !isPronoun(reading, inner)
  return to.id !== from.id && to.class !== 'media' && to.class !== 'document'
}

/** "The chief said the four are brothers, Larnama reported": what reports it all, and is nobody else in the story, is an outlet. */
function isOutlet({mentions}: Reading, {lemma, position, mention}: Attribution, {name}: Source) {
  return (
    lemma === 'report' &&
    position === 'end' &&
    mentions[mention ?? -1]?.form === 'name' &&
    !name.includes(' ')
  )
}

function isPronoun({mentions}: Reading, {mention}: Attribution): boolean {
  return mentions[mention ?? -1]?.form === 'pronoun'
}

/**
 * Whether the one whose words are passed on speaks or answers in another sentence of the story.
 *
 * @param reading the article
 * @param passed as {@link passedOnIn} gives it
 * @returns `true` as well where somebody declines to, or the sentence has a denial
 */
export function isAnswered(reading: Reading, {outer, to}: PassedOn): boolean {
  const {attributions} = reading
  const others = (to?.attributions ?? []).flatMap((id) => attributions[id] ?? [])
  if (to?.class !== 'named' && isDeclinedBehind(reading, outer)) return true
  // "…, a claim Kestria denied": the other side stands in the sentence.
  const {first = 0, last = 0} = reading.sentences[outer.sentence] ?? {}
  const denied = ({lower, quotation}: Token) => quotation === null && denials.has(lower)
  if (reading.tokens.slice(first, last).some(denied)) return true
  return others.some(
    ({quotation, sentence, sense, lemma}) =>
      quotation === null &&
      sentence !== outer.sentence &&
      (sense === 'say' || words.answering.has(lemma))
  )
}

/** "The MS has told him …. Mr David declined to comment.": who is told by a noun above is the one who is asked below. */
function isDeclinedBehind({sentences, tokens}: Reading, {sentence}: Attribution): boolean {
  return sentences
    .slice(sentence + 1, sentence + 3)
    .some(({first, last}) =>
      tokens
        .slice(first, last)
        .some(({lower, quotation}) => quotation === null && answers.has(lower))
    )
}

/**
 * Whether the one whose words are passed on was asked: "Vool, reached by telephone, denied it", if only to decline.
 *
 * @param reading the article
 * @param passed as {@link passedOnIn} gives it
 * @returns `false` where it is asked for in the same sentence alone
 */
export function isContacted(reading: Reading, {inner, outer}: PassedOn): boolean {
  const name = inner.speaker ? reading.textOf(inner.speaker).split(' ').at(-1)?.toLowerCase() : ''
  const places = answersIn(reading).get(name ?? '') ?? []
  return places.some(({sentence}) => sentence !== outer.sentence)
}

/** Words of sentences in which somebody answers. */
const answersIn = memoize((reading: Reading) => {
  const places = reading.sentences.flatMap(({first, last}) => {
    const tokens = reading.tokens.slice(first, last).filter(({quotation}) => quotation === null)
    return tokens.some(({lower}) => answers.has(lower)) ? tokens : []
  })
  return groupBy(places, ({lower}) => lower)
})

/**
 * Whether what is passed on stays in one house: a spokesman says what the board told staff.
 *
 * @param reading the article
 * @param passed as {@link passedOnIn} gives it
 * @returns `false` where nothing tells that it is one house
 */
export function isOfOneBody(reading: Reading, {outer, inner, from, to}: PassedOn): boolean {
  const mention = reading.mentions[outer.mention ?? -1]
  const whose = reading.mentions[inner.mention ?? -1]
  const text = `${from.name} ${from.description} ${mention ? reading.textOf(mention.extent) : ''}`
  const official =
    from.class === 'organisation' ||
    from.class === 'role' ||
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => words.spokes.has(word))
  // "The union said some staff had told it": its own people, whom it speaks for.
  const theirs = /^(?:its|their)$/.test(reading.tokens[whose?.first ?? -1]?.lower ?? '')
  const own = from.class === 'organisation' && (to?.class === 'anonymous' || theirs)
  return (
    official && (to === null || to.class === 'organisation' || own || isPronoun(reading, inner))
  )
}

/** The inner report stands in the content of the outer one, as its main clause, and a person made it. */
function isPassedOn(sentence: CopySentence, outer: Attribution, inner: Attribution): boolean {
  const {cue, speaker, mention} = inner
  if (inner === outer || !cue || !speaker || inner.passive || !words.passing.has(inner.lemma))
    return false
  const {mentions, tokens} = sentence.reading
  const teller = mentions[mention ?? -1]
  const noun = singular(sentence.word(teller?.head ?? -1))
  if (teller?.form === 'nominal' && !isOfClass(noun, 'person') && !isOfClass(noun, 'body'))
    return false
  // "told Daily Mail Australia the mother has vowed": the end of the name of whoever was told.
  if (tokens[(teller?.first ?? 0) - 1]?.pos === 'PROPN') return false
  return outer.content.some(({start, end}) => {
    if (cue.start < start || cue.end > end || speaker.start < start) return false
    const opening = itemsIn(tokens, {start, end: speaker.start})
    const next = itemsIn(tokens, {start: speaker.end, end: cue.start})
    // "members can tell voters that they will, he said": nobody has.
    if (next.some(({lower}) => words.free.has(lower))) return false
    return opening.every(({pos}) => words.between.has(pos)) && next.length < farthest
  })
}

/**
 * Whether police tell what was said to them, which is on record: "Sergeant Lind said the driver had told officers".
 *
 * @param sentence a sentence of copy
 * @param passed as {@link passedOnIn} gives it
 */
export function isTakenDown(sentence: CopySentence, {from, inner}: PassedOn): boolean {
  const heard = inner.cueTokens?.last ?? 0
  if (!sentence.has(words.hearers, heard, heard + 4)) return false
  return isCalled(from, words.officers)
}

/**
 * Friends who speak for somebody: "Friends of the singer say", "friends of Jonty Prideaux say".
 *
 * @param sentence a sentence of copy
 * @returns the words that tell; none for a friend with a name, or one in their own words
 */
export function friendsIn(sentence: CopySentence): Span[] {
  return sentence.tellings.flatMap(({who, span, clause, entry}) => {
    if (!clause || !entry?.senses.has('say') || entry.senses.has('show')) return []
    if (!words.circle.has(sentence.word(who.head)) || sentence.word(who.last) !== 'of') return []
    if (isNamed(sentence, who) || speaksForSelf(sentence, who)) return []
    // "A friend of Orr told investigators that she felt pressed": a witness of her own.
    if (sentence.has(words.hearers, clause.verb.last, clause.verb.last + 4)) return []
    const owner = sentence.names.find(({first}) => first > who.last && first < clause.verb.first)
    return !owner || owner.kind === 'person' ? [span] : []
  })
}

/** "Kit Lowe, a friend of Orr since school, said": one who can be asked. */
function isNamed(sentence: CopySentence, {first}: NounPhrase): boolean {
  return sentence.names.some(
    ({kind, last}) => kind === 'person' && last === first - 1 && sentence.word(last) === ','
  )
}

/** "A friend of Orr said he was “shocked”": one friend, in their own words, here or in the next sentence. */
function speaksForSelf(sentence: CopySentence, {number}: NounPhrase): boolean {
  if (number === 'plural') return false
  const quoted = (one: CopySentence) => one.tokens().some(({quotation}) => quotation !== null)
  return [sentence, ...sentencesBeside(sentence, 0, 1)].some(quoted)
}
