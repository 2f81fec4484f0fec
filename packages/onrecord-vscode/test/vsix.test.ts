import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {unzipSync} from 'fflate'
import {presets} from 'onrecord/draft'
import {allRules} from 'retext-preset-sourcing'
import {genres} from 'sourcing-rule'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {Client} from '../../onrecord-language-server/test/client.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const draft = `Police shut the bridge on Monday, Chief Ada Holt said.

The bridge will stay shut until spring, sources said.
`

let folder: string
let files: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-vsix-'))
  execFileSync(process.execPath, [join(root, 'scripts/pack.mjs'), join(folder, 'onrecord.vsix')])
  const parts = unzipSync(readFileSync(join(folder, 'onrecord.vsix')))
  files = Object.keys(parts)
  for (const [name, content] of Object.entries(parts)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
})

afterAll(() => rmSync(folder, {recursive: true}))

describe('the .vsix', () => {
  it('holds the bundles, the model, the pages of the rules, and nothing else', () => {
    const kinds = files.map((name) =>
      name
        .replace(/-[\w-]{8}(?=\.\w+$)/, '')
        .replace(/^extension\/dist\/rules\/[\w-]+\.md$/, 'a rule')
        .replace(/^extension\/dist\/(?:entry\/)?[\w-]+\.js$/, 'a part of the server')
        .replace(/^extension\/dist\/(?:eng-[\w-]+\.json|[\w-]+\.bin)$/, 'a part of the model')
    )
    expect([...new Set(kinds)].sort()).toEqual([
      '[Content_Types].xml',
      'a part of the model',
      'a part of the server',
      'a rule',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/THIRD-PARTY-NOTICES.txt',
      'extension/dist/extension.cjs',
      'extension/dist/schema.json',
      'extension/dist/web.cjs',
      'extension/icon.png',
      'extension/package.json',
      'extension/readme.md'
    ])
    expect(files).toContain('extension/dist/server.js')
    expect(kinds.filter((kind) => kind === 'a rule')).toHaveLength(allRules.length)
  })

  it.each(['extension.cjs', 'web.cjs'])('asks for no module that it does not hold: %s', (name) => {
    const text = readFileSync(join(folder, 'extension/dist', name), 'utf8')
    const asked = [...text.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(
      (match) => match[1] ?? ''
    )
    // A browser has none of Node's.
    const ours = asked.filter(
      (module) => module !== 'vscode' && (name === 'web.cjs' || !isBuiltin(module))
    )
    expect(asked).toContain('vscode')
    expect(ours).toEqual([])
  })

  it('starts its server in a clean folder, which checks a draft', async () => {
    const client = await Client.start({program: join(folder, 'extension/dist/server.js')})
    await client.open('untitled:Draft-1', draft)
    expect(await client.diagnostics('untitled:Draft-1', 1)).toMatchObject([{code: 'bare-source'}])
    const hover = await client.hover('untitled:Draft-1', 'sources')
    expect(JSON.stringify(hover)).toContain('Reuters')
    // One that is long is tried in a thread first.
    const long = `${draft}\n`.repeat(1 + 40_000 / draft.length)
    await client.open('untitled:Draft-2', long)
    const found = await client.diagnostics('untitled:Draft-2', 1)
    expect(new Set(found.map(({code}) => code))).toContain('bare-source')
    expect(await client.end()).toBe(0)
  })
})

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

  it('names the commands that there are', () => {
    const source = readFileSync(join(root, 'src/commands.ts'), 'utf8')
    const made = [...source.matchAll(/^ {4}(?:async )?'(onrecord\.\w+)'/gm)].map(
      (match) => match[1]
    )
    const named = manifest.contributes.commands.map(({command}: {command: string}) => command)
    expect(made.length).toBeGreaterThan(0)
    expect(named.sort()).toEqual(made.sort())
  })

  it('offers the house styles and the kinds of copy that there are', () => {
    const {properties} = manifest.contributes.configuration
    expect(properties['onrecord.preset'].enum).toEqual(['', ...presets.map(({name}) => name)])
    expect(properties['onrecord.genre'].enum).toEqual(['', ...genres])
  })
})

function isBuiltin(name: string): boolean {
  return process.getBuiltinModule?.(name) !== undefined
}
