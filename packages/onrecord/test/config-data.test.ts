import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {Resolver} from 'onrecord'
import {dataSettingsOf, UsageError} from 'onrecord/draft'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'

let desk: string

beforeEach(() => {
  desk = realpathSync(mkdtempSync(path.join(tmpdir(), 'onrecord-data-')))
})

afterEach(() => rmSync(desk, {recursive: true}))

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(desk, name)), {recursive: true})
    writeFileSync(path.join(desk, name), text)
  }
}

/** Read as an editor in a browser would, by address. */
const read = (url: string) => readFile(fileURLToPath(url), 'utf8').catch(() => undefined)

function settingsOf(file: string) {
  return dataSettingsOf(pathToFileURL(path.join(desk, file)).href, [pathToFileURL(desk).href], read)
}

describe('a configuration that is data', () => {
  it.each(['a draft.txt', 'opinion/b.txt', 'opinion/live/c.txt', 'd.txt'])(
    'says for %s what it says on a machine with files',
    async (file) => {
      write({
        '.onrecordrc.yaml':
          "extends: ./house/style.json\nrules: {bare-source: warn}\noverrides:\n  - {files: 'opinion/**', genre: opinion}\n  - {files: 'a draft.*', preset: strict}\n",
        'house/style.json': '{"preset": "agency-us", "outlets": ["the Tarn Ledger"]}',
        'opinion/live/onrecord.config.yml': 'genre: live\n',
        'opinion/package.json': '{"name": "opinion"}'
      })
      const resolver = new Resolver({cwd: desk})
      const wanted = await resolver.settingsOf(file)
      const found = await settingsOf(file)
      expect(found?.options).toEqual(wanted.options)
      expect(found?.rules.map(({rule, severity}) => [rule.id, severity])).toEqual(
        wanted.rules.map(({rule, severity}) => [rule.id, severity])
      )
      expect(found?.sources.length).toBe(wanted.sources.length)
    }
  )

  it('is none where there is none in the workspace, and the field of a package is one', async () => {
    expect(await settingsOf('a.txt')).toBeUndefined()
    write({'package.json': '{"name": "desk", "onrecord": {"genre": "sport"}}'})
    expect((await settingsOf('a.txt'))?.options.genre).toBe('sport')
  })

  it.each([
    ['broken', {'.onrecordrc.yaml': 'rules: {'}, 'This configuration is broken'],
    ['unknown', {'.onrecordrc.yaml': 'rules: {bare-sorce: warn}'}, 'bare-source'],
    ['no object', {'.onrecordrc.yaml': '- a'}, 'has to be an object'],
    ['a program', {'.onrecordrc.yaml': 'plugins: ./mine.js'}, 'not run in a browser'],
    ['a package', {'.onrecordrc.yaml': 'extends: house-style'}, "can't be read in a browser"],
    ['missing', {'.onrecordrc.yaml': 'extends: ./none.yaml'}, 'No such configuration'],
    ['a circle', {'.onrecordrc.yaml': 'extends: ./.onrecordrc.yaml'}, 'extends itself']
  ])('is refused in a line: %s', async (_, files, reason) => {
    write(files as Record<string, string>)
    const asked = settingsOf('a.txt')
    await expect(asked).rejects.toThrow(UsageError)
    await expect(asked).rejects.toThrow(reason)
  })
})
