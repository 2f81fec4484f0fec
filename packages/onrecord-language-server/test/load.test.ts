/**
 * Two hundred drafts open at once, and edited at random: nothing is lost, and nothing grows.
 *
 * `ONRECORD_EDITS=10000 pnpm test packages/onrecord-language-server/test/load` edits as often.
 */

import process from 'node:process'
import {expect, it} from 'vitest'
import {Client} from './client.js'

const drafts = 200
const edits = Number(process.env.ONRECORD_EDITS ?? 400)

/** Megabytes of JavaScript that the server may hold: what grows with each edit ends it. */
const heap = 96

const pieces = [
  'Ada Holt, the mayor, said the quay would be sold.',
  'The bridge will stay shut until spring, sources said.',
  '“We are done with it,” a source close to the board said.',
  'Critics say the plan has failed.',
  'It rained.'
]

/** Numbers that look like chance, and are the same each time. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

const name = `${edits} edits in ${drafts} drafts leave what a first look at them finds`
const options = {timeout: 60_000 + edits * 500}

it(name, options, async () => {
  const numbers = chance(7)
  const below = (limit: number) => Math.floor((numbers.next().value ?? 0) * limit)
  const client = await Client.start({
    command: [process.execPath, `--max-old-space-size=${heap}`]
  })
  const uris = Array.from({length: drafts}, (_, index) => `file:///desk/${index}.md`)
  for (const uri of uris) await client.open(uri, `A vote on the quay\n\n${pieces.join('\n\n')}\n`)

  const versions = new Map<string, number>()
  for (let edit = 0; edit < edits; edit++) {
    const uri = uris[below(drafts)] ?? ''
    const document = client.get(uri)
    const text = document.getText()
    const at = below(text.length + 1)
    // Words go where words come, so that the draft stays as long as it is.
    const end = Math.min(text.length, at + (text.length > 400 ? 20 + below(60) : below(12)))
    const newText = below(3) > 0 ? (pieces[below(pieces.length)] ?? '') : '\n\n'
    const range = {start: document.positionAt(at), end: document.positionAt(end)}
    versions.set(uri, await client.change(uri, [{range, newText}]))
    // What was published before is of no use here, and the client is not what is measured.
    if (edit % 500 === 499) {
      await client.diagnostics(uri, versions.get(uri))
      client.forget()
    }
  }

  // Few edits, few looks.
  for (const uri of uris.filter((_, index) => edits >= 10_000 || index % 8 === 0)) {
    await client.change(uri, [
      {range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, newText: 'A '}
    ])
    const last = await client.diagnostics(uri, client.get(uri).version)
    const again = uri.replace('/desk/', '/again/')
    await client.open(again, client.get(uri).getText())
    const first = JSON.stringify(await client.diagnostics(again, 1))
    expect(JSON.parse(first.replaceAll(again, uri))).toEqual(last)
    await client.connection.sendNotification('textDocument/didClose', {textDocument: {uri: again}})
  }
  expect(await client.end()).toBe(0)
})
