import {readFileSync} from 'node:fs'
import type {Server} from 'node:http'
import type {Browser} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {launch, onDisk, servePage, Visit} from './browser.js'

const sound = 'Police shut the bridge on Monday, Chief Ada Holt said.'
const bare = 'The bridge will stay shut until spring, sources said.'
const docx = readFileSync(new URL('../../fixtures/formats/harbour.docx', import.meta.url))

let browser: Browser
let server: Server
let url: string
let visit: Visit

beforeAll(async () => {
  browser = await launch()
  ;({server, url} = await servePage())
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

beforeEach(async () => {
  visit = await Visit.start(browser, url, {permissions: ['clipboard-read', 'clipboard-write']})
})

afterEach(async () => {
  expect(visit.complaints).toEqual([])
  await visit.end()
})

describe('a writer', () => {
  it('types a sentence and sees the finding, mends it and sees it go', async () => {
    await visit.write('')
    await visit.says('Write, paste or drop a draft')
    await visit.write(sound, bare)
    await visit.says('1 finding.')
    expect(await visit.findings.textContent()).toContain('Describe “sources” for readers')
    expect(await visit.page.locator('.draft .onrecord-error').textContent()).toBe('sources')

    await visit.write(sound, bare.replace('sources said', 'Mayor Ilse Brandt said'))
    await visit.says('Nothing found.')
    expect(await visit.page.locator('.draft .onrecord-finding').count()).toBe(0)
  })

  it('takes a remedy, and takes it back', async () => {
    await visit.write(sound, '“It is safe,” claimed Olle Strand, the harbour master.')
    await visit.page.locator('.draft .onrecord-warn').click()
    await visit.page.getByRole('button', {name: 'Change to “said”'}).click()
    await visit.says('Nothing found.')
    expect(await visit.draft.textContent()).toContain('“It is safe,” said Olle Strand')
    await visit.page.keyboard.press('ControlOrMeta+z')
    await visit.says('1 finding.')
  })

  it('goes through the findings by keyboard alone, and lets one stand', async () => {
    await visit.write(sound, bare, '“Nobody told us a thing about it and nobody ever will.”')
    await visit.says('2 findings.')
    await visit.page.keyboard.press('F8')
    const box = visit.page.getByRole('dialog', {name: 'Finding'})
    await box.waitFor()
    const first = await box.textContent()
    // What is shown is spoken: the focus stays in the draft.
    const voice = visit.page.locator('.copy').getByRole('status')
    const spoken = async () => (await voice.textContent())?.replace(/^Must mend: /, '')
    expect(await spoken()).toMatch(/^Describe “sources” for readers/)
    await visit.page.keyboard.press('F8')
    await expect.poll(() => box.textContent()).not.toBe(first)
    expect(await spoken()).not.toContain('sources')
    expect(await box.textContent()).toContain((await spoken())?.split(': ').at(-1))
    await visit.page.keyboard.press('ControlOrMeta+.')
    await expect
      .poll(() => visit.page.evaluate(() => document.activeElement?.textContent))
      .toContain('who')
    await visit.page.keyboard.press('Escape')
    await box.waitFor({state: 'hidden'})
    expect(await voice.textContent()).toBe('')
    await visit.page.keyboard.press('F8')
    await box.getByRole('button', {name: 'Let it stand'}).first().press('Enter')
    await visit.page.getByLabel(/^Why may/).fill('cleared by the desk')
    await visit.page.keyboard.press('Enter')
    await visit.says('1 finding.')
    await visit.page.getByText('cleared by the desk').waitFor()
    await visit.draft.press('ControlOrMeta+z')
    await visit.says('2 findings.')
    expect(await visit.draft.textContent()).toContain('never ever will'.replace('never ', ''))
  })

  it('opens on a marked example, and says what it finds', async () => {
    await visit.says(/\d findings\./)
    expect(await visit.page.locator('.masthead').textContent()).toContain('unnamed sources')
    expect(await visit.page.locator('.draft .onrecord-finding').count()).toBeGreaterThan(3)
    expect(await visit.page.locator('.sums').textContent()).toMatch(/Must mend \d+.*Check \d+/)
  })

  it('writes over a draft that began with a headline', async () => {
    await visit.write(sound)
    expect(await visit.draft.locator('p').first().getAttribute('data-role')).toBeNull()
    await visit.page.getByLabel('This paragraph is').selectOption('headline')
    expect(await visit.draft.locator('p').first().getAttribute('data-role')).toBe('headline')
  })

  it('pastes wrapped text as a file of text is read', async () => {
    const wrapped = `Bridge shut\n\n${sound.replace('on Monday', '\non Monday')}\n\n${bare.replace('until', '\nuntil')}\n`
    await visit.paste({'text/plain': wrapped})
    await visit.says('1 finding.')
    expect(await visit.draft.locator('p').count()).toBe(3)
  })

  it('pastes from Google Docs and Word without what is deleted', async () => {
    await visit.paste({
      'text/html': `<b id="docs-internal-guid-1"><h1 dir="ltr"><span>Bridge shut</span></h1><br><p>${sound}</p><ul><li><p>One lane</p></li></ul></b>`
    })
    expect(
      await visit.draft
        .locator('p')
        .evaluateAll((all) => all.map((p) => (p as HTMLElement).dataset.role ?? ''))
    ).toEqual(['headline', '', 'list'])
    await visit.paste({
      'text/html': `<p class="MsoTitle">Bridge shut</p><p class="MsoNormal">It was <del>awful</del>fine.</p><p class="MsoListParagraph"><span style="mso-list:Ignore">·&nbsp;&nbsp;</span>One lane</p><p>&nbsp;</p>`
    })
    expect(await visit.draft.locator('p').allTextContents()).toEqual([
      'Bridge shut',
      'It was fine.',
      'One lane'
    ])
  })

  it('keeps the draft for this tab if asked, and asks before one is lost', async () => {
    const asked: string[] = []
    visit.page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      dialog.accept()
    })
    await visit.write(sound)
    await visit.page.reload()
    expect(asked).toEqual(['beforeunload'])
    await visit.write(sound)
    await visit.page.getByLabel('Keep this draft').check()
    await visit.page.reload()
    expect(asked).toHaveLength(1)
    expect(await visit.draft.textContent()).toBe(sound)
    await visit.page.getByLabel('Keep this draft').uncheck()
    expect(await visit.page.evaluate(() => sessionStorage.length)).toBe(0)
  })

  it('calls a finding wrong, and saves what it called wrong', async () => {
    await visit.write(sound, bare)
    await visit.page.getByRole('button', {name: 'Wrong?'}).click()
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('button', {name: 'Save for the standards desk'}).click()
    ])
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject([
      {rule: 'bare-source', words: 'sources', sentence: bare}
    ])
  })

  it('sees what it called wrong, and takes it back', async () => {
    const {page} = visit
    const listed = page.getByRole('heading', {name: 'Called wrong'})
    await visit.write(sound, ...Array.from({length: 30}, () => sound), bare)
    await visit.says('1 finding.')
    const called = page.locator('.findings').getByRole('button', {name: /wrong/i})
    await called.click()
    expect(await called.getAttribute('aria-pressed')).toBe('true')
    // What is said of it is in sight at the end of a long draft too.
    const top = await page.getByRole('alert').evaluate((it) => it.getBoundingClientRect().top)
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
    expect(top).toBeGreaterThanOrEqual(0)
    await called.click()
    expect(await called.getAttribute('aria-pressed')).toBe('false')
    await listed.waitFor({state: 'hidden'})
    await called.click()
    await page.getByRole('button', {name: 'Forget them'}).click()
    expect(await called.textContent()).toBe('Wrong?')
  })

  it('has a finding read aloud in words that stand apart', async () => {
    await visit.write(sound, bare)
    await visit.findings.getByRole('button', {name: /^Must mend \S/}).waitFor()
  })

  it('keeps findings on their words while typing before them', async () => {
    await visit.write(sound, bare)
    await visit.says('1 finding.')
    await visit.page.keyboard.press('ControlOrMeta+Home')
    await visit.page.keyboard.type('It rained. ')
    expect(await visit.page.locator('.draft .onrecord-error').textContent()).toBe('sources')
  })

  it('reads the page of a rule', async () => {
    await visit.write(sound, bare)
    await visit.page.getByRole('button', {name: 'The rule bare-source'}).click()
    const dialog = visit.page.getByRole('dialog', {name: 'The rule bare-source'})
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('Reuters')
    expect(await dialog.locator('mark').first().textContent()).toBe('sources')
    await visit.page.keyboard.press('Escape')
    await dialog.waitFor({state: 'hidden'})
  })
})

