import {readdirSync, readFileSync} from 'node:fs'
import {checkArticle, reportOf, resolveSettings} from 'onrecord/draft'
import {VFile} from 'vfile'
import {afterEach, describe, expect, it} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver-protocol'
import {Client} from './client.js'

let client: Client | undefined

afterEach(async () => {
  await client?.end()
  client = undefined
})

const codes = (found: readonly Diagnostic[]) => found.map(({code}) => code)

const bare = 'The bridge will stay shut until spring, sources said.'
const large = `${bare}\n\n`.repeat(1000)

describe('a draft that is large', () => {
  it('gets one line where it takes too long, and the others go on', async () => {
    client = await Client.start({initializationOptions: {debounce: 0, timeout: 0.001}})
    await client.open('file:///desk/large.md', large)
    await client.open('file:///desk/small.md', bare)
    expect(codes(await client.diagnostics('file:///desk/small.md', 1))).toContain('bare-source')
    const [told, ...more] = await client.diagnostics('file:///desk/large.md', 1)
    expect(told?.message).toMatch(/Takes too long to be checked while it is open/)
    expect(more).toEqual([])

    const end = client.get('file:///desk/large.md').positionAt(large.length)
    const version = await client.change('file:///desk/large.md', [
      {range: {start: {line: 2, character: 0}, end}, newText: ''}
    ])
    const again = await client.diagnostics('file:///desk/large.md', version)
    expect(codes(again)).toContain('bare-source')
  })

  it('is checked where it does not', async () => {
    client = await Client.start({initializationOptions: {debounce: 0, timeout: 3600}})
    await client.open('file:///desk/large.md', large)
    const found = await client.diagnostics('file:///desk/large.md', 1)
    expect(codes(found)).toContain('bare-source')
  })
})

describe('one text, one reading', () => {
  const articles = new URL('../../../fixtures/articles/', import.meta.url)

  it('finds in every article what a check of the file finds', async () => {
    client = await Client.start({initializationOptions: {debounce: 0}})
    for (const name of readdirSync(articles)) {
      const text = readFileSync(new URL(name, articles), 'utf8')
      const uri = `file:///desk/${name}`
      await client.open(uri, text, 'plaintext')
      const file = new VFile({path: `/desk/${name}`, value: text})
      const {findings} = reportOf(file, await checkArticle(file, {rules: resolveSettings({})}))
      const {documents} = client
      const told = (await client.diagnostics(uri, 1)).map(({code, range}) => [
        code,
        documents.get(uri)?.offsetAt(range.start),
        documents.get(uri)?.offsetAt(range.end)
      ])
      expect(told).toEqual(findings.map(({rule, start, end}) => [rule, start, end]))
    }
  })
})
