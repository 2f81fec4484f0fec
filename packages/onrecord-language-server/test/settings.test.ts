/** Editors that are slow to tell their settings. */

import {expect, it, onTestFinished} from 'vitest'
import {Client} from './client.js'

const uri = 'untitled:one'
const draft =
  'Police shut the bridge on Monday, Chief Ada Holt said.\n\nThe bridge will stay shut until spring, sources said.\n'

async function start(answers: Promise<void>): Promise<Client> {
  const settings = {rules: {'bare-source': 'off'}}
  const client = await Client.start({settings, answers})
  onTestFinished(async () => {
    await client.end()
  })
  return client
}

const rules = (found: readonly {code?: unknown}[]) => found.map(({code}) => code)

it('checks with the defaults for one that never tells', async () => {
  const client = await start(new Promise(() => {}))
  await client.open(uri, draft)
  expect(rules(await client.diagnostics(uri, 1))).toEqual(['bare-source'])
  // Nor does typing wait for it again.
  const version = await client.replace(uri, 'until spring', 'until June')
  expect(rules(await client.diagnostics(uri, version))).toEqual(['bare-source'])
})

it('checks again when they come', async () => {
  let tell = () => {}
  const client = await start(
    new Promise((resolve) => {
      tell = resolve
    })
  )
  await client.open(uri, draft)
  expect(rules(await client.diagnostics(uri, 1))).toEqual(['bare-source'])
  tell()
  await expect.poll(() => client.diagnostics(uri, 1)).toEqual([])
})
