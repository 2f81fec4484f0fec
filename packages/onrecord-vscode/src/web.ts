/**
 * The extension in a browser: the server runs in a worker, and has no files.
 */

import * as vscode from 'vscode'
import {LanguageClient} from 'vscode-languageclient/browser'
import {start, stop} from './start.js'

/**
 * Called by the editor when a draft is opened.
 *
 * @param context
 *   What lives as long as the extension.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web-server.js')
  await start(
    context,
    // Whatever a browser has its files from.
    [undefined],
    (options) =>
      new LanguageClient('onrecord', 'onrecord', new Worker(script.toString(true)), options)
  )
}

/** Called by the editor when it is closed. */
export async function deactivate(): Promise<void> {
  await stop()
}
