/**
 * The server on a machine with files.
 */

import type {Connection} from 'vscode-languageserver'
import {createNodeMachine} from './node-machine.js'
import {serveOn} from './server.js'

/**
 * Serve an editor until it says goodbye.
 *
 * @param connection
 *   Connection to it, not listening yet.
 */
export function serve(connection: Connection): void {
  serveOn(connection, createNodeMachine())
}
