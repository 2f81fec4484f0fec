/**
 * Sources over many files, each name once.
 */

import type {SourceClass} from 'nlcst-attribution'
import type {LedgerSource} from '../ledger.js'
import type {Aliases} from './aliases.js'
import {foldName, partInitials, shareOffice} from './names.js'
import {partNamesakes} from './namesakes.js'

/** A word that the copy uses for somebody. */
export type Pronoun = 'she' | 'he' | 'they'

/** A source, over all files. */
export interface SourceSum {
  name: string
  class: SourceClass
  /** Other names that were taken for the same. */
  others: string[]
  /** Files that credit them. */
  files: number
  attributions: number
  quotations: number
  words: number
  /** What the files call their office, the first few. */
  titles: string[]
  affiliations: string[]
  /** What the copy called them; `null` where it used none, or not always the same. */
  pronoun: Pronoun | null
  /** First and last day that a file tells. */
  first: string | null
  last: string | null
  /** Attributions by month, where days are told. */
  months: ReadonlyMap<string, number>
}

/** A name as stories have it. */
export interface Naming {
  class: SourceClass
  name: string
  outlet: string | null
  pronoun: Pronoun | null
}

/** One while it is added up: first what the stories of one outlet tell of a name, by the pronoun that they use. */
interface Entry extends Omit<SourceSum, 'months' | 'pronoun'> {
  /** The outlet of the first. */
  outlet: string | null
  pronouns: Set<Pronoun>
  months: Map<string, number>
  namings: Naming[]
}

/** Titles and affiliations that are kept of a source. */
const most = 5

/** Adds up sources. People without a name are never joined: two officials are not one. */
export class People {
  readonly #entries = new Map<string, Entry>()
  readonly #aliases: Aliases | undefined

  /**
   * @param aliases
   *   Names that are known to be one.
   */
  constructor(aliases?: Aliases | undefined) {
    this.#aliases = aliases
  }

  /**
   * Add a source of a file.
   *
   * @param source
   *   Entry of its ledger.
   * @param day
   *   When the file's story ran, if that is told.
   * @param outlet
   *   Whose story it is, if that is told.
   */
  add(source: LedgerSource, day: string | null, outlet: string | null = null): void {
    const alias = this.#aliases?.nameOf(source)
    const naming: Naming = {
      class: source.class as SourceClass,
      name: source.name,
      outlet,
      pronoun: source.pronoun
    }
    const key = alias === undefined ? keyOf(naming) : ` ${alias}`
    let entry = this.#entries.get(key)
    if (!entry) {
      entry = entryOf(alias ?? source.name, naming)
      this.#entries.set(key, entry)
    }
    // Who a file of names says it is, and bodies, are told by nothing else.
    if (alias === undefined && naming.class === 'named') noteNaming(entry.namings, naming)

    entry.files++
    entry.attributions += source.attributions
    entry.quotations += source.quotations
    entry.words += source.words
    note(entry.others, source.name === entry.name ? undefined : source.name)
    note(entry.titles, source.title?.text)
    note(entry.affiliations, source.affiliation?.text)
    if (source.pronoun) entry.pronouns.add(source.pronoun)
    if (day !== null) {
      entry.first = least(entry.first, day)
      entry.last = greatest(entry.last, day)
      const month = day.slice(0, 7)
      entry.months.set(month, (entry.months.get(month) ?? 0) + source.attributions)
    }
  }

