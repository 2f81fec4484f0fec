/**
 * One text, one reading: a story gives the same findings on the same words, and the same ledger, however it comes.
 */

import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {openRecordPool} from 'onrecord'
import {
  checkArticle,
  type DraftFinding,
  ParagraphMemory,
  reportOf,
  resolveSettings
} from 'onrecord/draft'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Client} from '../../packages/onrecord-language-server/test/client.js'
import {createChecker} from '../../packages/prosemirror-onrecord/lib/index.js'

const require = createRequire(new URL('../../packages/vfile-article/package.json', import.meta.url))
const {strToU8, unzipSync, zipSync} = require('fflate')

const fixtures = new URL('../../fixtures/', import.meta.url)
const rules = resolveSettings({preset: 'strict'})
const pool = openRecordPool(1, {cwd: '/', none: true, failOn: 'error', ledger: true})

let client: Client

beforeAll(async () => {
  client = await Client.start()
})

afterAll(async () => {
  await client.end()
  await pool.close()
})

/** Ways that a story comes in: its name, and its paragraphs written so. The first is a headline. */
const ways: Record<string, (paragraphs: readonly string[]) => [string, string | Uint8Array]> = {
  'wrapped by hand': (all) => ['a.txt', all.map((one) => wrap(one, 68)).join('\n\n')],
  'wrapped with CR LF': (all) => [
    'a.txt',
    all
      .map((one) => wrap(one, 72))
      .join('\n\n')
      .replace(/\n/g, '\r\n')
  ],
  'one line a paragraph': (all) => ['a.txt', all.join('\n')],
  indented: (all) => ['a.txt', all.map((one) => `   ${one}`).join('\n\n')],
  'in UTF-16': (all) => ['a.txt', Buffer.from(`\uFEFF${all.join('\n\n')}`, 'utf16le')],
  Markdown: ([head = '', ...all]) => [
    'a.md',
    [`# ${escapeMarkdown(head)}`, ...all.map(escapeMarkdown)].join('\n\n')
  ],
  'Markdown with the title in front matter': ([head = '', ...all]) => [
    'a.md',
    `---\ntitle: ${JSON.stringify(head)}\n---\n\n${all.map(escapeMarkdown).join('\n\n')}`
  ],
  'a page': (all) => ['a.html', page(all)],
  Word: (all) => ['a.docx', word(all)],
  OpenDocument: (all) => ['a.odt', openDocument(all)],
  'ninjs 1': ([head, ...all]) => [
    'a.json',
    JSON.stringify({headline: head, body_text: all.join('\n\n')})
  ],
  'ninjs 3': ([head, ...all]) => [
    'a.json',
    JSON.stringify({
      headlines: [{role: 'main', value: head}],
      bodies: [{role: 'main', contentType: 'text/html', value: paragraphsOf(all)}]
    })
  ],
  'a page as a word processor has it copied': ([head = '', ...all]) => [
    'pasted.html',
    `<html><body><!--StartFragment--><b style="font-weight:normal"><h1 dir="ltr">${escapeXml(head)}</h1>${all.map((one) => `<p class="MsoNormal"><span style="font-family:Arial">${escapeXml(one)}<o:p></o:p></span></p>`).join('<br>')}</b><!--EndFragment--></body></html>`
  ],
  'NewsML-G2': ([head = '', ...all]) => [
    'a.xml',
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>${escapeXml(head)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphsOf(all)}</body></html></inlineXML></contentSet></newsItem>`
  ],
  'NewsML 1': ([head = '', ...all]) => [
    'a.xml',
    `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>${escapeXml(head)}</HeadLine></NewsLines><NewsComponent><Role FormalName="Main"/><ContentItem><DataContent>${paragraphsOf(all)}</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`
  ],
  RSS: ([head = '', ...all]) => [
    'a.xml',
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Desk</title><item><title>${escapeXml(head)}</title><content:encoded><![CDATA[${paragraphsOf(all)}]]></content:encoded></item></channel></rss>`
  ],
  NITF: ([head = '', ...all]) => [
    'a.xml',
    `<nitf><body><body.head><hedline><hl1>${escapeXml(head)}</hl1></hedline></body.head><body.content>${paragraphsOf(all)}</body.content></body></nitf>`
  ]
}

