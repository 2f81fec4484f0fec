/**
 * The server: keeps the open documents checked, and answers about them.
 */

import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {actionsAt} from './actions.js'
import {createSettingsAsker} from './ask-settings.js'
import {hoverStyle, isWanted, registerFor} from './client.js'
import {type InitializationOptions, readClientSettings} from './client-settings.js'
import {commands, runCommand} from './commands.js'
import {Draft, type DraftCheck} from './draft.js'
import {hoverAt} from './hover.js'
import {ignoreEdit} from './ignores.js'
import {createLatest} from './latest.js'
import type {Machine} from './machine.js'
import type {DocumentSettings} from './own-settings.js'
import {ignoreRequest, reportRequest, rulePageRequest} from './protocol.js'
import {createPublisher} from './publish.js'
import {renderPage} from './render-page.js'
import {lensesOf, symbolsOf} from './symbols.js'
import {createTurns} from './turns.js'

/** Seconds that a large draft may take to check for the first time. */
const firstCheck = 10

/** Milliseconds that a check waits at most for more typing. */
const longestWait = 25

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
  const drafts = new Map<string, Draft>()
  const told = new Set<string>()
  let client: InitializeParams['capabilities'] = {}
  let options: InitializationOptions = {}
  let settings = machine.settings(false, complain, [])
  let roots: string[] = []
  const {pages} = machine
  const inTurn = createTurns()
  const atLast = createLatest<Draft>()
  const {tell, forget} = createPublisher(connection, () => client)
  const watch = machine.watch(() => drafts.keys(), settingsChanged)
  const ask = createSettingsAsker(connection, {
    // A draft that was closed since keeps none.
    set: (own, uri) => (uri === undefined || drafts.has(uri)) && settings.setOwn(own, uri),
    late: checkAgain
  })

  connection.onInitialize((params): InitializeResult => {
    const {capabilities, initializationOptions, workspaceFolders} = params
    client = capabilities
    roots = (workspaceFolders ?? []).flatMap(({uri}) => machine.pathOf(uri) ?? [])
    options = (initializationOptions as InitializationOptions | undefined) ?? {}
    settings = machine.settings(options.trusted === true, complain, roots)

    return {
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
  })

  connection.onInitialized(async () => {
    const registered = registerFor(connection, client, machine.configPatterns)
    await Promise.all([fetchOwn(undefined), registered.then((sees) => sees || watch.start())])
  })

  connection.onDidChangeConfiguration(({settings: sent}) => fetchOwn(sent))
  connection.onDidChangeWatchedFiles(settingsChanged)
  connection.onShutdown(async () => {
    watch.stop()
    await machine.trials?.close()
  })

  documents.onDidOpen(({document}) => {
    // A page of ours is no copy.
    if (pages.has(document.uri)) return
    const draft = new Draft(document, machine)
    drafts.set(document.uri, draft)
    if (draft.format) schedule(draft, 0)
  })

  documents.onDidChangeContent(({document}) => {
    const draft = drafts.get(document.uri)
    // Typing is not followed letter by letter where a check takes longer than a letter.
    if (draft?.format && draft.last) {
      schedule(draft, options.debounce ?? Math.min(draft.cost / 2, longestWait))
    } else if (draft?.format) schedule(draft, 0)
  })

  documents.onDidSave(({document}) => {
    // For clients that watch no files.
    if (machine.isConfig(document.uri)) settingsChanged()
  })

  documents.onDidClose(({document: {uri}}) => {
    clearTimeout(drafts.get(uri)?.timer)
    drafts.delete(uri)
    settings.dropOwn(uri)
    forget(uri)
  })

  connection.onHover(({textDocument, position}) =>
    withCheck(textDocument.uri, (check) =>
      hoverAt(check, check.document.offsetAt(position), pages, hoverStyle(client, options))
    )
  )

  connection.onCodeAction(({textDocument, range, context}) =>
    isWanted(context.only)
      ? withCheck(textDocument.uri, (check, draft) =>
          actionsAt(draft, check, range, context.diagnostics, options)
        )
      : []
  )

  connection.onDocumentSymbol(({textDocument}) => withCheck(textDocument.uri, symbolsOf))

  connection.onCodeLens(async ({textDocument: {uri}}) => {
    const lenses = await withCheck(uri, (check) => lensesOf(check, options.showsSources))
    return (settings.hasLens(uri) && lenses) || []
  })

  connection.onExecuteCommand(async ({command, arguments: given = []}) => {
    const isOpen = (uri: string) => drafts.has(uri)
    await runCommand(command, given, {
      connection,
      machine,
      client,
      roots,
      trusted: options.trusted === true,
      complain,
      withCheck,
      isOpen
    })
  })

  connection.onRequest(rulePageRequest, async ({rule}) => renderPage(await pages.read(rule)))

  connection.onRequest(reportRequest, ({uri}) => withCheck(uri, ({report}) => report))

  connection.onRequest(ignoreRequest, ({uri, rule, start, reason}) =>
    withCheck(uri, (check, draft) => {
      const finding = check.report.findings.find((one) => one.rule === rule && one.start === start)
      return finding
        ? ignoreEdit(draft, check, finding, reason, client, machine).then(
            (made) => made?.edit ?? null
          )
        : null
    })
  )

  documents.listen(connection)
  connection.listen()

  /** Each complaint is made once, and again only after settings have changed. */
  function complain(reason: string): void {
    if (told.has(reason)) return
    told.add(reason)
    const message = `onrecord: ${reason}`
    connection.sendNotification(ShowMessageNotification.type, {type: MessageType.Warning, message})
  }

  /** Clients that can't be asked send what they have. */
  async function fetchOwn(sent: unknown): Promise<void> {
    told.clear()
    if (!client.workspace?.configuration) {
      settings.setOwn(readClientSettings((sent as {onrecord?: unknown} | undefined)?.onrecord))
    } else await Promise.all([undefined, ...drafts.keys()].map((uri) => ask(uri, true)))
    checkAgain()
  }

  function settingsChanged(): void {
    told.clear()
    checkAgain()
  }

  /** Check one draft again, or all. */
  function checkAgain(uri?: string): void {
    settings.reset()
    for (const draft of drafts.values()) {
      if (draft.format && (uri === undefined || draft.uri === uri)) schedule(draft, 0)
    }
  }

  function schedule(draft: Draft, wait: number): void {
    clearTimeout(draft.timer)
    draft.timer = setTimeout(() => {
      draft.timer = undefined
      check(draft).catch((error: unknown) => connection.console.error(String(error)))
    }, wait)
  }

  /** Check a draft, and tell, unless it has changed, was closed or is checked anew in the meantime. */
  function check(draft: Draft): Promise<void> {
    return atLast(draft, (isLatest) => checkWhile(draft, isLatest))
  }

  async function checkWhile(draft: Draft, isLatest: () => boolean): Promise<void> {
    const {uri} = draft
    if (client.workspace?.configuration && !settings.knows(uri)) await ask(uri)
    if (!settings.isEnabled(uri)) {
      draft.last = undefined
      return forget(uri)
    }
    const found = await settings.of(draft.path, uri)
    const document = documents.get(uri)
    const {timeout = firstCheck} = options
    const failure = await machine.trials?.try(draft, document?.getText() ?? '', timeout)
    if (!isLatest()) return
    if (failure !== undefined) {
      draft.last = undefined
      return forget(uri, document?.version, failure)
    }
    await inTurn(() => checkNow(draft, found, isLatest))
  }

  async function checkNow(
    draft: Draft,
    found: DocumentSettings,
    isLatest: () => boolean
  ): Promise<void> {
    const {uri} = draft
    const document = documents.get(uri)
    // Where it has changed while others had their turn, it has another coming.
    if (!document || draft.timer || !isLatest()) return

    const {languageId, version} = document
    // The text of a document changes in place.
    const still = TextDocument.create(uri, languageId, version, document.getText())
    const result = await draft.check(still, found)
    const isStale = documents.get(uri)?.version !== version || drafts.get(uri) !== draft
    if (isStale || draft.timer || !isLatest()) return

    if ('failure' in result) {
      draft.last = undefined
      return forget(uri, version, result.failure)
    }

    draft.last = result
    tell(uri, version, result)
  }

  /**
   * Answer about a draft as it is now: what is asked right after a change waits for its check.
   */
  async function withCheck<T>(
    uri: string,
    answer: (check: DraftCheck, draft: Draft) => T | Promise<T>
  ): Promise<T | null> {
    const draft = drafts.get(uri)
    if (!draft?.format) return null
    // Another change may come in while the draft is read.
    while (isBehind(draft)) {
      clearTimeout(draft.timer)
      draft.timer = undefined
      await check(draft)
      if (!draft.last) return null
    }
    return draft.last ? answer(draft.last, draft) : null
  }

  function isBehind(draft: Draft): boolean {
    const version = documents.get(draft.uri)?.version
    return version !== undefined && draft.last?.document.version !== version
  }
}
