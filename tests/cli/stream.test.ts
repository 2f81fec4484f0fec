import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {setTimeout as sleep} from 'node:timers/promises'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readLines} from '../../packages/onrecord/lib/stream/lines.js'
import {bare, bin, folder, onrecord, sound} from './run.js'

const seed = 20_261_125
const docx = readFileSync(new URL('../../fixtures/formats/harbour.docx', import.meta.url))
const odt = readFileSync(new URL('../../fixtures/formats/harbour.odt', import.meta.url))

interface Told {
  id: unknown
  line?: number
  error?: string
  findings?: {rule: string}[]
}

async function stream(input: string | Uint8Array, args: string[] = [], cwd?: string) {
  const {code, stdout, stderr} = await onrecord(
    ['stream', ...args],
    cwd === undefined ? {input} : {input, cwd}
  )
  const lines = stdout.split('\n').filter((line) => line !== '')
  return {code, stderr, told: lines.map((line) => JSON.parse(line) as Told)}
}

function records(...all: object[]): string {
  return all.map((record) => `${JSON.stringify(record)}\n`).join('')
}

describe('onrecord stream', () => {
  it('says what it finds in each record, in order, and succeeds', async () => {
    const input = records({id: 1, text: bare}, {id: 'b', text: sound}, {text: bare, desk: 'city'})
    const {code, told, stderr} = await stream(input)
    expect(told.map(({id}) => id)).toEqual([1, 'b', null])
    expect(told.map(({findings}) => findings?.map(({rule}) => rule))).toEqual([
      ['bare-source'],
      [],
      ['bare-source']
    ])
    expect([code, stderr]).toEqual([0, ''])
  })

  it('fails on findings only where it is told to', async () => {
    const input = records({id: 1, text: bare})
    expect((await stream(input, ['--fail-on', 'error'])).code).toBe(1)
    expect((await stream(input, ['--fail-on', 'error', '--only', 'loaded-verb'])).code).toBe(0)
  })

  it('reads every kind of copy', async () => {
    const {told, code} = await stream(
      records(
        {
          id: 'md',
          markdown: `# A\n\n${sound}\n<!-- onrecord ignore bare-source: cleared -->\nIt was shut, sources said.`
        },
        {id: 'html', html: `<p>${sound}</p><p>The bridge was shut, sources said.</p>`},
        {id: 'ninjs', ninjs: {body_text: bare, type: 'text'}},
        {id: 'docx', docx: docx.toString('base64')},
        {id: 'odt', odt: odt.toString('base64')}
      ),
      ['--ledger']
    )
    expect(told.map(({error}) => error)).toEqual(told.map(() => undefined))
    expect(told.map(({findings}) => findings?.length).slice(0, 3)).toEqual([0, 1, 1])
    expect(told[4]?.findings).toEqual(told[3]?.findings)
    expect(told[3]).toMatchObject({sources: expect.any(Array), quotations: expect.any(Array)})
    expect(code).toBe(0)
  })

  it('takes over into the ledger what a record says of its story, and tells copies apart', async () => {
    const {told} = await stream(
      records(
        {id: 1, text: sound, author: 'Ada Holt', date: '2026-05-04', desk: 7, beat: 'dams'},
        {id: 2, markdown: `---\ndesk: Metro\ndate: 2026-01-01\n---\n${sound}`, date: '2026-05-05'}
      ),
      ['--ledger']
    )
    expect(told[0]).toMatchObject({author: 'Ada Holt', date: '2026-05-04', desk: null})
    expect(told[0]).toHaveProperty('hash', createHash('sha256').update(sound).digest('hex'))
    expect(told[0]).not.toHaveProperty('beat')
    expect(told[1]).toMatchObject({desk: 'Metro', date: '2026-05-05'})
  })

  it('tells what is wrong with a record in its place, and checks the rest', async () => {
    const input = [
      'no JSON',
      '[]',
      '{"id": 3}',
      '{"id": 4, "text": "a", "html": "b"}',
      '{"id": 5, "text": 5}',
      '{"id": 6, "path": 6, "text": "a"}',
      '{"id": 7, "docx": "bm90aGluZw=="}',
      `{"id": 8, "text": ${JSON.stringify('long '.repeat(2000))}}`,
      '',
      JSON.stringify({id: 10, text: bare})
    ].join('\r\n')
    const {code, told, stderr} = await stream(input, ['--max-size', '5000'])
    expect(code).toBe(2)
    expect(stderr).toBe('')
    expect(told.map(({line, error}) => [line, error])).toEqual([
      [1, expect.stringContaining('no JSON')],
      [2, expect.stringContaining('no object')],
      [3, expect.stringContaining('no copy')],
      [4, expect.stringContaining('more than once')],
      [5, expect.stringContaining('no text')],
      [6, expect.stringContaining('no text')],
      [7, expect.stringContaining('no Word file')],
      [8, expect.stringContaining('--max-size')],
      [undefined, undefined]
    ])
    expect(told.at(-1)).toMatchObject({id: 10, findings: [{rule: 'bare-source'}]})
  })

  it('takes settings from below its folder, and from nowhere else', async () => {
    const cwd = await folder({
      'desk/.onrecordrc.yaml': 'rules: {bare-source: off}\n',
      'evil/onrecord.config.mjs':
        'import {writeFileSync} from "node:fs"\nwriteFileSync(new URL("run", import.meta.url), "")\nexport default {}\n',
      'home/note.txt': ''
    })
    const {told} = await stream(
      records({text: bare, path: 'note.txt'}, {text: bare, path: '../evil/a.txt'}, {text: bare}),
      [],
      `${cwd}/home`
    )
    expect(told.map(({findings}) => findings?.length)).toEqual([1, 1, 1])
    const below = await stream(records({text: bare, path: 'desk/a.txt'}), [], cwd)
    expect(below.told[0]?.findings).toEqual([])
    expect(() => readFileSync(`${cwd}/evil/run`)).toThrow()
  })

  it('says the same in several threads', async () => {
    const input = `${records(...Array.from({length: 60}, (_, id) => ({id, text: id % 3 ? bare : sound})))}nope\n`
    const one = await stream(input)
    expect(await stream(input, ['--threads', '2'])).toEqual(one)
    expect(one.told).toHaveLength(61)
  })

  it.each([
    [['a.txt'], 'takes no files'],
    [['--reporter', 'json'], '--reporter belongs to'],
    [['--only', 'bare-sauce'], 'bare-source']
  ])('refuses %j in one line', async (args, reason) => {
    const {code, stderr} = await stream('', args)
    expect(code).toBe(2)
    expect(stderr).toContain(reason)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each(['1', '2'])(
    'answers at once, with %s threads, though more is to come',
    async (threads) => {
      const child = spawn(process.execPath, [bin, 'stream', '--threads', threads])
      child.stdin.write(records({id: 1, text: bare}))
      const [answer] = await once(child.stdout, 'data')
      expect(JSON.parse(String(answer))).toMatchObject({id: 1})
      child.stdin.end()
      expect((await once(child, 'close'))[0]).toBe(0)
    }
  )

  it('waits for a reader that is slow, and ends quietly with one that goes', async () => {
    const child = spawn(process.execPath, [bin, 'stream'])
    child.stdin.on('error', () => {})
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    // More than all pipes and buffers hold: nobody reads what comes out, and so it stops to read what goes in.
    child.stdin.write(records({id: 1, text: `${bare}\n`.repeat(20)}).repeat(500))
    await once(child.stdout, 'readable')
    let waiting = Number.POSITIVE_INFINITY
    while (child.stdin.writableLength < waiting) {
      waiting = child.stdin.writableLength
      await sleep(1500)
    }
    expect(waiting).toBeGreaterThan(0)
    child.stdout.destroy()
    child.stdin.end()
    const [code] = await once(child, 'close')
    expect([code, stderr]).toEqual([expect.any(Number), ''])
  })

  it('keeps no more in memory for many records than for few', async () => {
    const peak = async (count: number): Promise<number> => {
      const child = spawn(process.execPath, [
        '--max-old-space-size=100',
        '--import',
        'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))',
        bin,
        'stream'
      ])
      let stderr = ''
      child.stderr.on('data', (chunk) => {
        stderr += chunk
      })
      child.stdout.resume()
      const line = records({id: 1, text: 'The ferry will be sold, sources said.'})
      for (let sent = 0; sent < count; sent += 500) {
        if (!child.stdin.write(line.repeat(500))) await once(child.stdin, 'drain')
      }
      child.stdin.end()
      expect((await once(child, 'close'))[0]).toBe(0)
      return Number(stderr)
    }
    const few = await peak(2000)
    const many = await peak(20_000)
    expect(many).toBeLessThan(few * 1.4)
  })
})

describe('lines', () => {
  async function linesOf(chunks: readonly (Uint8Array | string)[], longest = 100) {
    const lines = []
    for await (const line of readLines(
      (async function* () {
        yield* chunks
      })(),
      longest
    )) {
      lines.push(line)
    }
    return lines
  }

  it('are those of the bytes, however these are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({maxLength: 30}), {maxLength: 12}),
        async (chunks) => {
          const whole = Buffer.concat(chunks)
          expect(await linesOf(chunks)).toEqual(await linesOf([whole]))
          expect(await linesOf([...whole].map((byte) => Uint8Array.of(byte)))).toEqual(
            await linesOf([whole])
          )
        }
      ),
      {seed}
    )
  })

  it('keep their numbers, their marks of order within strings, and no end', async () => {
    expect(await linesOf(['a\r\n\n  \nb\u2028c\n', 'd'])).toEqual([
      {number: 1, text: 'a'},
      {number: 4, text: 'b\u2028c'},
      {number: 5, text: 'd'}
    ])
  })

  it('too long are told, and let go', async () => {
    expect(await linesOf(['x'.repeat(60), 'x'.repeat(60), '\nshort\n'])).toEqual([
      {number: 1, text: null},
      {number: 2, text: 'short'}
    ])
  })
})

it('any bytes give a line of JSON for each line that has something in it', async () => {
  const noise = fc.sample(
    fc.oneof(
      fc.string({unit: 'binary', maxLength: 40}),
      fc.json({maxDepth: 2}),
      fc.record({id: fc.anything(), text: fc.string({unit: 'binary'})}).map((one) => {
        try {
          return JSON.stringify(one)
        } catch {
          return 'null'
        }
      })
    ),
    {seed, numRuns: 300}
  )
  const lines = noise.map((line) => line.replace(/\n/g, ' '))
  const {told, code} = await stream(lines.join('\n'))
  expect(told).toHaveLength(lines.filter((line) => line.trim() !== '').length)
  expect(code).toBe(2)
})
