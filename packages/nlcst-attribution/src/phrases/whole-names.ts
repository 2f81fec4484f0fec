import {isBaseForm, isOfClass, likeliestTag} from 'nlcst-syntax'
import organisations from '../generated/organisations.js'
import timeWords from '../generated/time-words.js'
import {hasCapital, hasFigure, isCapitalised} from '../letters.js'
import {ampersand, counted, numbered, ownBrand, station, twoAlike, withNot} from './brand-names.js'
import {
  capitalsEnd,
  isCapital,
  isObjectOf,
  isPlain,
  isWord,
  lowerAt,
  opens,
  places,
  speaks,
  type Words
} from './capitals.js'
import {isGivenName} from './given-names.js'
import {postFrom, postIn} from './name-posts.js'
import {isNation} from './nations.js'
import {isBodyNoun, isListedPerson, isPersonNoun} from './nouns.js'
import {stageName} from './stage-names.js'
import {isTitle} from './titles.js'

/** Where a name ends that begins at a word, with the end of the capitals there; the same place where there is none. */
type Shape = (words: Words, first: number, run: number) => number

const ends: ReadonlySet<string> = new Set(organisations.suffixes)
const known: ReadonlySet<string> = new Set([...organisations.known, ...organisations.outlets])
const times: ReadonlySet<string> = new Set([...timeWords.months, ...timeWords.days])
const placeNouns: ReadonlySet<string> = new Set(organisations.placeNouns)
const placePrefixes: ReadonlySet<string> = new Set(organisations.placePrefixes)
const ownedBodies: ReadonlySet<string> = new Set(organisations.ownedBodies)
const outletEnds: ReadonlySet<string> = new Set(organisations.outletSuffixes)
const joins: ReadonlySet<string> = new Set(organisations.nameJoins)
const campuses: ReadonlySet<string> = new Set(organisations.campuses)

/** No body's name has more words than this. */
const mostWords = 14

/** In this order: the first that finds an end counts. */
const shapes: readonly Shape[] = [
  fields,
  fieldsBefore,
  ofOwner,
  campus,
  ownBrand,
  withThe,
  ofPurpose,
  toDo,
  secondOf,
  pairBefore,
  withNot,
  numbered,
  stageName,
  counted,
  foreignArticle,
  twoAlike,
  ampersand,
  station
]

/**
 * Where a body's name ends that is more than one run of capitals: "Ministry of Housing, Communities and Local
 * Government", "King's College London", "University of California, Berkeley", "Save the Children".
 *
 * @param words of a paragraph or a reading
 * @param first word that may begin one
 * @param limit end of its sentence
 * @returns the word behind it; `first` where none begins there
 */
export function wholeNameEnd(words: Words, first: number, limit: number): number {
  const {text = '', lower = '', pos = ''} = words[first] ?? {}
  if (!(hasCapital(text) || hasFigure(text))) return first
  const run = capitalsEnd(words, first)
  if (!mayGoOn(words, first, run)) return first
  // "Save the Children": what joins and points begins no name, unless it is a verb as well.
  const points = /^(?:DET|PRON|ADP|[SC]CONJ|AUX)$/.test(pos) && text !== 'An'
  if (points && !isBaseForm(lower, 'verb')) return first
  for (const shape of shapes) {
    const end = shape(words, first, run)
    if (end > first && end <= limit && end - first <= mostWords)
      return ends.has(lowerAt(words, end - 1))
        ? Math.min(ofEnd(words, end), limit)
        : postIn(words, first, end)
  }
  return first
}

/** Whether a shape can fit at all: a word that joins or a number behind the capitals, "An Post", "Save Our Schools", "Channel Nine". */
function mayGoOn(words: Words, first: number, end: number): boolean {
  if (joins.has(lowerAt(words, end)) || hasFigure(lowerAt(words, end))) return true
  if (end < first + 2) return false
  const second = words[first + 1]
  return (
    second?.pos === 'NUM' ||
    words[first]?.text === 'An' ||
    /^(?:DET|PRON)$/.test(likeliestTag(lowerAt(words, first + 1)) ?? '')
  )
}

/** "Association of Pennsylvania", "Union of the National Police": what stands behind the noun of a body. */
function ofEnd(words: Words, at: number): number {
  if (lowerAt(words, at) !== 'of') return at
  const from = lowerAt(words, at + 1) === 'the' ? at + 2 : at + 1
  const end = capitalsEnd(words, from)
  return end > from ? end : at
}

