/**
 * Every message that a plugin can word stands under an example of a page, so that nobody has to guess what a
 * rule will say, and a change of wording is read by whoever keeps the pages.
 */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {parsePage} from 'sourcing-rule/pages'
import {describe, expect, it} from 'vitest'

type Wording = Record<string, string | ((...words: string[]) => string) | Record<string, string>>

const packages = new URL('../../packages/', import.meta.url)
const plugins = readdirSync(packages).filter((name) =>
  existsSync(new URL(`${name}/src/wording.ts`, packages))
)
/** Stands in for words of the copy. */
const blank = '\u2610'

describe.each(plugins)('%s', (name) => {
  it('shows each of its messages on a page', async () => {
    const wording = (await import(new URL(`${name}/lib/wording.js`, packages).href)) as Wording
    const shown = saysOf(name)
    const lost = Object.entries(wording)
      .filter(([, message]) => typeof message !== 'object')
      .filter(([, message]) => !shown.some((says) => patternOf(message).test(says)))
    expect(lost.map(([key]) => key)).toEqual([])
  })

  it('says what to do first, in one sentence without a full stop', async () => {
    for (const says of saysOf(name)) {
      expect(says).toMatch(/^[A-Z]\S+ [^.!?]+$/)
      expect(says.length).toBeLessThan(140)
    }
  })

  it('puts the way out before the standard in every note', async () => {
    const {notes} = (await import(new URL(`${name}/lib/wording.js`, packages).href)) as {
      notes: Record<string, string>
    }
    for (const note of Object.values(notes)) {
      expect(note).not.toMatch(/^(?:The|An?|AP|BBC|NPR|Reuters|Wikipedia|Libel|Clause|J\.)\b/)
      expect(note.length).toBeLessThan(200)
    }
  })
})

/** The messages that the pages of a plugin show. */
function saysOf(name: string): string[] {
  const folder = new URL(`${name}/src/rules/`, packages)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => parsePage(readFileSync(new URL(file, folder), 'utf8')).examples)
    .flatMap(({says}) => says)
}

/** What a message looks like, whatever words of the copy it holds. */
function patternOf(message: Wording[string]): RegExp {
  const text = typeof message === 'function' ? message(blank, blank) : String(message)
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll(blank, '.+')}$`)
}
