/**
 * The extension: starts the server, and shows what it tells.
 */

import path from 'node:path'
import {summaryNotification} from 'onrecord-language-server/protocol'
import * as vscode from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {commandsFor} from './commands.js'
import {SourcesView, sourcesId} from './sources.js'

/** Languages that are copy. */
const languages = ['plaintext', 'markdown', 'html']

let client: LanguageClient | undefined

/**
 * Called by the editor when a draft is opened.
 *
 * @param context
 *   What lives as long as the extension.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const sources = new SourcesView(() => client)
  const status = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Right, 100)
  const lines = new Map<string, string>()

  status.name = 'onrecord'
  status.command = 'onrecord.showSources'
  status.tooltip = 'Sources of this draft'

  async function restart(): Promise<void> {
    await client?.stop()
    client = createClient(context)
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
    ...Object.entries(commandsFor(() => client, restart)).map(([name, run]) =>
      vscode.commands.registerCommand(name, run)
    )
  )
  await restart()
}

/** Called by the editor when it is closed. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}

function createClient(context: vscode.ExtensionContext): LanguageClient {
  // The server lies beside this file, and is all that is ever started.
  const module = path.join(context.extensionPath, 'dist', 'server.js')
  return new LanguageClient(
    'onrecord',
    'onrecord',
    {module, transport: TransportKind.stdio},
    {
      documentSelector: languages.flatMap((language) => [
        {scheme: 'file', language},
        {scheme: 'untitled', language}
      ]),
      middleware: {
        window: {
          // The page of a rule is to be read, not edited.
          async showDocument(params, token, next) {
            if (!/\/onrecord-[^/]+\/[a-z-]+\.md$/.test(params.uri)) return next(params, token)
            await vscode.commands.executeCommand(
              'markdown.showPreview',
              vscode.Uri.parse(params.uri)
            )
            return {success: true}
          }
        }
      },
      initializationOptions: {
        trusted: vscode.workspace.isTrusted,
        asksReason: true,
        showsSources: true
      }
    }
  )
}