/** "Housing, Communities and Local Government": what a ministry, a committee or a union is for, in a list. */
function fields(words: Words, first: number, opening: number): number {
  const of = lowerAt(words, opening)
  if (!/^(?:of|for|on)$/.test(of) || !ends.has(lowerAt(words, opening - 1))) return first
  let at = fieldEnd(words, opening + 1, true)
  let commas = 0
  while (words[at]?.text === ',' && fieldEnd(words, at + 1) > at + 1) {
    at = fieldEnd(words, at + 1)
    commas++
  }
  if (words[at]?.text === ',' && lowerAt(words, at + 1) === 'and') at++
  // "the Joint Committee on Human Rights": not "the council on March 3", "the Senate on Capitol Hill".
  if (of === 'on' && commas === 0 && at > opening + 1 && !/^(?:and|&)$/.test(lowerAt(words, at)))
    return times.has(lowerAt(words, opening + 1)) || placeNouns.has(lowerAt(words, at - 1))
      ? first
      : at
  if (at === opening + 1 || !/^(?:and|&)$/.test(lowerAt(words, at))) return first
  const end = fieldEnd(words, at + 1)
  // "the Ministry of Health and | Parliament"
  const body =
    isBodyNoun(lowerAt(words, end - 1)) ||
    isCapital(words[end]) ||
    /^(?:of|for)$/.test(lowerAt(words, end))
  return end === at + 1 || (commas === 0 && body) ? first : end
}

/** "Energy and Commerce Committee", "Rail, Maritime and Transport union": such a list before what has them for its fields. */
function fieldsBefore(words: Words, first: number): number {
  const begins =
    opens(words, first) || lowerAt(words, first - 1) === 'the' || isObjectOf(words, first)
  let at = begins ? fieldEnd(words, first) : first
  if (at === first) return first
  while (words[at]?.text === ',' && fieldEnd(words, at + 1) > at + 1) at = fieldEnd(words, at + 1)
  if (words[at]?.text === ',') at++
  if (!/^(?:and|&)$/.test(lowerAt(words, at))) return first
  const end = fieldEnd(words, at + 1)
  if (end === at + 1) return first
  if (ends.has(lowerAt(words, end - 1))) return end > at + 2 ? end : first
  return ends.has(lowerAt(words, end)) && words[end]?.pos === 'NOUN' ? end + 1 : first
}

/** "Local Government": capitals that are words of the language and nothing by themselves. */
function fieldEnd(words: Words, first: number, alone = false): number {
  let end = first
  while (isCapital(words[end]) && isPlain(lowerAt(words, end))) end++
  const whole = words.slice(first, end).map(({lower}) => lower)
  const named = !alone && known.has(whole.join(' '))
  return named || places.has(whole.join(' ')) ? first : end
}

