import {expect, test} from 'vitest'
import {namesIn} from './inline-lists.js'
import {packages} from './packages.js'

/** Lists of names of a format, a program or an interface, which are no language, by file. */
const vocabularies = new Set([
  'onrecord-archive/src/commands/report.ts', // options
  'onrecord-language-server/src/cli.ts', // options
  'onrecord-language-server/src/formats.ts', // files of a code repository
  'onrecord/src/archive/groupings.ts', // options
  'onrecord/src/cli/options.ts', // commands, formats
  'onrecord/src/config/load.ts', // files
  'onrecord/src/messages.ts', // fields of a message
  'onrecord/src/printers/archive-html.ts', // heads of columns
  'onrecord/src/printers/archive.ts', // heads of columns
  'onrecord/src/printers/csv.ts', // heads of columns
  'onrecord/src/printers/html.ts', // heads of columns
  'onrecord/src/printers/quotes.ts', // heads of columns
  'onrecord/src/printers/tracker.ts', // heads of columns
  'onrecord/src/reporters/names.ts', // reporters
  'onrecord/src/reporters/repository-paths.ts', // reporters
  'prosemirror-onrecord/src/sight.ts', // events
  'vfile-article/src/formats/markdown-leaves.ts', // nodes of mdast
  'vfile-article/src/formats/xml-tree.ts', // elements
  'vfile-article/src/mdx.ts' // keywords of JavaScript
])

const modules = packages.flatMap(({name, sources}) =>
  sources.map(({path, text}) => ({path: `${name}/${path}`, ...namesIn(text)}))
)
const types = modules.flatMap((module) => module.types)
/** Lists of words, without those of the names that a type gives. */
const found = modules.flatMap(({path, lists}) =>
  lists
    .filter(({words}) => !types.some((names) => words.every((word) => names.has(word))))
    .map(({line, words}) => ({path, place: `${path}:${line}: ${words.join(', ')}`}))
)

test('lists of words are data', () => {
  const inline = found.filter(({path}) => !vocabularies.has(path))
  expect(
    inline.map(({place}) => place),
    'Move each list to data/TOPIC.yml of its package, say there what its words have in common, and import it from generated/TOPIC.js'
  ).toEqual([])
})

test('no file is let off without need', () => {
  const listing = new Set(found.map(({path}) => path))
  expect([...vocabularies].filter((path) => !listing.has(path))).toEqual([])
})

test.each([
  ['a regular expression', 'const a = /^(?:in|on|at|by|of)$/'],
  ['alternatives of a whole pattern', 'const a = /from|under|over|with|by/'],
  ['words that may end in s', 'const a = /\\b(?:days?|weeks?|months?|years?|hours?)\\b/i'],
  ['words with a capital or without', 'const a = /(?:[Dd]ays?|[Ww]eeks|Months|[Yy]ears|Hours)/'],
  ['words that others stand before', 'const a = /^(?:the )?(?:days|weeks|months|years|hours)$/'],
  ['a lookahead', 'const a = /^the (?!(?:in|on|at|by|of)\\b)/'],
  ['a pattern in a text', "const a = new RegExp('^(?:in|on|at|by|of)$')"],
  ['a pattern in a raw text', 'const a = String.raw`\\b(?:in|on|at|by|of)\\b`'],
  ['a set', "const a = new Set(['in', 'on', 'at', 'by', 'of'])"],
  ['an array', "const a: readonly string[] = ['in', 'on', 'at', 'by', 'of', 'A']"],
  ['a text that is split', "const a = 'in on at by of'.split(' ')"]
])('sees a list in %s', (_, text) => {
  const [list, ...others] = namesIn(`\n${text}`).lists
  expect(others).toEqual([])
  expect(list?.line).toBe(2)
  expect(list?.words).toHaveLength(5)
})

test.each([
  ['four words', 'const a = /^(?:in|on|at|by)$/'],
  ['endings', 'const a = /(?:ed|en|wn|ne|ght)$/'],
  ['endings behind a stem', 'const a = /ys(?:es|ed|er|ers|ing)$/'],
  ['endings of files', 'const a = /\\.(?:txt|text|md|mdx|html)$/i'],
  ['tags', 'const a = /^(?:NOUN|PROPN|ADJ|DET|NUM)$/'],
  ['a type', "type A = 'in' | 'on' | 'at' | 'by' | 'of'"],
  ['a comment', "// new Set(['in', 'on', 'at', 'by', 'of'])"]
])('lets %s pass', (_, text) => {
  expect(namesIn(text).lists).toEqual([])
})

test('knows the names that types give', () => {
  const text =
    "type A = 'in' | 'on' | 'at' | 'by' | 'of'; interface B {a: 1; b: 2; c: 3; d: 4; e: 5}"
  expect(namesIn(text).types).toEqual([
    new Set(['in', 'on', 'at', 'by', 'of']),
    new Set(['a', 'b', 'c', 'd', 'e'])
  ])
})
