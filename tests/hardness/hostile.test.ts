import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {ArticleError} from 'vfile-article'
import {describe, expect, it} from 'vitest'
import {folder, onrecord} from '../cli/run.js'
import {check, runs} from './check.js'

const formats = new URL('../../fixtures/formats/', import.meta.url)
const names = readdirSync(formats).filter((name) => /^harbour.*\.\w+$/.test(name))

/** What is done to the bytes of a file. */
const change = fc.record({
  kind: fc.constantFrom('flip', 'delete', 'repeat', 'insert'),
  at: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.integer({min: 1, max: 200}),
  bytes: fc.uint8Array({minLength: 1, maxLength: 12})
})

describe('a broken file', () => {
  it.each(names)('%s is read or refused in words, whatever became of its bytes', async (name) => {
    const whole = readFileSync(new URL(name, formats))
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 6}), async (changes) => {
        let bytes: Buffer = Buffer.from(whole)
        for (const {kind, at, length, bytes: other} of changes) {
          const start = Math.floor(at * bytes.length)
          const [before, after] = [bytes.subarray(0, start), bytes.subarray(start)]
          if (kind === 'flip')
            other.forEach((byte, index) => {
              if (start + index < bytes.length) bytes[start + index] = byte
            })
          if (kind === 'delete') bytes = Buffer.concat([before, after.subarray(length)])
          if (kind === 'insert') bytes = Buffer.concat([before, other, after])
          if (kind === 'repeat') bytes = Buffer.concat([before, after.subarray(0, length), after])
        }
        await check(bytes, name).catch((error) => {
          expect(error).toBeInstanceOf(ArticleError)
          expect(error.message).toMatch(/^[A-Z“`].*[.!?]$/)
        })
      }),
      runs(25)
    )
  })
})

describe('copy that is no copy', () => {
  const deep = 20_000
  it.each([
    ['ten thousand opening marks', '“'.repeat(10_000), 'a.txt'],
    ['ten thousand straight marks', '"a '.repeat(10_000), 'a.txt'],
    ['ten thousand apostrophes', "'a ".repeat(10_000), 'a.txt'],
    ['a megabyte without a space', 'x'.repeat(1_000_000), 'a.txt'],
    ['a megabyte of one mark', '='.repeat(1_000_000), 'a.txt'],
    ['a megabyte of spaces', `${' '.repeat(1_000_000)}x`, 'a.txt'],
    ['a megabyte of dots', '. '.repeat(500_000), 'a.txt'],
    ['a hundred thousand one-word paragraphs', 'word\n\n'.repeat(100_000), 'a.txt'],
    ['one sentence of a hundred thousand words', 'sources said that '.repeat(33_333), 'a.txt'],
    ['ten thousand names', 'Ada Holt, '.repeat(10_000), 'a.txt'],
    [
      'a line of a page of a million digits',
      `<p>${'1'.repeat(1_000_000)}</p><p>Rain fell.</p>`,
      'a.html'
    ],
    ['many links', `${'[a](https://example.com) said. '.repeat(5_000)}\n`, 'a.md'],
    ['deep quotes', `${'>'.repeat(5_000)} a\n`, 'a.md'],
    ['deep lists', `${'- '.repeat(2_000)}a\n`, 'a.md'],
    ['unclosed brackets', '['.repeat(20_000), 'a.md'],
    ['deep elements', `${'<div>'.repeat(deep)}a`, 'a.html'],
    ['deep elements of XML', `<nitf>${'<p>'.repeat(deep)}${'</p>'.repeat(deep)}</nitf>`, 'a.xml'],
    ['deep JSON', `${'['.repeat(deep)}${']'.repeat(deep)}`, 'a.json'],
    ['right-to-left copy', '\u202E“שלום” said Ada Holt. مرحبا said sources.\u202C', 'a.txt'],
    ['combining marks', `sources${'\u0301'.repeat(50_000)} said.`, 'a.txt'],
    ['zero-width characters', 'sou\u200Brces\u200D sa\u2060id.\uFEFF', 'a.txt'],
    ['NUL characters', 'The \u0000 ferry will be sold,\u0000 sources said.\u0000', 'a.txt'],
    ['lone halves of pairs', '\uD83D sources \uDE00 said.', 'a.txt'],
    ['a byte order mark', '\uFEFFThe ferry will be sold, sources said.', 'a.txt']
  ])('is read to its end, or refused: %s', async (_, text, name) => {
    const end = await check(text, name).then(
      ({report}) => report.findings.length,
      (error) => {
        expect(error).toBeInstanceOf(ArticleError)
        return 'refused'
      }
    )
    expect(end).not.toBeUndefined()
  })

  it('still has its findings behind a byte order mark and among NUL characters', async () => {
    for (const text of [
      '\uFEFFA vote.\n\nThe ferry will be sold, sources said.',
      'A vote.\n\nThe \u0000 ferry will be sold, sources said.'
    ]) {
      const {report, text: read} = await check(text)
      const bare = report.findings.find(({rule}) => rule === 'bare-source')
      expect(read.slice(bare?.start, bare?.end)).toBe('sources')
    }
  })
})

describe('the runner', () => {
  it('refuses a file of a hundred megabytes in one line, unless it is let', async () => {
    const cwd = await folder({
      'huge.txt': 'a\n\n'.repeat(34_000_000),
      'small.txt': 'Nobody came.\n'
    })
    const {code, stdout, stderr} = await onrecord(['huge.txt', 'small.txt'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(/^onrecord: huge\.txt: .*50.*\n$/)
    expect(stdout).toContain('1 file')
    const let1000 = await onrecord(['--max-size', '1000', 'small.txt'], {cwd})
    expect(let1000.code).toBe(0)
    const let5 = await onrecord(['--max-size', '5', 'small.txt'], {cwd})
    expect(let5.code).toBe(2)
  })

  it('refuses entities that grow, in XML and in Word files', async () => {
    const bomb = `<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>`
    const {code, stderr} = await onrecord(['a.xml'], {cwd: await folder({'a.xml': bomb})})
    expect(code).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('lets no control character of copy or names reach the terminal', async () => {
    const prefix = String.fromCharCode(0x1b)
    const evil = '\u001B]0;owned\u0007\u001B[2J\u009B31m\r\u0008'
    const cwd = await folder({
      [`a${evil}.txt`]: `Ferry${evil} sold\n\nThe ferry ${evil} will be sold, ${evil} sources said.\n\n“${evil} No.”\n`,
      [`b${evil}.docx`]: 'nothing'
    })
    for (const args of [
      ['.'],
      ['--reporter', 'compact', '.'],
      ['--verbose', '--color', '.'],
      ['sources', '.'],
      ['--reporter', 'github', '.'],
      [`missing${evil}`],
      [`--${evil}`]
    ]) {
      const {stdout, stderr} = await onrecord(args, {cwd})
      const colours = args.includes('--color') ? new RegExp(`${prefix}\\[[\\d;]*m`, 'g') : /(?!)/g
      expect(controlsIn(stdout.replace(colours, ''))).toEqual([])
      expect(controlsIn(stderr.replace(colours, ''))).toEqual([])
    }
  })

  it('writes nothing but the output file that the call names, whatever a configuration says', async () => {
    const cwd = await folder({
      '.onrecordrc.yaml': 'output-file: ../owned.html\n',
      'desk/.onrecordrc.yaml': 'extends: ../../../../../etc/passwd\n',
      'a.txt': 'Nobody came.\n',
      'desk/a.txt': 'Nobody came.\n'
    })
    for (const path of ['a.txt', 'desk/a.txt']) {
      const {code, stderr} = await onrecord([path], {cwd})
      expect(code).toBe(2)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })
})

/** Control characters other than the ends of lines and tabs. */
function controlsIn(text: string): number[] {
  return [...text]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter(
      (code) => (code < 0x20 && code !== 0x0a && code !== 0x09) || (code > 0x7e && code < 0xa0)
    )
}