describe('a standards editor', () => {
  it('drops a Word file, and reads the ledger and the strip', async () => {
    await visit.drop('harbour.docx', docx)
    await visit.page.locator('.ledger tbody tr').first().waitFor()
    const names = await visit.page.locator('.ledger .source').allInnerTexts()
    expect(names.length).toBeGreaterThan(1)
    const bars = visit.page.locator('.bars button')
    expect(await bars.count()).toBeGreaterThan(2)
    const label = await bars.nth(1).getAttribute('aria-label')
    expect(label).toMatch(/^Paragraph 2: /)
    await visit.page.locator('.ledger .source').first().click()
    const selected = await visit.page.evaluate(() => String(getSelection()))
    expect(selected).not.toBe('')
  })

  it.each([
    ['broken.docx', 'This is no Word file'],
    ['draft.pdf', 'can’t be read'.replace('’', "'")]
  ])('is told in one line why %s can’t be read, and keeps the draft', async (name, reason) => {
    await visit.write(sound)
    await visit.drop(name, new TextEncoder().encode('no such thing'))
    const notice = visit.page.getByRole('alert')
    await notice.filter({hasText: reason}).waitFor()
    expect(await notice.textContent()).toContain(name)
    expect(await visit.draft.textContent()).toContain(sound)
  })

  it.each([
    ['draft.html', `<h1>Bridge shut</h1><p>${sound}</p><p>${bare}</p>`],
    ['draft.md', `# Bridge shut\n\n${sound}\n\n${bare}\n`],
    ['draft.txt', `Bridge shut\n\n${sound}\n\n${bare}\n`]
  ])('drops %s', async (name, text) => {
    await visit.drop(name, new TextEncoder().encode(text))
    await visit.says('1 finding.')
    expect(await visit.draft.locator('p').count()).toBe(3)
  })

  it('switches the house style and the kind of copy', async () => {
    await visit.page.getByRole('button', {name: 'Try an example'}).click()
    await visit.says(/\d findings\./)
    const before = await visit.findings.allInnerTexts()
    await visit.page.getByLabel('House style').selectOption('strict')
    await expect.poll(() => visit.findings.allInnerTexts()).not.toEqual(before)
    await visit.page.getByLabel('Kind of copy').selectOption('opinion')
    await visit.says(/finding/)
  })

  it('filters by severity and by rule', async () => {
    await visit.page.getByRole('button', {name: 'Try an example'}).click()
    await visit.says(/\d findings\./)
    const all = await visit.findings.count()
    await visit.page.getByLabel('Consider').uncheck()
    expect(await visit.findings.count()).toBeLessThan(all)
    await visit.says('hidden by the filters')
    await visit.page.getByLabel('Rule', {exact: true}).selectOption('bare-source')
    expect(await visit.findings.count()).toBe(1)
  })

  it('copies and saves the report', async () => {
    await visit.write(sound, bare)
    await visit.says('1 finding.')
    await visit.page.getByRole('button', {name: 'Copy report'}).click()
    await visit.page.getByRole('alert').filter({hasText: 'clipboard'}).waitFor()
    const copied = await visit.page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('`bare-source`')
    expect(copied).toContain('| Ada Holt |')

    const saved = async (name: string) => {
      const [download] = await Promise.all([
        visit.page.waitForEvent('download'),
        visit.page.getByRole('button', {name}).click()
      ])
      return readFileSync(await download.path(), 'utf8')
    }
    expect(JSON.parse(await saved('Save JSON'))).toMatchObject({findings: [{rule: 'bare-source'}]})
    expect(copied).toContain('**Must mend**')
    const html = await saved('Save HTML')
    expect(html).toContain('<h1>Sourcing report</h1>')
    expect(html).toContain('<strong>Must mend</strong>')
  })
})

