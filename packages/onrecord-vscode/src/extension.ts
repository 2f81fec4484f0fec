/**
 * The extension on a desk: the server runs beside it, over standard input and output.
 */

import path from 'node:path'
import type * as vscode from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {start, stop} from './start.js'

/**
 * Called by the editor when a draft is opened.
 *
 * @param context
 *   What lives as long as the extension.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  // The server lies beside this file, and is all that is ever started.
  const module = path.join(context.extensionPath, 'dist', 'server.js')
  await start(
    context,
    ['file', 'untitled'],
    (options) =>
      new LanguageClient('onrecord', 'onrecord', {module, transport: TransportKind.stdio}, options)
  )
}

/** Called by the editor when it is closed. */
export async function deactivate(): Promise<void> {
  await stop()
}
