import {expect, it, vi} from 'vitest'

const editor = vi.hoisted(() => ({
  asked: [] as string[],
  applied: [] as unknown[],
  warned: [] as string[],
  saved: undefined as string | undefined
}))

// The editor itself is no module that could be loaded here.
vi.mock('vscode', () => {
  const address = (words: string) => ({scheme: words.split(':')[0], toString: () => words})
  return {
    EventEmitter: class {},
    Uri: {parse: address},
    window: {
      showInputBox: async () => 'cleared by the desk',
      showWarningMessage: async (words: string) => editor.warned.push(words)
    },
    workspace: {
      save: async () => (editor.saved === undefined ? undefined : address(editor.saved)),
      openTextDocument: async () => {},
      applyEdit: async (edit: unknown) => editor.applied.push(edit)
    }
  }
})

const {commandsFor} = await import('../src/commands.js')

/** A server that has a place for reasons beside files alone. */
const client = {
  sendRequest: async (_: unknown, {uri, reason}: {uri: string; reason: string}) => {
    editor.asked.push(uri)
    return uri.startsWith('file:') ? {reason} : null
  },
  protocol2CodeConverter: {asWorkspaceEdit: async (edit: unknown) => edit}
}

async function ignore(saved: string | undefined) {
  Object.assign(editor, {asked: [], applied: [], warned: [], saved})
  const commands = commandsFor(
    () => client as never,
    async () => {}
  )
  await commands['onrecord.ignore']?.('untitled:Untitled-1', 'bare-source', 40)
  return editor
}

it('has a draft saved that was never, and keeps the reason for an ignore beside it', async () => {
  expect(await ignore('file:///desk/a.txt')).toMatchObject({
    asked: ['untitled:Untitled-1', 'file:///desk/a.txt'],
    applied: [{reason: 'cleared by the desk'}],
    warned: []
  })
})

it('changes nothing where the writer doesn’t save the draft', async () => {
  expect(await ignore(undefined)).toMatchObject({asked: ['untitled:Untitled-1'], applied: []})
})
