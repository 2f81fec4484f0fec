import type {Frame} from '../frame/frame.js'
import {innerRange} from '../frame/quotation-shape.js'
import cues from '../generated/quotation-kinds.js'
import type {Quotation, QuotationKind} from '../types.js'
import {singular} from '../words.js'
import type {Report, Speaking} from './stage.js'

const naming: ReadonlySet<string> = new Set(cues.naming)
const works: ReadonlySet<string> = new Set(cues.works)
const words: ReadonlySet<string> = new Set(cues.words)
const signs: ReadonlySet<string> = new Set(cues.signs)
const inscribed: ReadonlySet<string> = new Set(cues.inscribed)

/** Words around a quotation among which the sign stands that it is read from. */
const nearby = 25

/**
 * What a quotation is: somebody's words, the name of a work, a word as a word,
 * a word held at arm's length, or something else (a sign, a slogan).
 *
 * @param quotation the quotation, its shape known
 * @param frame what it stands in
 * @param speaking who says it
 */
export function kindOf(quotation: Quotation, frame: Frame, speaking: Speaking): QuotationKind {
  // Words that only the layout sets apart are speech if somebody is told to say them.
  if (quotation.mark === '') return speaking.found ? 'speech' : 'other'
  if (isInscription(quotation, frame, speaking.report)) return 'other'
  const context = contextKind(quotation, frame, speaking.report)
  if (context) return context
  if (speaking.report && isReport(speaking.report))
    return isNameInside(quotation, frame, speaking.report) ? 'title' : 'speech'
  if (looksLikeTitle(quotation, frame))
    return speaking.basis === 'none' || !quotation.whole ? 'title' : 'speech'
  if (quotation.whole) return 'speech'
  if (speaking.basis !== 'none') return 'speech'
  return quotation.words <= 4 ? 'scare' : quotation.words > 7 ? 'speech' : 'other'
}

/** A name in marks in the middle of what somebody says ("one of the “Hurricane Hunters”") is no quotation. */
function isNameInside(quotation: Quotation, frame: Frame, report: Report): boolean {
  if (quotation.whole && quotation.words > 10) return false
  if (!looksLikeTitle(quotation, frame)) return false
  // `said “The Long Field” would be printed`: the clause goes on behind the name.
  const goesOn = report.draft.content.some(
    (range) =>
      range.first === quotation.first &&
      range.last > quotation.last + 1 &&
      /^(?:AUX|VERB)$/.test(frame.tokens[quotation.last]?.pos ?? '')
  )
  if (goesOn && !quotation.whole) return true
  return (
    report.draft.content.every((range) => range.first !== quotation.first) &&
    frame.tokens[quotation.first - 1]?.text !== ':'
  )
}

function isReport(report: Report): boolean {
  const {draft} = report
  return draft.form !== 'noun' || draft.subject !== null
}

/** "refer to the protests as “riots”" */
function isReferredTo(quotation: Quotation, frame: Frame): boolean {
  if (frame.tokens[quotation.first - 1]?.lower !== 'as') return false
  for (let at = quotation.first - 2; at >= 0 && at > quotation.first - 10; at--) {
    const token = frame.tokens[at]
    if (!token || token.sentence !== quotation.sentence) return false
    if (
      /^(?:refer|refers|referred|referring|identified|identify|listed|classified|known|designated)$/.test(
        token.lower
      )
    )
      return true
  }
  return false
}

/** The word in front, articles passed over. */
function before(quotation: Quotation, frame: Frame): string[] {
  const found: string[] = []
  for (let at = quotation.first - 1; at >= 0 && found.length < 4; at--) {
    const token = frame.tokens[at]
    if (!token || token.sentence !== quotation.sentence || /^[.;!?]$/.test(token.text)) break
    if (/^(?:the|a|an|,|:|its|his|her|their|as)$/.test(token.lower)) {
      if (token.lower !== 'as') continue
    }
    found.push(token.lower)
  }
  return found
}

