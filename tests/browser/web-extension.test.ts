/**
 * The server of the extension in a browser: the built worker, asked in the protocol's own messages as an
 * editor would.
 */

import {readFileSync} from 'node:fs'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {launch} from './browser.js'

const site = 'http://editor.localhost/'
const dist = new URL('../../packages/onrecord-vscode/dist/', import.meta.url)
const uri = 'vscode-vfs://github/desk/drafts/a.md'
const sound = 'Police shut the bridge, Chief Ada Holt said.'
const draft = `${sound}\n\nIt will stay shut, sources said.\n`

/** What the editor has, wherever that is. */
const files: Readonly<Record<string, string>> = {
  'vscode-vfs://github/desk/.onrecordrc.yaml':
    "extends: ./house.json\nrules: {bare-source: warn}\noverrides: [{files: 'quiet/**', rules: {bare-source: 'off'}}]\n",
  'vscode-vfs://github/desk/house.json': '{"rules": {"loaded-verb": "error"}}',
  'vscode-vfs://github/desk/drafts/b.txt.onrecord.yaml':
    'ignore:\n  - rule: bare-source\n    words: "sources"\n    reason: "cleared by the desk"\n',
  'vscode-vfs://github/broken/.onrecordrc.yaml': 'rules: {bare-sorce: warn}\n'
}

/** What the page's client does. */
interface Editor {
  ask(method: string, params: unknown): Promise<unknown>
  tell(method: string, params: unknown): void
  /** Wait for a message of the server. */
  heard(method: string): Promise<unknown>
}

let browser: Browser
let page: Page
let asked: string[]

beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage()
  asked = []
  const served: Record<string, string> = {
    [`${site}server.js`]: readFileSync(new URL('web-server.js', dist), 'utf8'),
    [site]: '<!doctype html><title>editor</title>'
  }
  await page.route('**/*', (route) => {
    const url = route.request().url()
    asked.push(url)
    const contentType = url.endsWith('.js') ? 'text/javascript' : 'text/html'
    return route.fulfill({body: served[url] ?? '', contentType})
  })
  await page.goto(site)
  await page.evaluate(startEditor, files)
  await ask('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [
      {uri: 'vscode-vfs://github/desk', name: 'desk'},
      {uri: 'vscode-vfs://github/broken', name: 'broken'}
    ],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceEdit: {documentChanges: true, resourceOperations: ['create']}
      },
      window: {showDocument: {support: true}}
    },
    initializationOptions: {debounce: 0, setsRules: true}
  })
  await tell('initialized', {})
  await tell('textDocument/didOpen', {
    textDocument: {uri, languageId: 'markdown', version: 1, text: draft}
  })
})

afterAll(() => browser.close())

/** A client in the page, which keeps what the server says. */
function startEditor(stored: Readonly<Record<string, string>>): void {
  // As the editor does it: what lies at another address may not be a worker's script itself.
  const script = new Blob([`importScripts('${location.href}server.js')`])
  const worker = new Worker(URL.createObjectURL(script))
  const answers = new Map<number, (result: unknown) => void>()
  const messages = new Map<string, unknown>()
  const waiting = new Map<string, (params: unknown) => void>()
  let last = 0
  worker.addEventListener('message', ({data}) => {
    const {id, method, params, result, error} = data
    if (method === undefined) return answers.get(id)?.(error ?? result)
    if (method === 'onrecord/readFile') {
      return worker.postMessage({jsonrpc: '2.0', id, result: stored[params.uri] ?? null})
    }
    messages.set(method, params)
    waiting.get(method)?.(params)
    if (id === undefined) return
    const answer = method === 'workspace/configuration' ? [{}] : {success: true}
    worker.postMessage({jsonrpc: '2.0', id, result: answer})
  })
  const editor: Editor = {
    ask(method, params) {
      worker.postMessage({jsonrpc: '2.0', id: ++last, method, params})
      return new Promise((resolve) => answers.set(last, resolve))
    },
    tell: (method, params) => worker.postMessage({jsonrpc: '2.0', method, params}),
    heard: (method) =>
      messages.has(method)
        ? Promise.resolve(messages.get(method))
        : new Promise((resolve) => waiting.set(method, resolve))
  }
  Object.assign(window, {client: editor})
}

