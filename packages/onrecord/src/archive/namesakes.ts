/**
 * People of one name: which of them are one.
 */

import {tellingWords} from './names.js'

/** What tells people of one name apart: how an outlet's stories speak of one of them. */
export interface Namesake {
  outlet: string | null
  pronoun: 'she' | 'he' | 'they' | null
  /** Titles and affiliations. */
  offices: readonly string[]
}

/** Those who were found to be one. */
type Person<T> = T[]

/**
 * Part people of one name. Those whose offices share a word that tells something are one; so are those of one outlet, unless it
 * gives them different offices and calls one she and the other he. Who has no office is the one of their outlet, or of their name,
 * that there is; where there are several, the one who is called as they are; else nobody else.
 *
 * @param namesakes
 *   What is told of each, in the order in which they are to be named.
 * @returns
 *   Groups of those who are one, in the order of their first ones.
 */
export function partNamesakes<T extends Namesake>(namesakes: readonly T[]): T[][] {
  const known = namesakes.filter(({offices}) => offices.length > 0)
  const unknown = namesakes.filter(({offices}) => offices.length === 0)
  const people = ofOneOutlet(ofOneOffice(known))
  for (const one of unknown) {
    const near = people.filter((person) => person.some(({outlet}) => outlet === one.outlet))
    const meant = meantBy(one, near.length > 0 ? near : people)
    if (meant) meant.push(one)
    else people.push([one])
  }
  return people
}

/** The only one there is, or the only one who is called as somebody is. */
function meantBy<T extends Namesake>(one: T, people: readonly Person<T>[]): Person<T> | undefined {
  const called = people.filter((person) => !differ(person, [one]))
  const same = called.filter((person) => one.pronoun !== null && calledOf(person) === one.pronoun)
  const [only, ...others] = people.length === 1 || same.length === 0 ? called : same
  return others.length === 0 ? only : undefined
}

/** Those who share a word of an office, and those who share one with any of them. */
function ofOneOffice<T extends Namesake>(namesakes: readonly T[]): Person<T>[] {
  const people: Person<T>[] = []
  const holders = new Map<string, Person<T>>()
  for (const one of namesakes) {
    const words = one.offices.flatMap(tellingWords)
    const held = words.map((word) => holders.get(word))
    const met = new Set(held.filter((person) => person !== undefined))
    const [person = [], ...others] = met
    if (met.size === 0) people.push(person)
    person.push(one)
    for (const word of words) holders.set(word, person)
    for (const other of others) {
      person.push(...other)
      for (const word of other.flatMap(({offices}) => offices.flatMap(tellingWords)))
        holders.set(word, person)
      people.splice(people.indexOf(other), 1)
    }
  }
  return people
}

/** Those of one outlet, as far as it does not call one she and the other he. */
function ofOneOutlet<T extends Namesake>(parted: readonly Person<T>[]): Person<T>[] {
  const people: Person<T>[] = []
  for (const person of parted) {
    const outlets = new Set(person.map(({outlet}) => outlet))
    const same = people.find(
      (other) => other.some(({outlet}) => outlets.has(outlet)) && !differ(other, person)
    )
    if (same) same.push(...person)
    else people.push([...person])
  }
  return people
}

/** Whether one is called she and the other he. */
function differ(one: readonly Namesake[], other: readonly Namesake[]): boolean {
  const [mine, theirs] = [calledOf(one), calledOf(other)]
  return mine !== null && theirs !== null && mine !== theirs
}

/** What somebody is called, as far as it is always the same. */
function calledOf(person: readonly Namesake[]): 'she' | 'he' | null {
  const told = new Set(person.map(({pronoun}) => pronoun))
  return told.has('she') === told.has('he') ? null : told.has('she') ? 'she' : 'he'
}
