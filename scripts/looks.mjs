/**
 * node scripts/looks.mjs FOLDER: makes pictures of the built page and of every editor that can be checked, each with a card
 * open, light and dark, 360 and 1280 pixels wide: to be looked at before a release.
 *
 * Needs Chromium; see programs.mjs.
 */

import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {chromium} from 'playwright-core'
import {demos, serveDemos} from './demos.mjs'
import {needProgram, chromium as program} from './programs.mjs'

const folder = process.argv[2]
const page = new URL('../packages/onrecord-web/dist/index.html', import.meta.url)
const sizes = [
  {width: 360, height: 780},
  {width: 1280, height: 900}
]

/** What somebody of the example said, not word for word. */
const interview =
  'STRAND: We carried eighty thousand people last year, you know. And nobody told us before they decided.\n'

if (!folder) {
  console.error('Say where to put the pictures: node scripts/looks.mjs FOLDER')
  process.exit(2)
}
mkdirSync(folder, {recursive: true})
const site = await serveDemos()
const browser = await chromium.launch({
  executablePath: needProgram(program),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
})

try {
  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of sizes) {
      const context = await browser.newContext({colorScheme, viewport})
      const tab = await context.newPage()
      const take = async (name, options) => {
        const path = join(folder, `${name}-${colorScheme}-${viewport.width}.png`)
        await tab.screenshot({path, ...options})
        console.log(path)
      }
      await tab.goto(page.href)
      await tab.locator('.draft .onrecord-error').first().click()
      await tab.getByRole('dialog', {name: 'Finding'}).waitFor()
      await take('page')
      await tab.keyboard.press('Escape')
      await take('page-whole', {fullPage: true})
      await tab.getByLabel('Notes to look in').setInputFiles({
        name: 'interview.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(interview)
      })
      await tab.locator('.quotes > li').first().waitFor()
      await tab.locator('.notes').scrollIntoViewIfNeeded()
      await take('page-notes')
      for (const name of demos) {
        await tab.goto(site.url + name)
        await tab.locator('#findings li').first().waitFor()
        await tab.locator('main p').nth(1).click()
        await tab.keyboard.press('Home')
        await tab.keyboard.press('F8')
        await tab.getByRole('dialog', {name: 'Finding'}).waitFor()
        await tab.waitForTimeout(200)
        await take(name)
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
  site.close()
}
