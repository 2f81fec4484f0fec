/**
 * What the extension does wherever it runs: starts the server, and shows what it tells.
 */

import {rulePageRequest, summaryNotification} from 'onrecord-language-server/protocol'
import * as vscode from 'vscode'
import type {BaseLanguageClient, LanguageClientOptions} from 'vscode-languageclient'
import {commandsFor} from './commands.js'
import {SourcesView, sourcesId} from './sources.js'

/** Languages that are copy. */
const languages = ['plaintext', 'markdown', 'html']

/** Addresses of the pages of rules: a file of the server’s, or what it is asked for where it has no files. */
const page = /\/onrecord-[^/]+\/[a-z-]+\.md$|^onrecord-rule:/

let client: BaseLanguageClient | undefined

/**
 * Start.
 *
 * @param context
 *   What lives as long as the extension.
 * @param schemes
 *   Where drafts come from; `undefined` for wherever.
 * @param createClient
 *   Makes the client, with its server.
 */
export async function start(
  context: vscode.ExtensionContext,
  schemes: readonly (string | undefined)[],
  createClient: (options: LanguageClientOptions) => BaseLanguageClient
): Promise<void> {
  const sources = new SourcesView(() => client)
  const status = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Right, 100)
  const lines = new Map<string, string>()

  status.name = 'onrecord'
  status.command = 'onrecord.showSources'
  status.tooltip = 'Sources of this draft'

  async function restart(): Promise<void> {
    await client?.stop()
    client = createClient(optionsFor(schemes))
    client.onNotification(summaryNotification, ({uri, line}) => {
      if (line === '') lines.delete(uri)
      else lines.set(uri, line)
      show()
    })
    await client.start()
  }

  /** The status bar and the view speak of the draft that is looked at. */
  function show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString()
    const line = uri === undefined ? undefined : lines.get(uri)
    status.text = `$(quote) ${line ?? ''}`
    if (line === undefined) status.hide()
    else status.show()
    sources.refresh()
  }

  context.subscriptions.push(
    status,
    vscode.window.createTreeView(sourcesId, {treeDataProvider: sources}),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.registerTextDocumentContentProvider('onrecord-rule', {
      provideTextDocumentContent: ({path}) =>
        client?.sendRequest(rulePageRequest, {rule: path.replace(/^\/|\.md$/g, '')})
    }),
    ...Object.entries(commandsFor(() => client, restart)).map(([name, run]) =>
      vscode.commands.registerCommand(name, run)
    )
  )
  await restart()
}

/** Stop the server. */
export async function stop(): Promise<void> {
  await client?.stop()
}

function optionsFor(schemes: readonly (string | undefined)[]): LanguageClientOptions {
  return {
    documentSelector: languages.flatMap((language) =>
      schemes.map((scheme) => (scheme === undefined ? {language} : {scheme, language}))
    ),
    middleware: {
      window: {
        // The page of a rule is to be read, not edited.
        async showDocument(params, token, next) {
          if (!page.test(params.uri)) return next(params, token)
          await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(params.uri))
          return {success: true}
        }
      }
    },
    initializationOptions: {
      trusted: vscode.workspace.isTrusted,
      asksReason: true,
      showsSources: true,
      setsRules: true,
      showsMessages: true
    }
  }
}
