import {readFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, test} from 'vitest'
import {bare, bin, folder, onTerminal, run, sound} from './run.js'

/** Files with one error each. */
const many = Object.fromEntries(Array.from({length: 40}, (_, index) => [`${index}.txt`, bare]))

describe('on a terminal', () => {
  test('findings come in colour', async () => {
    const cwd = await folder({'a.txt': bare})
    const {code, stdout} = await onTerminal(cwd, 'a.txt')

    expect(code).toBe(1)
    expect(stdout).toContain('\u001B[31merror    \u001B[39m')
  })

  test('a long run shows how far it is, and wipes that away', async () => {
    const {stdout} = await onTerminal(await folder(many), '.')

    expect(stdout).toMatch(/[█░]{24} \d+\/40 \d+\.txt/)
    expect(stdout).toContain('\r\u001B[2K')
    expect(stdout.slice(stdout.lastIndexOf('\u001B[2K'))).not.toMatch(/[█░]/)
    expect(stdout).toContain('40 errors')
  })

  test('a short one does not', async () => {
    const {stdout} = await onTerminal(await folder({'a.txt': sound, 'b.txt': sound}), '.')

    expect(stdout).not.toMatch(/[█░]/)
  })

  test('onrecord init asks', async () => {
    const cwd = await folder()
    const {code, stdout} = await onTerminal(cwd, 'init', {
      input: 'local\nthe Ledger, Kest Radio\n\n'
    })
    const text = await readFile(path.join(cwd, '.onrecordrc.yaml'), 'utf8')

    expect(code).toBe(0)
    expect(stdout).toContain('House styles:')
    expect(text).toContain('\npreset: local\n')
    expect(text).toContain('\noutlets: ["the Ledger","Kest Radio"]\n')
    expect(text).toContain('\ngenre: "news"\n')
  })

  test('onrecord init asks again where an answer is none that it takes', async () => {
    const cwd = await folder()
    const {code, stdout} = await onTerminal(cwd, 'init', {input: 'lokal\nlocal\n\nnoose\nsport\n'})
    const text = await readFile(path.join(cwd, '.onrecordrc.yaml'), 'utf8')

    expect(code).toBe(0)
    expect(stdout).toContain('There is no lokal. Did you mean local?')
    expect(text).toContain('\npreset: local\n')
    expect(text).toContain('\ngenre: "sport"\n')
  })
})

test('a reader that has had enough is no error', async () => {
  const cwd = await folder(many)
  const {code, stderr} = await run('sh', ['-c', `"${process.execPath}" "${bin}" . | head -1`], {
    cwd
  })

  expect({code, stderr}).toEqual({code: 0, stderr: ''})
})
