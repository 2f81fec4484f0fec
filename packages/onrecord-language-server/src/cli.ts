/**
 * The program: speaks the protocol over standard input and output.
 */

import {readFileSync} from 'node:fs'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {setFlags} from './engine.js'
import {serve} from './node-server.js'

const help = `onrecord-language-server: checks the sourcing of news drafts in an editor

  onrecord-language-server --stdio   speak the Language Server Protocol
  onrecord-language-server --version
  onrecord-language-server --help
`

// How an editor asks for the channel, and which process it is, is read by the protocol's library.
const channels = ['stdio', 'node-ipc', 'pipe', 'socket', 'clientProcessId'] as const

start()

function start(): void {
  try {
    const {values} = parseArgs({
      options: {
        stdio: {type: 'boolean'},
        'node-ipc': {type: 'boolean'},
        pipe: {type: 'string'},
        socket: {type: 'string'},
        clientProcessId: {type: 'string'},
        help: {type: 'boolean', short: 'h'},
        version: {type: 'boolean', short: 'v'}
      }
    })

    if (values.version) process.stdout.write(`${version()}\n`)
    else if (values.help) process.stdout.write(help)
    else if (channels.every((name) => values[name] === undefined)) {
      refuse('Say how to talk: --stdio. An editor starts this program; see --help.')
    } else {
      // What a library prints must not get between the messages.
      console.log = console.error
      setFlags()
      serve(createConnection(ProposedFeatures.all))
    }
  } catch (error) {
    refuse(`${(error as Error).message.split('. ')[0]}. See --help.`)
  }
}

function refuse(reason: string): void {
  process.stderr.write(`onrecord-language-server: ${reason}\n`)
  process.exitCode = 2
}

function version(): string {
  const manifest = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as {version: string}).version
}
