import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {packages} from './packages.js'

/** The page is hosted and the extension installed, neither is imported: what they publish is what they build. */
const applications = ['onrecord-vscode', 'onrecord-web']

test('the applications are kept from the registry, and nothing else is', () => {
  expect(packages.filter(({manifest}) => manifest.private).map(({name}) => name)).toEqual(
    applications
  )
})

describe.each(packages.filter(({name}) => !applications.includes(name)))(
  '$name',
  ({name, folder, manifest, sources}) => {
    test('says what it is', () => {
      expect(manifest).toMatchObject({
        name,
        version: expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/),
        description: expect.stringMatching(/\w/),
        license: 'MIT',
        author: 'onrecord contributors',
        keywords: expect.arrayContaining(['journalism']),
        repository: {
          type: 'git',
          url: expect.stringMatching(/^git\+https:\/\/github\.com\/[\w.-]+\/[\w.-]+\.git$/),
          directory: `packages/${name}`
        },
        homepage: expect.stringContaining(`packages/${name}#readme`),
        bugs: expect.stringMatching(/\/issues$/)
      })
      expect(manifest.private).toBeUndefined()
    })

    test('links to no domain of its name, which anybody may hold', () => {
      const readme = {path: 'readme.md', text: readFileSync(join(folder, 'readme.md'), 'utf8')}
      for (const {path, text} of [readme, ...sources]) {
        expect({path, links: text.match(/https?:\/\/[\w.-]*onrecord\.\w+/g)}).toEqual({
          path,
          links: null
        })
      }
    })

    test('is a module without side effects, for Node 20.19 and later', () => {
      expect(manifest).toMatchObject({
        type: 'module',
        sideEffects: false,
        engines: {node: '>=20.19'}
      })
    })

    test('exports types and code that it builds', () => {
      const entries = Object.entries(manifest.exports ?? {})
      expect(entries.map(([entry]) => entry)).toContain('.')

      for (const [entry, value] of entries) {
        // Data, such as a JSON schema, is exported as the file it is.
        if (typeof value === 'string') {
          expect(existsSync(join(folder, value)), `${entry} is there`).toBe(true)
          continue
        }
        // Order counts: a resolver takes the first condition that holds.
        expect(Object.keys(value as object)).toEqual(['types', 'default'])
        const {types, default: code} = value as {types: string; default: string}
        expect(code).toMatch(/^\.\/lib\/.+\.js$/)
        expect(types).toBe(code.replace(/\.js$/, '.d.ts'))
        expect(sources.map(({path}) => path)).toContain(
          code.replace('./lib/', 'src/').replace(/\.js$/, '.ts')
        )
      }
    })

    test('publishes what it needs', () => {
      expect(manifest.files).toEqual(expect.arrayContaining(['lib', '!lib/tsconfig.tsbuildinfo']))
      expect(existsSync(join(folder, 'readme.md'))).toBe(true)
      if (existsSync(join(folder, 'src/rules'))) {
        expect(manifest.files).toContain('src/rules/*.md')
      }
    })

    test('has commands that can be linked before the first build', () => {
      for (const path of Object.values(manifest.bin ?? {})) {
        const text = readFileSync(join(folder, path), 'utf8')
        expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true)
        expect(manifest.files).toContain(path.replace(/^\.\//, ''))
      }
    })
  }
)
