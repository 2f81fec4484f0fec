/**
 * The server in a browser: in a worker, without files.
 */

import type {Connection} from 'vscode-languageserver'
import {createBrowserMachine} from './browser-machine.js'
import {serveOn} from './server.js'

/**
 * Serve an editor that runs in a browser.
 *
 * @param connection
 *   Connection to it, not listening yet: by the worker's own messages.
 * @param readPage
 *   Gives the Markdown of a rule's page; throws if there is no such rule.
 */
export function serveBrowser(connection: Connection, readPage: (rule: string) => string): void {
  serveOn(connection, createBrowserMachine(readPage))
}
