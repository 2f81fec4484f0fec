/** What comes along with a package: how many others it installs, and whose code a bundle carries. */

import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {parseAllDocuments} from 'yaml'
import {noticesFile, noticesOf} from '../../scripts/notices.mjs'
import {filesIn, packages, readJson, root} from './packages.js'

interface Lock {
  importers: Record<string, Wanted<{version: string}>>
  snapshots: Record<string, Wanted<string> | null>
}

interface Wanted<Version> {
  dependencies?: Record<string, Version>
  optionalDependencies?: Record<string, Version>
}

const [lock] = parseAllDocuments(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'))
  .map((document) => document.toJS() as Lock)
  .filter(({importers}) => importers && 'packages/onrecord' in importers)

/** Packages of others that one of ours installs, by name and version. */
function installedBy(importer: string): string[] {
  const found = new Set<string>()
  const ours = new Set<string>()

  const visit = (key: string): void => {
    if (found.has(key)) return
    found.add(key)
    const {dependencies, optionalDependencies} = lock?.snapshots[key] ?? {}
    for (const entry of Object.entries({...dependencies, ...optionalDependencies})) {
      visit(entry.join('@'))
    }
  }
  const enter = (folder: string): void => {
    if (ours.has(folder)) return
    ours.add(folder)
    const {dependencies, optionalDependencies} = lock?.importers[folder] ?? {}
    for (const [name, {version}] of Object.entries({...dependencies, ...optionalDependencies})) {
      if (version.startsWith('link:')) enter(join(folder, version.slice('link:'.length)))
      else visit(`${name}@${version}`)
    }
  }

  enter(importer)
  return [...found].sort()
}

describe('a published package', () => {
  /** Packages of others at most. It may fall, and be lowered here; what makes one rise has to earn it. */
  const most = readJson<Record<string, number>>(join(root, 'tests/workspace/dependencies.json'))
  const published = packages.filter(({manifest}) => !manifest.private)

  it.each(published.map(({name}) => name))('%s installs no more packages than it did', (name) => {
    // A new package enters `dependencies.json` with what it installs.
    expect(most).toHaveProperty(name)
    expect(installedBy(`packages/${name}`).length).toBeLessThanOrEqual(most[name] ?? 0)
  })
})

describe('the bundle of the runner', () => {
  const text = readFileSync(join(root, 'packages/onrecord/dist', noticesFile), 'utf8')
  const parts = text.split(`${'-'.repeat(80)}\n`).slice(1)
  const names = parts.flatMap((part) =>
    [...part.matchAll(/^(\S+) \d+\.\d+\S* \(.+\)$/gm)].map(([, name]) => name)
  )

  it('tells whose code it carries', () => {
    const carried = packages.filter(
      ({folder}) => !/vscode|web|queue|server|prose|mcp|archive/.test(folder)
    )
    const wanted = carried.flatMap(({manifest}) => Object.keys(manifest.dependencies ?? {}))
    // Types are no code; two load parts from beside themselves, and are installed; unified and its parser serve pipelines of others.
    const apart = /^@types\/|^jiti$|^tinypool$|^unified$|^retext-english$/
    const others = wanted.filter(
      (name) => !apart.test(name) && packages.every(({manifest}) => manifest.name !== name)
    )
    expect(names).toEqual(expect.arrayContaining([...new Set(others)]))
    // What those carry in their turn.
    expect(names).toEqual(expect.arrayContaining(['micromark', 'get-east-asian-width', 'readdirp']))
  })

  it('has the text of a licence for each', () => {
    for (const part of parts) {
      expect(part).toMatch(/permission|redistribution|licen[cs]e/i)
      expect(part.length).toBeGreaterThan(400)
    }
  })

  it('tells what the data was made of', () => {
    expect(text).toContain('WordNet 3.0 Copyright 2006 by Princeton University')
    expect(text).toMatch(/UD_English-EWT|English Web Treebank/)
    expect(text).toContain('Faker - Copyright (c)')
  })

  it('goes out with the package, and with each file of data its notice', () => {
    const {manifest} = packages.find(({name}) => name === 'onrecord') ?? {}
    expect(manifest?.files).toContain('dist')
    for (const {name, folder, manifest} of packages) {
      const holds = filesIn(folder).includes('NOTICE')
      expect({[name]: manifest.files?.includes('NOTICE') ?? false}).toEqual({[name]: holds})
    }
  })

  it('is not made of a package without a licence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-licence-'))
    onTestFinished(() => rmSync(folder, {recursive: true}))
    const write = (manifest: object) =>
      writeFileSync(join(folder, 'package.json'), JSON.stringify({name: 'x', ...manifest}))

    write({license: 'Apache-2.0', author: 'A'})
    expect(() => noticesOf([folder])).toThrow('x has no licence that can be told.')
    write({license: 'MIT', author: {name: 'Ada Holt'}})
    expect(noticesOf([folder])).toMatch(/Copyright \(c\) Ada Holt\n\nPermission is hereby granted/)
  })
})
