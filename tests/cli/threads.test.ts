import {spawn} from 'node:child_process'
import {once} from 'node:events'
import process from 'node:process'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {openPool} from '../../packages/onrecord/lib/threads/pool.js'
import {alleged, bare, bin, folder, onrecord, sound} from './run.js'

const copy = [bare, alleged, sound]

/** Files of a desk, enough that more than one thread is used by itself, one of them broken. */
function desk(): Promise<string> {
  const files = Array.from({length: 90}, (_, index): [string, string] => [
    `desk/${String(index).padStart(3, '0')}.txt`,
    copy[index % copy.length] ?? ''
  ])
  return folder({...Object.fromEntries(files), 'desk/044b.docx': 'no Word file'})
}

describe('--threads', () => {
  it.each(['2', 'auto'])('%s says what one thread says, in the same order', async (threads) => {
    const cwd = await desk()
    const one = await onrecord(['--threads', '1', 'desk'], {cwd})
    const many = await onrecord(['--threads', threads, 'desk'], {cwd})
    expect(one.stdout).toContain('30 errors')
    expect(one.stderr).toContain('044b.docx')
    expect(many).toEqual(one)
    expect(one.code).toBe(2)
  })

  it('works with a cache, a sidecar and rules by name', async () => {
    const cwd = await desk()
    const options = ['--only', 'bare-source', '--reporter', 'json', '--cache', 'desk']
    const check = (threads: string, cache: string) =>
      onrecord([...options, '--threads', threads, '--cache-location', cache], {cwd})
    const one = await check('1', 'a')
    const two = await check('2', 'b')
    const again = await check('2', 'b')
    expect(two).toEqual(one)
    expect(again).toEqual(one)
    expect(JSON.parse(one.stdout)).toHaveLength(90)
  })

  it('heeds sidecars', async () => {
    const cwd = await folder({
      'a.txt': bare,
      'a.txt.onrecord.yaml': 'ignore:\n  - rule: bare-source\n    reason: cleared by the desk\n',
      'b.txt': bare
    })
    const {stdout} = await onrecord(['--threads', '2', '--reporter', 'compact', 'a.txt', 'b.txt'], {
      cwd
    })
    expect(stdout).toMatch(/^b\.txt:3:/)
  })

  it.each(['0', '257', 'many', '-1'])('%s is refused in one line', async (threads) => {
    const {code, stderr} = await onrecord([`--threads=${threads}`, 'a.txt'])
    expect(code).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('--threads takes')
  })

  it('ends at once and without a trace on Ctrl-C', async () => {
    const cwd = await folder({'huge.txt': `${alleged}\n`.repeat(30_000), 'a.txt': bare})
    const child = spawn(process.execPath, [bin, '--threads', '2', 'a.txt', 'huge.txt'], {cwd})
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    // The first file is reported: the second is in hand.
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const [, signal] = await once(child, 'close')
    expect(signal).toBe('SIGINT')
    expect(stderr).toBe('')
  })
})

describe('a thread that dies', () => {
  it('costs the one file that it held', async () => {
    // Too little memory for the one file, and enough for the others; and time, however busy the machine is.
    const limits = {maxOldGenerationSizeMb: 150, timeout: 3600}
    const pool = openPool(1, {cwd: process.cwd(), none: true}, limits)
    const file = (value: string) => new VFile({path: 'a.txt', value})
    const huge = file('He said: “No.” '.repeat(300_000))
    const files = [file(bare), huge, file(bare), file(bare)]

    try {
      const ends = await Promise.allSettled(files.map((one) => pool.check(one)))
      const [, died] = ends
      expect(ends.map(({status}) => status === 'fulfilled')).toEqual([true, false, true, true])
      expect(String(died?.status === 'rejected' && died.reason)).toContain('--threads 1')
      expect(files.map(({messages}) => messages.length > 0)).toEqual([true, false, true, true])
    } finally {
      await pool.close()
    }
  })
})
