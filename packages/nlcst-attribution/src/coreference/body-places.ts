import type {Phrase} from '../phrases/phrases.js'
import type {TokenRange} from '../types.js'
import type {Coreference} from './coreference.js'

/**
 * Whether two bodies without a name are told to be of two places: "police in Tarn" and "police in Kest"; "the health
 * ministry of Delmar" and, behind "In Kestria,", "the health ministry".
 *
 * @param one words for a body
 * @param other words for another
 */
export function areElsewhere(
  coreference: Coreference,
  one: TokenRange,
  other: TokenRange
): boolean {
  const [mine, theirs] = [placeOf(coreference, one), placeOf(coreference, other)]
  return mine !== null && theirs !== null && mine !== theirs
}

/** The name behind "in" or "of" that hangs on a phrase, or that the sentence opens with. */
function placeOf(coreference: Coreference, {first, last}: TokenRange): string | null {
  const {document, phrases} = coreference
  const {tokens, sentences} = document
  const behind = /^(?:in|of|at|from)$/.test(tokens[last]?.lower ?? '')
    ? phrases.at(last + 1)
    : undefined
  if (behind?.first === last + 1) return nameIn(coreference, behind)
  const opening = sentences[tokens[first]?.sentence ?? -1]?.first ?? -1
  const place = tokens[opening]?.lower === 'in' ? phrases.at(opening + 1) : undefined
  return place && tokens[place.last]?.text === ',' && place.last + 1 === first
    ? nameIn(coreference, place)
    : null
}

function nameIn({entities}: Coreference, phrase: Phrase): string | null {
  return phrase.kind === 'name' ? entities.text(phrase).toLowerCase().replace(/^the /, '') : null
}
