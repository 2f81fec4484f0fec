/**
 * What the editor can do, and what it is asked.
 */

import {
  type ClientCapabilities,
  type Connection,
  MarkupKind,
  type Range
} from 'vscode-languageserver'

/**
 * Tell whether quick fixes are asked for.
 *
 * @param only
 *   Kinds of actions that are asked for; all if left out.
 * @returns
 *   Whether they are among them.
 */
export function isWanted(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => 'quickfix'.startsWith(kind))
}

/**
 * Tell whether hovers may be Markdown.
 *
 * @param client
 *   What the editor can do.
 * @returns
 *   Whether it shows Markdown; one that says nothing does.
 */
export function showsMarkdown(client: ClientCapabilities): boolean {
  const formats = client.textDocument?.hover?.contentFormat
  return formats === undefined || formats.includes(MarkupKind.Markdown)
}

/**
 * Open a document; where the editor can't be asked to, tell where it lies.
 *
 * @param connection
 *   Connection to the editor.
 * @param client
 *   What the editor can do.
 * @param uri
 *   The document.
 * @param selection
 *   Where to put the cursor.
 */
export async function showDocument(
  connection: Connection,
  client: ClientCapabilities,
  uri: string,
  selection?: Range
): Promise<void> {
  if (!client.window?.showDocument?.support) {
    connection.window.showInformationMessage(
      `onrecord: see ${decodeURI(uri).replace(/^file:\/\//, '')}`
    )
    return
  }
  await connection.window.showDocument({uri, takeFocus: true, ...(selection ? {selection} : {})})
}
