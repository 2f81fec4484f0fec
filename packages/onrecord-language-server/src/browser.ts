/**
 * The server in a browser: in a worker, with the files that its client reads for it.
 */

import type {Connection} from 'vscode-languageserver'
import {createBrowserMachine} from './browser-machine.js'
import {readFileRequest} from './protocol.js'
import {serveOn} from './server.js'

/** What a client in a browser does for the server. */
export interface BrowserClient {
  /** Whether it answers `onrecord/readFile`: configurations and sidecars are read then. */
  readsFiles?: boolean | undefined
}

/**
 * Serve an editor that runs in a browser.
 *
 * @param connection
 *   Connection to it, not listening yet: by the worker's own messages.
 * @param readPage
 *   Gives the Markdown of a rule's page; throws if there is no such rule.
 * @param client
 *   What the client does.
 */
export function serveBrowser(
  connection: Connection,
  readPage: (rule: string) => string,
  {readsFiles = false}: BrowserClient = {}
): void {
  const read = async (uri: string) =>
    (await connection.sendRequest(readFileRequest, {uri})) ?? undefined
  serveOn(connection, createBrowserMachine(readPage, readsFiles ? read : undefined))
}
