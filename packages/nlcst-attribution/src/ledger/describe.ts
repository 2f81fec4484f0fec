import data from '../generated/descriptors.js'
import type {Described, Mention, Sentence, Span, Token, TokenRange} from '../types.js'
import {singular} from '../words.js'
import {anonymityAt, reasonFor} from './anonymity.js'
import {accessIn, isOrganised, isSeeming, type Modifier, modifiersAfter} from './descriptors.js'

const empty: ReadonlySet<string> = new Set(data.empty)
const vague: ReadonlySet<string> = new Set(data.vague)
const counting: ReadonlySet<string> = new Set(data.counting)
const vouching: ReadonlySet<string> = new Set(data.modifiers)
const kinship: ReadonlySet<string> = new Set(data.kinship)
const pronouns: ReadonlySet<string> = new Set(data.pronouns)

/**
 * What a reader is told of somebody unnamed, by the words around one mention:
 * those before the noun, those that hang on it, an apposition, and the
 * sentences after it where they go on about the same person.
 *
 * @param tokens tokens of the reading so far
 * @param sentences its sentences
 * @param mention the mention; a pronoun tells nothing but perhaps of anonymity
 */
export function describeMention(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  mention: Mention
): Described {
  const described: Described = {
    affiliation: null,
    role: null,
    access: null,
    anonymity: null,
    reason: null,
    stock: false
  }
  describeAnonymity(tokens, sentences, mention, described)
  if (mention.form === 'pronoun') return described
  describeHead(tokens, mention, described)
  const sentence = sentences[mention.sentence]
  if (!sentence) return described
  for (const modifier of modifiersAfter(tokens, sentence, mention))
    take(tokens, described, modifier)
  if (described.role === null || described.access === null) {
    describeLater(tokens, sentences, mention, described)
  }
  return described
}

/**
 * How much of a description it is: 0 nothing told ("sources"), 1 something that
 * tells nothing ("a person familiar"), 2 an organisation, a job or a way of
 * knowing, 3 two of them.
 *
 * @param described what {@link describeMention} found
 * @param mention the same mention
 * @param tokens tokens of the reading
 */
export function rankOf(
  described: Described,
  mention: Mention,
  tokens: readonly Token[]
): 0 | 1 | 2 | 3 {
  const place = described.affiliation !== null && !isOrganised(tokens, described.affiliation)
  const told = [described.affiliation, described.role, described.access].filter(Boolean).length
  if (told - (place ? 1 : 0) >= 2) return 3
  if (told - (place ? 1 : 0) === 1) return 2
  const head = singular(tokens[mention.head]?.lower ?? '')
  if (place || !empty.has(head)) return 1
  if (mention.extent.last > mention.head + 1 || isSeeming(tokens, mention.head + 1)) return 1
  for (let at = mention.first; at < mention.head; at++) {
    const token = tokens[at]
    const plain = token && /^(?:DET|NUM|PRON|ADP|PUNCT|ADV)$/.test(token.pos)
    if (token && !plain && !counting.has(token.lower)) return 1
  }
  return 0
}

/** The words before the noun, and the noun: "a transport ministry engineer". */
function describeHead(tokens: readonly Token[], mention: Mention, described: Described): void {
  const head = singular(tokens[mention.head]?.lower ?? '')
  const possessive = possessiveIn(tokens, mention)
  if (possessive !== null && !kinship.has(head)) {
    const owner = {first: mention.first, last: possessive}
    if (!onlyGeneric(tokens, owner)) described.affiliation = spanOf(tokens, owner)
  }
  const modifiers: Token[] = []
  for (let at = (possessive ?? mention.first - 1) + 1; at < mention.head; at++) {
    const token = tokens[at]
    if (token && isTelling(token, at === mention.first)) modifiers.push(token)
  }
  const job = !empty.has(head) && !vague.has(head)
  // "A train guard" is a job; "a train insider" has the trains for an affiliation.
  const bodies = job ? modifiers.filter(({text}) => isCapital(text)) : modifiers
  const [first] = bodies
  const last = bodies.at(-1)
  if (first && last) described.affiliation ??= {start: first.start, end: last.end}
  const end = tokens[mention.head]
  const start = modifiers.find(({text}) => !isCapital(text)) ?? end
  if (job && start && end) described.role = {start: start.start, end: end.end}
}

/** Not an article, a number, praise ("senior"), nor a body without a name ("government"). */
function isTelling(token: Token, initial: boolean): boolean {
  const name = isCapital(token.text) && !initial
  const noun = token.pos === 'NOUN' || token.pos === 'PROPN'
  if (!noun && !(name && /^(?:ADJ|VERB)$/.test(token.pos))) return false
  const word = token.lower.replace(/^ex-/, '')
  if (counting.has(word) || vouching.has(word) || capitals.has(word)) return false
  return name || !generic.has(word)
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

const generic: ReadonlySet<string> = new Set(data.affiliations)
const capitals: ReadonlySet<string> = new Set(data.capitals)

function onlyGeneric(tokens: readonly Token[], range: TokenRange): boolean {
  for (let at = range.first; at < range.last; at++) {
    const token = tokens[at]
    if (token && /^(?:NOUN|PROPN)$/.test(token.pos) && !generic.has(token.lower)) return false
  }
  return true
}

/** Token index of the last possessive `'s` before the head, or `null`. */
function possessiveIn(tokens: readonly Token[], mention: Mention): number | null {
  for (let at = mention.head - 1; at > mention.first; at--) {
    if (/^['’]s?$/.test(tokens[at]?.text ?? '') && tokens[at]?.pos === 'PART') return at
  }
  return null
}

function take(tokens: readonly Token[], described: Described, modifier: Modifier): void {
  if (modifier.kind === 'affiliation') described.affiliation ??= spanOf(tokens, modifier)
  if (modifier.kind === 'access') described.access ??= spanOf(tokens, modifier)
  if (modifier.kind === 'role') described.role ??= spanOf(tokens, modifier)
}

/** The next sentence goes on about the same person: "She is the registrar." */
function describeLater(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  mention: Mention,
  described: Described
): void {
  const next = sentences[mention.sentence + 1]
  if (!next || next.paragraph !== mention.paragraph || !isAbout(tokens, next, mention)) return
  const found = accessIn(tokens, next)
  if (found) take(tokens, described, found)
}

function isAbout(tokens: readonly Token[], sentence: Sentence, mention: Mention): boolean {
  const first = tokens[sentence.first]
  if (!first || first.quotation !== null) return false
  if (pronouns.has(first.lower)) return true
  const second = tokens[sentence.first + 1]
  const definite = first.lower === 'the' || first.lower === 'both'
  return definite && second !== undefined && second.lower === tokens[mention.head]?.lower
}

function describeAnonymity(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  mention: Mention,
  described: Described
): void {
  const sentence = sentences[mention.sentence]
  if (!sentence) return
  const next = sentences[mention.sentence + 1]
  const reach =
    next && next.paragraph === mention.paragraph && isAbout(tokens, next, mention)
      ? next.last
      : sentence.last
  for (let at = sentence.first; at < reach; at++) {
    const phrase = tokens[at]?.quotation === null ? anonymityAt(tokens, at) : null
    if (!phrase) continue
    described.anonymity = spanOf(tokens, phrase)
    const reason = reasonFor(tokens, sentences, phrase, 2)
    if (reason) {
      described.reason = spanOf(tokens, reason)
      described.stock = reason.stock
    }
    return
  }
}

function spanOf(tokens: readonly Token[], range: TokenRange): Span {
  const first = tokens[range.first]
  const last = tokens[range.last - 1]
  return {start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0}
}