describe('notes', () => {
  const pratt = '“We lost 400 trees in the frost,” Delia Pratt, a grower in the valley, said.'
  const okoro = '“Nobody came to see us at all,” said Kofi Okoro, the county engineer.'
  const tape =
    'PRATT: We, um, we lost four hundred trees in the frost.\n\nOKORO: Nobody came to help us at all.\n'
  const rows = () => visit.page.locator('.quotes > li')

  it('that are dropped stand beside the draft, which they are looked up for', async () => {
    await visit.write(pratt, okoro)
    await visit.says('Nothing found.')
    const panel = visit.page.locator('.notes')
    await visit.drop('tape.txt', new TextEncoder().encode(tape), panel)
    await visit.says('1 finding.')
    await panel.getByText('tape.txt. 2 quotations, 1 to look at.').waitFor()
    expect(await rows().allInnerTexts()).toEqual([
      expect.stringMatching(
        /Delia Pratt: as in the notes, but for.*four hundred trees.*tape.txt, line 1/s
      ),
      expect.stringMatching(
        /Kofi Okoro: the notes have other words.*to help us.*OKORO, tape.txt, line 3/s
      )
    ])
    expect(await rows().nth(1).locator('mark').allTextContents()).toEqual(['see'])
    await rows().nth(1).getByRole('button').click()
    expect(await visit.page.evaluate(() => String(getSelection()))).toBe(
      '“Nobody came to see us at all,”'
    )
    // The draft is what it was, and follows what is written.
    await visit.write(pratt, okoro.replace('see', 'help'))
    await visit.says('Nothing found.')
    await panel.getByText('2 quotations, 0 to look at').waitFor()
    await panel.getByRole('button', {name: 'Take them away'}).click()
    await expect.poll(() => rows().count()).toBe(0)
    const {origin} = new URL(url)
    expect(
      visit.requests.filter((one) => !/^(?:blob|data):/.test(one) && !one.startsWith(origin))
    ).toEqual([])
  })

  it('are known by their ending wherever they fall, and told of where they can’t be read', async () => {
    await visit.write(okoro)
    const cues = '1\n00:00:01,000 --> 00:00:04,000\nOKORO: Nobody came to help us at all.\n'
    await visit.drop('tape.srt', new TextEncoder().encode(cues))
    await visit.says('1 finding.')
    expect(await visit.draft.textContent()).toBe(okoro)
    await visit.drop('broken.docx', new TextEncoder().encode('no'), visit.page.locator('.notes'))
    await visit.page.getByRole('alert').filter({hasText: 'broken.docx'}).waitFor()
    expect(await rows().count()).toBe(1)
  })
})