  /**
   * Say who is meant by each name of a person. Ask this or `sum`, once: what is one is joined for good.
   *
   * @returns
   *   Each name that stories have, with that of the person where it is another.
   */
  *persons(): Generator<Naming & {person: string}> {
    for (const {name: person, namings} of this.#joined())
      for (const naming of namings) if (naming.name !== person) yield {...naming, person}
  }

  #joined(): Entry[] {
    const entries = joinSurnames(joinNamesakes([...this.#entries.values()]))
    tellApart(entries)
    return entries
  }

  /**
   * Join what is one, and add up.
   *
   * @returns
   *   Sources, the most credited first.
   */
  sum(): SourceSum[] {
    return this.#joined()
      .map(({pronouns, outlet, namings, ...entry}) => ({...entry, pronoun: onlyOf(pronouns)}))
      .sort(
        (left, right) =>
          right.attributions - left.attributions ||
          right.words - left.words ||
          (left.name < right.name ? -1 : 1)
      )
  }
}

/** Bodies and papers of one name are one; people of one name are first told apart, and then joined. */
function keyOf({class: kind, name, outlet, pronoun}: Naming): string {
  const key = `${kind} ${foldName(name)}`
  return kind === 'named' ? `${key}\n${foldName(outlet ?? '')}\n${pronoun ?? ''}` : key
}

function entryOf(name: string, {class: kind, outlet}: Naming): Entry {
  return {
    name,
    class: kind,
    outlet,
    namings: [],
    others: [],
    files: 0,
    attributions: 0,
    quotations: 0,
    words: 0,
    titles: [],
    affiliations: [],
    pronouns: new Set(),
    first: null,
    last: null,
    months: new Map()
  }
}

/** Keep a few of what is told, each once. */
function note(list: string[], text: string | undefined): void {
  if (text !== undefined && list.length < most && !list.includes(text)) list.push(text)
}

/** People of one name: "John A. Smith" has that of "John Smith", as long as there is no "John B. Smith". */
function joinNamesakes(entries: readonly Entry[]): Entry[] {
  const people = entries.filter((entry) => entry.class === 'named')
  const others = entries.filter((entry) => entry.class !== 'named')
  const byBase = groupBy(people, ({name}) => partInitials(foldName(name)).base)
  const names = byBase.flatMap((same) => {
    const initials = new Set(same.map(({name}) => partInitials(foldName(name)).initials))
    initials.delete('')
    return initials.size < 2 ? [same] : groupBy(same, ({name}) => foldName(name))
  })
  return [...names.flatMap(partPeople), ...others]
}

/** Those of one name, each of them once. */
function partPeople(entries: readonly Entry[]): Entry[] {
  const namesakes = entries.map((entry) => ({
    entry,
    outlet: entry.outlet === null ? null : foldName(entry.outlet),
    pronoun: onlyOf(entry.pronouns),
    offices: officeOf(entry)
  }))
  return partNamesakes(namesakes).map((same) => same.map(({entry}) => entry).reduce(join))
}

/** "John Smith (mayor)": where there are several of a name, what each is called tells which. */
function tellApart(entries: readonly Entry[]): void {
  const people = entries.filter((entry) => entry.class === 'named')
  for (const same of groupBy(people, ({name}) => foldName(name))) {
    if (same.length === 1) continue
    for (const entry of same) {
      const told = entry.titles[0] ?? entry.affiliations[0] ?? entry.outlet
      if (told) entry.name = `${entry.name} (${told})`
    }
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

function onlyOf<T>(values: ReadonlySet<T>): T | null {
  return values.size === 1 ? ([...values][0] ?? null) : null
}

function noteNaming(namings: Naming[], naming: Naming): void {
  const isKnown = namings.some(
    ({name, outlet, pronoun}) =>
      name === naming.name && outlet === naming.outlet && pronoun === naming.pronoun
  )
  if (!isKnown) namings.push(naming)
}

/** A surname alone is the one person of that name whose office it is given; of nobody else, and of no two. */
function joinSurnames(entries: readonly Entry[]): Entry[] {
  const people = new Map<string, Entry[]>()
  for (const entry of entries.filter((one) => one.class === 'named' && / /.test(one.name))) {
    const surname = foldName(entry.name).split(' ').at(-1) ?? ''
    const same = people.get(surname)
    if (same) same.push(entry)
    else people.set(surname, [entry])
  }
  const joined = new Set<Entry>()
  for (const entry of entries.filter((one) => one.class === 'named' && !/ /.test(one.name))) {
    const fitting = (people.get(foldName(entry.name)) ?? []).filter((person) =>
      shareOffice(officeOf(person), officeOf(entry))
    )
    if (fitting.length === 1 && fitting[0]) {
      join(fitting[0], entry)
      joined.add(entry)
    }
  }
  return entries.filter((entry) => !joined.has(entry))
}

function officeOf({titles, affiliations}: Entry): string[] {
  return [...titles, ...affiliations]
}

/** Add one to another, which keeps its place, and the name that is credited more often. */
function join(into: Entry, from: Entry): Entry {
  const name = from.files > into.files && / /.test(from.name) ? from.name : into.name
  for (const other of [into.name, from.name, ...from.others]) {
    note(into.others, other === name ? undefined : other)
  }
  into.name = name
  for (const naming of from.namings) into.namings.push(naming)
  into.files += from.files
  into.attributions += from.attributions
  into.quotations += from.quotations
  into.words += from.words
  for (const title of from.titles) note(into.titles, title)
  for (const affiliation of from.affiliations) note(into.affiliations, affiliation)
  for (const pronoun of from.pronouns) into.pronouns.add(pronoun)
  into.first = from.first === null ? into.first : least(into.first, from.first)
  into.last = from.last === null ? into.last : greatest(into.last, from.last)
  for (const [month, count] of from.months) {
    into.months.set(month, (into.months.get(month) ?? 0) + count)
  }
  return into
}

function least(known: string | null, day: string): string {
  return known === null || day < known ? day : known
}

function greatest(known: string | null, day: string): string {
  return known === null || day > known ? day : known
}
