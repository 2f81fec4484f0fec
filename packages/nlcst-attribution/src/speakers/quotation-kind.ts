import cues from '../generated/quotation-kinds.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import {innerRange} from '../quotations/shape.js'
import type {MarkedQuotation, QuotationKind} from '../types.js'
import {singular} from '../words.js'
import type {SourcedCandidate, SpeakerDecision} from './discourse.js'

const naming: ReadonlySet<string> = new Set(cues.naming)
const works: ReadonlySet<string> = new Set(cues.works)
const words: ReadonlySet<string> = new Set(cues.words)
const signs: ReadonlySet<string> = new Set(cues.signs)
const inscribed: ReadonlySet<string> = new Set(cues.inscribed)
const referring: ReadonlySet<string> = new Set(cues.referring)
const passed: ReadonlySet<string> = new Set(cues.passed)
const spoken: ReadonlySet<string> = new Set(cues.spoken)
const places: ReadonlySet<string> = new Set(cues.places)
const plain: ReadonlySet<string> = new Set(cues.plain)
const small: ReadonlySet<string> = new Set(cues.small)

/** Words around a quotation among which the sign stands that it is read from. */
const nearby = 25

/**
 * What a quotation is: somebody's words, the name of a work, a word as a word,
 * a word held at arm's length, or something else (a sign, a slogan).
 *
 * @param quotation the quotation, its shape known
 * @param document what it stands in
 * @param decision who says it
 * @param kinds of the quotations before it, by their ids
 */
export function kindOf(
  quotation: MarkedQuotation,
  document: QuotedDocument,
  decision: SpeakerDecision,
  kinds: ReadonlyMap<number, QuotationKind>
): QuotationKind {
  // Words that only the layout sets apart are speech if somebody is told to say them.
  if (quotation.mark === '') return decision.found ? 'speech' : 'other'
  if (isInscription(quotation, document, decision.sourced)) return 'other'
  const around = contextKind(quotation, document, decision.sourced, kinds)
  if (around) return around
  if (decision.sourced && isReported(decision.sourced))
    return isNameInside(quotation, document, decision.sourced) ? 'title' : 'speech'
  if (looksLikeTitle(quotation, document))
    return decision.basis === 'none' || !quotation.whole ? 'title' : 'speech'
  if (quotation.whole) return 'speech'
  if (decision.basis !== 'none') return 'speech'
  return quotation.words <= 4 ? 'scare' : quotation.words > 7 ? 'speech' : 'other'
}

/** A name in marks in the middle of what somebody says ("one of the “Hurricane Hunters”") is no quotation. */
function isNameInside(
  quotation: MarkedQuotation,
  document: QuotedDocument,
  sourced: SourcedCandidate
): boolean {
  if (quotation.whole && quotation.words > 10) return false
  if (!looksLikeTitle(quotation, document)) return false
  // `said “The Long Field” would be printed`: the clause goes on behind the name.
  const goesOn = sourced.candidate.content.some(
    (range) =>
      range.first === quotation.first &&
      range.last > quotation.last + 1 &&
      /^(?:AUX|VERB)$/.test(document.tokens[quotation.last]?.pos ?? '')
  )
  if (goesOn && !quotation.whole) return true
  return (
    sourced.candidate.content.every((range) => range.first !== quotation.first) &&
    document.tokens[quotation.first - 1]?.text !== ':'
  )
}

function isReported(sourced: SourcedCandidate): boolean {
  const {candidate} = sourced
  return candidate.form !== 'noun' || candidate.subject !== null
}

/** "the orchestra plays “like strangers”": no play. */
function followsVerb({first}: MarkedQuotation, {tokens}: QuotedDocument): boolean {
  return tokens[first - 1]?.pos === 'VERB'
}

/** "a hymn called the “…”": the verb of naming, with no object of its own, stands right behind a noun with its article. */
function isBehindNoun({first}: MarkedQuotation, {tokens}: QuotedDocument): boolean {
  const verb = tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1
  if (tokens[verb - 1]?.pos !== 'NOUN') return false
  let at = verb - 2
  while (/^(?:NOUN|ADJ)$/.test(tokens[at]?.pos ?? '')) at--
  return /^an?$/.test(tokens[at]?.lower ?? '')
}

