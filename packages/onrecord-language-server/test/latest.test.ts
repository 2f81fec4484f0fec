/** Checks that overtake one another, and settings that are asked for anew before they are told. */

import {describe, expect, it} from 'vitest'
import type {Connection} from 'vscode-languageserver'
import {createSettingsAsker} from '../src/ask-settings.js'
import type {ClientSettings} from '../src/client-settings.js'
import {createLatest} from '../src/latest.js'

/** A promise, and what keeps it. */
function promise<T>() {
  let keep: (value: T) => void = () => {}
  const kept = new Promise<T>((resolve) => {
    keep = resolve
  })
  return {kept, keep: (value: T) => keep(value)}
}

describe('work that is begun again', () => {
  it('counts only as the latest, in whatever order it ends', async () => {
    const atLast = createLatest()
    const draft = {}
    const [slow, fast] = [promise<void>(), promise<void>()]
    const told: string[] = []
    const tell = (name: string, {kept}: {kept: Promise<void>}) =>
      atLast(draft, async (isLatest) => {
        await kept
        if (isLatest()) told.push(name)
      })
    const [first, second] = [tell('first', slow), tell('second', fast)]
    fast.keep()
    await second
    slow.keep()
    await first
    expect(told).toEqual(['second'])
  })

  it('is done when the latest is', async () => {
    const atLast = createLatest()
    const draft = {}
    const latest = promise<void>()
    let isDone = false
    const first = atLast(draft, async () => {}).then(() => {
      isDone = true
    })
    const second = atLast(draft, () => latest.kept)
    await new Promise(setImmediate)
    expect(isDone).toBe(false)
    latest.keep()
    await Promise.all([first, second])
    expect(isDone).toBe(true)
  })

  it('leaves work on other things alone', async () => {
    const atLast = createLatest()
    const told: string[] = []
    const tell = (name: string) =>
      atLast({name}, async (isLatest) => {
        if (isLatest()) told.push(name)
      })
    await Promise.all([tell('one'), tell('other')])
    expect(told).toEqual(['one', 'other'])
  })
})

describe('settings that are asked for anew', () => {
  it('are waited for by who asked before', async () => {
    const answers = [promise<unknown>(), promise<unknown>()]
    const out = answers.map(({kept}) => kept)
    const taken: ClientSettings[] = []
    const connection = {workspace: {getConfiguration: () => out.shift()}} as unknown as Connection
    const ask = createSettingsAsker(connection, {set: (one) => taken.push(one), late: () => {}})

    let isDone = false
    const first = ask('untitled:one').then(() => {
      isDone = true
    })
    const anew = ask('untitled:one', true)
    answers[0]?.keep({preset: 'strict'})
    await new Promise(setImmediate)
    expect(isDone).toBe(false)
    expect(taken).toEqual([])

    answers[1]?.keep({preset: 'agency-us'})
    await Promise.all([first, anew])
    expect(taken).toEqual([{preset: 'agency-us'}])
  })
})
