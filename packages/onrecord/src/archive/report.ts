/**
 * What an archive comes to.
 */

import type {SourceClass} from 'nlcst-attribution'
import type {Ledger} from '../ledger.js'
import type {Aliases} from './aliases.js'
import {dayOf, periodOf, periodsOf, type TimeUnit, unitOf} from './dates.js'
import type {Grouping} from './groupings.js'
import {foldName} from './names.js'
import {People, type SourceSum} from './people.js'
import {classes, groupsOf} from './story.js'

/** Counts of stories. */
export interface Tally {
  files: number
  /** Entries of their ledgers. */
  sources: number
  attributions: number
  quotations: number
  /** Words credited. */
  words: number
  /** Attributions by class of source. */
  classes: Record<SourceClass, number>
  /** Entries that are people by name, and what the copy calls how many of them. */
  people: number
  she: number
  he: number
  they: number
}

/** Counts of the stories that have something in common. */
export interface Group extends Tally {
  /** What that is; `null` for those whose file does not tell. */
  key: string | null
}

/** Who is heard in an archive. */
export interface ArchiveReport {
  /** What stories are grouped by. */
  by: Grouping
  /** How time is parted; `null` where no file tells its day. */
  unit: TimeUnit | null
  total: Tally
  /** By time in its order, else those with the most stories first; of no groups where it is by source. */
  groups: Group[]
  /** All units of time from the first to the last, stories or not. */
  time: Group[]
  /** Sources, the most credited first. */
  sources: SourceSum[]
}

/**
 * Make counts of nothing.
 *
 * @returns
 *   Counts.
 */
export function emptyTally(): Tally {
  return {
    files: 0,
    sources: 0,
    attributions: 0,
    quotations: 0,
    words: 0,
    classes: Object.fromEntries(classes.map((name) => [name, 0])) as Tally['classes'],
    people: 0,
    she: 0,
    he: 0,
    they: 0
  }
}

/** Adds up an archive, file by file; none is held. */
export class ArchiveAdder {
  readonly #by: Grouping
  readonly #people: People
  readonly #total = emptyTally()
  readonly #groups = new Map<string | null, Tally>()
  readonly #days = new Map<string, Tally>()
  /** How each group is written first: "BY ADA HOLT" is Ada Holt. */
  readonly #names = new Map<string, string>()

  /**
   * @param by
   *   What to group by.
   * @param aliases
   *   Names that are known to be one.
   */
  constructor(by: Grouping, aliases?: Aliases | undefined) {
    this.#by = by
    this.#people = new People(aliases)
  }

  /**
   * Add a file.
   *
   * @param ledger
   *   Its ledger.
   */
  add(ledger: Ledger): void {
    const day = dayOf(ledger.date)
    const story = tallyOf(ledger)

    addTo(this.#total, story)
    if (day !== null) addTo(tallyIn(this.#days, day), story)
    for (const key of groupsOf(ledger, this.#by)) {
      addTo(tallyIn(this.#groups, this.#groupOf(key)), story)
    }
    for (const source of ledger.sources) {
      if (source.class !== 'anonymous') this.#people.add(source, day, ledger.outlet)
    }
  }

  /**
   * Add up.
   *
   * @returns
   *   The report.
   */
  report(): ArchiveReport {
    const days = [...this.#days.keys()].sort()
    const [first, last] = [days[0], days.at(-1)]
    const unit = first && last ? unitOf(first, last) : null
    const time = first && last && unit ? this.#timeOf(first, last, unit) : []
    const undated = this.#groups.get(null)

    return {
      by: this.#by,
      unit,
      total: this.#total,
      groups:
        this.#by === 'date'
          ? [...time.filter(({files}) => files > 0), ...(undated ? [{key: null, ...undated}] : [])]
          : groupList(this.#groups),
      time,
      sources: this.#people.sum()
    }
  }

  #groupOf(key: string | null): string | null {
    if (key === null || this.#by === 'folder') return key
    const folded = foldName(key)
    const known = this.#names.get(folded)
    if (known === undefined) this.#names.set(folded, key)
    return known ?? key
  }

  #timeOf(first: string, last: string, unit: TimeUnit): Group[] {
    const periods = new Map<string, Tally>(
      periodsOf(first, last, unit).map((period) => [period, emptyTally()])
    )
    for (const [day, tally] of this.#days) addTo(tallyIn(periods, periodOf(day, unit)), tally)
    return [...periods].map(([key, tally]) => ({key, ...tally}))
  }
}

/** Those with the most stories first, those that nobody tells of last. */
function groupList(groups: ReadonlyMap<string | null, Tally>): Group[] {
  return [...groups]
    .map(([key, tally]) => ({key, ...tally}))
    .sort(
      (left, right) =>
        Number(left.key === null) - Number(right.key === null) ||
        right.files - left.files ||
        ((left.key ?? '') < (right.key ?? '') ? -1 : 1)
    )
}

function tallyOf({sources}: Ledger): Tally {
  const tally = emptyTally()
  tally.files = 1
  tally.sources = sources.length
  for (const {class: kind, attributions, quotations, words, pronoun} of sources) {
    tally.attributions += attributions
    tally.quotations += quotations
    tally.words += words
    tally.classes[kind as SourceClass] += attributions
    if (kind === 'named') {
      tally.people++
      if (pronoun) tally[pronoun]++
    }
  }
  return tally
}

function tallyIn<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const known = tallies.get(key) ?? emptyTally()
  tallies.set(key, known)
  return known
}

function addTo(into: Tally, from: Tally): void {
  into.files += from.files
  into.sources += from.sources
  into.attributions += from.attributions
  into.quotations += from.quotations
  into.words += from.words
  into.people += from.people
  into.she += from.she
  into.he += from.he
  into.they += from.they
  for (const name of classes) into.classes[name] += from.classes[name]
}

/**
 * Which part of the attributions goes to people without a name.
 *
 * @param tally
 *   Counts.
 * @returns
 *   From 0 to 1.
 */
export function anonymousShare({attributions, classes: {anonymous}}: Tally): number {
  return attributions === 0 ? 0 : anonymous / attributions
}

/**
 * Which part of the people by name the copy calls so, of those for whom it uses a pronoun at all.
 *
 * @param tally
 *   Counts.
 * @param pronoun
 *   The word.
 * @returns
 *   From 0 to 1; `null` where the copy says nothing of anybody.
 */
export function pronounShare(tally: Tally, pronoun: 'she' | 'he' | 'they'): number | null {
  const told = tally.she + tally.he + tally.they
  return told === 0 ? null : tally[pronoun] / told
}

/**
 * Write a share as a whole percentage.
 *
 * @param share
 *   From 0 to 1.
 * @returns
 *   Such as `33 %`.
 */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