function contextKind(
  quotation: Quotation,
  frame: Frame,
  report: Report | null
): QuotationKind | null {
  const [previous = '', second = ''] = before(quotation, frame)
  const next = frame.tokens[quotation.last]?.lower ?? ''
  if (isNickname(quotation, frame)) return 'term'
  const twin = twinBefore(quotation, frame)
  if (twin) return twin
  if (quotation.whole && quotation.words > 5 && report) return null
  if (works.has(previous) || works.has(singular(previous)))
    return looksLikeTitle(quotation, frame) || quotation.words <= 8 ? 'title' : null
  if (words.has(previous) || words.has(singular(previous))) return 'term'
  const capital = looksLikeTitle(quotation, frame)
  if (isReferredTo(quotation, frame)) return 'term'
  // The word “quay” is said like “key”: one word as a word makes the others of its sentence so.
  const others = frame.quotations.slice(Math.max(quotation.id - 3, 0), quotation.id)
  if (
    !report &&
    quotation.words <= 3 &&
    others.some(({kind, sentence}) => kind === 'term' && sentence === quotation.sentence)
  )
    return 'term'
  if (naming.has(previous) || (previous === 'as' && naming.has(second))) {
    const spoken =
      /^(?:called|calls|call|calling|termed|labelled|labeled|described|branded|dubbed)$/.test(
        previous === 'as' ? second : previous
      )
    // "a user labelled “Anonymous”"
    const name = capital && quotation.words === 1
    if (!spoken || !report || name) return capital && quotation.words > 1 ? 'title' : 'term'
    return null
  }
  if (
    report &&
    /^(?:call|term|dub)$/.test(report.draft.lemma) &&
    isPlainTerm(quotation, frame, report)
  )
    return 'term'
  if (works.has(next) && capital) return 'title'
  // "says on “The Countdown”": a place on a page or a screen, not what is said.
  const place = frame.tokens[quotation.first - 1]?.lower ?? ''
  if (capital && quotation.words > 1 && /^(?:on|in|at|during|via)$/.test(place)) return 'title'
  return null
}

/** The second of two in a list is what the first is: the terms “x” and “y”. */
function twinBefore(quotation: Quotation, frame: Frame): QuotationKind | null {
  let at = quotation.first - 1
  if (/^(?:and|or)$/.test(frame.tokens[at]?.lower ?? '')) at--
  if (frame.tokens[at]?.text === ',') at--
  const other = frame.quotations[frame.tokens[at]?.quotation ?? -1]
  if (
    !other ||
    other.last !== at + 1 ||
    other.sentence !== quotation.sentence ||
    other.id === quotation.id
  )
    return null
  return other.kind === 'term' || other.kind === 'title' ? other.kind : null
}

/** "Engineers call the effect “ghost load”": many call it so, it has no article and no edge. */
function isPlainTerm(quotation: Quotation, frame: Frame, report: Report): boolean {
  const {first} = innerRange(quotation, frame.tokens)
  const opening = frame.tokens[first]?.lower ?? ''
  const source = report.found?.entity
  const single = source?.kind === 'person' || (source?.kind === 'unnamed' && !source.plural)
  return !single && quotation.words <= 3 && !/^(?:a|an|the|not|very|so)$/.test(opening)
}

/** Terence “Biscuit” Mallory. */
function isNickname(quotation: Quotation, frame: Frame): boolean {
  const previous = frame.tokens[quotation.first - 1]
  const next = frame.tokens[quotation.last]
  const {first} = innerRange(quotation, frame.tokens)
  const capital = /^\p{Lu}/u.test(frame.tokens[first]?.text ?? '')
  return (
    quotation.words <= 3 &&
    capital &&
    previous?.pos === 'PROPN' &&
    next?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(previous.text) &&
    /^\p{Lu}/u.test(next.text)
  )
}

/** Every word of weight has a capital: a name, a title. */
function looksLikeTitle(quotation: Quotation, frame: Frame): boolean {
  const {first, last} = innerRange(quotation, frame.tokens)
  let weighty = 0
  let capital = 0
  for (let at = first; at < last; at++) {
    const token = frame.tokens[at]
    if (!token || !/\p{L}/u.test(token.text) || /^['’]/.test(token.text)) continue
    const small =
      /^(?:a|an|the|of|in|on|at|to|for|and|or|but|from|by|with|is|as|into|over|if|nor|so|yet|vs|de|la)$/.test(
        token.lower
      )
    if (small && at > first) continue
    weighty++
    if (/^\p{Lu}/u.test(token.text)) capital++
  }
  return weighty > 0 && capital === weighty && (weighty > 1 || quotation.words === 1)
}

/** A sign, a slogan, a ballot: "A board by the gate reads “…”". */
function isInscription(quotation: Quotation, frame: Frame, report: Report | null): boolean {
  const sentence = frame.sentences[quotation.sentence]
  if (!sentence) return false
  const source = report?.found?.entity
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
  if (!hasInscribing(first, last, frame)) return false
  for (let at = first; at < last; at++) {
    const token = frame.tokens[at]
    if (!token || token.quotation !== null || token.pos !== 'NOUN') continue
    if (signs.has(token.lower) || signs.has(singular(token.lower))) return true
  }
  return false
}

function hasInscribing(first: number, last: number, frame: Frame): boolean {
  for (let at = first; at < last; at++) {
    const token = frame.tokens[at]
    if (token && token.quotation === null && inscribed.has(token.lower)) return true
  }
  return false
}
