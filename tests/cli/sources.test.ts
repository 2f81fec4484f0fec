import {describe, expect, test} from 'vitest'
import {folder, onrecord, sound} from './run.js'

const copy = `“We lost it all,” said Edda Kohl, a farmer. “The barn went first.”

A person familiar with the plan said the dam would close.
`

describe('onrecord sources', () => {
  test('lists who speaks, as a table', async () => {
    const cwd = await folder({'a.txt': copy})
    const {code, stdout, stderr} = await onrecord(['sources', 'a.txt'], {cwd})

    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toMatch(/^a\.txt\nSource +Class +Credited +Quoted +Words +Described as\n/)
    expect(stdout).toMatch(/\nEdda Kohl +named +\d+ +2 +\d+ +a farmer\n/)
    expect(stdout).toMatch(/\n2 sources, 1 of them anonymous, with \d+ % of the attributions\.\n$/)
  })

  test('prints an object for one file, with places into its text', async () => {
    const cwd = await folder({'a.txt': copy})
    const {code, stdout} = await onrecord(['sources', '--format', 'json', 'a.txt'], {cwd})
    const ledger = JSON.parse(stdout)
    const at = ({start, end}: {start: number; end: number}) => copy.slice(start, end)
    const kohl = ledger.sources.find((source: {name: string}) => source.name === 'Edda Kohl')

    expect(code).toBe(0)
    expect(Object.keys(ledger)).toEqual(['path', 'sources', 'attributions', 'quotations'])
    expect(kohl).toMatchObject({
      class: 'named',
      description: 'a farmer',
      rank: 3,
      quotations: 2,
      words: expect.any(Number),
      attributions: expect.any(Number)
    })
    expect(kohl.mentions.map(at)[0]).toContain('Edda Kohl')
    expect(ledger.quotations.map(at)).toEqual(['“We lost it all,”', '“The barn went first.”'])
    expect(ledger.quotations[0]).toMatchObject({kind: 'speech', closed: true, source: kohl.id})
    expect(at(ledger.quotations[0].speaker)).toBe('Edda Kohl')
    expect(at(ledger.attributions[0].cue)).toBe('said')
    expect(ledger.attributions[0].content.map(at)[0]).toContain('We lost it all')
  })

  test('prints an array for several files', async () => {
    const cwd = await folder({'a.txt': copy, 'b.txt': sound, 'c.txt': ''})
    const args = ['sources', '--format', 'json', 'a.txt', 'gone.txt', 'b.txt', 'c.txt']
    const {code, stdout, stderr} = await onrecord(args, {cwd})

    expect({code, stderr}).toEqual({
      code: 2,
      stderr: 'onrecord: gone.txt: No such file. Check the name.\n'
    })
    expect(JSON.parse(stdout).map(({path}: {path: string}) => path)).toEqual([
      'a.txt',
      'b.txt',
      'c.txt'
    ])
  })

  test('says so if nobody speaks', async () => {
    const cwd = await folder({'a.txt': 'It rained.\n'})

    expect((await onrecord(['sources', 'a.txt'], {cwd})).stdout).toBe(
      'a.txt\nNobody is credited with anything.\n'
    )
  })
})