describe.each(readdirSync(new URL('articles/', fixtures)))('%s', (name) => {
  const paragraphs = readFileSync(new URL(`articles/${name}`, fixtures), 'utf8')
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
  const text = paragraphs.join('\n\n')

  test.each(Object.keys(ways))('reads the same %s', async (way) => {
    const [path, value] = (ways[way] as (typeof ways)[string])(paragraphs)
    expect(await seen(path, value)).toEqual(await seen('a.txt', text))
  })

  test('reads the same in an editor, after other drafts', async () => {
    const memory = new ParagraphMemory()
    await seen('a.txt', paragraphs.slice(2).join('\n\n'), memory)
    expect(await seen('a.txt', text, memory)).toEqual(await seen('a.txt', text))
  })

  test('reads the same from a stream', async () => {
    const {line} = await pool.check({text: JSON.stringify({text}), number: 1})
    const {findings, sources} = JSON.parse(line)
    const file = new VFile({path: 'a.txt', value: text})
    const report = reportOf(file, await checkArticle(file, {rules: resolveSettings({})}))

    expect(findings.map(placed)).toEqual(report.findings.map(placed))
    expect(sources).toEqual(JSON.parse(JSON.stringify(report.ledger.sources)))
  })

  test('reads the same through the language server', async () => {
    for (const [path, language, copy] of [
      [`/${name}`, 'plaintext', text],
      [`/${name}.md`, 'markdown', paragraphs.map(escapeMarkdown).join('\n\n')]
    ] as const) {
      const uri = `file:///desk${path}`
      await client.open(uri, copy, language)
      const document = client.get(uri)
      const found = (await client.diagnostics(uri, 1)).map(({code, range}) => {
        return [code, document.offsetAt(range.start), document.offsetAt(range.end)]
      })
      const file = new VFile({path, value: copy})
      const {findings} = reportOf(file, await checkArticle(file, {rules: resolveSettings({})}))
      expect(found.sort()).toEqual(findings.map(({rule, start, end}) => [rule, start, end]).sort())
    }
  })

  test('reads the same in a CMS', async () => {
    const report = await createChecker({preset: 'strict'}).check(
      paragraphs.map((one) => ({text: one}))
    )
    const file = new VFile({path: 'a.txt', value: text})
    const whole = reportOf(file, await checkArticle(file, {rules}))

    expect(report?.findings).toEqual(whole.findings)
  })
})

/** Findings on their words, and who is credited how often. */
async function seen(path: string, value: string | Uint8Array, memory?: ParagraphMemory) {
  const file = new VFile({path, value})
  const {findings, ledger} = reportOf(file, await checkArticle(file, {rules, memory}))

  return {
    findings: findings
      .map(({rule, severity, actual}) => `${rule} ${severity} ${plain(actual)}`)
      .sort(),
    sources: ledger.sources.map(
      (source) =>
        `${plain(source.name)} ${source.class} ${source.attributions} ${source.quotations}`
    )
  }
}

/** A stream tells no remedies. */
function placed({rule, severity, actual, start, end}: DraftFinding): unknown {
  return {rule, severity, actual, start, end}
}

function plain(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ')
}

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd()
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function paragraphsOf(all: readonly string[]): string {
  return all.map((one) => `<p>${escapeXml(one)}</p>`).join('\n')
}

function page([head = '', ...all]: readonly string[]): string {
  const copy = paragraphsOf(all).replace(/“/g, '&ldquo;').replace(/”/g, '&#8221;')
  return `<!doctype html><html><head><title>Site</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>${escapeXml(head)}</h1>\n${copy}</article></main></body></html>`
}

function word([head = '', ...all]: readonly string[]): Uint8Array {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
  const body = [
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(head)}</w:p>`,
    ...all.map((one) => `<w:p>${run(one)}</w:p>`)
  ]
  const parts = unzipSync(new Uint8Array(readFileSync(new URL('formats/harbour.docx', fixtures))))
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`
  return zipSync({...parts, 'word/document.xml': strToU8(xml)})
}

function openDocument([head = '', ...all]: readonly string[]): Uint8Array {
  const body = [
    `<text:p text:style-name="Title">${escapeXml(head)}</text:p>`,
    ...all.map((one) => `<text:p>${escapeXml(one)}</text:p>`)
  ]
  const parts = unzipSync(new Uint8Array(readFileSync(new URL('formats/harbour.odt', fixtures))))
  const xml = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`
  return zipSync({...parts, 'content.xml': strToU8(xml)})
}