/** "refer to the protests as “riots”" */
function isReferredTo(quotation: MarkedQuotation, document: QuotedDocument): boolean {
  if (document.tokens[quotation.first - 1]?.lower !== 'as') return false
  for (let at = quotation.first - 2; at >= 0 && at > quotation.first - 10; at--) {
    const token = document.tokens[at]
    if (!token || token.sentence !== quotation.sentence) return false
    if (referring.has(token.lower)) return true
  }
  return false
}

/** The word in front, articles passed over. */
function before(quotation: MarkedQuotation, document: QuotedDocument): string[] {
  const found: string[] = []
  for (let at = quotation.first - 1; at >= 0 && found.length < 4; at--) {
    const token = document.tokens[at]
    if (!token || token.sentence !== quotation.sentence || /^[.;!?]$/.test(token.text)) break
    if (!passed.has(token.lower)) found.push(token.lower)
  }
  return found
}

function contextKind(
  quotation: MarkedQuotation,
  document: QuotedDocument,
  sourced: SourcedCandidate | null,
  kinds: ReadonlyMap<number, QuotationKind>
): QuotationKind | null {
  const [previous = '', second = ''] = before(quotation, document)
  const next = document.tokens[quotation.last]?.lower ?? ''
  if (isNickname(quotation, document)) return 'term'
  const listed = kindInList(quotation, document, kinds)
  if (listed) return listed
  // "told the paper: “We need it.”": no name of the paper.
  const said = quotation.words > 5 || document.tokens[quotation.first - 1]?.text === ':'
  if (quotation.whole && said && sourced) return null
  const verb = followsVerb(quotation, document)
  // "called the story “a fairy tale”": what it was called, and no name of it.
  const judged = sourced?.candidate.form === 'verb' && isSmall(quotation, document)
  if (!verb && !judged && (works.has(previous) || works.has(singular(previous))))
    return looksLikeTitle(quotation, document) || quotation.words <= 8 ? 'title' : null
  if (words.has(previous) || words.has(singular(previous))) return 'term'
  const capital = looksLikeTitle(quotation, document)
  if (isReferredTo(quotation, document)) return 'term'
  // The word “quay” is said like “key”: one word as a word makes the others of its sentence so.
  const others = document.quotations.slice(Math.max(quotation.id - 3, 0), quotation.id)
  if (
    !sourced &&
    quotation.words <= 3 &&
    others.some(({id, sentence}) => kinds.get(id) === 'term' && sentence === quotation.sentence)
  )
    return 'term'
  if (naming.has(previous) || (previous === 'as' && naming.has(second))) {
    const isSpoken = spoken.has(previous === 'as' ? second : previous)
    // "a user labelled “Anonymous”", "a hymn called “Light of the Vale”"
    const name = capital && (quotation.words === 1 || isBehindNoun(quotation, document))
    if (!isSpoken || !sourced || name) return capital && quotation.words > 1 ? 'title' : 'term'
    return null
  }
  if (
    sourced?.candidate.form === 'verb' &&
    /^(?:call|term|dub)$/.test(sourced.candidate.lemma) &&
    isPlainTerm(quotation, document, sourced)
  )
    return 'term'
  if (capital && (works.has(next) || isWorkBeside(quotation, document))) return 'title'
  // "says on “The Countdown”", "on Radio Kest’s “The Countdown”": a place on a page or a screen, not what is said.
  const place = document.tokens[quotation.first - 1]?.lower ?? ''
  if (capital && quotation.words > 1 && (places.has(place) || /^['’]s?$/.test(place)))
    return 'title'
  return null
}

/** "“The Long Field,” a new biography of the poet, is banned": what stands beside it says that it is a work. */
function isWorkBeside({last}: MarkedQuotation, {tokens}: QuotedDocument): boolean {
  if (!/^an?$/.test(tokens[last]?.lower ?? '')) return false
  return tokens.slice(last + 1, last + 4).some(({pos, lower}) => pos === 'NOUN' && works.has(lower))
}

/** The second of two in a list is what the first is: the terms “x” and “y”. */
function kindInList(
  quotation: MarkedQuotation,
  document: QuotedDocument,
  kinds: ReadonlyMap<number, QuotationKind>
): QuotationKind | null {
  let at = quotation.first - 1
  if (/^(?:and|or)$/.test(document.tokens[at]?.lower ?? '')) at--
  if (document.tokens[at]?.text === ',') at--
  const other = document.quotations[document.tokens[at]?.quotation ?? -1]
  if (
    !other ||
    other.last !== at + 1 ||
    other.sentence !== quotation.sentence ||
    other.id === quotation.id
  )
    return null
  const kind = kinds.get(other.id)
  return kind === 'term' || kind === 'title' ? kind : null
}

/** "Engineers call the effect “ghost load”": many call it so, it has no article and no edge. */
function isPlainTerm(
  quotation: MarkedQuotation,
  document: QuotedDocument,
  sourced: SourcedCandidate
): boolean {
  const {first} = innerRange(quotation, document.tokens)
  const opening = document.tokens[first]?.lower ?? ''
  const source = sourced.found?.entity
  const single = source?.kind === 'person' || (source?.kind === 'unnamed' && !source.plural)
  return !single && quotation.words <= 3 && !plain.has(opening)
}

/** Terence “Biscuit” Mallory. */
function isNickname(quotation: MarkedQuotation, document: QuotedDocument): boolean {
  const previous = document.tokens[quotation.first - 1]
  const next = document.tokens[quotation.last]
  const {first} = innerRange(quotation, document.tokens)
  const capital = /^\p{Lu}/u.test(document.tokens[first]?.text ?? '')
  return (
    quotation.words <= 3 &&
    capital &&
    previous?.pos === 'PROPN' &&
    next?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(previous.text) &&
    /^\p{Lu}/u.test(next.text)
  )
}

/** No capital opens it. */
function isSmall(quotation: MarkedQuotation, {tokens}: QuotedDocument): boolean {
  return /^\p{Ll}/u.test(tokens[innerRange(quotation, tokens).first]?.text ?? '')
}

/** Every word of weight has a capital: a name, a title. */
function looksLikeTitle(quotation: MarkedQuotation, document: QuotedDocument): boolean {
  const {first, last} = innerRange(quotation, document.tokens)
  let weighty = 0
  let capital = 0
  for (let at = first; at < last; at++) {
    const token = document.tokens[at]
    if (!token || !/\p{L}/u.test(token.text) || /^['’]/.test(token.text)) continue
    if (small.has(token.lower) && at > first) continue
    weighty++
    if (/^\p{Lu}/u.test(token.text)) capital++
  }
  return weighty > 0 && capital === weighty && (weighty > 1 || quotation.words === 1)
}

/** A sign, a slogan, a ballot: "A board by the gate reads “…”". */
function isInscription(
  quotation: MarkedQuotation,
  document: QuotedDocument,
  sourced: SourcedCandidate | null
): boolean {
  const sentence = document.sentences[quotation.sentence]
  if (!sentence) return false
  const source = sourced?.found?.entity
  if (source)
    return (
      source.kind === 'unnamed' &&
      [...source.nouns].some(
        (noun) => signs.has(noun) && noun !== 'page' && noun !== 'notice' && noun !== 'form'
      )
    )
  if (quotation.words > 20) return false
  const first = Math.max(sentence.first, quotation.first - nearby)
  const last = Math.min(sentence.last, quotation.first + nearby)
  if (!hasInscribing(first, last, document)) return false
  for (let at = first; at < last; at++) {
    const token = document.tokens[at]
    if (!token || token.quotation !== null || token.pos !== 'NOUN') continue
    if (signs.has(token.lower) || signs.has(singular(token.lower))) return true
  }
  return false
}

function hasInscribing(first: number, last: number, document: QuotedDocument): boolean {
  for (let at = first; at < last; at++) {
    const token = document.tokens[at]
    if (token && token.quotation === null && inscribed.has(token.lower)) return true
  }
  return false
}
