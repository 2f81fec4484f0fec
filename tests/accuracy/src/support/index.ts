/** `pnpm accuracy --support FOLDER`: how many items each part of the reading changes. */

import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {type Target, targets} from './targets.js'

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

const child = fileURLToPath(new URL('child.js', import.meta.url))
const run = promisify(execFile)

/**
 * Reads a folder of copy once as it is, and once more without each part.
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
  const whole = await readFolder(folder)
  if (whole.length === 0) throw new Error(`${folder} holds no .txt or .md file.`)
  const parts = targets(names)
  if (parts.length === 0) throw new Error(`No part of the reading is called ${names.join(', ')}.`)
  const support: Support[] = []
  for (const part of parts) {
    const without = await readFolder(folder, part)
    const changes = whole.map((items, index) => differences(items, without[index] ?? []))
    support.push({
      kind: part.kind,
      name: part.name,
      module: part.module,
      items: changes.reduce((sum, change) => sum + change, 0),
      articles: changes.filter((change) => change > 0).length
    })
    onPart(support.at(-1) as Support)
  }
  return {
    articles: whole.length,
    items: whole.reduce((sum, items) => sum + items.length, 0),
    support: support.sort((a, b) => a.items - b.items || (a.name < b.name ? -1 : 1))
  }
}

async function readFolder(folder: string, part?: Target): Promise<string[][]> {
  const {stdout} = await run(
    process.execPath,
    [child, folder, ...(part ? [JSON.stringify(part)] : [])],
    {maxBuffer: 2 ** 30}
  )
  return JSON.parse(stdout)
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
