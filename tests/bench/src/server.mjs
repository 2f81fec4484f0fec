/** Measure the language server as an editor meets it: from a change to the diagnostics for it. */

import {spawn} from 'node:child_process'
import {createRequire} from 'node:module'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {articleOf} from './articles.mjs'
import {seeded} from './random.mjs'

const server = new URL('../../../packages/onrecord-language-server/', import.meta.url)
const uri = 'untitled:Draft-1'

/** Milliseconds between two letters of somebody who types fast; the server is idle in between. */
const pause = 60

/**
 * Type into a draft, a word here and a word there.
 *
 * @param {number} words of the draft, about
 * @param {number} changes how many
 * @returns {Promise<{median: number, p95: number}>} milliseconds from a change to its diagnostics,
 *   the server's own waiting for more letters taken in
 */
export async function measureServer(words, changes) {
  const require = createRequire(new URL('package.json', server))
  const protocol = await import(require.resolve('vscode-languageserver-protocol/node'))
  const {createProtocolConnection, StreamMessageReader, StreamMessageWriter} = protocol
  const random = seeded(7)
  const child = spawn(process.execPath, [fileURLToPath(new URL('bin.js', server)), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  /** Those who wait for diagnostics, by version. */
  const waiting = new Map()
  connection.onNotification('textDocument/publishDiagnostics', ({version}) => {
    waiting.get(version)?.()
  })
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {}
  })
  await connection.sendNotification('initialized', {})

  const answered = (version) => new Promise((resolve) => waiting.set(version, resolve))
  const lines = articleOf(words).split('\n')
  const text = lines.join('\n')
  const opened = answered(1)
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'plaintext', version: 1, text}
  })
  await opened

  const times = []
  const warmUp = 15
  for (let change = 0; change < changes + warmUp; change++) {
    const version = change + 2
    const spaces = lines.flatMap((line, index) =>
      [...line.matchAll(/\p{Ll} (?=\p{Ll})/gu)].map((match) => [index, match.index + 1])
    )
    const [line, character] = spaces[Math.floor(random() * spaces.length)]
    const range = {start: {line, character}, end: {line, character}}
    lines[line] = `${lines[line].slice(0, character)} again${lines[line].slice(character)}`
    await new Promise((resolve) => setTimeout(resolve, pause))
    const start = performance.now()
    const answer = answered(version)
    await connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [{range, text: ' again'}]
    })
    await answer
    if (change >= warmUp) times.push(performance.now() - start)
  }

  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  connection.dispose()
  times.sort((left, right) => left - right)
  return {median: times[times.length >> 1], p95: times[Math.ceil(times.length * 0.95) - 1]}
}