function ask(method: string, params: unknown): Promise<unknown> {
  return page.evaluate(
    ([name, given]) => (window as unknown as {client: Editor}).client.ask(name as string, given),
    [method, params]
  )
}

function tell(method: string, params: unknown): Promise<void> {
  return page.evaluate(
    ([name, given]) => (window as unknown as {client: Editor}).client.tell(name as string, given),
    [method, params]
  )
}

function heard(method: string): Promise<unknown> {
  return page.evaluate((name) => (window as unknown as {client: Editor}).client.heard(name), method)
}

const at = {start: {line: 2, character: 21}, end: {line: 2, character: 21}}

it('checks a draft from wherever the editor has it', async () => {
  expect(await heard('textDocument/publishDiagnostics')).toMatchObject({
    uri,
    diagnostics: [{code: 'bare-source', range: {start: {line: 2, character: 19}}}]
  })
})

/** Open a document, and give what is told of it. */
async function told(address: string, text: string): Promise<unknown> {
  await tell('textDocument/didOpen', {
    textDocument: {uri: address, languageId: 'plaintext', version: 1, text}
  })
  await ask('onrecord/report', {uri: address})
  return heard('textDocument/publishDiagnostics')
}

it('reads the desk’s configuration, and what it extends, by the editor', async () => {
  const text = `${sound}\n\nIt stays shut, sources said.\n\nIt is fine, Chief Ada Holt claimed.\n`
  expect(await told('vscode-vfs://github/desk/drafts/c.txt', text)).toMatchObject({
    diagnostics: [
      {code: 'bare-source', severity: 2},
      {code: 'loaded-verb', severity: 1}
    ]
  })
  expect(await told('vscode-vfs://github/desk/quiet/c.txt', text)).toMatchObject({
    diagnostics: [{code: 'loaded-verb'}]
  })
})

it('reads ignores beside a text', async () => {
  const text = `${sound}\n\nIt stays shut, sources said.\n`
  expect(await told('vscode-vfs://github/desk/drafts/b.txt', text)).toMatchObject({diagnostics: []})
})

it('says what is wrong with a configuration, and goes on', async () => {
  expect(
    await told('vscode-vfs://github/broken/c.txt', `${sound}\n\nIt stays shut, sources said.`)
  ).toMatchObject({diagnostics: [{code: 'bare-source', severity: 1}]})
  expect(await heard('window/showMessage')).toMatchObject({
    message: expect.stringContaining('broken/.onrecordrc.yaml: Unknown rule `bare-sorce`')
  })
})

it('tells what a finding is, and what can be done', async () => {
  const hover = await ask('textDocument/hover', {textDocument: {uri}, position: at.start})
  expect(JSON.stringify(hover)).toContain('Reuters')
  const actions = (await ask('textDocument/codeAction', {
    textDocument: {uri},
    range: at,
    context: {diagnostics: []}
  })) as {title: string; command?: {command: string}}[]
  expect(actions.map(({title}) => title)).toEqual([
    'Ask “[who is this?]”',
    'Ignore bare-source here, with a reason',
    'Explain bare-source',
    'Switch bare-source off'
  ])
  expect(actions.at(-1)?.command?.command).toBe('onrecord.disableRule')
})

it('switches a rule off in the desk’s configuration', async () => {
  await ask('workspace/executeCommand', {
    command: 'onrecord.disableRule',
    arguments: [uri, 'bare-source']
  })
  expect(await heard('workspace/applyEdit')).toMatchObject({
    edit: {
      documentChanges: [
        {
          textDocument: {uri: 'vscode-vfs://github/desk/.onrecordrc.yaml'},
          edits: [{newText: 'off'}]
        }
      ]
    }
  })
})

it('shows the page of a rule, which travels with it', async () => {
  await ask('workspace/executeCommand', {
    command: 'onrecord.explainRule',
    arguments: ['bare-source']
  })
  expect(await heard('window/showDocument')).toMatchObject({uri: 'onrecord-rule:/bare-source.md'})
  const text = await ask('onrecord/rulePage', {rule: 'bare-source'})
  expect(text).toContain('# `bare-source`')
  expect(text).not.toMatch(/⟦|```text/)
})

it('asks for nothing but itself', () => {
  const others = asked.filter((url) => url !== site && !url.startsWith('blob:'))
  expect(others).toEqual([`${site}server.js`])
})
