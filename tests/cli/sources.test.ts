import {readFile} from 'node:fs/promises'
import path from 'node:path'
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
    expect(stdout).toMatch(/\n {2}¶1 direct: “The barn went first\.”\n/)
    expect(stdout).toMatch(/\n2 sources, 1 of them anonymous, with \d+ % of the attributions\.\n$/)
  })

  test('prints a line of JSON for each file, one or many', async () => {
    const cwd = await folder({'a.txt': copy, 'b.txt': copy})
    for (const names of [['a.txt'], ['a.txt', 'b.txt']]) {
      const {stdout} = await onrecord(['sources', '--format', 'jsonl', ...names], {cwd})
      const lines = stdout.trimEnd().split('\n')
      expect(lines.map((line) => JSON.parse(line).path)).toEqual(names)
    }
  })

  test('prints an object for one file, with places into its text', async () => {
    const cwd = await folder({'a.txt': copy})
    const {code, stdout} = await onrecord(['sources', '--format', 'json', 'a.txt'], {cwd})
    const ledger = JSON.parse(stdout)
    const at = ({start, end}: {start: number; end: number}) => copy.slice(start, end)
    const kohl = ledger.sources.find((source: {name: string}) => source.name === 'Edda Kohl')

    expect(code).toBe(0)
    expect(Object.keys(ledger)).toEqual([
      'path',
      'headline',
      'byline',
      'date',
      'section',
      'author',
      'desk',
      'outlet',
      'url',
      'story',
      'fields',
      'sources',
      'attributions',
      'quotations',
      'hash'
    ])
    expect(kohl).toMatchObject({
      class: 'named',
      description: 'a farmer',
      rank: 3,
      quotations: 2,
      words: expect.any(Number),
      attributions: expect.any(Number)
    })
    expect(kohl.title).toMatchObject({text: 'farmer'})
    expect(kohl.justification).toMatchObject({text: 'farmer', kind: expect.any(String)})
    expect(kohl.statements.map(({text}: {text: string}) => text)).toEqual([
      '“We lost it all,”',
      '“The barn went first.”'
    ])
    expect(kohl.mentions.map(at)[0]).toContain('Edda Kohl')
    expect(ledger.quotations.map(at)).toEqual(['“We lost it all,”', '“The barn went first.”'])
    expect(ledger.quotations[0]).toMatchObject({kind: 'speech', closed: true, source: kohl.id})
    expect(at(ledger.quotations[0].speaker)).toBe('Edda Kohl')
    expect(at(ledger.attributions[0].cue)).toBe('said')
    expect(ledger.attributions[0].content.map(at)[0]).toContain('We lost it all')
  })

  test('prints an array for several files', async () => {
    const cwd = await folder({'a.txt': copy, 'b.txt': sound, 'c.txt': 'It rained.\n'})
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

describe('other formats', () => {
  test('csv has a line for each source, and no formulas', async () => {
    const cwd = await folder({'a,b.txt': copy, 'c.txt': sound})
    const {code, stdout} = await onrecord(['sources', '--format', 'csv', 'a,b.txt', 'c.txt'], {cwd})
    const lines = stdout.split('\r\n')

    expect(code).toBe(0)
    expect(lines[0]).toMatch(
      /^\uFEFFpath,id,name,class,description,rank,attributions,quotations,words,title,/
    )
    expect(lines).toContainEqual(
      expect.stringMatching(/^"a,b\.txt",\d,Edda Kohl,named,a farmer,3,/)
    )
    expect(lines).toContainEqual(expect.stringMatching(/^c\.txt,\d,Ada Holt,named,/))
    expect(lines.at(-1)).toBe('')
  })

  test('html is one page that loads nothing', async () => {
    const cwd = await folder({'a.txt': copy, 'b.txt': sound})
    const args = ['sources', '--format', 'html', '--output-file', 'who.html', 'a.txt', 'b.txt']

    expect(await onrecord(args, {cwd})).toEqual({code: 0, stdout: '', stderr: ''})

    const page = await readFile(path.join(cwd, 'who.html'), 'utf8')
    expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
    expect(page).toContain('<td>Edda Kohl</td><td>named</td>')
    expect(page).toContain('<h2>All 2 files</h2>')
  })
})

describe('many files', () => {
  test('are summed up: who is heard how often, and what rests on nobody', async () => {
    const cwd = await folder({'a.txt': copy, 'b.txt': `${copy}\n${sound}`})
    const {stdout} = await onrecord(['sources', 'a.txt', 'b.txt'], {cwd})
    const [, sum] = stdout.split('All 2 files\n')

    expect(sum).toMatch(/^Source +Class +Files +Credited +Quoted +Words\n/)
    expect(sum).toMatch(/\nEdda Kohl +named +2 +\d+ +4 +\d+\n/)
    expect(sum).toMatch(/\nAda Holt +named +1 +1 +0 +\d+\n/)
    expect(sum).not.toMatch(/person familiar/)
    expect(sum).toMatch(
      /\n\d+ attributions, \d+ % of them to people without a name; \d+ words credited\.\n$/
    )
  })

  test('follow the configuration of each', async () => {
    const text = 'Ros Tane told the Courier that the dam would close.\n'
    const cwd = await folder({'.onrecordrc.yaml': 'outlets: [the Courier]', 'a.txt': text})
    const args = ['sources', '--format', 'json', 'a.txt']

    expect((await onrecord(args, {cwd})).code).toBe(0)
    expect(await onrecord([...args, '--config', 'gone.yaml'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No such configuration.')
    })
  })
})
