import {isOfClass} from 'nlcst-syntax'
import data from '../generated/superlatives.js'
import type {NounPhrase, TokenRange} from '../types.js'
import {byWord, singular, verbForms, wordSets} from '../words.js'
import {sentencesBeside} from './beside.js'
import {isTime} from './phrases.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)
const being = new Set(verbForms('be'))

/**
 * A rank that a phrase claims over a whole world: "the country’s oldest bakery", "the oldest bakery in the county",
 * "one of the largest ever", "the first woman to cross the strait". `null` for a superlative of a closed set, an
 * order in time, or a rank in law.
 *
 * @param sentence a sentence of copy
 * @param phrase one of its noun phrases
 * @param more words that rank, besides those in -est
 * @returns the words of the claim, from "one of the" to the world
 */
export function rankIn(
  sentence: CopySentence,
  phrase: NounPhrase,
  more: ReadonlySet<string>
): TokenRange | null {
  let at = phrase.first
  while (at < phrase.head && !isSuperlative(sentence, at, more)) at++
  // "the oldest in the county": the word stands alone.
  const word = sentence.word(at)
  if (!isSuperlative(sentence, at, more) || words.neverNouns.has(sentence.word(at + 1))) return null
  if (sentence.has(words.sport) || sentence.has(words.prizes)) return null
  if (sentence.has(words.rankers, sentence.first, phrase.first)) return null
  const before = sentence.word(phrase.first - 1) === 'as' ? sentence.word(phrase.first - 2) : ''
  if (words.praising.has(before)) return null
  if (isEpithet(sentence, at, phrase) || isSeries(sentence, phrase)) return null
  // "Britain's first win since 1965": an order in time.
  if (words.feats.has(word) && words.since.has(sentence.word(phrase.last))) return null
  // "the city's first Black mayor": on public record.
  if (words.feats.has(word) && words.offices.has(sentence.noun(phrase))) return null
  // "one of the biggest names": a turn of phrase.
  if (words.figurative.has(sentence.word(phrase.head))) return null
  if (words.neverNouns.has(sentence.word(phrase.head)) || isOffice(sentence, at, phrase))
    return null
  if (phrase.owner !== null) {
    // "the world’s 500 largest companies" is a kind, "one of the world’s largest" is a rank.
    const first = severalBefore(sentence, phrase.first)
    const kind = phrase.number === 'plural' && first === phrase.first
    const owned = phrase.owner < at && words.owners.has(sentence.word(phrase.owner))
    return owned && !kind ? {first, last: phrase.last} : null
  }
  if (sentence.word(at - 1) !== 'the' || isDenied(sentence, at - 2)) return null
  const first = severalBefore(sentence, at - 1)
  const last = worldEnd(sentence, phrase.last)
  // "the poorest parts of the country" are a kind; "one of the poorest" is a rank, and so is what was never seen before.
  const kind = phrase.number === 'plural' && sentence.word(first) === 'the' && at < phrase.head
  // "the first city in the country to fall": an event.
  const done = last !== null && words.feats.has(word) && sentence.word(last) === 'to'
  if (done && words.ordinary.has(sentence.lemma(last + 1))) return null
  if (last !== null) return kind && sentence.word(last - 1) !== 'ever' ? null : {first, last}
  return words.feats.has(word) && sentence.word(first) === 'the'
    ? featOf(sentence, first, phrase)
    : null
}

function isSuperlative(sentence: CopySentence, at: number, more: ReadonlySet<string>): boolean {
  const word = sentence.word(at)
  if (!ranks(word) && !more.has(word)) return false
  const pos = sentence.pos(at)
  if (pos === undefined || pos === 'PROPN' || pos === 'VERB') return false
  if (more.has(word) || (word !== 'most' && word !== 'least')) return true
  return sentence.pos(at + 1) === 'ADJ'
}

/** "oldest", "first", "most". */
const ranks = byWord(
  (word) =>
    words.irregular.has(word) ||
    word === 'most' ||
    word === 'least' ||
    (/^\p{Ll}{2,}est$/u.test(word) && !words.endings.has(word))
)

/** "the highest court", "the chief": a rank in law or in a house, of which nobody keeps a list. */
function isOffice(sentence: CopySentence, at: number, phrase: NounPhrase): boolean {
  return (
    /^(?:high|low|suprem|senior)/.test(sentence.word(at)) && words.ranks.has(sentence.noun(phrase))
  )
}

/**
 * "the country's largest airport said", "New York, the most populous city": how large a well-known body or place is stands
 * in any work of reference. What a sentence is there to tell ("it is the largest") is a claim all the same.
 */
