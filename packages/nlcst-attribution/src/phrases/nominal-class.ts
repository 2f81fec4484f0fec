import {nounClassesOf} from 'nlcst-syntax'
import data from '../generated/nominal-classes.js'
import unnamed from '../generated/unnamed-media.js'
import type {SourceClass, Token} from '../types.js'
import {singular, wordSets} from '../words.js'
import {isPaperEnd} from './body-shapes.js'
import {isDocumentNoun, isListedPerson, isPersonNoun, isSpokesperson, nounLists} from './nouns.js'

const words = wordSets(data)
const accounts: ReadonlySet<string> = new Set(unnamed.accounts)
const platforms: ReadonlySet<string> = new Set(unnamed.platforms)
const {anonymous, role, documents, media, organisations, officialBodies} = nounLists

/** What a phrase of unnamed words needs to be judged by. */
export interface Nominal {
  head: Token
  /** Words of the phrase before the head, lower case. */
  before: readonly string[]
  definite: boolean
  possessive: boolean
  plural: boolean
  counted: boolean
  /** A name hangs on it: "at the Sarn Marine Station", "Coast Guard". */
  named: boolean
  /** A body hangs on it, named or not. */
  bodied: boolean
  /** It is so many of them: "a handful of drivers". */
  ofPeople: boolean
}

/** A question about a phrase: its class, or `null` where that does not settle it. `one` is the singular of its noun. */
type Judge = (nominal: Nominal, noun: string, one: string) => SourceClass | null

/** The first of them that settles it counts. */
const judges: readonly Judge[] = [
  portion,
  oneOfMany,
  atLarge,
  vaguePerson,
  spokesperson,
  official,
  body,
  outletOrPaper,
  post,
  person
]

/**
 * What kind of source an unnamed phrase is.
 *
 * @param nominal the phrase
 */
export function classOfNominal(nominal: Nominal): SourceClass {
  const noun = nominal.head.lower
  const one = singular(noun)
  for (const judge of judges) {
    const found = judge(nominal, noun, one)
    if (found) return found
  }
  return classOfThing(one, nominal.plural)
}

/** "the", "its", or a name beside it: the reader knows which. */
function isKnown({definite, possessive, named}: Nominal): boolean {
  return definite || possessive || named
}

/** "county officials", "the state police": a word before it tells the body. */
function isOfBody({before}: Nominal): boolean {
  return before.some((word) => officialBodies.has(word))
}

/** "a majority of members", "a group of teachers": how many of them. */
function portion({ofPeople}: Nominal, _: string, one: string): SourceClass | null {
  return ofPeople && words.portions.has(one) ? 'anonymous' : null
}

/** "a guard who refused to be named": one of them is a person, and no body. */
function oneOfMany({before}: Nominal, noun: string, one: string): SourceClass | null {
  const single = noun === one && /^(?:a|an|one|another)$/.test(before[0] ?? '')
  // "one veteran producer said": whom somebody counts is a person, whatever else the noun stands for.
  if (single && before[0] !== 'a' && before[0] !== 'an' && isCounted(noun)) return 'anonymous'
  const person = single && isListedPerson(noun) && organisations.has(noun)
  return person && !/\b(?:coast|national)\b/.test(before.join(' ')) ? 'anonymous' : null
}

/** "one Cabinet minister", "another judge": of several who hold such a post; a spokesman speaks for whoever has one. */
function isCounted(noun: string): boolean {
  return words.counted.has(noun) || (isPersonNoun(noun) && role.has(noun) && !isSpokesperson(noun))
}

/** "Reports indicate", "companies say": somebody else's report, and whose nobody tells. */
function atLarge(nominal: Nominal, noun: string): SourceClass | null {
  if (isKnown(nominal)) return null
  if (noun === 'reports') return 'media'
  return words.atLarge.has(noun) ? 'anonymous' : null
}

/** "a source", "an insider", "senior figures". */
function vaguePerson({before}: Nominal, noun: string, one: string): SourceClass | null {
  if (one === 'source' || one === 'insider' || words.anybody.has(noun)) return 'anonymous'
  if (one !== 'figure') return null
  return noun === one || before.some((word) => words.prominent.has(word)) ? 'anonymous' : null
}

/** "the spokesman", "his lawyer"; "a lawyer" is one of many. */
function spokesperson(nominal: Nominal, _: string, one: string): SourceClass | null {
  if (!isSpokesperson(one)) return null
  const {definite, possessive, bodied} = nominal
  const whose = !words.counsel.has(one) || definite || possessive || bodied
  return whose ? 'role' : 'anonymous'
}

