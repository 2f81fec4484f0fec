import {describe, expect, test} from 'vitest'
import {bare, folder, onrecord, sound} from './run.js'

const claim = 'The bridge will stay shut until spring, sources said.'
const other = 'The tunnel will stay shut until summer, sources said.'

/** Rules and lines of the findings in a file, and the reasons of those about ignores. */
async function check(cwd: string, ...args: string[]) {
  const {code, stdout, stderr} = await onrecord(['--reporter', 'json', ...args], {cwd})
  if (stdout === '') throw new Error(stderr)

  const [file] = JSON.parse(stdout) as {
    messages: {ruleId: string; reason: string; line?: number; source: string}[]
  }[]
  const messages = file?.messages ?? []

  return {
    code,
    stderr,
    found: messages.map(({ruleId, line}) => `${ruleId} ${line ?? '-'}`),
    reasons: messages.filter(({source}) => source === 'onrecord').map(({reason}) => reason)
  }
}

describe('ignores in comments', () => {
  test('hold for the next paragraph', async () => {
    const cwd = await folder({
      'a.md': `${sound}\n<!-- onrecord ignore bare-source: cleared by the desk -->\n\n${claim}\n\n${other}\n`
    })

    expect(await check(cwd, 'a.md')).toMatchObject({code: 1, found: ['bare-source 7']})
  })

  test('hold for the paragraph that they stand in', async () => {
    const cwd = await folder({
      'a.html': `<p>${sound}</p><p>${claim}<!-- onrecord ignore bare-source: cleared --></p>`
    })

    expect(await check(cwd, 'a.html')).toMatchObject({code: 0, found: []})
  })

  test('hold for a range, and for the rest of the file if it is never closed', async () => {
    const range = (end: string) =>
      `${sound}\n<!-- onrecord ignore-start bare-source: court order -->\n\n${claim}\n\n${end}\n\n${other}\n`
    const cwd = await folder({
      'a.md': range('<!-- onrecord ignore-end bare-source -->'),
      'b.md': range('<!-- onrecord ignore-end -->'),
      'c.md': range('<!-- onrecord ignore-end late-speaker -->')
    })

    expect((await check(cwd, 'a.md')).found).toEqual(['bare-source 9'])
    expect((await check(cwd, 'b.md')).found).toEqual(['bare-source 9'])
    expect((await check(cwd, 'c.md')).found).toEqual([])
  })

  test('hold for the file, and for several rules', async () => {
    const cwd = await folder({
      'a.md': `${claim}\n\n${other}\n\n<!-- onrecord ignore-file bare-source, anonymous-in-lead single-anonymous-source: cleared -->\n`
    })

    expect(await check(cwd, '--only', 'bare-source,anonymous-in-lead', 'a.md')).toMatchObject({
      code: 0,
      found: []
    })
  })

  test('leave what is counted with an ignored finding', async () => {
    const text = (first: string) => `${sound}\n${first}\n\n${claim}\n\n${other}\n\n${claim}\n`
    const cwd = await folder({
      'a.md': text('Nothing.'),
      'b.md': text('<!-- onrecord ignore bare-source: cleared -->')
    })
    const reasons = async (name: string) => {
      const args = ['--reporter', 'json', '--only', 'bare-source', name]
      const [file] = JSON.parse((await onrecord(args, {cwd})).stdout)
      return file.messages.map(({line, reason}: {line: number; reason: string}) => [
        line,
        /\((\d) times/.exec(reason)?.[1]
      ])
    }

    expect(await reasons('a.md')).toEqual([[5, '3']])
    expect(await reasons('b.md')).toEqual([[7, '2']])
  })

  test('are read in NITF and in HTML inside ninjs', async () => {
    const html = `<p>${sound}</p><!-- onrecord ignore bare-source: cleared --><p>${claim}</p>`
    const cwd = await folder({
      'a.xml': `<nitf><body><body.content>${html}</body.content></body></nitf>`,
      'a.json': JSON.stringify({headline: 'Bridge shut', body_html: html})
    })

    expect(await check(cwd, 'a.xml')).toMatchObject({code: 0, found: []})
    expect(await check(cwd, 'a.json')).toMatchObject({code: 0, found: []})
  })

  test.each([
    ['ignore bare-source', 'ignore-without-reason', 'Give a reason for this ignore of bare-source'],
    ['ignore bare-source:  ', 'ignore-without-reason', 'Give a reason for this ignore'],
    ['ignore: cleared', 'unknown-ignore', 'Name the rules that this ignore is for'],
    [
      'ignore bare-sauce: cleared',
      'unknown-ignore',
      'bare-sauce is none, did you mean bare-source?'
    ],
    ['ignore late-speaker: cleared', 'unused-ignore', 'Take out this ignore of late-speaker']
  ])('%j does nothing and is reported', async (words, rule, reason) => {
    const cwd = await folder({'a.md': `${sound}\n<!-- onrecord ${words} -->\n\n${claim}\n`})
    const {found, reasons} = await check(cwd, 'a.md')

    expect(found).toEqual([`${rule} 3`, 'bare-source 5'])
    expect(reasons[0]).toContain(reason)
  })

  test('of a rule that is not checked are not unused', async () => {
    const cwd = await folder({
      'a.md': `${sound}\n<!-- onrecord ignore bare-source: cleared -->\n\n${sound}`
    })

    expect((await check(cwd, '--only', 'late-speaker', 'a.md')).found).toEqual([])
    expect((await check(cwd, 'a.md')).found).toEqual(['unused-ignore 3'])
  })

  test('do nothing with --no-inline-ignores', async () => {
    const cwd = await folder({
      'a.md': `${sound}\n<!-- onrecord ignore bare-source: cleared -->\n\n${claim}\n`,
      'b.txt': bare,
      'b.txt.onrecord.yaml': 'ignore: [{rule: bare-source, reason: cleared}]'
    })

    expect((await check(cwd, '--no-inline-ignores', 'a.md')).found).toEqual(['bare-source 5'])
    expect((await check(cwd, '--no-inline-ignores', 'b.txt')).found).toEqual(['bare-source 3'])
  })
})

describe('ignores beside the copy', () => {
  test('stand in front matter', async () => {
    const head = (lines: string) => `---\ntitle: x\n${lines}\n---\n\n`
    const cwd = await folder({
      'a.md': `${head('onrecord:\n  ignore:\n    - {rule: bare-source, reason: cleared}')}${bare}`,
      'b.md': `${head('onrecord: {ignore: [{rule: bare-source}]}')}${bare}`,
      // The words of the head itself are no copy.
      'c.txt': `${head('onrecord:\n  ignore:\n    - rule: bare-source\n      reason: sources said so')}${bare}`
    })

    expect((await check(cwd, 'a.md')).found).toEqual([])
    expect((await check(cwd, 'c.txt')).found).toEqual([])
    expect((await check(cwd, '--no-inline-ignores', 'c.txt')).found).toEqual(['bare-source 11'])
    expect(await check(cwd, 'b.md')).toMatchObject({
      found: ['ignore-without-reason -', 'bare-source 8'],
      reasons: ['Give a reason for this ignore of bare-source (in the front matter)']
    })
  })

  test('stand in a sidecar, for some words alone if it says so', async () => {
    const text = `${sound}\n${claim}\n\nA source said the tunnel is next.\n`
    const cwd = await folder({
      'a.txt': text,
      'a.txt.onrecord.yaml': `
ignore:
  - {rule: [bare-source, late-speaker], words: sources, reason: cleared}
  - {rule: bare-source, words: insiders, reason: cleared}
`
    })

    expect(await check(cwd, '--only', 'bare-source', 'a.txt')).toMatchObject({
      found: ['unused-ignore -', 'bare-source 5'],
      reasons: ['Take out this ignore of bare-source: it matches nothing (in a.txt.onrecord.yaml)']
    })
  })

  test.each([
    ['ignore: [{rul: bare-source}]', 'did you mean `rule`?'],
    ['ignore: {', "The ignores in a.txt.onrecord.yaml can't be read: "]
  ])('%j is one clear line and exit code 2', async (sidecar, message) => {
    const cwd = await folder({'a.txt': bare, 'a.txt.onrecord.yaml': sidecar, 'b.txt': sound})
    const {code, stdout, stderr} = await onrecord(['a.txt', 'b.txt'], {cwd})

    expect(code).toBe(2)
    expect(stderr).toContain('onrecord: a.txt: ')
    expect(stderr).toContain(message)
    expect(stdout).toContain('1 file, 1 not checked')
  })
})
