/**
 * The ProseMirror plugin in hosts that are not our page: what is painted, what a reader may change, where the
 * card stands, what a colleague's typing does.
 */

import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {rolldown} from 'rolldown'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {launch} from './browser.js'

const lead = 'The ferry will be sold, sources said on Monday.'
const claim = '“It is safe,” claimed Ada Holt, the chief of police.'
let browser: Browser
let page: Page
let script: string

beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('prosemirror/demo.ts', import.meta.url)),
    platform: 'browser'
  })
  const {output} = await bundle.generate({format: 'iife', codeSplitting: false})
  script = output[0].code
  browser = await launch()
})

afterAll(() => browser.close())

beforeEach(async () => {
  await page?.context().close()
  page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(120_000)
  const style = readFileSync(
    new URL('../../packages/onrecord-browser/style.css', import.meta.url),
    'utf8'
  )
  await page.setContent(
    `<style>${style}
.ProseMirror { white-space: pre-wrap }
#pane { position: absolute; left: 200px; top: 60px; width: 500px; height: 260px; overflow: auto }
#moved { transform: translate(150px, 40px) }</style>
<div id="one"></div><div id="two"></div><div id="moved"><div id="pane"></div></div>`
  )
  await page.addScriptTag({content: script})
})

/** Run something with the demo's functions. */
function editors(work: string): Promise<unknown> {
  return page.evaluate(`(() => { const {plain, pair, reconfigure} = window.editors; ${work} })()`)
}

const marks = (place: string) => page.locator(`${place} .onrecord-finding`)

describe('marks', () => {
  it('paint the gravest finding where several share words', async () => {
    await editors(`plain('#one', ${JSON.stringify([lead])})`)
    const mark = marks('#one').first()
    await mark.waitFor()
    const painted = await mark.evaluate((element) => {
      let inner: Element = element
      while (inner.firstElementChild) inner = inner.firstElementChild
      const {textDecorationStyle, textDecorationColor} = getComputedStyle(inner)
      return {textDecorationStyle, textDecorationColor}
    })
    expect(painted).toEqual({
      textDecorationStyle: 'wavy',
      textDecorationColor: 'rgb(179, 38, 30)'
    })
  })

  it('are all told in the card, the gravest first', async () => {
    await editors(`plain('#one', ${JSON.stringify([lead])})`)
    await marks('#one').first().click()
    const rules = page.locator('.onrecord-tooltip:not([hidden]) .onrecord-severity')
    await rules.first().waitFor()
    const told = await rules.allTextContents()
    expect(told.length).toBeGreaterThan(1)
    expect(told[0]).toBe('Must mend · bare-source')
  })
})

describe('a reader of a locked story', () => {
  it('is told of findings, and can change nothing', async () => {
    await editors(
      `window.view = plain('#one', ${JSON.stringify(['Police shut it, Ada Holt said.', claim])}, false)`
    )
    await marks('#one').first().click()
    await page.getByRole('dialog', {name: 'Finding'}).waitFor()
    expect(await page.getByRole('button', {name: /^Change to/}).count()).toBe(0)
    expect(await editors('return window.view.state.doc.textContent')).toContain('claimed')
  })
})

describe('the card', () => {
  it('stands at its words in a moved pane that scrolls', async () => {
    const copy = [...Array.from({length: 14}, () => 'Police shut it, Ada Holt said.'), lead]
    await editors(`plain('#pane', ${JSON.stringify(copy)})`)
    const mark = marks('#pane').first()
    await mark.waitFor()
    await mark.scrollIntoViewIfNeeded()
    await mark.click()
    const card = page.getByRole('dialog', {name: 'Finding'})
    await card.waitFor()
    const [words, box] = [await mark.boundingBox(), await card.boundingBox()]
    expect(Math.abs((box?.x ?? 0) - (words?.x ?? 0))).toBeLessThan(4)
  })
})

describe('a long draft', () => {
  it('is marked where somebody looks, wherever they go, and on paper as a whole', async () => {
    const copy = Array.from({length: 800}, (_, index) =>
      index % 4
        ? 'Police shut it, Ada Holt said.'
        : `The ferry will be sold for $${index}, sources said.`
    )
    await editors(`window.view = plain('#one', ${JSON.stringify(copy)})`)
    const count = () => marks('#one').count()
    await expect.poll(count).toBeGreaterThan(0)
    await expect.poll(count).toBeLessThan(100)
    const last = page.locator('#one p', {hasText: '$796'})
    expect(await last.locator('.onrecord-finding').count()).toBe(0)
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await last.locator('.onrecord-finding').waitFor()
    // To the first finding from the end of the draft, by its key.
    await page.locator('#one p').last().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('F8')
    await page.getByRole('dialog', {name: 'Finding'}).waitFor()
    await page.locator('#one p').first().locator('.onrecord-shown').waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await count()).toBeGreaterThanOrEqual(200)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await count()).toBeLessThan(100)
  })
})

describe('a host that changes its plugins', () => {
  it('goes on being checked', async () => {
    await editors(
      `window.view = plain('#one', ${JSON.stringify(['Police shut it, Ada Holt said.'])}); reconfigure(window.view)`
    )
    await editors(
      `window.view.dispatch(window.view.state.tr.insertText(' It will be sold, sources said.', window.view.state.doc.content.size - 1))`
    )
    await marks('#one').first().waitFor()
    expect(await marks('#one').first().textContent()).toBe('sources')
  })
})

describe('two editors on one document', () => {
  it('keep their marks while the other types', async () => {
    await editors(`window.views = pair(['#one', '#two'], ${JSON.stringify(lead)})`)
    await marks('#two').first().waitFor()
    const counts = (await editors(`
      const [a, b] = window.views
      const counts = []
      for (const letter of 'On Monday ') {
        a.dispatch(a.state.tr.insertText(letter, 1 + counts.length))
        counts.push(b.dom.querySelectorAll('.onrecord-finding').length)
      }
      return counts`)) as number[]
    expect(counts).toHaveLength(10)
    expect(Math.min(...counts)).toBeGreaterThan(0)
    expect(await marks('#two').first().textContent()).toBe('sources')
  })
})
