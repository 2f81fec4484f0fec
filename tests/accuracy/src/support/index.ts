/** `pnpm accuracy --support FOLDER`: how many items each part of the reading changes. */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import process from 'node:process'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'
import type {ChildAnswer, ChildTask} from './support-process.js'
import {keyOf, type Target, targets} from './targets.js'

/** How much rests on a part. */
export interface Support extends Pick<Target, 'kind' | 'name' | 'module'> {
  /** Items that are there with the part or without it, and not both. */
  items: number
  /** Articles that have any. */
  articles: number
}

export interface SupportReport {
  articles: number
  items: number
  /** Those that carry least first. */
  support: Support[]
}

const child = fileURLToPath(new URL('support-process.js', import.meta.url))

/**
 * Reads a folder of copy once as it is, and without each part those articles in which the part answers something; as
 * many processes at once as the machine has cores.
 *
 * @param folder text and Markdown files, at any depth
 * @param names parts to try; all when empty
 * @param onPart called as each part is done
 * @throws when the folder is not there or holds no copy
 */
export async function measureSupport(
  folder: string,
  names: readonly string[],
  onPart: (part: Support) => void
): Promise<SupportReport> {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: name a folder of copy.`)
  const parts = targets(names)
  if (parts.length === 0) throw new Error(`No part of the reading is called ${names.join(', ')}.`)
  const watched = parts.filter(({kind}) => kind === 'function')
  const whole = await readFolder(folder, {watched})
  if (whole.items.length === 0) throw new Error(`${folder} holds no .txt or .md file.`)
  const every = [...whole.items.keys()]
  const support: Support[] = []
  const left = parts.values()
  await Promise.all(Array.from({length: availableParallelism()}, tryThoseLeft))
  return {
    articles: whole.items.length,
    items: whole.items.reduce((sum, items) => sum + items.length, 0),
    support: support.sort((a, b) => a.items - b.items || (a.name < b.name ? -1 : 1))
  }

  async function tryThoseLeft(): Promise<void> {
    for (const part of left) {
      const {kind, name, module} = part
      const answered = kind === 'pattern' ? 'all' : (whole.answers[keyOf(part)] ?? [])
      const changes = await changesWithout(part, answered === 'all' ? every : answered)
      const articles = changes.filter((change) => change > 0).length
      const items = changes.reduce((sum, change) => sum + change, 0)
      const one = {kind, name, module, items, articles}
      support.push(one)
      onPart(one)
    }
  }

  async function changesWithout(without: Target, articles: number[]): Promise<number[]> {
    // What answers nothing is missed by nobody.
    if (articles.length === 0) return []
    const {items} = await readFolder(folder, {without, articles})
    return articles.map((article, at) => differences(whole.items[article] ?? [], items[at] ?? []))
  }
}

async function readFolder(folder: string, task: ChildTask): Promise<ChildAnswer> {
  const started = spawn(process.execPath, [child, folder], {stdio: ['pipe', 'pipe', 'pipe']})
  started.stdin.end(JSON.stringify(task))
  const [answer, complaint, [code]] = await Promise.all([
    text(started.stdout),
    text(started.stderr),
    once(started, 'close')
  ])
  if (code !== 0) throw new Error(complaint.trim())
  return JSON.parse(answer)
}

/** Items that are in one list and not in the other, each as often as it lacks. */
export function differences(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const item of one) counts.set(item, (counts.get(item) ?? 0) + 1)
  for (const item of other) counts.set(item, (counts.get(item) ?? 0) - 1)
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0)
}

/** The report as a table. */
export function printSupport({articles, items, support}: SupportReport): string {
  const width = Math.max(...support.map(({name}) => name.length))
  const rows = support.map(
    (part) =>
      `${String(part.items).padStart(7)}${String(part.articles).padStart(9)}  ${part.name.padEnd(width)}  ${part.module}`
  )
  return [`${articles} articles, ${items} items`, '  items articles  part', ...rows].join('\n')
}
