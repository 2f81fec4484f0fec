import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launch, onDisk, Visit} from './browser.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser?.close())

/** What axe has against the page as it stands. */
async function violations({page}: Visit): Promise<string[]> {
  // Put in by the debugger, which the page's policy does not bind.
  await page.evaluate(axe)
  const {violations: found} = await page.evaluate<AxeResults>(
    '(async () => axe.run(document, {preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}))()'
  )
  return found.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
}

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 360]
] as const)('in %s, %d pixels wide', (colorScheme, width) => {
  it('axe finds no violation: empty, with findings, with notes, with a finding open, with a rule open', async () => {
    const visit = await Visit.start(browser, onDisk, {
      colorScheme,
      viewport: {width, height: 800}
    })
    await visit.write('')
    expect(await violations(visit)).toEqual([])
    await visit.page.getByRole('button', {name: 'Try an example'}).click()
    await visit.says(/\d findings\./)
    expect(await violations(visit)).toEqual([])
    const tape = new TextEncoder().encode('OSEI: It is safe, and it will stay open for good.\n')
    await visit.drop('tape.txt', tape, visit.page.locator('.notes'))
    await visit.page.locator('.quotes > li').first().waitFor()
    expect(await violations(visit)).toEqual([])
    await visit.page.locator('.draft .onrecord-error').first().click()
    await visit.page.getByRole('dialog', {name: 'Finding'}).waitFor()
    expect(await violations(visit)).toEqual([])
    await visit.page.getByRole('button', {name: 'Read the rule'}).click()
    await visit.page.getByRole('dialog', {name: 'The rule'}).waitFor()
    expect(await violations(visit)).toEqual([])
    expect(visit.complaints).toEqual([])
    await visit.end()
  })

  it('nothing is wider than the window', async () => {
    const visit = await Visit.start(browser, onDisk, {
      colorScheme,
      viewport: {width, height: 800}
    })
    await visit.page.getByRole('button', {name: 'Try an example'}).click()
    await visit.says(/\d findings\./)
    const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    await visit.end()
  })
})

it('every control can be reached and told by keyboard and screen reader', async () => {
  const visit = await Visit.start(browser, onDisk)
  await visit.page.keyboard.press('Tab')
  expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Skip to the draft'
  )
  const reached: string[] = []
  for (let step = 0; step < 13; step++) {
    await visit.page.keyboard.press('Tab')
    reached.push(
      await visit.page.evaluate(() => {
        const {activeElement: element} = document
        return element?.getAttribute('aria-label') ?? element?.id ?? element?.textContent ?? ''
      })
    )
  }
  expect(reached).toEqual(expect.arrayContaining(['preset', 'genre', 'Draft']))
  expect(reached.filter((name) => name === '').length).toBeLessThan(reached.length)
  await visit.end()
})
