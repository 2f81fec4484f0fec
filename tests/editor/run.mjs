/**
 * node tests/editor/run.mjs [--picture]: runs the packed extension in the real Visual Studio Code, in a browser.
 *
 * The editor is the one that the npm package code-server carries: its files are served as they lie, and none of its own
 * programs is run. It is downloaded once, into `node_modules/.cache`. A writer types a draft, sees what is found, takes a remedy,
 * takes it back, switches a rule off. Exit 1 where that fails. `--picture` makes the
 * picture of the extension's readme anew.
 */

import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {unzipSync} from 'fflate'
import {chromium} from 'playwright-core'
import {needProgram, chromium as program} from '../../scripts/programs.mjs'
import {serveEditor} from './serve.mjs'

const version = '4.139.1'
const root = fileURLToPath(new URL('../..', import.meta.url))
const extension = join(root, 'packages/onrecord-vscode')
const draft = [
  'Police shut the bridge on Monday, Chief Ada Holt said.',
  '',
  'The bridge will stay shut until spring, sources said.',
  '',
  '“It is safe,” claimed Bo Lee, the mayor. A spokeswoman for the council, Ilse Brandt, said it would answer on Friday.'
].join('\n')

const folder = mkdtempSync(join(tmpdir(), 'onrecord-editor-'))
unpack(folder)
const site = await serveEditor(join(fetchEditor(), 'package/lib/vscode'), join(folder, 'extension'))
const browser = await chromium.launch({
  executablePath: needProgram(program),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
})

try {
  await drive()
  console.log('The extension works in Visual Studio Code.')
} finally {
  await browser.close()
  site.close()
  rmSync(folder, {recursive: true})
}

/** Write a draft, and do all that a writer does. */
async function drive() {
  const context = await browser.newContext({viewport: {width: 1180, height: 500}})
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const elsewhere = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(site.url) && !/^(?:blob|data):/.test(url)) elsewhere.push(url)
  })

  await page.goto(site.url)
  await command(page, '>workbench.action.files.newUntitledFile')
  const lines = page.locator('.view-lines').last()
  await lines.waitFor()
  for (const [index, line] of draft.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }

  await page.locator('.squiggly-error').first().waitFor()
  await page.getByText('3 named · 1 anonymous').first().waitFor()

  await place(page, 3, 42)
  await page.keyboard.press('ControlOrMeta+.')
  await page.getByText('Ask “[who is this?]”').first().waitFor()
  await page.getByText('Switch bare-source off').first().waitFor()
  if (process.argv.includes('--picture')) {
    await page.screenshot({path: join(extension, 'screenshot.png')})
  }
  await page.keyboard.press('Enter')
  await textIs(lines, /sources \[who is this\?\] said/)
  await page.keyboard.press('ControlOrMeta+z')
  await textIs(lines, /sources said/)

  await place(page, 3, 42)
  await page.keyboard.press('ControlOrMeta+.')
  await page.getByText('Switch bare-source off').first().click()
  await page.locator('.squiggly-error').first().waitFor({state: 'detached'})
  assert.deepEqual(elsewhere, [])
  await context.close()
}

/** Run a command of the editor by its id. */
async function command(page, words) {
  await page.locator('.monaco-workbench').waitFor()
  const input = page.locator('.quick-input-widget input').first()
  await page.keyboard.press('F1')
  await input.waitFor()
  await input.fill(words)
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
  await page.keyboard.press('Enter')
  await input.waitFor({state: 'hidden'})
}

/** Put the cursor in a line, both counted from 1. */
async function place(page, line, column) {
  const input = page.locator('.quick-input-widget input').first()
  await page.keyboard.press('ControlOrMeta+g')
  await input.waitFor()
  await input.fill(`:${line}:${column}`)
  await page.keyboard.press('Enter')
  await input.waitFor({state: 'hidden'})
}

async function textIs(lines, pattern) {
  for (let tries = 0; tries < 100; tries++) {
    const text = (await lines.textContent())?.replaceAll('\u00a0', ' ') ?? ''
    if (pattern.test(text)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`The draft does not read ${pattern}: ${await lines.textContent()}`)
}

/** Pack the extension, and lay its files where the editor finds them. */
function unpack(into) {
  const file = join(into, 'onrecord.vsix')
  execFileSync(process.execPath, [join(extension, 'scripts/pack.mjs'), file], {stdio: 'ignore'})
  for (const [name, content] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(into, name)), {recursive: true})
    writeFileSync(join(into, name), content)
  }
}

/** Get the editor, if it is not there. */
function fetchEditor() {
  const cache = join(root, 'node_modules/.cache', `code-server-${version}`)
  if (existsSync(join(cache, 'package/lib/vscode/out'))) return cache
  mkdirSync(cache, {recursive: true})
  const options = {
    cwd: cache,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  }
  execFileSync('npm', ['pack', '--silent', `code-server@${version}`], options)
  execFileSync('tar', ['-xzf', `code-server-${version}.tgz`], options)
  return cache
}
