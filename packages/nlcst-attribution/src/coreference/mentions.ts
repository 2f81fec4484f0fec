import type {Subject} from '../clauses/subject.js'
import words from '../generated/reference-words.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Mention, Token, TokenRange} from '../types.js'
import {singular} from '../words.js'
import type {Coreference} from './coreference.js'
import type {Entity} from './entities.js'

const several: ReadonlySet<string> = new Set(words.several)

/** The words that a reader would circle: "surveyor Lise Okonjo", "the mayor, Jane Orr". */
function nameRange(subject: Subject, tokens: readonly Token[]): TokenRange {
  const {phrase, extent} = subject
  // "Malaysia's Prime Minister, Najib Razak": the post before the name belongs to it.
  const first = phrase.kind === 'name' ? Math.min(extent.first, phrase.first) : phrase.first
  let last = phrase.last
  // "the mayor, Jane Orr, said": so does the name behind the post.
  const name = phrase.last + 1
  if (
    phrase.kind === 'noun' &&
    tokens[phrase.last]?.text === ',' &&
    tokens[name]?.pos === 'PROPN' &&
    isPersonNoun(tokens[phrase.head]?.lower ?? '')
  ) {
    let end = name
    while (tokens[end]?.pos === 'PROPN') end++
    if (end <= extent.last && /^[,.;—–]$/.test(tokens[end]?.text ?? '.')) last = end
  }
  return {first, last}
}

const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  another: 1,
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12
}

export function makeMention(
  coreference: Coreference,
  subject: Subject,
  candidates: Entity[]
): Mention {
  const {phrase} = subject
  const tokens = coreference.document.tokens
  const range = nameRange(subject, tokens)
  const determiner = tokens[phrase.first]
  const counting =
    determiner && ['DET', 'NUM', 'PRON'].includes(determiner.pos) ? phrase.first : null
  const mention: Mention = {
    id: coreference.mentions.length,
    form: phrase.kind === 'pronoun' ? 'pronoun' : phrase.kind === 'name' ? 'name' : 'nominal',
    first: range.first,
    last: range.last,
    start: tokens[range.first]?.start ?? 0,
    end: tokens[range.last - 1]?.end ?? 0,
    head: phrase.head,
    extent: trimmedSpan(coreference, subject.extent),
    determiner: counting,
    count: countOf(coreference, phrase),
    source: null,
    paragraph: tokens[phrase.head]?.paragraph ?? 0,
    sentence: tokens[phrase.head]?.sentence ?? 0,
    candidates: candidates.map((entity) => entity.id)
  }
  coreference.mentions.push(mention)
  return mention
}

function trimmedSpan(
  coreference: Coreference,
  range: TokenRange
): TokenRange & {start: number; end: number} {
  let last = range.last
  while (
    last > range.first + 1 &&
    /^[,—–-]$/.test(coreference.document.tokens[last - 1]?.text ?? '')
  )
    last--
  return {
    first: range.first,
    last,
    start: coreference.document.tokens[range.first]?.start ?? 0,
    end: coreference.document.tokens[last - 1]?.end ?? 0
  }
}

function countOf(coreference: Coreference, phrase: Phrase): number {
  const tokens = coreference.document.tokens
  for (let at = phrase.first; at < phrase.head; at++) {
    const word = tokens[at]?.lower ?? ''
    const number = numbers[word] ?? (/^\d{1,4}$/.test(word) ? Number(word) : undefined)
    if (number !== undefined) return number
  }
  const head = tokens[phrase.head]?.lower ?? ''
  if (phrase.kind === 'name') return 1
  if (phrase.kind === 'pronoun') return several.has(head) ? Number.POSITIVE_INFINITY : 1
  return head === singular(head) && head !== 'people' ? 1 : Number.POSITIVE_INFINITY
}
