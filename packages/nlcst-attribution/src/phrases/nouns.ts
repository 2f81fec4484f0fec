import {nounClassesOf} from 'nlcst-syntax'
import data from '../generated/people-nouns.js'
import {byWord, singular} from '../words.js'

const sets = (words: readonly string[]): ReadonlySet<string> =>
  new Set([...words, ...words.map(singular)])

/** Nouns for people, bodies and papers, by what a reader can find out about who they are; singular and plural. */
export const nounLists = {
  anonymous: sets(data.anonymous),
  role: sets(data.role),
  spokespeople: sets(data.spokespeople),
  documents: sets(data.documents),
  media: sets(data.media),
  organisations: sets(data.organisations),
  officialBodies: sets(data.officialBodies)
}

const parents: ReadonlySet<string> = new Set(data.parents)

const {anonymous, role, spokespeople, documents, media, organisations} = nounLists

const endings = new RegExp(`(?:${data.endings.join('|')})$`)

/**
 * Whether a noun can stand for a person or people.
 *
 * @param word in any case and either number
 * @returns by `data/people-nouns.yml`, and the noun classes of nlcst-syntax for what is not there
 */
export function isPersonNoun(word: string): boolean {
  return personNoun(word.toLowerCase())
}

const personNoun = byWord((lower) => {
  if (isListedPerson(lower) || nounClassesOf(singular(lower))[0] === 'person') return true
  // "mother-of-two", "ex-Wallaby", "co-ordinator"
  const [, parent, former] = /^(\p{L}+)-of-[\p{L}\d]+$|^(ex-\p{L}+)$/u.exec(lower) ?? []
  if (former || (parent && isPersonNoun(parent))) return true
  return lower.startsWith('co-') && isPersonNoun(`co${lower.slice(3)}`)
})

/** Whether a noun stands for a person in one of its senses: a "hand" or a "star" that a full name stands beside. */
export function canBePerson(word: string): boolean {
  return isPersonNoun(word) || nounClassesOf(singular(word)).includes('person')
}

/** Whether a noun, in lower case, is one of those for people that news copy uses most. */
export const isListedPerson = byWord((word) => {
  const one = singular(word)
  return (
    anonymous.has(word) ||
    role.has(word) ||
    spokespeople.has(word) ||
    anonymous.has(one) ||
    role.has(one) ||
    endings.test(one) ||
    isAge(word) ||
    isParent(word) ||
    isHyphenedPost(one)
  )
})

/** "Whitman", "Coleman": no noun that copy or a dictionary has for somebody, though it ends like one. */
export function isPersonByEnding(word: string): boolean {
  const one = singular(word)
  return (
    endings.test(one) &&
    !anonymous.has(one) &&
    !role.has(one) &&
    !spokespeople.has(one) &&
    nounClassesOf(one)[0] !== 'person'
  )
}

/** "vice-mayor", "director-general", "governor-elect", "editor-in-chief": a post, and what tells its rank or when it is held. */
function isHyphenedPost(word: string): boolean {
  const [, post] =
    /^(?:vice-|deputy-|pro-)*(\p{L}+)(?:-(?:general|elect|designate|in-chief))?$/u.exec(word) ?? []
  return post !== undefined && post !== word && (role.has(post) || anonymous.has(post))
}

/** Whether a noun stands for a post that one holds at a time: "mayor", "prime minister". */
export function isPostNoun(word: string): boolean {
  return role.has(singular(word))
}

/** "the 34-year-old": somebody told by their age. */
export function isAge(word: string): boolean {
  return /^(?:then-)?\d{1,3}-year-old$/.test(word)
}

/** "the mother-of-two", "a father-to-be": somebody told by their children. */
function isParent(word: string): boolean {
  const [parent = '', children] = word.split(/-(?:of|to)-/)
  return children !== undefined && parents.has(singular(parent))
}

/**
 * Whether a noun stands for a paper or a record: "results", "memo".
 *
 * @param word in any case and either number
 * @returns by `data/people-nouns.yml`
 */
export function isDocumentNoun(word: string): boolean {
  const lower = word.toLowerCase()
  return documents.has(lower) || documents.has(singular(lower))
}

/**
 * Whether a noun stands for a body: "a cybersecurity firm".
 *
 * @param word lower case, in either number
 * @returns by `data/people-nouns.yml`
 */
export function isBodyNoun(word: string): boolean {
  return organisations.has(word) || organisations.has(singular(word))
}

/** Whether a noun stands for several as one: "the family". */
export function isGroupNoun(word: string): boolean {
  return nounClassesOf(singular(word)).includes('group')
}

/** Whether a noun stands for several whom somebody serves or leads: "chief of staff", "attorney for the family". */
export function isServedGroup(word: string): boolean {
  return isGroupNoun(word) || word === 'staff'
}

/** Whether a noun stands for one of those who make up a body: "a Democrat". */
export function isMember(word: string): boolean {
  return isPersonNoun(word) && isBodyNoun(word) && !data.organisations.some((one) => one === word)
}

export function isSpokesperson(word: string): boolean {
  return spokespeople.has(word) || spokespeople.has(singular(word))
}

/** Whether a phrase can be a source at all: people, bodies, papers, media; not "the storm". */
export function canSpeak(word: string): boolean {
  return speaker(word.toLowerCase())
}

const speaker = byWord((lower) => {
  const one = singular(lower)
  return (
    [anonymous, role, spokespeople, documents, media, organisations].some(
      (set) => set.has(lower) || set.has(one)
    ) ||
    isPersonNoun(lower) ||
    /^(?:body|document|outlet)$/.test(nounClassesOf(one)[0] ?? '')
  )
})