/** "county officials" are their county; "an official", "two officials" are people. */
function official(nominal: Nominal, _: string, one: string): SourceClass | null {
  if (one !== 'official') return null
  const {before, plural, counted, named, bodied} = nominal
  const body = before.some((word) => officialBodies.has(word) && !words.generic.has(word))
  return plural && !counted && (body || (named && bodied)) ? 'organisation' : 'anonymous'
}

/** "the council", "detectives"; "lawyers" are people unless a body stands before them. */
function body(nominal: Nominal, noun: string, one: string): SourceClass | null {
  if (!organisations.has(noun)) return null
  if (anonymous.has(noun) && words.eitherPeople.has(one) && !isOfBody(nominal)) return null
  return words.inOffice.has(noun) && nominal.counted ? 'anonymous' : 'organisation'
}

/** "the broadcaster", "state media"; "the think tank"; "the memo". */
function outletOrPaper({before}: Nominal, noun: string): SourceClass | null {
  if (media.has(noun) && !documents.has(noun)) return 'media'
  if (words.outlets.has(noun) && words.outletKinds.has(before.at(-1) ?? '')) return 'media'
  if (words.bodyThings.has(noun) || words.premises.has(noun)) return 'organisation'
  // "a government Twitter account"
  if (accounts.has(noun) && platforms.has(before.at(-1) ?? ''))
    return before.some((word) => organisations.has(word)) ? 'organisation' : 'document'
  return isDocumentNoun(noun) || words.papers.has(noun) ? 'document' : null
}

/** Whether a noun stands for a paper when it is credited with something, and for much else when it is not: "the rules say". */
export function isPaperCredited(noun: string): boolean {
  return words.papers.has(noun)
}

/** "the mayor", "mayor", "the fire chief"; "a director" is one of many. */
function post(nominal: Nominal, noun: string, one: string): SourceClass | null {
  if (!role.has(one)) return null
  const {before, definite, possessive, plural} = nominal
  if (plural) {
    if (!words.posts.has(noun)) return null
    return noun === 'prosecutors' ? 'organisation' : 'anonymous'
  }
  const common = words.common.has(one)
  const unique = isKnown(nominal) || (isOfBody(nominal) && one !== 'manager')
  if (unique && (!common || definite || possessive)) return 'role'
  if (!common && before.length === 0) return 'role'
  return words.holders.has(before.at(-1) ?? '') ? 'role' : 'anonymous'
}

/** "scientists at the Sarn Marine Station" are the station; other people are nobody in particular. */
function person(nominal: Nominal, noun: string, one: string): SourceClass | null {
  const {plural, named, bodied, counted} = nominal
  if (words.bodyPeople.has(one) && plural && named && bodied && !counted) return 'organisation'
  if (one === 'officer' && isOfBody(nominal)) return 'role'
  return isPersonNoun(noun) ? 'anonymous' : null
}

/** A noun that no list holds, by what it stands for: a thing that says something is a paper of some sort. */
function classOfThing(one: string, plural: boolean): SourceClass {
  const classes = nounClassesOf(one)
  // "a star", "a mogul": whatever else the noun stands for, it is people who speak.
  if (classes[0] === 'thing' && classes.includes('person')) return 'anonymous'
  switch (classes[0]) {
    case 'body':
      return plural ? 'anonymous' : 'organisation'
    case 'outlet':
      return 'media'
    case 'document':
      return 'document'
    case 'thing':
    case 'event':
      return plural ? 'anonymous' : 'document'
    default:
      return 'anonymous'
  }
}

/**
 * What kind of source capitals are that are nobody's name: "Police Commissioner" is whoever holds the post, "a Labour MP" one
 * of many; "Deckhands" only have a capital because they begin a sentence; a "Religious Freedom Report" is a paper.
 *
 * @param capitals as written
 * @param several whether an article or a number counts them
 */
export function classOfCapitals(capitals: readonly string[], several: boolean): SourceClass {
  const word = postIn(capitals).toLowerCase()
  if (isPaperEnd(word)) return 'document'
  if (!isPersonNoun(word)) return 'organisation'
  return !several && singular(word) === word ? 'role' : 'anonymous'
}

/** "Bishop" of "Bishop of Tarn". */
function postIn(capitals: readonly string[]): string {
  const of = capitals.findIndex((word) => /^(?:of|for)$/.test(word))
  const post = capitals[of - 1] ?? ''
  return isPersonNoun(post) ? post : (capitals.at(-1) ?? '')
}
