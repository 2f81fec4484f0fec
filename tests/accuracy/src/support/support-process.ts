/**
 * Readings of a folder, in a process of their own: with every part watched, or with one switched off.
 *
 *     node support-process.js FOLDER < TASK as JSON
 *
 * Prints what came of it as JSON.
 */

import {readdirSync, readFileSync} from 'node:fs'
import {register} from 'node:module'
import {join} from 'node:path'
import process from 'node:process'
import {text} from 'node:stream/consumers'
import type {HookData} from './module-hooks.js'
import type {Target} from './targets.js'
import {createWatch} from './watch.js'

/** What a process is asked for: every article with all parts watched, or some without one. */
export type ChildTask = {watched: Target[]} | {without: Target; articles: number[]}

/** What came of it. */
export interface ChildAnswer {
  /** Items of each article, in the order of the articles that were asked for. */
  items: string[][]
  /** By their keys, the articles in which watched functions answered something else than "no" or "nothing". */
  answers: Record<string, number[] | 'all'>
}

const [folder = ''] = process.argv.slice(2)
const task: ChildTask = JSON.parse(await text(process.stdin))
const data: HookData = 'watched' in task ? {watched: task.watched} : {without: task.without}
register('./module-hooks.js', import.meta.url, {data})
const watch = createWatch()
const {itemsOf} = await import('./reading-items.js')

const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
const items: string[][] = []
for (const index of 'articles' in task ? task.articles : names.keys()) {
  const name = names[index] ?? ''
  watch.begin(index)
  items.push(
    await itemsOf(readFileSync(join(folder, name), 'utf8'), name.endsWith('.md') ? 'md' : 'txt')
  )
}
const answer: ChildAnswer = {items, answers: watch.answers()}
process.stdout.write(JSON.stringify(answer))
