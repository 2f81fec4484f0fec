import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {importsOf, networkUsesOf} from './code.js'
import {floorOf} from './floors.js'
import {filesIn, packages, root} from './packages.js'

const longest = 300

/** Packages that run wherever JavaScript does, the web page among others. */
const portable = packages.filter(({name}) => (floorOf(name) ?? 0) < (floorOf('onrecord') ?? 0))

test.each(portable)('$name needs nothing of Node to be imported', ({sources}) => {
  const files = new Map(sources.map(({path, text}) => [path, importsOf(text)]))
  const reached = new Set(['src/index.ts'])
  const ofNode: string[] = []
  for (const path of reached) {
    for (const specifier of files.get(path) ?? []) {
      if (specifier.startsWith('node:')) ofNode.push(`${path}: ${specifier}`)
      if (specifier.startsWith('.')) {
        reached.add(join(path, '..', specifier).replaceAll('\\', '/').replace(/\.js$/, '.ts'))
      }
    }
  }
  expect(ofNode).toEqual([])
})

/** Serves counters to its own machine, and asks nobody for anything. */
const servers = new Set(['onrecord-queue/src/metrics.ts: node:http'])

describe.each(packages)('$name', ({name, folder, sources}) => {
  test('makes no network request', () => {
    const uses = sources.flatMap(({path, text}) =>
      networkUsesOf(text).map((use) => `${path}: ${use}`)
    )
    expect(uses.filter((use) => !servers.has(`${name}/${use}`))).toEqual([])
  })

  test('keeps its files short', () => {
    const long = sources
      .map(({path, text}) => ({path, lines: text.trimEnd().split('\n').length}))
      .filter(({lines}) => lines > longest)
    expect(long).toEqual([])
  })

  test('has a page for each rule, and a rule for each page', () => {
    const files = filesIn(join(folder, 'src/rules')).filter((path) => path !== 'index.ts')
    const ids = [...new Set(files.map((path) => path.replace(/\.(?:ts|md)$/, '')))]
    expect(files).toEqual(ids.flatMap((id) => [`${id}.md`, `${id}.ts`]))

    for (const id of ids) {
      const page = readFileSync(join(folder, 'src/rules', `${id}.md`), 'utf8')
      expect(page.startsWith(`# \`${id}\`\n`), `${id}.md has its rule as title`).toBe(true)
    }
  })

  test('says where its word lists come from', () => {
    const silent = lists(folder).filter(({text}) => !text.startsWith('#'))
    expect(silent.map(({file}) => file)).toEqual([])
  })

  test('lists no word twice', () => {
    // The entries of a lexicon are lists of their own; the build holds them to their rules.
    const plain = lists(folder).filter(({file}) => file !== 'lexicon.yml')
    const repeated = plain.flatMap(({file, text}) =>
      repeatsIn(parse(text)).map((word) => `${file}: ${word}`)
    )
    expect(repeated).toEqual([])
  })
})

test('nothing that the build makes is committed', () => {
  const files = execFileSync('git', ['ls-files'], {cwd: root, encoding: 'utf8'}).split('\n')
  expect(files).toContain('package.json')
  const made = /(?:^|\/)(?:node_modules|lib|generated|coverage)\/|\.(?:tsbuildinfo|tgz)$/
  expect(files.filter((file) => made.test(file))).toEqual([])
})

test('finds a word that is listed twice', () => {
  expect(repeatsIn({verbs: ['say', 'tell', 'say'], nouns: ['say']})).toEqual(['say'])
})

/** The word lists of a package. */
function lists(folder: string): Array<{file: string; text: string}> {
  const data = join(folder, 'data')
  return filesIn(data).map((file) => ({file, text: readFileSync(join(data, file), 'utf8')}))
}

/** Words that a list, at any depth of the data, holds more than once. */
function repeatsIn(data: unknown): unknown[] {
  if (data === null || typeof data !== 'object') return []
  const inner = Object.values(data).flatMap(repeatsIn)
  if (!Array.isArray(data)) return inner
  const words = data.filter((item) => typeof item === 'string')
  return [...words.filter((word, index) => words.indexOf(word) < index), ...inner]
}
