/**
 * The committed figures. One may fall as far as its confidence interval allows, when the mean over
 * the sets rises; otherwise none may fall. So a change that finds much more may cost a little, and a
 * miss weighs as much as a false alarm.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Report} from './measure.js'
import type {Score} from './score.js'

const path = fileURLToPath(new URL('../scores.json', import.meta.url))

/** A figure to four decimals, and how many items it rests on. */
export interface Figure {
  value: number
  items: number
}

/** Figures by name. */
export type Committed = Record<string, Figure>

/**
 * Committed figures.
 *
 * @throws when scores.json is missing or is not JSON
 */
export function loadCommitted(): Committed {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/**
 * Write figures to scores.json; those that could not be measured keep what was committed.
 */
export function saveScores(report: Report, before: Committed): void {
  const kept = Object.entries(before).filter(([name]) => !measurable(report, name))
  const all = {...Object.fromEntries(kept), ...asCommitted(report.scores)}
  const lines = Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, {value, items}]) =>
        `  ${JSON.stringify(name)}: {"value": ${value}, "items": ${items}}`
    )
  writeFileSync(path, `{\n${lines.join(',\n')}\n}\n`)
}

/**
 * Figures that fell further than they may, one line each.
 *
 * A committed figure that no longer comes out is a fall too, unless its articles are absent.
 */
export function falls(report: Report, committed: Committed): string[] {
  const now = new Map(report.scores.map((score) => [score.name, score]))
  const before = Object.entries(committed).filter(([name]) => measurable(report, name))
  const rises = meanOfSets(now, before) > meanOfSets(new Map(before), before)
  return before.flatMap(([name, was]) => {
    const score = now.get(name)
    if (!score) return [`${name}: was ${was.value}, no longer measured`]
    const value = round(score.value)
    const worse = score.better === 'higher' ? was.value - value : value - was.value
    if (worse <= 0 || (rises && worse <= room(was))) return []
    return [`${name}: was ${was.value}, is ${value}, of ${was.items}`]
  })
}

/**
 * The mean over the sets (cases, articles, ledger …) of the mean of their shares. Rates, which are no
 * shares, and figures of single rules, which many sets of one or two items would drown, stay out.
 */
function meanOfSets(
  figures: ReadonlyMap<string, {value: number}>,
  committed: ReadonlyArray<readonly [string, Figure]>
): number {
  const sets = new Map<string, number[]>()
  for (const [name] of committed) {
    const [set = '', part = ''] = name.split('/')
    if (/ per |original flagged/.test(name) || /^[a-z]+(?:-[a-z]+)+$/.test(part)) continue
    sets.set(set, [...(sets.get(set) ?? []), figures.get(name)?.value ?? 0])
  }
  return mean([...sets.values()].map(mean))
}

/**
 * Half of the 95 % interval of a share (Wilson's score interval, J. Am. Stat. Assoc. 22, 1927), below
 * the committed value. A rate has none.
 */
function room({value, items}: Figure): number {
  if (items === 0 || value > 1) return 0
  const z2 = 1.96 ** 2
  const centre = value + z2 / (2 * items)
  const spread = 1.96 * Math.sqrt((value * (1 - value) + z2 / (4 * items)) / items)
  return value - (centre - spread) / (1 + z2 / items)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
}

function measurable({unmeasured}: Pick<Report, 'unmeasured'>, name: string): boolean {
  const group = name.split('/', 1)[0] ?? ''
  return !unmeasured.some(({groups}) => groups.includes(group))
}

function asCommitted(scores: readonly Score[]): Committed {
  return Object.fromEntries(
    scores.map(({name, value, items}) => [name, {value: round(value), items}])
  )
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
