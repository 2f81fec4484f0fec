/**
 * node scripts/screenshot.mjs: makes the picture of the page for the READMEs, from the built page, and the icon of
 * the extension, from its drawing.
 *
 * Needs Chromium; see programs.mjs.
 */

import {readFile} from 'node:fs/promises'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'
import {needProgram, chromium as program} from './programs.mjs'

const page = new URL('../packages/onrecord-web/dist/index.html', import.meta.url)
const extension = new URL('../packages/onrecord-vscode/', import.meta.url)
const picture = new URL('../packages/onrecord-web/screenshot.png', import.meta.url)

const browser = await chromium.launch({
  executablePath: needProgram(program),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
})

try {
  const context = await browser.newContext({
    colorScheme: 'light',
    viewport: {width: 1240, height: 1000}
  })
  const tab = await context.newPage()
  await tab.goto(page.href)
  await tab.locator('.draft .onrecord-error').first().click()
  await tab.getByRole('dialog', {name: 'Finding'}).waitFor()
  await tab.screenshot({path: fileURLToPath(picture)})

  const drawing = await readFile(new URL('icon.svg', extension), 'utf8')
  // Not in the page, whose policy lets no style in.
  const easel = await browser.newPage({viewport: {width: 256, height: 256}})
  await easel.setContent(`<style>body { margin: 0 }</style>${drawing}`)
  const icon = fileURLToPath(new URL('icon.png', extension))
  await easel.screenshot({path: icon, omitBackground: true})
} finally {
  await browser.close()
}
