/**
 * What the editor can do, and what it is asked.
 */

import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MarkupKind,
  MessageType,
  type Range,
  ShowMessageNotification
} from 'vscode-languageserver'
import type {InitializationOptions} from './client-settings.js'
import type {HoverStyle} from './hover.js'

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
 * Tell how hovers are shown.
 *
 * @param client
 *   What the editor can do.
 * @param options
 *   What it said when it started the server.
 * @returns
 *   Style; one that says nothing shows Markdown, and no messages beside it.
 */
export function hoverStyle(client: ClientCapabilities, options: InitializationOptions): HoverStyle {
  const formats = client.textDocument?.hover?.contentFormat
  return {
    markdown: formats === undefined || formats.includes(MarkupKind.Markdown),
    messages: options.showsMessages !== true
  }
}

/**
 * Ask the editor to tell when settings change.
 *
 * @param connection
 *   Connection to the editor.
 * @param client
 *   What the editor can do.
 * @param patterns
 *   Patterns of files that hold settings.
 * @returns
 *   Whether it watches such files.
 */
export async function registerFor(
  connection: Connection,
  client: ClientCapabilities,
  patterns: readonly string[]
): Promise<boolean> {
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, {section: 'onrecord'})
  }
  if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return false
  const watchers = patterns.map((name) => ({globPattern: `**/${name}`}))
  await connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
  return true
}

/**
 * Open a document; where the editor can't be asked to, or doesn't, tell where it lies.
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
  const params = {uri, takeFocus: true, ...(selection ? {selection} : {})}
  const shown = client.window?.showDocument?.support
    ? await connection.window.showDocument(params).catch(() => undefined)
    : undefined
  if (shown?.success) return

  const line = selection ? `, line ${selection.start.line + 1}` : ''
  // A notification: not every editor answers a message that is a request.
  const message = `onrecord: see ${nameOf(uri)}${line}`
  connection.sendNotification(ShowMessageNotification.type, {type: MessageType.Info, message})
}

/** An address as a reader writes it. */
function nameOf(uri: string): string {
  const bare = uri.replace(/^file:\/\//, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}
