/** The committed figures, which may rise and not fall. */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Report} from './measure.js'
import type {Score} from './score.js'

const path = fileURLToPath(new URL('../scores.json', import.meta.url))

/** Figures by name, to four decimals. */
export type Committed = Record<string, number>

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
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(sorted, undefined, 2)}\n`)
}

/**
 * Figures worse than the committed ones, one line each.
 *
 * A committed figure that no longer comes out is a fall too, unless its articles are absent.
 */
export function falls(report: Report, committed: Committed): string[] {
  const now = new Map(report.scores.map((score) => [score.name, score]))
  return Object.entries(committed).flatMap(([name, before]) => {
    if (!measurable(report, name)) return []
    const score = now.get(name)
    if (!score) return [`${name}: was ${before}, no longer measured`]
    const value = round(score.value)
    const worse = score.better === 'higher' ? value < before : value > before
    return worse ? [`${name}: was ${before}, is ${value}`] : []
  })
}

function measurable({unmeasured}: Pick<Report, 'unmeasured'>, name: string): boolean {
  const group = name.split('/', 1)[0] ?? ''
  return !unmeasured.some(({groups}) => groups.includes(group))
}

function asCommitted(scores: readonly Score[]): Committed {
  return Object.fromEntries(scores.map(({name, value}) => [name, round(value)]))
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
