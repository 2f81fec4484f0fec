/**
 * The same copy has the same findings by whatever door it comes in; and a long one stays usable on the page, on paper,
 * and in high contrast.
 */

import {readFileSync} from 'node:fs'
import {checkArticle, reportOf, resolveSettings} from 'onrecord/draft'
import type {Browser} from 'playwright-core'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launch, onDisk, Visit} from './browser.js'

const articles = new URL('../../fixtures/articles/', import.meta.url)
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** What the page finds, as it saves it. */
async function findingsOn({page}: Visit): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Save JSON'}).click()
  ])
  const {findings} = JSON.parse(readFileSync(await download.path(), 'utf8'))
  return told(findings)
}

function told(findings: readonly {rule: string; actual: string}[]): string[] {
  return findings.map(({rule, actual}) => `${rule}: ${actual.replace(/\s+/g, ' ')}`)
}

/** Break lines as mails and terminals do. */
function wrap(text: string): string {
  return text
    .replace(/.{1,72}(?: |$)/gm, (line) => `${line.trimEnd()}\n`)
    .replace(/\n{3,}/g, '\n\n')
}

describe.each(['politics.txt', 'business.txt'])('%s', (name) => {
  it('has the same findings from a file, dropped and pasted, its lines broken or not', async () => {
    const text = readFileSync(new URL(name, articles), 'utf8')
    for (const value of [text, wrap(text)]) {
      const file = new VFile({path: name, value})
      const checked = await checkArticle(file, {rules: resolveSettings({})})
      const wanted = told(reportOf(file, checked).findings)
      expect(wanted.length).toBeGreaterThan(1)
      const visit = await Visit.start(browser, onDisk)
      const says = () => visit.says(new RegExp(`^${wanted.length} findings`))
      const clear = async () => {
        await visit.write('')
        await visit.says('Write, paste or drop a draft')
      }
      // The example may have as many findings, and what is told of it must not be taken for the file's.
      await clear()
      await visit.drop(name, new TextEncoder().encode(value))
      await says()
      expect(await findingsOn(visit)).toEqual(wanted)
      await clear()
      await visit.paste({'text/plain': value})
      await says()
      expect(await findingsOn(visit)).toEqual(wanted)
      await visit.end()
    }
  })
})

describe('a long draft', () => {
  it('keeps its findings in sight, and its strip in one row with one tab stop', async () => {
    const visit = await Visit.start(browser, onDisk, {viewport: {width: 1280, height: 800}})
    const {page} = visit
    const copy = Array.from({length: 300}, (_, index) =>
      index % 3 ? 'Police shut it, Ada Holt said.' : `It will be sold for $${index}, sources said.`
    )
    await visit.drop('long.txt', new TextEncoder().encode(copy.join('\n\n')))
    await expect.poll(() => page.locator('.bars li').count()).toBe(300)
    const strip = await page.locator('.bars').boundingBox()
    expect(strip?.height).toBeLessThan(60)
    expect(await page.locator('.bars button[tabindex="0"]').count()).toBe(1)
    expect(await page.locator('.bars button:not([tabindex="-1"])').count()).toBe(1)
    await page.evaluate(() => window.scrollTo(0, 4000))
    const list = await page.locator('.findings').boundingBox()
    expect(list?.y).toBeGreaterThanOrEqual(0)
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(800)
    await visit.end()
  })

  it('is printed without what is for the hand, with colours and all of its findings', async () => {
    const visit = await Visit.start(browser, onDisk)
    const {page} = visit
    await visit.says(/\d findings\./)
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.toolbar').isVisible()).toBe(false)
    expect(await page.locator('.draft').isVisible()).toBe(true)
    const looks = await page.evaluate(() => {
      const bar = document.querySelector('.bars span') as Element
      const list = document.querySelector('.findings') as Element
      const {printColorAdjust} = getComputedStyle(bar)
      return {printColorAdjust, maxHeight: getComputedStyle(list).maxHeight}
    })
    expect(looks).toEqual({printColorAdjust: 'exact', maxHeight: 'none'})
    await visit.end()
  })

  it('has its strip in high contrast', async () => {
    const visit = await Visit.start(browser, onDisk, {forcedColors: 'active'})
    await visit.says(/\d findings\./)
    const painted = await visit.page
      .locator('.bars [data-standing="named"]')
      .first()
      .evaluate((bar) => getComputedStyle(bar).backgroundColor)
    expect(['rgb(29, 92, 143)', 'rgb(91, 159, 214)']).toContain(painted)
    await visit.end()
  })
})
