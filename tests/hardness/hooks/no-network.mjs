/** Loaded before a program, its threads and its children: whoever asks for the network is told of, and gets nothing. */

import dgram from 'node:dgram'
import dns from 'node:dns'
import {writeSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import net from 'node:net'

const refuse = (what) => () => {
  writeSync(2, `NETWORK: ${what}\n`)
  throw new Error(`No network: ${what}`)
}

for (const name of ['connect', 'createConnection', 'createServer'])
  net[name] = refuse(`net.${name}`)
net.Socket.prototype.connect = refuse('Socket.connect')
net.Server.prototype.listen = refuse('Server.listen')
dgram.createSocket = refuse('dgram.createSocket')
for (const name of Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))) {
  dns[name] = refuse(`dns.${name}`)
  if (name in dns.promises) dns.promises[name] = refuse(`dns.promises.${name}`)
}
globalThis.fetch = refuse('fetch')

syncBuiltinESMExports()
