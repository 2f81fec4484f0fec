/**
 * Loaded before a program, its threads and its children: whoever asks for the network is told of, and gets nothing. The
 * one address in `ALLOWED_ADDRESS` may be asked for.
 */

import dgram from 'node:dgram'
import dns from 'node:dns'
import {writeSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import net from 'node:net'
import process from 'node:process'

const {connect} = net.Socket.prototype

const refuse = (what) => () => {
  writeSync(2, `NETWORK: ${what}\n`)
  throw new Error(`No network: ${what}`)
}

net.Socket.prototype.connect = function (...args) {
  const [{host, port} = {}] = args.flat()
  const address = `${host}:${port}`
  return address === process.env.ALLOWED_ADDRESS
    ? connect.apply(this, args)
    : refuse(`net.connect ${address}`)()
}
net.Server.prototype.listen = refuse('Server.listen')
dgram.createSocket = refuse('dgram.createSocket')
for (const name of Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))) {
  dns[name] = refuse(`dns.${name}`)
  if (name in dns.promises) dns.promises[name] = refuse(`dns.promises.${name}`)
}
globalThis.fetch = refuse('fetch')

syncBuiltinESMExports()
