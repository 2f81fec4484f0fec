/**
 * A real client: starts the program and speaks the protocol with it over standard input and output.
 */

import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'

/** The program. */
export const bin = fileURLToPath(new URL('../bin.js', import.meta.url))

/** How the client introduces itself. */
export interface ClientOptions {
  program?: string
  /** What runs the program, with options of its own; Node by default. */
  command?: readonly string[]
  initializationOptions?: object
  folders?: readonly string[]
  capabilities?: ClientCapabilities
  /** Section `onrecord` of its settings. */
  settings?: object
  /** When it tells its settings; at once by default. */
  answers?: Promise<void>
}

/** An editor with documents. */
export class Client {
  readonly child: ChildProcess
  readonly connection: ProtocolConnection
  readonly messages: string[] = []
  readonly shown: string[] = []
  readonly selections: (Range | undefined)[] = []
  readonly applied: WorkspaceEdit[] = []
  readonly documents = new Map<string, TextDocument>()
  settings: object
  /** The same section as a folder has it, by what addresses of its documents begin with. */
  readonly folderSettings = new Map<string, object>()
  /** Whether documents that it is asked to show are found. */
  canShow = true
  #published: PublishDiagnosticsParams[] = []
  #waiting: (() => void)[] = []

  private constructor({program = bin, command = [process.execPath], settings = {}}: ClientOptions) {
    this.settings = settings
    const [runner = '', ...words] = command
    this.child = spawn(runner, [...words, program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {PATH: process.env.PATH}
    })
    const {stdout, stdin} = this.child
    if (!stdout || !stdin) throw new Error('The server has no streams.')
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin)
    )
  }

  /** Start a server and shake hands. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(options)
    const {connection} = client
    connection.onNotification('textDocument/publishDiagnostics', (params) => {
      client.#published.push(params as PublishDiagnosticsParams)
      for (const wake of client.#waiting.splice(0)) wake()
    })
    connection.onNotification('window/showMessage', ({message}) => {
      client.messages.push(message)
    })
    const asked = new Promise<void>((resolve) => {
      connection.onRequest('workspace/configuration', async ({items}: ConfigurationParams) => {
        resolve()
        await options.answers
        return items.map(({scopeUri}) => client.#settingsOf(scopeUri))
      })
    })
    connection.onRequest('client/registerCapability', () => null)
    connection.onRequest('workspace/codeLens/refresh', () => null)
    connection.onRequest('workspace/applyEdit', async ({edit}) => {
      client.applied.push(edit)
      for (const [uri, changes] of Object.entries<TextEdit[]>(edit.changes ?? {})) {
        if (client.documents.has(uri)) await client.change(uri, changes)
      }
      return {applied: true}
    })
    connection.onRequest('window/showDocument', ({uri, selection}) => {
      client.shown.push(uri)
      client.selections.push(selection)
      return {success: client.canShow}
    })
    connection.listen()
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folders?.map((uri) => ({uri, name: uri})) ?? null,
      capabilities: options.capabilities ?? {
        workspace: {
          configuration: true,
          didChangeConfiguration: {dynamicRegistration: true},
          didChangeWatchedFiles: {dynamicRegistration: true}
        },
        window: {showDocument: {support: true}}
      },
      initializationOptions: options.initializationOptions ?? {debounce: 0}
    })
    await connection.sendNotification('initialized', {})
    await asked
    return client
  }

  #settingsOf(uri = ''): object {
    const folders = [...this.folderSettings]
    return folders.find(([folder]) => uri.startsWith(folder))?.[1] ?? this.settings
  }

  /** Open a document. */
  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    const document = TextDocument.create(uri, languageId, 1, text)
    this.documents.set(uri, document)
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId, version: 1, text}
    })
  }

  /** Change a document in places, as typing does. */
  async change(uri: string, changes: readonly TextEdit[]): Promise<number> {
    const document = this.get(uri)
    const contentChanges = changes.map(({range, newText}) => ({range, text: newText}))
    const version = document.version + 1
    TextDocument.update(document, contentChanges, version)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges
    })
    return version
  }

  /** Put words in place of others. */
  replace(uri: string, words: string, by: string): Promise<number> {
    return this.change(uri, [{range: this.rangeOf(uri, words), newText: by}])
  }

  /** Apply what an action would do to the one document. */
  async apply(uri: string, edit: WorkspaceEdit): Promise<number> {
    return this.change(uri, edit.changes?.[uri] ?? [])
  }

  /** Where some words stand in a document. */
  rangeOf(uri: string, words: string): Range {
    const document = this.get(uri)
    const at = document.getText().indexOf(words)
    if (at === -1) throw new Error(`${words} do not stand there.`)
    return {start: document.positionAt(at), end: document.positionAt(at + words.length)}
  }

  /** Wait for the diagnostics of a version of a document. */
  async diagnostics(uri: string, version?: number): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.#published.findLast(
        (one) => one.uri === uri && (version === undefined || one.version === version)
      )
      if (found) return found.diagnostics
      await new Promise<void>((wake) => this.#waiting.push(wake))
    }
  }

  /** Versions of a document that diagnostics came for. */
  versions(uri: string): (number | undefined)[] {
    return this.#published.filter((one) => one.uri === uri).map(({version}) => version)
  }

  /** Forget what was published. */
  forget(): void {
    this.#published = []
  }

  hover(uri: string, words: string): Promise<Hover | null> {
    const {start: position} = this.rangeOf(uri, words)
    return this.connection.sendRequest('textDocument/hover', {textDocument: {uri}, position})
  }

  async actions(uri: string, words: string): Promise<CodeAction[]> {
    const range = this.rangeOf(uri, words)
    const context = {diagnostics: await this.diagnostics(uri)}
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: {uri},
      range,
      context
    })
  }

  /** Take an action that is a command of the server. */
  async run(action: CodeAction | undefined): Promise<void> {
    if (!action?.command) throw new Error('There is no such action.')
    await this.connection.sendRequest('workspace/executeCommand', action.command)
  }

  symbols(uri: string): Promise<DocumentSymbol[] | null> {
    return this.connection.sendRequest('textDocument/documentSymbol', {textDocument: {uri}})
  }

  lenses(uri: string): Promise<CodeLens[] | null> {
    return this.connection.sendRequest('textDocument/codeLens', {textDocument: {uri}})
  }

  /** Say goodbye. */
  async end(): Promise<number | null> {
    const closed = once(this.child, 'close')
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    const [code] = await closed
    this.connection.dispose()
    return code
  }

  get(uri: string): TextDocument {
    const document = this.documents.get(uri)
    if (!document) throw new Error(`${uri} is not open.`)
    return document
  }
}