describe('a hostile draft', () => {
  it('is text, in the page and in the report', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    await visit.write(sound, `${evil} sources said.`, `“${evil}”`)
    await visit.says(/finding/)
    expect(await visit.page.title()).toBe('onrecord: says who?')
    expect(await visit.page.locator('img, script:not([src])').count()).toBe(0)
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('button', {name: 'Save HTML'}).click()
    ])
    const page = readFileSync(await download.path(), 'utf8')
    expect(page).not.toMatch(/<img|<script/)
  })
})

describe('privacy', () => {
  it('asks for its own files alone, whatever is done', async () => {
    await visit.drop('harbour.docx', docx)
    await visit.page.locator('.ledger tbody tr').first().waitFor()
    await visit.page.getByLabel('House style').selectOption('strict')
    await visit.page.getByRole('button', {name: 'Try an example'}).click()
    await visit.says(/\d findings\./)
    await visit.findings.first().getByRole('button').first().click()
    const {origin} = new URL(url)
    const others = [...visit.requests, ...visit.answers].filter(
      (request) => !request.startsWith(`${origin}/desk/`) && !/^(?:blob|data):/.test(request)
    )
    expect(others).toEqual([])
    // The page, its style, its script, and the language models.
    expect(visit.requests.filter((request) => request.startsWith(origin))).toHaveLength(4)
  })

  it('could not send anything if it wanted to', async () => {
    const tries = await visit.page.evaluate(async () => {
      const fails = (work: Promise<unknown>) =>
        work.then(
          () => 'sent',
          () => 'refused'
        )
      const image = new Promise((resolve, reject) => {
        const made = new Image()
        made.onload = resolve
        made.onerror = reject
        made.src = './leak.png'
      })
      const script = new Promise((resolve, reject) => {
        const made = document.createElement('script')
        made.onload = resolve
        made.onerror = reject
        made.src = 'http://127.0.0.1:9/leak.js'
        document.head.append(made)
      })
      return Promise.all([fails(fetch('./index.html')), fails(image), fails(script)])
    })
    expect(tries).toEqual(['refused', 'refused', 'refused'])
    expect(visit.complaints.join('\n')).toContain('Content Security Policy')
    visit.complaints.length = 0
    // The browser reports what it refuses to send as requests that fail.
    expect(visit.answers.filter((answer) => /leak/.test(answer))).toEqual([])
  })

  it('keeps nothing unless it is asked to, and then no draft', async () => {
    const kept = () => visit.page.evaluate(() => JSON.stringify(localStorage))
    await visit.write(sound, bare)
    await visit.page.getByLabel('House style').selectOption('local')
    await visit.says(/finding/)
    expect(await kept()).toBe('{}')
    await visit.page.getByLabel('Remember my settings').check()
    expect(await kept()).toContain('local')
    expect(await kept()).not.toContain('bridge')
    await visit.page.reload()
    expect(await visit.page.getByLabel('House style').inputValue()).toBe('local')
    await visit.page.getByLabel('Remember my settings').uncheck()
    expect(await kept()).toBe('{}')
  })
})