/** "King's College London", "Los Angeles County Sheriff's Department", "Women's Aid": whose it is, by a word and no name. */
function ofOwner(words: Words, first: number, run: number): number {
  const owner = run - 1
  const word = lowerAt(words, owner)
  const clitic = lowerAt(words, owner + 1)
  if (owner < first || !/^'s?$/.test(clitic) || (clitic === "'" && !word.endsWith('s')))
    return first
  const end = capitalsEnd(words, owner + 2)
  if (end === owner + 2) return first
  const several = owner > first
  const somebody = isGivenName(word) && !isTitle(word) && !isPersonNoun(word)
  const saint = several && /^(?:st|saint)\b/.test(lowerAt(words, first))
  // "Alzheimer's Society", "Parkinson's UK": not "Leeds's Trust".
  const alone = end === owner + 3 && ownedBodies.has(lowerAt(words, end - 1))
  if (alone && !several && !somebody && !isNation(word) && !isTitle(word)) return end
  if (!saint && (somebody || !(isTitle(word) || isPersonNoun(word)))) return first
  // "the Prime Minister's Office", "President's Trump": a post may own what is named behind it.
  const owned = words.slice(owner + 2, end).map(({lower}) => lower)
  return owned.some((one) => ends.has(one)) &&
    !owned.some((one) => places.has(one) && ends.has(one))
    ? end
    : first
}

/** "University of California, Berkeley": where it is, with no comma behind but one that the sentence needs. */
function campus(words: Words, first: number, run: number): number {
  const of = lowerAt(words, run) === 'of'
  const comma = of ? capitalsEnd(words, run + 1) : run
  const at = of && lowerAt(words, comma) === 'at'
  if ((words[comma]?.text !== ',' && !at) || !campuses.has(lowerAt(words, run - 1))) return first
  const end = capitalsEnd(words, comma + 1)
  const place = lowerAt(words, comma + 1)
  const last = lowerAt(words, end - 1)
  const long = end - comma - 1 > 1 && !placePrefixes.has(place) && !placeNouns.has(last)
  const held = isObjectOf(words, first)
  if (at) return end > comma + 1 ? end : first
  if (end === comma + 1 || end - comma > 3 || long || ends.has(last)) return first
  if (isGivenName(place) && (held || !of)) return first
  const article = lowerAt(words, first - 1) === 'the' ? 1 : 0
  // "according to Tarn University, Delmar, …": what has no "of" may tell its town there.
  if (held && !/^(?:by|from)$/.test(lowerAt(words, first - 1 - article)))
    return of && /^[,.]$/.test(words[end]?.text ?? '') ? end : first
  return speaks(words, end) ? end : first
}

/** "Save the Children", "Feed the Hungry": what it asks for. */
function withThe(words: Words, first: number): number {
  const {text = '', lower = ''} = words[first + 1] ?? {}
  // "Save Our Schools"
  const capital = isCapitalised(text) && /^(?:DET|PRON)$/.test(likeliestTag(lower) ?? '')
  if (text !== 'the' && !capital) return first
  const verb = lowerAt(words, first)
  const end = capitalsEnd(words, first + 2)
  if (end === first + 2 || !isBaseForm(verb, 'verb') || isGivenName(verb)) return first
  return isPlain(lowerAt(words, end - 1)) ? end : first
}

/** "Transport for London", "Fans for Diversity": a noun, and what or where it is for. */
function ofPurpose(words: Words, first: number): number {
  if (lowerAt(words, first + 1) !== 'for') return first
  const noun = lowerAt(words, first)
  const run = capitalsEnd(words, first + 2)
  const end = postFrom(words, first + 3, run)
  if (end === first + 2 || known.has(noun) || isGivenName(noun)) return first
  const people = isListedPerson(noun) && !(noun.endsWith('s') && speaks(words, end))
  if (people || isTitle(noun) || !isWord(noun.replace(/ns$/, 'n'))) return first
  return end < run || speaks(words, end) || isObjectOf(words, first) ? end : first
}

/** "Committee to Protect Journalists": what a body is to do. */
function toDo(words: Words, first: number, to: number): number {
  if (lowerAt(words, to) !== 'to' || !ends.has(lowerAt(words, to - 1))) return first
  const end = capitalsEnd(words, to + 1)
  return end > to + 1 && isBaseForm(lowerAt(words, to + 1), 'verb') ? end : first
}

/** "Times of India", "Office of the High Commissioner for Human Rights": a second place or purpose within a name. */
function secondOf(words: Words, first: number, of: number): number {
  if (of === first || lowerAt(words, of) !== 'of') return first
  const from = lowerAt(words, of + 1) === 'the' ? of + 2 : of + 1
  const end = capitalsEnd(words, from)
  if (end === from) return first
  const head = lowerAt(words, of - 1)
  if (outletEnds.has(head) && from === of + 1)
    return opens(words, first) || lowerAt(words, first - 1) === 'the' ? end : first
  if (!ends.has(head) || !/^(?:of|for)$/.test(lowerAt(words, end))) return first
  const post = lowerAt(words, end - 1)
  const last = capitalsEnd(words, end + 1)
  const sport =
    lowerAt(words, end) === 'for' &&
    from === of + 1 &&
    isPlain(post) &&
    isPlain(lowerAt(words, last - 1))
  return (sport || isTitle(post) || isPersonNoun(post)) && last > end + 1 ? last : first
}

/** "Devon and Cornwall Police", "Health and Safety Executive": two before the noun of one body. */
function pairBefore(words: Words, first: number): number {
  if (lowerAt(words, first + 1) !== 'and') return first
  const end = capitalsEnd(words, first + 2)
  const [one, head] = [lowerAt(words, first), lowerAt(words, end - 1)]
  if (end - first !== 4 || isCapital(words[first - 1])) return first
  const next = lowerAt(words, first + 2)
  const alone =
    known.has(one) ||
    (isGivenName(one) && !isOfClass(one, 'place')) ||
    isTitle(one) ||
    isNation(one)
  if (alone || !isCapital(words[first]) || isNation(next) || known.has(`${next} ${head}`))
    return first
  return ends.has(head) && isCapitalised(words[first]?.text ?? '') ? end : first
}

/** "An Taisce", "An Post", "Pret a Manger": an article that no English noun has there. */
function foreignArticle(words: Words, first: number): number {
  if (words[first]?.text === 'An' && /^[B-DF-HJ-NP-TV-Z]\p{Ll}/u.test(words[first + 1]?.text ?? ''))
    return lowerAt(words, first + 1).startsWith('h') ? first : capitalsEnd(words, first + 1)
  if (!/^[aà]$/.test(lowerAt(words, first + 1))) return first
  const unknown = [first, first + 2].every(
    (at) => isCapital(words[at]) && likeliestTag(lowerAt(words, at)) === null
  )
  return unknown && (opens(words, first) || isObjectOf(words, first)) ? first + 3 : first
}
