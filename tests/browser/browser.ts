/**
 * A real browser with the built page.
 */

import {createReadStream, existsSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'
import process from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page
} from 'playwright-core'
import {chromium as browserProgram, needProgram} from '../../scripts/programs.mjs'

const dist = fileURLToPath(new URL('../../packages/onrecord-web/dist/', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8'
}

/** Address of the page on the disk. */
export const onDisk = pathToFileURL(join(dist, 'index.html')).href

/**
 * Start the browser.
 *
 * @returns
 *   Browser; it has to be closed.
 * @throws {Error}
 *   If there is none: a test without its browser fails.
 */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: needProgram(browserProgram),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      // Root has no sandbox, and tests open our own page alone.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
    ]
  })
}

/**
 * Serve the built page from a folder of a site, as a newsroom would.
 *
 * @returns
 *   Server, and the address of the page.
 */
export async function servePage(): Promise<{server: Server; url: string}> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error('The page is not built. Run `pnpm test`, or `pnpm build:apps` first.')
  }

  const server = createServer(({url = '/'}, response) => {
    const name = normalize(decodeURIComponent(url).replace(/^\/desk\//, '') || 'index.html')
    const file = join(dist, name)
    if (!file.startsWith(dist) || !existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'})
    return createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk/`}
}

/** The page, open, with all that it asked for and complained of. */
export class Visit {
  readonly requests: string[] = []
  /** Addresses that answered. */
  readonly answers: string[] = []
  readonly complaints: string[] = []

  private constructor(readonly page: Page) {}

  /** Open the page. */
  static async start(
    browser: Browser,
    url: string,
    options: BrowserContextOptions = {}
  ): Promise<Visit> {
    const context = await browser.newContext(options)
    const visit = new Visit(await context.newPage())
    context.on('request', (request) => visit.requests.push(request.url()))
    context.on('response', (response) => visit.answers.push(response.url()))
    visit.page.on('console', (message) => {
      if (message.type() === 'error') visit.complaints.push(message.text())
    })
    visit.page.on('pageerror', ({message}) => visit.complaints.push(message))
    visit.page.setDefaultTimeout(120_000)
    await visit.page.goto(url)
    return visit
  }

  get draft() {
    return this.page.getByRole('textbox', {name: 'Draft'})
  }

  get status() {
    return this.page.locator('#findings').getByRole('status')
  }

  get findings() {
    return this.page.locator('.findings > li')
  }

  /** Write a draft over the one that is there. */
  async write(...paragraphs: string[]): Promise<void> {
    await this.draft.click()
    await this.page.keyboard.press('ControlOrMeta+a')
    for (const [index, text] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter')
      if (text === '') await this.page.keyboard.press('Delete')
      else await this.page.keyboard.insertText(text)
    }
  }

  /** Paste over the draft that is there. */
  async paste(data: Readonly<Record<string, string>>): Promise<void> {
    await this.draft.click()
    await this.page.keyboard.press('ControlOrMeta+a')
    const clipboard = await this.page.evaluateHandle((all) => {
      const transfer = new DataTransfer()
      for (const [type, value] of Object.entries(all)) transfer.setData(type, value)
      return transfer
    }, data)
    await this.draft.evaluate(
      (element, clipboardData) =>
        element.dispatchEvent(
          new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true})
        ),
      clipboard
    )
  }

  /** Wait until the list says so. */
  async says(words: string | RegExp): Promise<void> {
    await this.status.filter({hasText: words}).waitFor()
  }

  /** Drop a file on the draft or another part of the page, as a hand would. */
  async drop(name: string, bytes: Uint8Array, on: Locator = this.draft): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([file, content]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(content as number[])], file as string))
        return transfer
      },
      [name, [...bytes]]
    )
    await on.dispatchEvent('drop', {dataTransfer: data})
  }

  async end(): Promise<void> {
    await this.page.context().close()
  }
}
