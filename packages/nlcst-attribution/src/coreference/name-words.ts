import data from '../generated/nicknames.js'
import type {NameRun} from '../phrases/names.js'
import {isCourtesy, isNameSuffix} from '../phrases/titles.js'
import {memoize} from '../queries/lookup.js'
import {byWord} from '../words.js'

const nicknames: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(data.nicknames))

/** A word of a name as it is compared: no marks, no capitals, no article ("al-Khalaf"). */
export const fold = byWord((word) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.,’']|^[ae]l-/gi, '')
    .toLowerCase()
)

/** The words of a name as they are compared; names are compared again and again. */
export const folded = memoize((words: readonly string[]): readonly string[] => words.map(fold))

/** The last word of a name, what tells of a generation left out. */
export function surnameOf(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return isNameSuffix(last) ? (words.at(-2) ?? last) : last
}

/** Whether all words of a name stand in another, in the same order. */
export function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length
}

/** Whether two names of several words may be one person's: shorter by some of them, or by initials. */
export function isSameName(mine: readonly string[], theirs: readonly string[]): boolean {
  return (
    isSubsequence(theirs, mine) ||
    isSubsequence(mine, theirs) ||
    sameWithInitials(mine, theirs) ||
    sameByNickname(mine, theirs)
  )
}

/** "Joe Kennedy", "Joseph P. Kennedy", "Dan Orr" and "Daniel Orr": one surname, and a short form of the given name. */
function sameByNickname(mine: readonly string[], theirs: readonly string[]): boolean {
  if (surnameOf(mine) !== surnameOf(theirs)) return false
  const [one = '', other = ''] = [mine[0], theirs[0]].sort((a = '', b = '') => a.length - b.length)
  if (nicknames.get(one)?.includes(other) || nicknames.get(other)?.includes(one)) return true
  return one.length > 2 && other.length > one.length + 1 && other.startsWith(one)
}

/** "J. K. Rowling", "Richard K. Guy". */
function sameWithInitials(mine: readonly string[], theirs: readonly string[]): boolean {
  return (
    mine.at(-1) === theirs.at(-1) &&
    mine.length > 1 &&
    theirs.length > 1 &&
    (mine[0]?.length === 1 || theirs[0]?.length === 1) &&
    mine[0]?.charAt(0) === theirs[0]?.charAt(0)
  )
}

/** A given name alone is its bearer's behind no title, or behind the post that its bearer has ("Prime Minister Tuilaepa"). */
export function isTitledAlike(titles: readonly string[], known: readonly string[]): boolean {
  return titles.every((title) => known.includes(title) && !isCourtesy(title.toLowerCase()))
}

/** "Church added", "St. John said": behind "Maggie Church" no building, behind "Frank St. John" no town. */
export function isSurnameAlone({kind, words, definite}: NameRun): boolean {
  if (definite || !/^\p{Lu}/u.test(words[0] ?? '')) return false
  return words.length === 1 ? kind === 'organisation' || kind === 'media' : kind === 'place'
}

/** Whether words are the surname of a full name. */
export function isSurnameOf(words: readonly string[], full: readonly string[]): boolean {
  const [word = '', ...more] = words
  return more.length === 0
    ? surnameOf(full) === word
    : full.slice(-words.length).join(' ') === words.join(' ')
}

/** A word of a name, and the last part of one with a hyphen, as they are looked up: "Gilbert" of "Moore-Gilbert". */
export function keysOf(word: string): string[] {
  const [, last] = /-(\p{Lu}[^-]+)$/u.exec(word) ?? []
  return last === undefined ? [fold(word)] : [fold(word), fold(last)]
}

/** Whether a longer run of words ends or begins with somebody's full name: "Coronavirus US Andrew Cuomo", "Ana Prew Tests Tarn". */
export function isPartOf(
  person: {readonly kind: string; readonly words: readonly string[]},
  longer: readonly string[]
): boolean {
  const start = folded(person.words).join(' ')
  const begins = person.words.length > 1 && folded(longer).join(' ').startsWith(`${start} `)
  return isEndOf(person, longer) || (person.kind === 'person' && begins)
}

/** Whether it ends so. */
export function isEndOf(
  {kind, words}: {readonly kind: string; readonly words: readonly string[]},
  longer: readonly string[]
): boolean {
  const end = folded(words).join(' ')
  return kind === 'person' && words.length > 1 && folded(longer).join(' ').endsWith(` ${end}`)
}
