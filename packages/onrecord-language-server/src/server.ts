/**
 * The server: hears what the editor says and asks, and hands it to who knows.
 */

import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {actionsAt} from './actions.js'
import {hoverStyle, isWanted, registerFor} from './client.js'
import {commands, runCommand} from './commands.js'
import {Editor} from './editor.js'
import {hoverAt} from './hover.js'
import {ignoreEdit} from './ignores.js'
import type {Machine} from './machine.js'
import {OpenDrafts} from './open-drafts.js'
import {ignoreRequest, reportRequest, rulePageRequest} from './protocol.js'
import {renderPage} from './render-page.js'
import {lensesOf, symbolsOf} from './symbols.js'

/** What the server says of itself. */
const introduction: InitializeResult = {
  serverInfo: {name: 'onrecord'},
  capabilities: {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: true
    },
    hoverProvider: true,
    codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix]},
    codeLensProvider: {},
    documentSymbolProvider: {label: 'Sources'},
    executeCommandProvider: {commands}
  }
}

/** Who is served, what it has open, and where. */
interface Serving {
  editor: Editor
  drafts: OpenDrafts
  machine: Machine
}

/**
 * Serve an editor until it says goodbye.
 *
 * @param connection
 *   Connection to it, not listening yet.
 * @param machine
 *   Where the server runs.
 */
export function serveOn(connection: Connection, machine: Machine): void {
  const documents = new TextDocuments(TextDocument)
  const editor = new Editor(connection, machine)
  const drafts = new OpenDrafts(documents, editor, machine)
  const serving = {editor, drafts, machine}

  welcome(serving)
  follow(documents, serving)
  answerQuestions(serving)
  carryOut(serving)

  documents.listen(connection)
  connection.listen()
}

/** Begin with an editor, hear when its settings change, and end with it. */
function welcome({editor, drafts, machine}: Serving): void {
  const {connection} = editor
  const configsChanged = () => drafts.configsChanged()
  const watch = machine.watch(() => drafts.uris(), configsChanged)

  connection.onInitialize((params) => {
    editor.meet(params)
    return introduction
  })

  connection.onInitialized(async () => {
    const registered = registerFor(connection, editor.client, machine.configPatterns)
    await Promise.all([
      drafts.fetchSettings(undefined),
      registered.then((sees) => sees || watch.start())
    ])
  })

  connection.onDidChangeConfiguration(({settings}) => drafts.fetchSettings(settings))
  connection.onDidChangeWatchedFiles(configsChanged)
  connection.onShutdown(async () => {
    watch.stop()
    await machine.trials?.close()
  })
}

/** Follow what is opened, written and closed. */
function follow(documents: TextDocuments<TextDocument>, {drafts, machine}: Serving): void {
  documents.onDidOpen(({document}) => drafts.open(document))
  documents.onDidChangeContent(({document}) => drafts.change(document.uri))
  documents.onDidClose(({document}) => drafts.close(document.uri))
  documents.onDidSave(({document}) => {
    // For clients that watch no files.
    if (machine.isConfig(document.uri)) drafts.configsChanged()
  })
}

/** Answer what the editor asks about a draft. */
function answerQuestions({editor, drafts, machine: {pages}}: Serving): void {
  const {connection} = editor

  connection.onHover(({textDocument, position}) =>
    drafts.withCheck(textDocument.uri, (check) => {
      const offset = check.document.offsetAt(position)
      return hoverAt(check, offset, pages, hoverStyle(editor.client, editor.options))
    })
  )

  connection.onCodeAction(({textDocument, range, context}) =>
    isWanted(context.only)
      ? drafts.withCheck(textDocument.uri, (check, draft) =>
          actionsAt(draft, check, range, context.diagnostics, editor.options)
        )
      : []
  )

  connection.onDocumentSymbol(({textDocument}) => drafts.withCheck(textDocument.uri, symbolsOf))

  connection.onCodeLens(async ({textDocument: {uri}}) => {
    const lenses = await drafts.withCheck(uri, (check) =>
      lensesOf(check, editor.options.showsSources)
    )
    return (editor.settings.hasLens(uri) && lenses) || []
  })

  connection.onRequest(rulePageRequest, async ({rule}) => renderPage(await pages.read(rule)))
  connection.onRequest(reportRequest, ({uri}) => drafts.withCheck(uri, ({report}) => report))
}

/** Do what the writer chose of what was offered. */
function carryOut({editor, drafts, machine}: Serving): void {
  const {connection} = editor

  connection.onExecuteCommand(({command, arguments: given = []}) =>
    runCommand(command, given, {
      connection,
      machine,
      client: editor.client,
      roots: editor.roots,
      trusted: editor.isTrusted,
      complain: editor.complain,
      withCheck: (uri, answer) => drafts.withCheck(uri, answer),
      isOpen: (uri) => drafts.has(uri)
    })
  )

  connection.onRequest(ignoreRequest, ({uri, rule, start, reason}) =>
    drafts.withCheck(uri, async (check, draft) => {
      const finding = check.report.findings.find((one) => one.rule === rule && one.start === start)
      if (!finding) return null
      const made = await ignoreEdit(draft, check, finding, reason, editor.client, machine)
      return made?.edit ?? null
    })
  )
}