describe('the language models', () => {
  const none = /language models can’t be read/

  it('are asked for once, after the page is there', async () => {
    await visit.says(/\d findings\./)
    const names = visit.requests.map((request) => request.replace(/^.*\/|-[^/]*$/g, ''))
    expect(names.indexOf('models')).toBeGreaterThan(names.indexOf('index'))
    expect(names.filter((name) => name === 'models')).toHaveLength(1)
  })

  it('are missed in one sentence, and asked for again', async () => {
    const page = await browser.newPage()
    page.setDefaultTimeout(120_000)
    await page.route('**/models-*.js', (route) => route.abort())
    await page.goto(url)
    await page.getByRole('alert').filter({hasText: none}).waitFor()
    await page.unroute('**/models-*.js')
    await page.getByRole('textbox', {name: 'Draft'}).click()
    await page.keyboard.type('Now ')
    await page.locator('.findings > li').first().waitFor()
    expect(await page.getByRole('alert').filter({hasText: none}).count()).toBe(0)
    await page.close()
  })
})

describe('from disk', () => {
  it('works without a server', async () => {
    const local = await Visit.start(browser, onDisk)
    await local.write(sound, bare)
    await local.says('1 finding.')
    await local.drop('harbour.docx', docx)
    await local.page.locator('.ledger tbody tr').first().waitFor()
    expect(local.complaints).toEqual([])
    expect(local.requests.filter((request) => !/^(?:file|blob|data):/.test(request))).toEqual([])
    await local.end()
  })
})
