import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {filesIn, root} from './packages.js'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-words-'))
})

afterEach(() => {
  rmSync(folder, {recursive: true})
})

test('makes a typed module of a word list', () => {
  write('packages/one/data/titles.yml', '# Source.\n- Mr\n- Ms\n')
  expect(run().status).toBe(0)

  const text = read('packages/one/src/generated/titles.ts')
  expect(text).toContain('const data: ReadonlyArray<string> =')
  expect(text.match(/"\w+"/g)).toEqual(['"Mr"', '"Ms"'])
  expect(text).toContain('export default data\n')
})

test('gives entries of one list one type, with what some of them lack optional', () => {
  write(
    'packages/one/data/verbs.yml',
    '# Source.\nverbs:\n  - {base: say, past: said}\n  - {base: put}\n'
  )
  expect(run().status).toBe(0)
  expect(read('packages/one/src/generated/verbs.ts')).toContain(
    'const data: {readonly "verbs": ReadonlyArray<{readonly "base": string; readonly "past"?: string}>} ='
  )
})

test('writes nothing where nothing changed, and what changed alone', () => {
  write('packages/one/data/a.yml', '# Source.\n- one\n')
  write('packages/two/data/b.yml', '# Source.\n- two\n')
  run()
  const before = stamps()
  expect(Object.keys(before)).toHaveLength(2)

  run()
  expect(stamps()).toEqual(before)

  write('packages/two/data/b.yml', '# Source.\n- three\n')
  run()
  const after = stamps()
  expect(after['one/src/generated/a.ts']).toBe(before['one/src/generated/a.ts'])
  expect(read('packages/two/src/generated/b.ts')).toContain('"three"')
})

test('removes the module of a list that is gone', () => {
  write('packages/one/data/a.yml', '# Source.\n- one\n')
  write('packages/one/data/b.yml', '# Source.\n- two\n')
  run()
  rmSync(join(folder, 'packages/one/data/a.yml'))
  run()
  expect(filesIn(join(folder, 'packages/one/src/generated'))).toEqual(['b.ts'])
})

test.each([
  ['is not YAML', 'words: [one'],
  ['holds no data', '# Source.\n'],
  ['names a key twice', 'one: 1\none: 2\n']
])('names a list that %s', (_, text) => {
  write('packages/one/data/broken.yml', text)
  const {status, stderr} = run()
  expect(status).toBe(1)
  expect(stderr).toContain(join('packages', 'one', 'data', 'broken.yml'))
})

test.each([
  ['no frame', '- [bleat, verb, say, "", project]'],
  ['no sense', '- [bleat, verb, "", quotation, project]'],
  ['no part of speech', '- [bleat, adverb, say, quotation, project]'],
  ['expected lemma', '- [bleat, verb, say, quotation]'],
  ['stands twice', '- [say, verb, say, clause, project]\n- [say, verb, ask, clause, project]']
])('refuses an entry of a lexicon: %s', (reason, text) => {
  write('packages/one/data/lexicon.yml', `# Source.\n${text}\n`)
  const {status, stderr} = run()
  expect(status).toBe(1)
  expect(stderr).toContain(reason)
})

function run() {
  return spawnSync(process.execPath, [join(root, 'scripts/words.mjs'), folder], {encoding: 'utf8'})
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), text)
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** When each module was written, and which file it is: a rewrite makes a new one. */
function stamps(): Record<string, string> {
  const packages = join(folder, 'packages')
  const modules = filesIn(packages).filter((path) => path.endsWith('.ts'))
  return Object.fromEntries(
    modules.map((path) => {
      const {ino, mtimeMs} = statSync(join(packages, path))
      return [path, `${ino} ${mtimeMs}`]
    })
  )
}
