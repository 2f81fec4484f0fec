import givenNames from '../generated/given-names.js'
import {byWord} from '../words.js'
import type {Gender} from './names.js'

const {more} = givenNames

const female: ReadonlySet<string> = new Set([...givenNames.female, ...more.female.split(' ')])

const male: ReadonlySet<string> = new Set([...givenNames.male, ...more.male.split(' ')])

const either: ReadonlySet<string> = new Set([...givenNames.either, ...more.either.split(' ')])

/**
 * What a given name tells.
 *
 * @param word lower case, with or without marks on its letters
 * @returns a gender, `'unknown'` where women and men bear it, `null` for a word that is no given name
 */
export const genderOf = byWord((word): Gender | null => {
  const plain = withoutMarks(word)
  const women = female.has(plain) || female.has(word)
  const men = male.has(plain) || male.has(word)
  if (either.has(plain) || (women && men)) return 'unknown'
  if (women) return 'female'
  return men ? 'male' : null
})

/** Whether a word, in lower case, is a given name. */
export function isGivenName(word: string): boolean {
  return genderOf(word) !== null
}

/** "Sofía" → "sofia"; letters that have no plain form stay. */
export function withoutMarks(word: string): string {
  return isPlain.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')
}

const isPlain = /^[\x20-\x7f]*$/
