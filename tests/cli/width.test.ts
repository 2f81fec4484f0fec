/**
 * What a stranger's terminal shows: no line is longer than it, so it breaks no word. What is asked for as data keeps its
 * lines: the table of vfile-reporter (`--reporter stylish`), diffs, JSON.
 */

import {readFile} from 'node:fs/promises'
import {stripVTControlCharacters} from 'node:util'
import {describe, expect, test} from 'vitest'
import {bare, folder, onTerminal} from './run.js'

const fixtures = new URL('../../fixtures/', import.meta.url)
const names = ['business.txt', 'court.txt', 'politics.txt', 'sport.txt']

/** A desk with articles, one of them in Word, one that is broken, and notes. */
async function desk(): Promise<string> {
  const articles = names.map((name) => readFile(new URL(`articles/${name}`, fixtures)))
  const files = (await Promise.all(articles)).map((bytes, at) => [names[at], bytes] as const)
  return folder({
    ...Object.fromEntries(files),
    'harbour.docx': await readFile(new URL('formats/harbour.docx', fixtures)),
    'broken.docx': 'no Word file',
    'long names of files in folders/of the desk that watches the harbour/bridge.txt': bare,
    'notes.txt': 'Holm: we have asked for the books and nobody gave them to us\n',
    'plugin.mjs': 'export default 5\n',
    'wrong.yaml': 'rules: {bare-sorce: error}\npreset: recommended\n'
  })
}

describe('on a terminal of 80 columns, and of 120, no line is longer', () => {
  test.each<readonly [string, string, string]>([
    ['findings', '.', 'bare-source'],
    ['findings with every standard', '--verbose .', 'bare-source'],
    ['what a run took', '--stats politics.txt', 'bare-source'],
    ['what was mended', '--fix court.txt business.txt', 'changed'],
    ['a baseline that grows', '--baseline b.json --grow-baseline politics.txt', 'Baseline'],
    ['rules', 'rules', 'bare-source'],
    ['who speaks', 'sources politics.txt harbour.docx', 'Described as'],
    ['who speaks in all files', 'sources .', 'broken.docx'],
    ['quotations beside notes', 'quotes --notes notes.txt politics.txt', ''],
    ['quotations without notes', 'quotes politics.txt', 'No notes'],
    ['a rule', 'explain poll-missing-details', 'poll'],
    ['a rule with options', 'explain vague-descriptor', 'vague-descriptor'],
    ['a rule of the ignores', 'explain unused-ignore', 'unused-ignore'],
    ['a rule that there is not', 'explain nope', 'Unknown rule'],
    ['help', '--help', 'Commands'],
    ...['sources', 'quotes', 'stream', 'explain', 'rules', 'init', 'mcp', 'completions'].map(
      (name) => [`help of ${name}`, `help ${name}`, name] as const
    ),
    ['a command that there is not', 'chekc politics.txt', 'chekc'],
    ['an option that there is not', '--nope politics.txt', '--nope'],
    ['a value that is none', '--reporter jsn politics.txt', 'jsn'],
    ['a configuration that is wrong', '--config wrong.yaml politics.txt', 'bare-sorce'],
    ['a file that is not there', '"no file of this name in any folder here.txt" x.txt', 'No such']
  ])('%s: onrecord %s', async (_, words, told) => {
    for (const columns of [80, 120]) {
      const {stdout} = await onTerminal(await desk(), words, {columns})
      const lines = stripVTControlCharacters(stdout)
        .split('\n')
        // What is wiped away again, a bar of progress, is not left to be read.
        .map((line) => line.replace(/\r$/, '').replace(/^.*\r/, ''))
      expect(lines.join(' ')).toContain(told)
      expect(lines.filter((line) => [...line].length > columns)).toEqual([])
    }
  })
})
