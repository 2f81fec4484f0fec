/**
 * One reading of a folder, in a process of its own, with one part of the reading switched off.
 *
 *     node child.js FOLDER [TARGET as JSON]
 *
 * Prints a list of items for each article, as JSON.
 */

import {readdirSync, readFileSync} from 'node:fs'
import {register} from 'node:module'
import {join} from 'node:path'
import process from 'node:process'

const [folder = '', target] = process.argv.slice(2)
if (target) register('./hooks.js', import.meta.url, {data: JSON.parse(target)})
const {itemsOf} = await import('./items.js')

const items: string[][] = []
for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort())
  if (/\.(?:txt|md)$/.test(name)) {
    const text = readFileSync(join(folder, name), 'utf8')
    items.push(await itemsOf(text, name.endsWith('.md') ? 'md' : 'txt'))
  }
process.stdout.write(JSON.stringify(items))
