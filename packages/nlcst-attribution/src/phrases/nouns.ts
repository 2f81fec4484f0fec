import {nounClassesOf} from 'nlcst-syntax'
import data from '../generated/people-nouns.js'
import type {SourceClass, Token} from '../types.js'
import {singular} from '../words.js'

const sets = (words: readonly string[]): ReadonlySet<string> =>
  new Set([...words, ...words.map(singular)])

const anonymous = sets(data.anonymous)
const role = sets(data.role)
const spokespeople = sets(data.spokespeople)
const documents = sets(data.documents)
const media = sets(data.media)
const organisations = sets(data.organisations)
const officialBodies = sets(data.officialBodies)
/** Plurals that stand for the body they work at, when it is named. */
const bodyPeople = new Set([
  'scientist',
  'researcher',
  'official',
  'astronomer',
  'engineer',
  'doctor',
  'economist',
  'analyst',
  'inspector',
  'investigator',
  'officer',
  'physician',
  'epidemiologist',
  'forecaster',
  'geologist',
  'seismologist',
  'lawyer',
  'attorney',
  'historian',
  'biologist',
  'detective',
  'observer'
])

/** Whether a noun can stand for a person or people. */
export function isPersonNoun(word: string): boolean {
  const lower = word.toLowerCase()
  return isListedPerson(lower) || nounClassesOf(singular(lower))[0] === 'person'
}

/** Whether a noun, in lower case, is one of those for people that news copy uses most. */
export function isListedPerson(word: string): boolean {
  const one = singular(word)
  return (
    anonymous.has(word) ||
    role.has(word) ||
    spokespeople.has(word) ||
    anonymous.has(one) ||
    role.has(one) ||
    /(?:man|woman|person|ist|ologist|ian|maker|keeper|worker)$/.test(one) ||
    isAge(word)
  )
}

/** Whether a noun stands for a post that one holds at a time: "mayor", "prime minister". */
export function isPostNoun(word: string): boolean {
  return role.has(singular(word))
}

/** "the 34-year-old": somebody told by their age. */
export function isAge(word: string): boolean {
  return /^\d{1,3}-year-old$/.test(word)
}

/** Whether a noun stands for a paper or a record: "results", "memo". */
export function isDocumentNoun(word: string): boolean {
  const lower = word.toLowerCase()
  return documents.has(lower) || documents.has(singular(lower))
}

/** Whether a noun stands for a body: "a cybersecurity firm". */
export function isBodyNoun(word: string): boolean {
  return organisations.has(word) || organisations.has(singular(word))
}

export function isSpokesperson(word: string): boolean {
  return spokespeople.has(word) || spokespeople.has(singular(word))
}

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
}

/**
 * What kind of source an unnamed phrase is.
 *
 * @param nominal the phrase
 */
