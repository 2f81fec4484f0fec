import {readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {VFile} from 'vfile'
import {readArticle} from 'vfile-article'
import {describe, expect, test} from 'vitest'
import {folder, onrecord} from '../../../tests/cli/run.js'

const copy =
  'Minister Ada Holt claimed that the pier was safe. Holt claims that nobody is at risk.\n\n“It will stand,” quipped Holt.\n\nThe council refuted the report.\n'
const mended = copy
  .replace('claimed', 'said')
  .replace('claims', 'says')
  .replace('quipped', 'said')
  .replace('refuted', 'denied')
const only = ['--only', 'loaded-verb,said-bookism,refute-as-deny,bare-source']

describe('--fix', () => {
  test('puts plain verbs in the form that is needed, and reports what is left', async () => {
    const cwd = await folder({'a.txt': `${copy}\nThe pier is shut, sources said.\n`})
    const {code, stdout, stderr} = await onrecord([...only, '--fix', 'a.txt'], {cwd})

    expect(await readFile(path.join(cwd, 'a.txt'), 'utf8')).toBe(
      `${mended}\nThe pier is shut, sources said.\n`
    )
    expect(code).toBe(1)
    expect(stdout).toContain('✖ 1 error in 1 file')
    expect(stderr).toBe('onrecord: 4 verbs changed in 1 file.\n')
    expect(await readdir(cwd)).toEqual(['a.txt'])
  })

  test('touches nothing but the words in Markdown, HTML and JSON', async () => {
    const files = {
      'a.md': '# Pier\n\nMinister Ada Holt *claimed* that the pier was safe.\r\n',
      'a.html': '<!-- x --><p>Minister Ada Holt <b>claimed</b> that the pier&nbsp;was safe.</p>',
      'a.json':
        '{"headline": "Pier",\t"body_text": "Minister Ada Holt claimed that the pier was safe."}'
    }
    const cwd = await folder(files)
    await onrecord([...only, '--fix', '.'], {cwd})

    for (const [name, text] of Object.entries(files)) {
      expect(await readFile(path.join(cwd, name), 'utf8')).toBe(text.replace('claimed', 'said'))
    }
  })

  test('heeds ignores, baselines and the lines that changed', async () => {
    const ignored = `<!-- onrecord ignore-file loaded-verb: their word -->\n\n${copy}`
    const cwd = await folder({'a.md': ignored})
    await onrecord([...only, '--fix', 'a.md'], {cwd})

    const text = await readFile(path.join(cwd, 'a.md'), 'utf8')
    expect(text).toContain('claimed')
    expect(text).not.toContain('quipped')
  })

  test('leaves text in another encoding as it is', async () => {
    const bytes = Buffer.from(
      'Minister Ada Holt, of Orléans, claimed that it was safe.\n',
      'latin1'
    )
    const cwd = await folder({'a.txt': bytes})
    await onrecord([...only, '--fix', 'a.txt'], {cwd})

    expect(await readFile(path.join(cwd, 'a.txt'))).toEqual(bytes)
  })

  test.each([
    [['--fix', '-'], '--fix can’t change standard input.'],
    [['--fix', '--staged'], '--fix changes files, and --staged asks for them as they are.'],
    [['--dry-run', 'a.txt'], '--dry-run shows what --fix would change. Give both.']
  ])('%j is refused', async (args, message) => {
    const {code, stderr} = await onrecord(args)
    expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining(message)})
  })
})

describe('--dry-run', () => {
  test('shows a diff and changes nothing', async () => {
    const cwd = await folder({'a.txt': copy})
    const {code, stdout, stderr} = await onrecord([...only, '--fix', '--dry-run', 'a.txt'], {cwd})

    expect(code).toBe(1)
    expect(stdout).toMatch(/^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ -1,5 \+1,5 @@\n/)
    expect(stdout).toContain(
      '\n-The council refuted the report.\n+The council denied the report.\n'
    )
    expect(stderr).toBe('onrecord: 4 verbs would be changed in 1 file.\n')
    expect(await readFile(path.join(cwd, 'a.txt'), 'utf8')).toBe(copy)
  })

  test('of what needs no change shows nothing', async () => {
    const {code, stdout} = await onrecord([...only, '--fix', '--dry-run', '-'], {input: mended})
    expect({code, stdout}).toEqual({code: 0, stdout: ''})
  })
})

describe('a Word file', () => {
  const part = 'word/document.xml'
  const body = (paragraphs: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`

  async function word(paragraphs: string): Promise<string> {
    const template = await readFile(
      new URL('../../../fixtures/formats/harbour.docx', import.meta.url)
    )
    const parts = unzipSync(template)
    const cwd = await folder()
    parts[part] = strToU8(body(paragraphs))
    await writeFile(path.join(cwd, 'a.docx'), zipSync(parts))
    return cwd
  }

  test('gets tracked changes, with the format of the words', async () => {
    const cwd = await word(
      '<w:p><w:r><w:t>Minister Ada Holt </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">claimed in a Q&amp;A</w:t></w:r><w:r><w:t xml:space="preserve"> that the pier was safe.</w:t></w:r></w:p><w:p><w:r><w:t>The council refuted the report. It refuted the second report.</w:t></w:r></w:p>'
    )
    await onrecord([...only, '--fix', 'a.docx'], {cwd})
    const bytes = new Uint8Array(await readFile(path.join(cwd, 'a.docx')))
    const xml = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())

    expect(xml).toMatch(
      /<w:del w:id="\d+" w:author="onrecord" w:date="[\dT:-]+Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:delText xml:space="preserve">claimed<\/w:delText><\/w:r><\/w:del><w:ins [^>]+><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">said<\/w:t><\/w:r><\/w:ins><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve"> in a Q&amp;A<\/w:t>/
    )
    expect(xml.match(/<w:del /g)).toHaveLength(3)

    const file = new VFile({path: 'a.docx', value: bytes})
    await readArticle(file)
    expect(String(file)).toBe(
      'Minister Ada Holt said in a Q&A that the pier was safe.\nThe council denied the report. It denied the second report.'
    )
  })
})
