/**
 * Sources over many files, each name once.
 */

import type {SourceClass} from 'nlcst-attribution'
import type {LedgerSource} from '../ledger.js'
import type {Aliases} from './aliases.js'
import {foldName, partInitials, shareOffice} from './names.js'

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

/** One while it is added up. */
interface Entry extends Omit<SourceSum, 'months' | 'pronoun'> {
  pronouns: Set<Pronoun>
  months: Map<string, number>
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
   */
  add(source: LedgerSource, day: string | null): void {
    const alias = this.#aliases?.nameOf(source)
    const key = alias === undefined ? `${source.class} ${foldName(source.name)}` : ` ${alias}`
    let entry = this.#entries.get(key)
    if (!entry) {
      entry = entryOf(alias ?? source.name, source.class as SourceClass)
      this.#entries.set(key, entry)
    }

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
   * Join what is one, and add up.
   *
   * @returns
   *   Sources, the most credited first.
   */
  sum(): SourceSum[] {
    const entries = joinSurnames(joinInitials([...this.#entries.values()]))
    return entries
      .map(({pronouns, ...entry}) => ({
        ...entry,
        pronoun: pronouns.size === 1 ? ([...pronouns][0] ?? null) : null
      }))
      .sort(
        (left, right) =>
          right.attributions - left.attributions ||
          right.words - left.words ||
          (left.name < right.name ? -1 : 1)
      )
  }
}

function entryOf(name: string, kind: SourceClass): Entry {
  return {
    name,
    class: kind,
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

/** "John A. Smith" is "John Smith", as long as there is no "John B. Smith". */
function joinInitials(entries: readonly Entry[]): Entry[] {
  const bases = new Map<string, Entry[]>()
  for (const entry of entries) {
    const {base} = partInitials(foldName(entry.name))
    const key = entry.class === 'named' ? base : `${entry.class} ${base}`
    const same = bases.get(key)
    if (same) same.push(entry)
    else bases.set(key, [entry])
  }
  return [...bases.values()].flatMap((same) => {
    const initials = new Set(
      same.map(({name}) => partInitials(foldName(name)).initials).filter(Boolean)
    )
    return initials.size < 2 && same.length > 1 && same[0]?.class === 'named'
      ? [same.reduce(join)]
      : same
  })
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
