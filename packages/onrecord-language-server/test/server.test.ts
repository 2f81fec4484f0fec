import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Diagnostic, TextEdit} from 'vscode-languageserver-protocol/node'
import {Client} from './client.js'

const uri = 'untitled:Draft-1'
const sound = 'Police shut the bridge on Monday, Chief Ada Holt said.'
const bare = 'The bridge will stay shut until spring, sources said.'
/** A draft with one finding. */
const draft = `${sound}\n\n${bare}\n`
const speakerless = 'The room was cold.\n\n“Nobody told us a thing about it and nobody ever will.”'

let client: Client

beforeEach(async () => {
  client = await Client.start()
})

afterEach(async () => {
  expect(await client.end()).toBe(0)
})

function rules(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({code}) => code)
}

describe('diagnostics', () => {
  it('come for what is opened, and say where, what and how grave', async () => {
    await client.open(uri, draft)
    const diagnostics = await client.diagnostics(uri, 1)
    expect(diagnostics).toMatchObject([
      {
        code: 'bare-source',
        severity: 1,
        source: 'onrecord',
        message: expect.stringContaining('sources'),
        range: {start: {line: 2, character: 40}, end: {line: 2, character: 47}}
      }
    ])
  })

  it('follow what is inserted, deleted, pasted and undone', async () => {
    await client.open(uri, `${sound}\n`)
    expect(await client.diagnostics(uri, 1)).toEqual([])

    const end = {line: 1, character: 0}
    const inserted = await client.change(uri, [{range: {start: end, end}, newText: `\n${bare}\n`}])
    expect(rules(await client.diagnostics(uri, inserted))).toEqual(['bare-source'])

    const mended = await client.replace(uri, 'sources said', 'Mayor Ilse Brandt said')
    expect(await client.diagnostics(uri, mended)).toEqual([])

    const pasted = await client.change(uri, [
      {
        range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
        newText: `${speakerless}\n\n`
      }
    ])
    const found = await client.diagnostics(uri, pasted)
    expect(rules(found)).toEqual(['quote-without-speaker'])

    const undone = await client.replace(uri, `${speakerless}\n\n`, '')
    expect(await client.diagnostics(uri, undone)).toEqual([])

    const broken = await client.replace(uri, 'Mayor Ilse Brandt said', 'sources said')
    expect(rules(await client.diagnostics(uri, broken))).toEqual(['bare-source'])

    const gone = await client.replace(uri, `\n${bare}\n`, '')
    expect(await client.diagnostics(uri, gone)).toEqual([])
    expect(client.get(uri).getText()).toBe(`${sound}\n`)
  })

  it('take several changes at once, in the order they are given', async () => {
    await client.open(uri, `${bare}\n\n${sound}\n`)
    await client.diagnostics(uri, 1)
    const first = client.rangeOf(uri, 'sources')
    const changes: TextEdit[] = [
      {range: first, newText: 'a source'},
      {
        range: {start: first.start, end: {line: 0, character: first.start.character + 8}},
        newText: 'she'
      }
    ]
    const version = await client.change(uri, changes)
    await client.diagnostics(uri, version)
    expect(client.get(uri).getText()).toContain('until spring, she said.')
  })

  it('are those of the newest text when somebody types fast', async () => {
    await client.end()
    client = await Client.start({initializationOptions: {debounce: 20}})
    await client.open(uri, `${sound}\n`)
    await client.diagnostics(uri, 1)
    let version = 1
    for (const letter of `\n${bare}`) {
      const end = client.get(uri).positionAt(client.get(uri).getText().length)
      version = await client.change(uri, [{range: {start: end, end}, newText: letter}])
    }
    expect(rules(await client.diagnostics(uri, version))).toEqual(['bare-source'])
    // Far fewer checks than letters, and none of an older text behind the last.
    expect(client.versions(uri).length).toBeLessThan(bare.length)
    expect(client.versions(uri).at(-1)).toBe(version)
  })

  it('count characters as editors do, with CRLF and beyond the first plane', async () => {
    await client.open(uri, `🗞️ ${sound}\r\n\r\n👩🏽‍⚖️ ${bare}\r\n`)
    const [diagnostic] = await client.diagnostics(uri, 1)
    expect(diagnostic?.range).toEqual(client.rangeOf(uri, 'sources'))
  })

  it('are taken back when the document is closed', async () => {
    await client.open(uri, draft)
    await client.diagnostics(uri, 1)
    client.forget()
    await client.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
    expect(await client.diagnostics(uri)).toEqual([])
  })

  it('are not made for what is no copy', async () => {
    await client.open('file:///nowhere/code.ts', `// ${bare}`, 'typescript')
    await client.open('file:///nowhere/run.log', draft, 'plaintext')
    await client.open(uri, draft)
    await client.diagnostics(uri, 1)
    expect(client.versions('file:///nowhere/code.ts')).toEqual([])
    expect(client.versions('file:///nowhere/run.log')).toEqual([])
    const hover = await client.hover('file:///nowhere/code.ts', 'sources')
    expect(hover).toBeNull()
  })

  it('come for ten thousand words and for none', async () => {
    await client.end()
    // However slow the machine: the budget has tests of its own.
    client = await Client.start({initializationOptions: {timeout: 3600}})
    const long = Array.from({length: 1000}, () => sound).join('\n\n')
    await client.open(uri, `${long}\n\n${bare}`)
    expect(rules(await client.diagnostics(uri, 1))).toEqual(['bare-source'])
    await client.open('untitled:Empty', '', 'plaintext')
    expect(await client.diagnostics('untitled:Empty', 1)).toEqual([])
  })
})

