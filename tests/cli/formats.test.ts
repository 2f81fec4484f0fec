import {cp, readdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {folder, onrecord} from './run.js'

const fixtures = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url))

/** Files of the fixtures with copy. */
async function articles(): Promise<string[]> {
  const names = await readdir(fixtures)
  return names.filter((name) => /^harbour[-.].*\.\w+$/.test(name)).sort()
}

describe('every format', () => {
  test('gives the same ledger', async () => {
    for (const name of await articles()) {
      const {code, stdout} = await onrecord([
        'sources',
        '--format',
        'json',
        path.join(fixtures, name)
      ])
      const {sources, quotations} = JSON.parse(stdout)
      const marsh = sources.find((source: {name: string}) => source.name === 'Ivo Marsh')

      expect(code).toBe(0)
      expect(marsh, name).toMatchObject({class: 'named', quotations: 2})
      // A block quote is one too, where the format has them.
      const marked = quotations.filter(({text}: {text: string}) => /^[“"]/.test(text))
      expect(marked).toHaveLength(2)
    }
  })

  test('gives the same finding, on the words that it is about', async () => {
    const args = ['--reporter', 'json', '--only', 'vague-descriptor', '--no-inline-ignores']

    for (const name of await articles()) {
      const {stdout} = await onrecord([...args, path.join(fixtures, name)])
      const [{messages}] = JSON.parse(stdout)

      expect(messages, name).toMatchObject([
        {ruleId: 'vague-descriptor', actual: expect.stringMatching(/^(?:A )?person familiar/)}
      ])
    }
  })

  test('takes ignores in comments, where it has any', async () => {
    for (const name of ['harbour.md', 'harbour.html', 'harbour-nitf.xml']) {
      const cwd = await folder()
      const {stdout} = await onrecord(['--reporter', 'json', path.join(fixtures, name)], {cwd})
      const [file] = JSON.parse(stdout) as {messages: {ruleId: string}[]}[]

      // It stands at the end, where no paragraph follows.
      expect(file?.messages.map(({ruleId}) => ruleId)).toContain('unused-ignore')
    }
  })

  test('takes a link for the name of what it leads to, unless a house says no', async () => {
    const cwd = await folder({
      'a.md': '[Studies show](https://study.example) that rain is wet.\n',
      'fragment.md':
        'The board chose “[the old way](https://old.example)” on Monday, Ana Prew said.\n',
      'a.html': '<p>Local media <a href="https://paper.example">reported</a> a fire.</p>',
      'anchor.md':
        'Studies show that rain is wet. [See below](#rain).\n\n[Studies show](#rain) it.\n',
      'strict/a.md': '[Studies show](https://study.example) that rain is wet.\n',
      'strict/.onrecordrc.yaml': 'rules: {vague-study: [warn, {link-counts: false}]}\n'
    })
    const {stdout} = await onrecord(['--reporter', 'json', '.'], {cwd})
    const files = JSON.parse(stdout) as {path: string; messages: {ruleId: string}[]}[]

    expect(files.map(({path, messages}) => [path, messages.map(({ruleId}) => ruleId)])).toEqual([
      ['a.html', []],
      ['a.md', []],
      ['anchor.md', ['vague-study']],
      ['fragment.md', []],
      ['strict/a.md', ['vague-study']]
    ])
  })

  test('of a Word file tells paragraphs and words', async () => {
    const args = ['--only', 'vague-descriptor', path.join(fixtures, 'harbour.docx')]
    const {stdout} = await onrecord(args)

    expect(stdout).toMatch(
      /\n {2}paragraph 7\n(?: {2}│ .*\n)+ {2}warning {2}Say more.*\n.* vague-descriptor\n/
    )
  })
})

describe('a folder of 30 mixed files', () => {
  test('with one broken gives 29 reports, one clear line and exit code 2', async () => {
    const cwd = await folder()
    const names = await articles()

    for (let index = 0; index < 29; index++) {
      const name = names[index % names.length] as string
      await cp(path.join(fixtures, name), path.join(cwd, `${index}-${name}`))
    }
    await writeFile(path.join(cwd, 'broken.docx'), 'PK no more')

    const {code, stdout, stderr} = await onrecord(['--reporter', 'json', '.'], {cwd})

    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toHaveLength(29)
    expect(stderr).toBe(
      'onrecord: broken.docx: This is no Word file, or a broken one. Save it again as .docx.\n'
    )
  })

  test('leaves other JSON and XML out, unless it is named alone', async () => {
    const cwd = await folder({
      'a.txt': 'It rained.\n',
      'package.json': '{"name": "desk"}',
      'feed.xml': '<rss/>'
    })

    expect(await onrecord(['.'], {cwd})).toEqual({
      code: 0,
      stdout: '✔ Nothing found in 1 file\n',
      stderr: ''
    })
    // A hook names what it is given, whatever that is.
    expect(await onrecord(['package.json', 'a.txt', 'feed.xml'], {cwd})).toMatchObject({code: 0})
    expect(await onrecord(['package.json'], {cwd})).toMatchObject({
      code: 2,
      stderr:
        'onrecord: package.json: This JSON is no ninjs article: it has no headline and no body. Give ninjs.\n'
    })
    expect(await onrecord(['feed.xml'], {cwd})).toMatchObject({
      code: 2,
      stderr: 'onrecord: feed.xml: This feed holds no story. Give one that does.\n'
    })
  })
})

describe('a file that is not what its name says', () => {
  const bomb = `<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>`
  const files = {
    'entity.xml': bomb,
    'external.xml': '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>',
    'unknown.xml': '<nitf><body><body.content><p>&nbsp;</p></body.content></body></nitf>',
    'open.xml': '<nitf><body>',
    'broken.json': '{"headline": ',
    'empty.xml': '<nitf><body><body.content/></body></nitf>',
    'list.json': '[1, 2]',
    'text.docx': 'Just text.',
    'deep.html': '<div>'.repeat(200_000),
    'deep.xml': '<a>'.repeat(200_000),
    'zip.txt': Uint8Array.of(0x50, 0x4b, 3, 4)
  }

  test('is one clear line each, and exit code 2', async () => {
    const cwd = await folder(files)
    const {code, stdout, stderr} = await onrecord(Object.keys(files), {cwd})
    const lines = stderr.trimEnd().split('\n')

    expect({code, stdout}).toEqual({code: 2, stdout: 'Nothing was checked: 10 failed\n'})
    expect(lines).toEqual([
      'onrecord: entity.xml: This XML declares entities or other markup of its own, which is refused. Export it without a DTD.',
      'onrecord: external.xml: This XML declares entities or other markup of its own, which is refused. Export it without a DTD.',
      'onrecord: unknown.xml: No copy was found in it. Give the story, or leave the file out.',
      expect.stringMatching(/^onrecord: open\.xml: This XML is broken: /),
      'onrecord: broken.json: This JSON is broken. Export it again, or mend it.',
      'onrecord: empty.xml: No copy was found in it. Give the story, or leave the file out.',
      'onrecord: text.docx: This is no Word file, or a broken one. Save it again as .docx.',
      'onrecord: deep.html: Its markup is nested deeper than copy is. Export it again.',
      'onrecord: deep.xml: Its markup is nested deeper than copy is. Export it again.',
      'onrecord: zip.txt: This is a zip archive, not text. Export its copy as text first.'
    ])
  })
})
