/**
 * Every editor that can be checked: a writer types, sees marks, opens the card, takes a remedy and takes it
 * back; a reader of a locked story changes nothing; a host passes its headline and what was let stand, and
 * hears what happens. Nothing of it is ever in what the editor saves.
 */

import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {demos, serveDemos} from '../../scripts/demos.mjs'
import {launch} from './browser.js'

let browser: Browser
let page: Page
let site: {url: string; close(): void}
let asked: string[]

beforeAll(async () => {
  site = await serveDemos()
  browser = await launch()
})

afterAll(async () => {
  await browser.close()
  site.close()
})

/** Words that are painted or marked in a severity, in the order of the copy. */
function marked(severity: string): Promise<string[]> {
  return page.evaluate((name) => {
    const painted = [...(CSS.highlights.get(name) ?? [])] as Range[]
    const elements = [...document.querySelectorAll(`#editor .${name}`)]
    return [...painted.map(String), ...elements.map((one) => one.textContent ?? '')].sort()
  }, `onrecord-${severity}`)
}

function marksOf(severity: string, words: readonly string[]): Promise<void> {
  return expect.poll(() => marked(severity)).toEqual(words)
}

/** Where words of the copy stand in the window. */
function placeOf(words: string): Promise<{x: number; y: number; right: number}> {
  return page.evaluate((text) => {
    const editor = document.querySelector('#editor')
    const walker = document.createTreeWalker(
      editor?.shadowRoot ?? (editor?.parentElement as Node),
      NodeFilter.SHOW_TEXT
    )
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(text)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + text.length)
      const {left, right, top, height} = range.getBoundingClientRect()
      return {x: (left + right) / 2, y: top + height / 2, right}
    }
    throw new Error(`${text} does not stand there.`)
  }, words)
}

async function clickOn(words: string): Promise<void> {
  const {x, y} = await placeOf(words)
  await page.mouse.click(x, y)
}

/** Put the cursor behind words, as slowly as a hand: editors hear of it with the next frame. */
async function clickBehind(words: string): Promise<void> {
  const {right, y} = await placeOf(words)
  await page.mouse.click(right - 1, y)
  await page.keyboard.press('End')
  await page.evaluate(
    () =>
      new Promise((seen) => {
        requestAnimationFrame(() => requestAnimationFrame(seen))
      })
  )
}

const card = () => page.getByRole('dialog', {name: 'Finding'})
const saved = (): Promise<string> => page.evaluate(() => window.demo.saved())
const events = (): Promise<string[]> => page.evaluate(() => window.demo.events)

describe.each(demos)('in %s', (name) => {
  async function open(query = ''): Promise<void> {
    await page?.context().close()
    page = await (await browser.newContext({viewport: {width: 900, height: 900}})).newPage()
    page.setDefaultTimeout(120_000)
    asked = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(site.url + name + query)
    await marksOf('error', ['sources'])
  }

  beforeEach(() => open())

  it('marks are painted, and are nothing that is saved', async () => {
    expect(await marked('warn')).toEqual(['claimed'])
    expect(await saved()).not.toContain('onrecord')
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([])
  })

  it('a writer types, and is told of what was typed', async () => {
    await clickBehind('spring')
    await page.keyboard.type(' Ferries may be sold too, a source said.')
    await marksOf('error', ['a source', 'sources'])
    expect(await saved()).toContain('may be sold too')
  })

  it('a writer takes a remedy, and takes it back alone', async () => {
    await clickBehind('the mayor')
    await page.keyboard.type(' He left.')
    await clickOn('claimed')
    await card().getByText('loaded-verb', {exact: false}).first().waitFor()
    await page.getByRole('button', {name: 'Change to “said”'}).click()
    await expect.poll(saved).toContain('“It is safe,” said Bo Lee, the mayor. He left.')
    await marksOf('warn', [])
    expect(await events()).toEqual(['accept said'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(saved).toContain('“It is safe,” claimed Bo Lee, the mayor. He left.')
    await marksOf('warn', ['claimed'])
  })

  it('a writer goes from finding to finding by keys, and asks in mid-copy', async () => {
    await clickBehind('the mayor')
    await page.keyboard.press('F8')
    await card().getByText('bare-source', {exact: false}).first().waitFor()
    await page.keyboard.press('ControlOrMeta+.')
    await expect
      .poll(() =>
        page.evaluate(() => {
          const {activeElement: active} = document
          return (active?.shadowRoot?.activeElement ?? active)?.textContent
        })
      )
      .toBe('Ask “[who is this?]”')
    await page.keyboard.press('Enter')
    await expect.poll(saved).toContain('sources [who is this?] said')
    await page.keyboard.type('!')
    expect(await saved()).toContain('!')
  })

  it('a writer lets a finding stand, and takes that back', async () => {
    await clickOn('claimed')
    await page.getByRole('button', {name: 'Let it stand'}).click()
    await marksOf('warn', [])
    const kept = await page.evaluate(() => window.demo.ignored)
    expect(kept).toMatchObject([{rule: 'loaded-verb', words: 'claimed', occurrence: 0}])
    await page.keyboard.press('ControlOrMeta+z')
    await marksOf('warn', ['claimed'])
    // A host that hears of it late, and is not told what it says itself.
    await page.evaluate((uses) => window.demo.setIgnored(uses), kept)
    await marksOf('warn', [])
    await page.evaluate(() => window.demo.setIgnored([]))
    await marksOf('warn', ['claimed'])
    expect(await events()).toEqual(['ignore claimed', 'restore'])
    await open(`?ignored=${encodeURIComponent(JSON.stringify(kept))}`)
    expect(await marked('warn')).toEqual([])
  })

  it('a reader of a locked story is told, and changes nothing', async () => {
    await page.evaluate(() => window.demo.lock(true))
    const before = await saved()
    await clickOn('claimed')
    await card().waitFor()
    const [words, box] = [await placeOf('claimed'), await card().boundingBox()]
    expect(box?.x).toBeLessThan(words.right)
    expect((box?.y ?? 0) - words.y).toBeGreaterThan(0)
    expect((box?.y ?? 0) - words.y).toBeLessThan(40)
    expect(await page.getByRole('button', {name: /^Change to/}).count()).toBe(0)
    expect(await saved()).toBe(before)
  })

  it('a headline in a field of its own is a part of the story', async () => {
    await page.getByLabel('Headline').fill('Bridge “a death trap”, says engineer')
    const told = page.locator('#findings')
    await told.getByText('before 0: headline-quote-unsupported').waitFor()
    await page.getByLabel('Headline').fill('')
    await expect.poll(() => told.textContent()).not.toContain('before 0')
  })
})

describe('a light editor on a dark page', () => {
  it('has marks that are painted light', async () => {
    await page?.context().close()
    page = await (await browser.newContext({colorScheme: 'dark'})).newPage()
    await page.goto(`${site.url}quill`)
    await marksOf('warn', ['claimed'])
    await clickOn('claimed')
    await card().waitFor()
    const {x, y, right} = await placeOf('claimed')
    // Painted, which what the browser computes need not be.
    const clip = {x: x - 4, y: y - 6, width: right - x, height: 12}
    const picture = (await page.screenshot({clip})).toString('base64')
    const reds = await page.evaluate(async (data) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      context?.drawImage(image, 0, 0)
      const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? []
      return [...pixels].filter((_, index) => index % 4 === 0).sort((one, other) => one - other)
    }, picture)
    expect(reds[reds.length >> 1]).toBeGreaterThan(200)
  })
})