describe('what a finding offers', () => {
  it('hover tells what, why, whose standard and how to mend it', async () => {
    await client.open(uri, draft)
    const hover = await client.hover(uri, 'sources')
    const {value} = (hover ?? {contents: {}}).contents as {value: string}
    expect(value).toContain('bare-source')
    expect(value).toContain('Reuters')
    expect(value).toContain('To mend it')
    expect(hover?.range).toEqual(client.rangeOf(uri, 'sources'))
    expect(await client.hover(uri, 'Police')).toBeNull()
  })

  it('hover leaves the message out where the editor shows it beside the hover', async () => {
    const ask = async () => {
      await client.open(uri, draft)
      const [diagnostic] = await client.diagnostics(uri, 1)
      const value = JSON.stringify(await client.hover(uri, 'sources'))
      return {value, times: value.split(String(diagnostic?.message)).length - 1}
    }
    expect(await ask()).toMatchObject({times: 1})
    await client.end()
    client = await Client.start({initializationOptions: {debounce: 0, showsMessages: true}})
    const {value, times} = await ask()
    expect(times).toBe(0)
    expect(value).toContain('`bare-source`, error')
    expect(value).toContain('To mend it')
  })

  it('an action puts the plain verb in', async () => {
    await client.open(uri, '“It is safe,” claimed Ada Holt, the chief of police.\n')
    await client.diagnostics(uri, 1)
    const actions = await client.actions(uri, 'claimed')
    const replace = actions.find(({isPreferred}) => isPreferred)
    expect(replace).toMatchObject({kind: 'quickfix', diagnostics: [{code: 'loaded-verb'}]})
    const version = await client.apply(uri, replace?.edit ?? {})
    expect(client.get(uri).getText()).toBe('“It is safe,” said Ada Holt, the chief of police.\n')
    expect(await client.diagnostics(uri, version)).toEqual([])
  })

  it('an action asks in brackets, behind the words', async () => {
    await client.open(uri, `${speakerless}\n`)
    await client.diagnostics(uri, 1)
    const actions = await client.actions(uri, 'Nobody told us')
    const query = actions.find(({title}) => title.startsWith('Ask'))
    await client.apply(uri, query?.edit ?? {})
    expect(client.get(uri).getText()).toContain('ever will.” [who says?]\n')
  })

  it.each([
    ['markdown', `${sound}\n\n- ${sound}\n- ${bare}\n`, /^<!-- onrecord ignore bare-source: -->$/m],
    [
      'html',
      `<p>${sound}</p><p><b>Now.</b> ${bare}</p>`,
      /<p><b><!-- onrecord ignore bare-source: --> /
    ]
  ])('an action ignores it in %s, once it has a reason', async (language, text, comment) => {
    await client.open(uri, text, language)
    await client.diagnostics(uri, 1)
    const actions = await client.actions(uri, 'sources')
    const ignore = actions.find(({title}) => title.startsWith('Ignore'))
    await client.run(ignore)
    const {version} = client.get(uri)
    expect(client.get(uri).getText()).toMatch(comment)
    // The cursor stands where the reason goes.
    const {line = 0, character = 0} = client.selections[0]?.start ?? {}
    expect(client.get(uri).getText().split('\n')[line]?.slice(0, character)).toMatch(
      /bare-source: ?$/
    )
    expect(rules(await client.diagnostics(uri, version)).sort()).toEqual([
      'bare-source',
      'ignore-without-reason'
    ])
    const reasoned = await client.replace(uri, ': -->', ': cleared by the desk -->')
    expect(await client.diagnostics(uri, reasoned)).toEqual([])
  })

  it('an action opens the page of the rule', async () => {
    await client.open(uri, draft)
    await client.diagnostics(uri, 1)
    const actions = await client.actions(uri, 'sources')
    const command = actions.find(({title}) => title.startsWith('Explain'))?.command
    await client.connection.sendRequest('workspace/executeCommand', command)
    expect(client.shown).toEqual([expect.stringMatching(/^file:.*bare-source\.md$/)])
    const page = fileURLToPath(client.shown[0] ?? '')
    const text = await readFile(page, 'utf8')
    expect(text).toContain('> ')
    expect(text).not.toMatch(/⟦|```text/)
    expect((await stat(page)).mode & 0o222).toBe(0)
    await client.open(client.shown[0] ?? '', text)
    await client.replace(uri, 'sources', 'police')
    await client.diagnostics(uri, 2)
    expect(client.versions(client.shown[0] ?? '')).toEqual([])

    // Where the editor says it can show documents, and then can't, the writer is told where it is.
    client.canShow = false
    await client.connection.sendRequest('workspace/executeCommand', command)
    expect(client.messages).toEqual([`onrecord: see ${page}`])
  })
})

describe('a draft that was never saved', () => {
  const actions = async () => {
    await client.open(uri, draft, 'plaintext')
    await client.diagnostics(uri, 1)
    return (await client.actions(uri, 'sources')).map(({command}) => command?.command)
  }

  it('has no place for a reason, and is offered none', async () => {
    expect(await actions()).not.toContain('onrecord.ignoreHere')
  })

  it('is offered one by an editor that asks for the reason, and has it saved', async () => {
    await client.end()
    client = await Client.start({initializationOptions: {debounce: 0, asksReason: true}})
    expect(await actions()).toContain('onrecord.ignore')
    const ask = (at: string) =>
      client.connection.sendRequest('onrecord/ignore', {
        uri: at,
        rule: 'bare-source',
        start: draft.indexOf('sources'),
        reason: 'cleared by the desk'
      })
    expect(await ask(uri)).toBeNull()
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-server-'))
    const saved = pathToFileURL(join(folder, 'a.txt')).href
    await client.open(saved, draft, 'plaintext')
    expect(JSON.stringify(await ask(saved))).toContain('cleared by the desk')
    await rm(folder, {recursive: true})
  })
})

describe('the ledger', () => {
  it('is the outline of the document, with its sum above the first line', async () => {
    await client.open(uri, `${sound} “It is not safe,” Holt said.\n\n${bare}\n\n${speakerless}\n`)
    const symbols = await client.symbols(uri)
    expect(symbols?.map(({name}) => name)).toEqual(
      ['Chief Ada Holt', 'sources'].map((name) =>
        expect.stringContaining(name.replace('Chief ', ''))
      )
    )
    expect(symbols?.[0]).toMatchObject({
      detail: expect.stringContaining('1 quotation'),
      selectionRange: client.rangeOf(uri, 'Chief Ada Holt'),
      children: expect.arrayContaining([expect.objectContaining({name: '“It is not safe,”'})])
    })
    const lenses = await client.lenses(uri)
    expect(lenses).toMatchObject([
      {
        range: {start: {line: 0, character: 0}},
        command: {title: '1 named · 1 anonymous · 1 quotation with no speaker'}
      }
    ])
    const report = await client.connection.sendRequest('onrecord/report', {uri})
    expect(report).toMatchObject({summary: {named: 1, anonymous: 1, speakerless: 1}})
  })
})

describe('settings', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-server-'))
  })

  afterEach(() => rm(folder, {recursive: true}))

  it('of the editor hold where the desk has none, and are picked up', async () => {
    await client.open(uri, draft)
    await client.diagnostics(uri, 1)
    client.forget()
    client.settings = {rules: {'bare-source': 'off'}}
    await client.connection.sendNotification('workspace/didChangeConfiguration', {settings: null})
    expect(await client.diagnostics(uri, 1)).toEqual([])
    client.forget()
    client.settings = {enable: false}
    await client.connection.sendNotification('workspace/didChangeConfiguration', {settings: null})
    expect(await client.diagnostics(uri)).toEqual([])
    expect(await client.hover(uri, 'sources')).toBeNull()
  })

  it('keep the sum of a draft from its first line, and take it away with the rest', async () => {
    await client.open(uri, draft)
    await client.diagnostics(uri, 1)
    expect(await client.lenses(uri)).toHaveLength(1)
    const withSettings = async (settings: object) => {
      client.forget()
      client.settings = settings
      await client.connection.sendNotification('workspace/didChangeConfiguration', {settings: null})
      await client.diagnostics(uri)
      return client.lenses(uri)
    }
    expect(await withSettings({codeLens: false})).toEqual([])
    expect(await withSettings({codeLens: true})).toHaveLength(1)
    expect(await withSettings({enable: false})).toEqual([])
  })

  it('are written by the light bulb: a rule is switched off where the desk sets it', async () => {
    const file = pathToFileURL(join(folder, 'a.md')).href
    const config = join(folder, '.onrecordrc.yaml')
    await writeFile(config, '# Ours.\nrules:\n  bare-source: warn\n')
    await client.open(file, draft)
    await client.diagnostics(file, 1)
    const actions = await client.actions(file, 'sources')
    await client.run(actions.find(({title}) => title === 'Switch bare-source off'))
    const [edit] = client.applied
    expect(edit?.changes).toEqual({
      [pathToFileURL(config).href]: [
        {range: {start: {line: 2, character: 15}, end: {line: 2, character: 19}}, newText: 'off'}
      ]
    })
    expect(client.shown).toEqual([pathToFileURL(config).href])
    expect(client.selections[0]?.start).toEqual({line: 2, character: 15})
  })

  it('are made by the light bulb where there are none, and named where they are a program', async () => {
    const file = pathToFileURL(join(folder, 'a.md')).href
    await client.open(file, draft)
    await client.diagnostics(file, 1)
    const off = (await client.actions(file, 'sources')).find(({title}) => /off$/.test(title))
    await client.run(off)
    const made = pathToFileURL(join(folder, '.onrecordrc.yaml')).href
    expect(client.applied[0]?.changes?.[made]).toMatchObject([
      {newText: 'rules:\n  bare-source: off\n'}
    ])
    await rm(join(folder, '.onrecordrc.yaml'))
    await writeFile(join(folder, 'onrecord.config.mjs'), 'export default {}\n')
    await client.run(off)
    expect(client.messages.at(-1)).toContain('onrecord.config.mjs')
    await client.open(uri, draft)
    await client.diagnostics(uri, 1)
    const titles = (await client.actions(uri, 'sources')).map(({title}) => title)
    expect(titles.filter((title) => /off$/.test(title))).toEqual([])
  })

  it('of the editor hold folder by folder, and are picked up for drafts that are open', async () => {
    const [quiet, loud] = ['file:///desk/quiet/a.md', 'file:///desk/loud/a.md']
    const changed = () =>
      client.connection.sendNotification('workspace/didChangeConfiguration', {settings: null})
    client.folderSettings.set('file:///desk/quiet/', {rules: {'bare-source': 'warn'}})
    await client.open(quiet, draft)
    await client.open(loud, draft)
    expect(await client.diagnostics(quiet, 1)).toMatchObject([{severity: 2}])
    expect(await client.diagnostics(loud, 1)).toMatchObject([{severity: 1}])

    client.forget()
    client.folderSettings.set('file:///desk/quiet/', {enable: false})
    client.folderSettings.set('file:///desk/loud/', {codeLens: false})
    await changed()
    expect(await client.diagnostics(quiet)).toEqual([])
    expect(await client.diagnostics(loud, 1)).toMatchObject([{severity: 1}])
    expect(await client.hover(quiet, 'sources')).toBeNull()
    expect(await client.lenses(loud)).toEqual([])
    await client.open(uri, draft)
    expect(await client.lenses(uri)).toHaveLength(1)
  })

  it('that make no sense are told in one line, and change nothing', async () => {
    client.settings = {rules: {'bare-sauce': 'off'}}
    await client.connection.sendNotification('workspace/didChangeConfiguration', {settings: null})
    await client.open(uri, draft)
    expect(rules(await client.diagnostics(uri, 1))).toEqual(['bare-source'])
    expect(client.messages).toEqual([expect.stringContaining('bare-source')])
  })

  it('of the desk hold, are picked up when they change, and are told when they break', async () => {
    const file = pathToFileURL(join(folder, 'a.md')).href
    const config = join(folder, '.onrecordrc.yaml')
    const changed = () =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{uri: pathToFileURL(config).href, type: 2}]
      })
    await writeFile(config, 'rules: {bare-source: warn}\n')
    await client.open(file, draft)
    expect(await client.diagnostics(file, 1)).toMatchObject([{severity: 2}])

    client.forget()
    await writeFile(config, 'rules: {bare-source: off}\n')
    await changed()
    expect(await client.diagnostics(file, 1)).toEqual([])

    client.forget()
    await writeFile(config, 'rules: {bare-source: loud}\n')
    await changed()
    expect(await client.diagnostics(file, 1)).toMatchObject([{severity: 1}])
    expect(client.messages).toEqual([expect.stringContaining('.onrecordrc.yaml')])
  })

  it('name notes, in which quotations are looked up, and are read anew when they change', async () => {
    const file = pathToFileURL(join(folder, 'a.md')).href
    const tape = join(folder, 'tape.txt')
    const copy = '“We lost 400 trees,” Delia Pratt, a grower in the valley, said on Monday.\n'
    await writeFile(join(folder, '.onrecordrc.yaml'), 'notes: tape.txt\n')
    await writeFile(tape, 'PRATT: We, um, we lost five hundred trees.\n')
    await client.open(file, copy)
    expect(await client.diagnostics(file, 1)).toMatchObject([
      {code: 'quote-not-in-notes', message: expect.stringContaining('(tape, line 1)')}
    ])

    await writeFile(tape, 'PRATT: We, um, we lost four hundred trees. That is all.\n')
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(await client.diagnostics(file, await client.replace(file, 'Monday', 'Tuesday'))).toEqual(
      []
    )

    await rm(tape)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(await client.diagnostics(file, await client.replace(file, 'Tuesday', 'Friday'))).toEqual(
      []
    )
    expect(client.messages).toEqual([expect.stringContaining('There are no such notes')])
  })

  it('that are a program are not run in a folder that is not trusted', async () => {
    await client.end()
    client = await Client.start({initializationOptions: {debounce: 0, trusted: false}})
    const file = pathToFileURL(join(folder, 'a.md')).href
    await writeFile(
      join(folder, 'onrecord.config.mjs'),
      'import {writeFileSync} from "node:fs"\nwriteFileSync(new URL("run", import.meta.url), "")\nexport default {}\n'
    )
    await client.open(file, draft)
    expect(rules(await client.diagnostics(file, 1))).toEqual(['bare-source'])
    expect(client.messages).toEqual([expect.stringContaining('trusted')])
  })

  it('the sidecar of a text is made, read and added to', async () => {
    const path = join(folder, 'a.txt')
    const file = pathToFileURL(path).href
    await writeFile(path, draft)
    await client.open(file, draft, 'plaintext')
    await client.diagnostics(file, 1)
    const actions = await client.actions(file, 'sources')
    const ignore = actions.find(({title}) => title.startsWith('Ignore'))
    await client.run(ignore)
    // This client said nothing of making files: the server has made it.
    expect(await readFile(`${path}.onrecord.yaml`, 'utf8')).toBe('')
    const [made] = client.applied[0]?.changes?.[`${file}.onrecord.yaml`] ?? []
    expect(client.shown).toEqual([`${file}.onrecord.yaml`])
    const {line = 0, character = 0} = client.selections[0]?.start ?? {}
    expect(made?.newText.split('\n')[line]?.slice(0, character)).toBe('    reason: "')
    const written = made?.newText.replace('reason: ""', 'reason: cleared by the desk') ?? ''
    await writeFile(`${path}.onrecord.yaml`, written)
    client.forget()
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: `${file}.onrecord.yaml`, type: 1}]
    })
    expect(await client.diagnostics(file, 1)).toEqual([])
  })

  it('what can’t be read is told at its top', async () => {
    const path = join(folder, 'a.txt')
    const file = pathToFileURL(path).href
    await writeFile(`${path}.onrecord.yaml`, 'ignore: [')
    await client.open(file, draft, 'plaintext')
    expect(await client.diagnostics(file, 1)).toMatchObject([
      {
        severity: 2,
        range: {start: {line: 0}},
        message: expect.stringContaining('a.txt.onrecord.yaml')
      }
    ])
  })
})

describe('an editor with few abilities', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-server-'))
    await client.end()
    client = await Client.start({
      capabilities: {
        workspace: {configuration: true},
        textDocument: {hover: {contentFormat: ['plaintext']}}
      },
      folders: [pathToFileURL(folder).href]
    })
  })

  afterEach(() => rm(folder, {recursive: true}))

  it('is shown plain text, without signs of Markdown', async () => {
    await client.open(uri, draft)
    await client.diagnostics(uri, 1)
    const hover = await client.hover(uri, 'sources')
    expect(hover?.contents).toMatchObject({kind: 'plaintext'})
    expect(JSON.stringify(hover)).not.toMatch(/\*\*|`/)
  })

  it('is told where to look where it opens no documents', async () => {
    const file = pathToFileURL(join(folder, 'a 50% rise.txt')).href
    await client.open(file, draft, 'plaintext')
    await client.diagnostics(file, 1)
    const actions = await client.actions(file, 'sources')
    const run = async (title: string) => {
      await client.run(actions.find((action) => action.title.startsWith(title)))
      return client.messages.at(-1)
    }
    expect(await run('Explain')).toMatch(/see \/.*bare-source\.md$/)
    expect(await run('Ignore')).toMatch(/\/a 50% rise\.txt\.onrecord\.yaml, line 5$/)
    expect(client.shown).toEqual([])
  })

  it('has a changed configuration heeded though it watches no files', async () => {
    const file = pathToFileURL(join(folder, 'a.md')).href
    await client.open(file, draft)
    expect(rules(await client.diagnostics(file, 1))).toEqual(['bare-source'])
    client.forget()
    await writeFile(join(folder, '.onrecordrc.yaml'), 'rules: {bare-source: off}\n')
    expect(await client.diagnostics(file, 1)).toEqual([])
  })

  it('gets no quick fixes where it asks for other kinds', async () => {
    await client.open(uri, draft)
    await client.diagnostics(uri, 1)
    const ask = (only: string[]) =>
      client.connection.sendRequest('textDocument/codeAction', {
        textDocument: {uri},
        range: client.rangeOf(uri, 'sources'),
        context: {diagnostics: [], only}
      }) as Promise<unknown[]>
    expect(await ask(['refactor'])).toEqual([])
    expect(await ask(['quickfix'])).not.toEqual([])
  })

  it('has its whole workspace checked when asked', async () => {
    const path = join(folder, 'other.md')
    await writeFile(path, draft)
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'onrecord.checkWorkspace'
    })
    expect(rules(await client.diagnostics(pathToFileURL(path).href))).toEqual(['bare-source'])
  })

  it('is told nothing of the papers of a code repository', async () => {
    const readme = pathToFileURL(join(folder, 'README.md')).href
    await client.open(readme, draft)
    await client.open(uri, draft)
    await client.diagnostics(uri, 1)
    expect(client.versions(readme)).toEqual([])
  })
})

describe('an ignore in a sidecar', () => {
  it('lets one use of the words stand, and no other', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-server-'))
    const path = join(folder, 'k.txt')
    const holt = 'Mayor Anna Holt claimed it was fine.'
    const text = `Senator Bo Lee claimed the port was safe.\n\n${holt}\n`
    const entry = {rule: 'loaded-verb', words: 'claimed', sentence: holt, reason: 'court record'}
    await writeFile(`${path}.onrecord.yaml`, JSON.stringify({ignore: [entry]}))
    const file = pathToFileURL(path).href
    await client.open(file, text, 'plaintext')
    const found = await client.diagnostics(file, 1)
    expect(
      found.filter(({code}) => code === 'loaded-verb').map(({range}) => range.start.line)
    ).toEqual([0])
    await rm(folder, {recursive: true})
  })
})