export function classOfNominal(nominal: Nominal): SourceClass {
  const word = nominal.head.lower
  const one = singular(word)
  // "a guard who refused to be named": one of them is a person, and no body.
  const single = /^(?:a|an|one|another)$/.test(nominal.before[0] ?? '') && word === one
  if (
    single &&
    isListedPerson(word) &&
    organisations.has(word) &&
    !/\b(?:coast|national)\b/.test(nominal.before.join(' '))
  )
    return 'anonymous'
  // "Reports indicate", "unconfirmed reports": somebody else's, and of no named body.
  if (word === 'reports' && !nominal.definite && !nominal.possessive && !nominal.named)
    return 'media'
  if (
    /^(?:groups|organisations|organizations|agencies|charities|ngos|companies|firms|nations|countries)$/.test(
      word
    ) &&
    !nominal.definite &&
    !nominal.possessive &&
    !nominal.named
  )
    return 'anonymous'
  const modified = nominal.before.some((before) => officialBodies.has(before))
  if (one === 'source' || one === 'insider') return 'anonymous'
  if (
    one === 'figure' &&
    (word === one ||
      nominal.before.some((before) =>
        /^(?:senior|leading|top|party|prominent|opposition|industry|establishment|cabinet|government|key|influential|religious|royal|political|military|business|club)$/.test(
          before
        )
      ))
  )
    return 'anonymous'
  if (isSpokesperson(one))
    return one === 'lawyer' || one === 'attorney'
      ? nominal.definite || nominal.possessive || nominal.bodied
        ? 'role'
        : 'anonymous'
      : 'role'
  if (one === 'official') {
    const generic = new Set([
      'senior',
      'top',
      'government',
      'unnamed',
      'high-ranking',
      'former',
      'administration',
      'intelligence',
      'defence',
      'defense',
      'military',
      'security',
      'health',
      'enforcement',
      'law',
      'local',
      'regional'
    ])
    const body = nominal.before.some((before) => officialBodies.has(before) && !generic.has(before))
    return nominal.plural && !nominal.counted && (body || (nominal.named && nominal.bodied))
      ? 'organisation'
      : 'anonymous'
  }
  if (
    organisations.has(word) &&
    !(
      anonymous.has(word) &&
      !modified &&
      /^(?:lawyers?|inspectors?|councillors?|trustees?|crews?|organi[sz]ers?)$/.test(word)
    )
  ) {
    if (
      /^(?:detectives|investigators|firefighters|inspectors|organisers|organizers|magistrates|councillors|trustees)$/.test(
        word
      )
    )
      return nominal.counted ? 'anonymous' : 'organisation'
    if (word !== 'team' && word !== 'group' && word !== 'family') return 'organisation'
    return 'organisation'
  }
  if (media.has(word) && !documents.has(word)) return 'media'
  if (
    /^(?:local|state|foreign|international|national|social|press|news)$/.test(
      nominal.before.at(-1) ?? ''
    ) &&
    /^(?:media|reports?|outlets?)$/.test(word)
  )
    return 'media'
  if (isDocumentNoun(word)) return 'document'
  if (role.has(one) && !nominal.plural) {
    const unique =
      nominal.definite || nominal.possessive || nominal.named || (modified && one !== 'manager')
    const common =
      /^(?:manager|director|officer|editor|agent|lawyer|attorney|owner|leader|candidate|senator|mp|councillor|councilor|commander|general|judge|deputy|sergeant|constable|coach|captain|inspector|foreman|vicar|imam|rabbi|representative|envoy|landlord|organiser|organizer|solicitor|prosecutor|congressman|congresswoman|founder|head|boss|lieutenant|colonel|major)$/.test(
        one
      )
    if (unique && (!common || nominal.definite || nominal.possessive)) return 'role'
    if (!common && nominal.before.length === 0 && !/^a$/.test(nominal.before[0] ?? ''))
      return 'role'
    if (/^(?:fire|police|coast|press|embassy|court|county)$/.test(nominal.before.at(-1) ?? ''))
      return 'role'
    return 'anonymous'
  }
  if (
    role.has(one) &&
    nominal.plural &&
    /^(?:prosecutors|ministers|judges|magistrates|bishops)$/.test(word)
  )
    return word === 'prosecutors' ? 'organisation' : 'anonymous'
  if (bodyPeople.has(one) && nominal.plural && nominal.named && nominal.bodied && !nominal.counted)
    return 'organisation'
  if (one === 'officer' && modified) return 'role'
  if (isPersonNoun(word)) return 'anonymous'
  return classOfThing(one, nominal.plural)
}

/** A noun that no list holds, by what it stands for: a thing that says something is a paper of some sort. */
function classOfThing(one: string, plural: boolean): SourceClass {
  switch (nounClassesOf(one)[0]) {
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

/** Whether a phrase can be a source at all: people, bodies, papers, media; not "the storm". */
export function canSpeak(word: string): boolean {
  const lower = word.toLowerCase()
  const one = singular(lower)
  return (
    [anonymous, role, spokespeople, documents, media, organisations].some(
      (set) => set.has(lower) || set.has(one)
    ) ||
    isPersonNoun(lower) ||
    /^(?:body|document|outlet)$/.test(nounClassesOf(one)[0] ?? '')
  )
}
