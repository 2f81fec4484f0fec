import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {folder, onrecord} from './run.js'

const draft = `Delia Pratt, a grower, lost her orchard in May. “We lost 400 trees,” she said. “The county has sent us nothing at all.”

Kofi Okoro, the county engineer, said he was sorry. “Nobody asked us until Tuesday,” he said.
`
const tape = `[00:01] PRATT: We, um, we lost four hundred trees. The county has sent us a raffle ticket.

[00:09] OKORO: Nobody asked us until Tuesday.
`

async function desk(): Promise<string> {
  const cwd = await folder({'draft.txt': draft, '.onrecordrc.yaml': 'notes: tapes\n'})
  await mkdir(path.join(cwd, 'tapes'))
  await writeFile(path.join(cwd, 'tapes/tape.txt'), tape)
  return cwd
}

const only = ['--only', 'quote-not-in-notes', '--reporter', 'json']

test('onrecord stream looks quotations up in the notes it is given, or its configuration names', async () => {
  const cwd = await desk()
  const input = `${JSON.stringify({id: 1, path: 'draft.txt', text: draft})}\n`
  for (const more of [['--no-config', '--notes', 'tapes'], [], ['--threads', '2']]) {
    const {code, stdout, stderr} = await onrecord(
      ['stream', '--only', 'quote-not-in-notes', ...more],
      {cwd, input}
    )
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(JSON.parse(stdout).findings).toMatchObject([
      {actual: '“The county has sent us nothing at all.”'}
    ])
  }
  const {code, stderr} = await onrecord(['stream', '--notes', 'nowhere'], {cwd, input})
  expect({code, stderr}).toEqual({
    code: 2,
    stderr: 'onrecord: nowhere: There are no such notes. Check the path.\n'
  })
})

describe('onrecord --notes', () => {
  test('flags the quotation that the notes have otherwise, and no other', async () => {
    const cwd = await desk()
    for (const more of [
      ['--no-config', '--notes', 'tapes'],
      ['--no-config', '--notes', 'tapes/tape.txt'],
      []
    ]) {
      const {code, stdout} = await onrecord([...only, ...more, 'draft.txt'], {cwd})
      const [{messages}] = JSON.parse(stdout)
      expect(code).toBe(0)
      expect(messages).toHaveLength(1)
      expect(messages[0].reason).toContain('(tape, line 1)')
      const {start, end} = messages[0].place
      expect(draft.slice(start.offset, end.offset)).toBe('“The county has sent us nothing at all.”')
    }
  })

  test('says in a line that there are no such notes', async () => {
    const cwd = await desk()
    const {code, stderr} = await onrecord([...only, '--notes', 'nowhere', 'draft.txt'], {cwd})
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: 'onrecord: nowhere: There are no such notes. Check the path.\n'
    })
  })
})

describe('onrecord quotes', () => {
  test('shows each quotation beside its place in the notes', async () => {
    const {code, stdout} = await onrecord(['quotes', 'draft.txt'], {cwd: await desk()})
    expect(code).toBe(0)
    expect(stdout).toContain('ok  line 1, Delia Pratt: as in the notes, but for marks')
    expect(stdout).toContain('look  line 1, Delia Pratt: the notes have other words')
    expect(stdout).toContain('(tapes/tape.txt:1, PRATT)')
    expect(stdout).toMatch(/3 quotations, 1 to look at\.\n$/)
    expect(Math.max(...stdout.split('\n').map(({length}) => length))).toBeLessThanOrEqual(80)
  })

  test('prints json, csv and html', async () => {
    const cwd = await desk()
    const json = await onrecord(['quotes', '--format', 'json', 'draft.txt'], {cwd})
    expect(JSON.parse(json.stdout)).toMatchObject([
      {
        path: 'draft.txt',
        quotes: [{verdict: 'rendered'}, {verdict: 'altered'}, {verdict: 'verbatim'}]
      }
    ])
    const csv = await onrecord(['quotes', '--format', 'csv', 'draft.txt'], {cwd})
    expect(csv.stdout.split('\r\n')).toHaveLength(5)
    const html = await onrecord(['quotes', '--format', 'html', 'draft.txt'], {cwd})
    expect(html.stdout).toContain('lost four hundred trees</td>')
  })

  test('asks for notes', async () => {
    const {code, stderr} = await onrecord(['quotes', '--no-config', 'draft.txt'], {
      cwd: await desk()
    })
    expect(code).toBe(2)
    expect(stderr).toBe(
      'onrecord: No notes to look in. Give them with --notes PATH, or as notes: in the configuration.\n'
    )
  })
})
