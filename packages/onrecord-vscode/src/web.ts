/**
 * The extension in a browser: the server runs in a worker, and reads configurations by the editor.
 */

import {readFileRequest} from 'onrecord-language-server/protocol'
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
    (options) => {
      const worker = new Worker(script.toString(true))
      const client = new LanguageClient('onrecord', 'onrecord', worker, options)
      client.onRequest(readFileRequest, ({uri}) => read(vscode.Uri.parse(uri)))
      return client
    }
  )
}

/** Read a file that the server may ask for: data alone. */
async function read(uri: vscode.Uri): Promise<string | null> {
  const name = uri.path.split('/').at(-1) ?? ''
  const isData = /\.(?:ya?ml|json)$|^\.onrecordrc$/.test(name)
  if (!isData) return null
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
  } catch {
    // Most folders have none.
    return null
  }
}

/** Called by the editor when it is closed. */
export async function deactivate(): Promise<void> {
  await stop()
}
