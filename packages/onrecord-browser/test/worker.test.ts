import {MessageChannel} from 'node:worker_threads'
import {createChecker, type DraftBlock} from 'onrecord-browser'
import {type Channel, connectChecker, serveChecker} from 'onrecord-browser/worker'
import {afterEach, describe, expect, it} from 'vitest'

const sound = 'Police shut the bridge on Monday, Chief Ada Holt said.'
const anonymous = 'The bridge will stay shut until spring, sources said.'
const open: {close(): void}[] = []

afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

/** A page and a worker, and what goes from the one to the other. */
function connect() {
  const {port1, port2} = new MessageChannel()
  open.push(port1, port2)
  const sent: {blocks?: unknown[]}[] = []
  const page = {
    postMessage(message: {blocks?: unknown[]}) {
      sent.push(message)
      port1.postMessage(message)
    },
    addEventListener: port1.addEventListener.bind(port1),
    removeEventListener: port1.removeEventListener.bind(port1)
  } as unknown as Channel
  port1.start()
  port2.start()
  serveChecker(port2 as unknown as Channel)
  return {checker: connectChecker(page), sent}
}

function blocks(...texts: string[]): DraftBlock[] {
  return texts.map((text) => ({text}))
}

describe('a checker in a worker', () => {
  it('says what a checker in this thread says', async () => {
    const {checker} = connect()
    const draft = blocks(sound, anonymous)
    expect(await checker.check(draft)).toEqual(await createChecker().check(draft))
  })

  it('is sent only what has changed', async () => {
    const {checker, sent} = connect()
    await checker.check(blocks(sound, anonymous, 'The river rose.'))
    await checker.check(blocks('The river rose.', sound, 'It fell, sources said.'))
    expect(sent.map((message) => message.blocks)).toEqual([
      [{text: sound}, {text: anonymous}, {text: 'The river rose.'}],
      [2, 0, {text: 'It fell, sources said.'}]
    ])
  })

  it('passes over drafts that are old before their turn comes', async () => {
    const {checker, sent} = connect()
    const reports = await Promise.all([
      checker.check(blocks(sound)),
      checker.check(blocks(sound, 'The river')),
      checker.check(blocks(sound, anonymous))
    ])
    expect(reports.map((report) => report?.findings.length)).toEqual([0, undefined, 1])
    expect(sent).toHaveLength(2)
  })

  it('checks by new settings, and ends', async () => {
    const {checker} = connect()
    checker.configure({rules: {'bare-source': 'off'}})
    expect((await checker.check(blocks(sound, anonymous)))?.findings).toEqual([])
    const last = checker.check(blocks(sound))
    checker.destroy()
    expect(await last).toBeNull()
  })
})
