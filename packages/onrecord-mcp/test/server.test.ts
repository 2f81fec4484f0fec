/** The server as an assistant meets it: a program at the other end of a pipe, by the client of the protocol's kit. */

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {Client} from '@modelcontextprotocol/sdk/client/index.js'
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const bin = fileURLToPath(new URL('../bin.js', import.meta.url))
const hook = new URL('../../../tests/hardness/hooks/no-network.mjs', import.meta.url).href
const copy = `Ferry to be sold

The ferry will be sold, sources said. “Nobody will be left on the quay,” said Ada Holt, the transport minister.`

let folder = ''
let client: Client

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-mcp-'))
  client = new Client({name: 'test', version: '0.0.0'})
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      // Any request ends the program.
      args: ['--import', hook, bin],
      cwd: folder,
      env: {PATH: process.env.PATH ?? ''}
    })
  )
})

afterAll(async () => {
  await client.close()
  rmSync(folder, {recursive: true})
})

interface Answer {
  isError?: boolean
  content: {type: string; text: string}[]
  structuredContent?: Record<string, unknown>
}

async function call(name: string, args: Record<string, unknown>): Promise<Answer> {
  return (await client.callTool({name, arguments: args})) as unknown as Answer
}

describe('onrecord-mcp', () => {
  it('names its tools, all of which only read', async () => {
    const {tools} = await client.listTools()
    expect(tools.map(({name}) => name)).toEqual(['check', 'sources', 'quotes', 'explain'])
    for (const {annotations, description} of tools) {
      expect(annotations).toMatchObject({readOnlyHint: true, openWorldHint: false})
      expect(description).toBeTruthy()
    }
  })

  it('checks a draft', async () => {
    const {structuredContent, content, isError} = await call('check', {text: copy})
    expect(isError).toBeFalsy()
    expect(structuredContent).toMatchObject({
      summary: {named: 1, anonymous: 1},
      findings: expect.arrayContaining([
        expect.objectContaining({rule: 'bare-source', severity: 'error', line: 3})
      ])
    })
    expect(JSON.parse(content[0]?.text ?? '')).toEqual(structuredContent)
  })

  it('heeds the configuration of the folder, and a house style over it', async () => {
    writeFileSync(join(folder, '.onrecordrc.yaml'), 'rules: {bare-source: off}\n')
    const {structuredContent} = await call('check', {text: copy})
    expect(JSON.stringify(structuredContent)).not.toContain('"bare-source"')
  })

  it('lists who speaks', async () => {
    const {structuredContent} = await call('sources', {text: copy})
    expect(structuredContent).toMatchObject({
      sources: expect.arrayContaining([expect.objectContaining({name: 'Ada Holt', class: 'named'})])
    })
  })

  it('looks quotations up in notes', async () => {
    const notes = [
      {name: 'notes.txt', text: 'HOLT: Nobody is going to be left on the quay, I promise.'}
    ]
    const {structuredContent} = await call('quotes', {text: copy, notes})
    expect(structuredContent).toMatchObject({quotes: [{speaker: 'Ada Holt', verdict: 'altered'}]})
    const checked = await call('check', {text: copy, notes})
    expect(JSON.stringify(checked.structuredContent)).toContain('"quote-not-in-notes"')
  })

  it('explains a rule, and names the one that was meant', async () => {
    const {content} = await call('explain', {rule: 'ai-as-source'})
    expect(content[0]?.text).toMatch(/^# `ai-as-source`/)
    const wrong = await call('explain', {rule: 'bare-sauce'})
    expect(wrong).toMatchObject({isError: true})
    expect(wrong.content[0]?.text).toContain('bare-source')
  })

  it('tells a call that makes no sense in words, and serves on', async () => {
    const {isError} = await call('check', {text: ''})
    expect(isError).toBe(true)
    expect(
      (await call('check', {text: '<p>Sources said so.</p>', format: 'html'})).isError
    ).toBeFalsy()
  })
})
