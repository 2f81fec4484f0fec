/**
 * Sourcing checks for assistants that draft copy, by the Model Context Protocol.
 */

import process from 'node:process'
import {StdioServerTransport} from '@modelcontextprotocol/sdk/server/stdio.js'
import {createServer} from './server.js'

export {createServer, type ServerOptions} from './server.js'

/**
 * Serve the assistant at the other end of standard input and output, until it goes. Nothing else is listened to, and
 * no request is made.
 */
export async function serve(): Promise<void> {
  await createServer({cwd: process.cwd()}).connect(new StdioServerTransport())
}