function isEpithet(sentence: CopySentence, at: number, phrase: NounPhrase): boolean {
  const sized = words.sizes.has(sentence.word(at)) || words.sizes.has(sentence.word(at + 1))
  if (!sized) return false
  const start = phrase.owner === null ? severalBefore(sentence, at - 1) : phrase.first
  // "across the city - the most populous": what is ranked stands before the mark.
  const ranked = [
    sentence.word(start - 2),
    ...sentence.words.slice(at - sentence.first, phrase.last - sentence.first)
  ]
  if (
    !ranked.some((word) => words.gazetteer.has(singular(word)) || isOfClass(singular(word), 'body'))
  )
    return false
  return !sentence
    .tokens(Math.max(start - 3, sentence.first), start)
    .some(({lower}) => being.has(lower))
}

/** "£1.62 a litre, the highest on record": a series of figures, and one of them stands beside it. */
function isSeries(sentence: CopySentence, {first, last}: NounPhrase): boolean {
  const kept = sentence.tokens(first, last + 3).some(({lower}) => words.kept.has(lower))
  return (
    kept &&
    sentence
      .tokens()
      .some(
        ({index, text}) =>
          /\d/.test(text) && (index < first || index >= last) && !/^(?:1[6-9]|20)\d\d$/.test(text)
      )
  )
}

/**
 * Whether the sentence behind a rank in all history gives figures of other years to set it against: "In 1984, 20 people died."
 *
 * @param sentence a sentence of copy
 * @param rank as {@link rankIn} gives it
 * @returns `false` for a rank that is not of all history
 */
export function isComparedBeside(sentence: CopySentence, rank: TokenRange): boolean {
  if (!sentence.has(words.lasting, rank.first, rank.last)) return false
  return sentencesBeside(sentence, 0, 1).some((beside) => {
    const numbers = beside.tokens().filter(({pos, text}) => pos === 'NUM' || /^\d/.test(text))
    const years = numbers.filter(({text}) => /^(?:1[6-9]|20)\d\d$/.test(text))
    return years.length > 0 && numbers.length > years.length
  })
}

/** "would not be the first", "far from the largest". */
function isDenied(sentence: CopySentence, before: number): boolean {
  let at = before
  while (
    at > before - 3 &&
    /^(?:AUX|ADV)$/.test(sentence.pos(at) ?? '') &&
    !words.denied.has(sentence.word(at))
  )
    at--
  return words.denied.has(sentence.word(at))
}

/** "one of the largest", "among the first": softened, and as little sourced. */
function severalBefore(sentence: CopySentence, the: number): number {
  if (sentence.word(the - 1) === 'among') return the - 1
  return sentence.word(the - 1) === 'of' && words.several.has(sentence.word(the - 2))
    ? the - 2
    : the
}

/** "in the country", "in the line’s history", "on record", "ever", "of all time"; a closed set is no world. */
function worldEnd(sentence: CopySentence, from: number): number | null {
  let at = from
  for (let step = 0; step < 3; step++) {
    if (sentence.word(at) === 'ever') return at + 1
    const set = sentence.governed(at, words.within)
    if (!set && sentence.pos(at) !== 'VERB') return null
    // "the first case in late January": when, and not among what.
    if (set && isTime(sentence, set)) return null
    if (set && (sentence.pos(set.head) === 'NUM' || sentence.pos(set.first + 1) === 'NUM'))
      return null
    if (set && isWorld(sentence, at, set)) return set.last
    at = set?.last ?? at + 1
  }
  return null
}

/** Whether a thing is ranked in all that a phrase stands for: a country, a line's history. */
function isWorld(sentence: CopySentence, preposition: number, set: NounPhrase): boolean {
  // "the only customer on a spur line": one of many.
  if (/^an?$/.test(sentence.word(set.first))) return false
  const named = sentence.pos(set.head) === 'PROPN'
  if (named && words.placed.has(sentence.word(preposition))) return true
  // "the first episode of River City": a name is no world.
  const world = words.scopes.has(sentence.noun(set)) || words.scopes.has(sentence.word(set.head))
  if (world && (!named || sentence.word(set.first) === 'the')) return true
  return set.owner !== null && words.scopes.has(sentence.word(set.owner))
}

/** "the first woman to cross the strait alone": a feat, up to what was done. */
function featOf(sentence: CopySentence, first: number, {last}: NounPhrase): TokenRange | null {
  // "the first to come": of a family or a queue, of which nobody keeps a record.
  if (words.feats.has(sentence.word(last - 1))) return null
  const at = sentence.word(last) === 'ever' ? last + 1 : last
  const feat = sentence.reading
    .clauses(sentence)
    .find(({verb}) => verb.form === 'infinitive' && verb.first === at)
  const elected = feat?.verb.lemma === 'win' && sentence.has(words.elections, feat.verb.last)
  return feat && !elected && !words.ordinary.has(feat.verb.lemma)
    ? {first, last: feat.object?.last ?? feat.verb.last}
    : null
}
