import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {Validator} from '@cfworker/json-schema'
import {parseXml as parse} from '@rgrove/parse-xml'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {reporterJson} from 'vfile-reporter-json'
import {describe, expect, test} from 'vitest'
import {alleged, bare, folder, onrecord, sound} from '../../../tests/cli/run.js'
import type {Checked} from '../src/lint.js'
import {createJsonReporter} from '../src/reporters/json.js'
import type {Totals} from '../src/reporters/reporter.js'

const only = ['--only', 'bare-source,accusation-as-label']

/** Run a reporter over a file with an error, one with a warning, a clean one and a missing one. */
async function report(name: string, files: Record<string, string> = {}) {
  const all = {'desk/a.txt': bare, 'b &<c>.txt': alleged, 'c.txt': sound, ...files}
  const cwd = await folder(all)
  const run = await onrecord([...only, '--reporter', name, ...Object.keys(all), 'gone.txt'], {cwd})

  expect(run).toMatchObject({
    code: 2,
    stderr: 'onrecord: gone.txt: No such file. Check the name.\n'
  })
  return run.stdout
}

/** Parse XML strictly, with the parser that reads NITF. */
function parseXml(text: string) {
  return JSON.parse(JSON.stringify(parse(text).root?.toJSON())) as Element
}

interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
}

const elements = ({children}: Element, name: string): Element[] =>
  children.filter((child) => child.name === name)

test('compact prints a line for each finding', async () => {
  expect(await report('compact')).toMatch(
    /^desk\/a\.txt:3:41: error: .+ \[bare-source\]\nb &<c>\.txt:3:1: warn: .+ \[accusation-as-label\]\n2 findings\n$/
  )
})

test('stylish sums up', async () => {
  expect(await report('stylish')).toMatch(/\n✖ 1 error, ⚠ 1 warning in 3 files, 1 not checked\n$/)
})

test('json holds all that vfile-reporter-json prints of a finding', async () => {
  const message = new VFileMessage('A reason', {
    place: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 3, offset: 2}},
    ruleId: 'rule',
    source: 'plugin'
  })
  const more = {fatal: true, actual: 'a', expected: ['b'], note: 'n', url: 'u'}
  const file = new VFile({path: 'a.txt', value: 'abc', messages: [Object.assign(message, more)]})
  const reporter = createJsonReporter()
  const printed = reporter.start() + reporter.file({file} as Checked) + reporter.end({} as Totals)

  expect(JSON.parse(printed)).toMatchObject(JSON.parse(reporterJson(file)))
})

describe('sarif', () => {
  /** The schema, as OASIS publishes it. */
  async function validator() {
    const require = createRequire(import.meta.url)
    const folder = path.dirname(require.resolve('@microsoft/jest-sarif/package.json'))
    const file = path.join(folder, 'lib/schemas/sarif-2.1.0-rtm.5.json')

    return new Validator(JSON.parse(await readFile(file, 'utf8')), '4', false)
  }

  test('holds to the schema of SARIF 2.1.0', async () => {
    const schema = await validator()
    const log = JSON.parse(await report('sarif', {'again.txt': `${bare}\n${bare}`}))

    expect(schema.validate(log).errors).toEqual([])
    expect(schema.validate({...log, version: '1.0.0'}).valid).toBe(false)
  })

  test('places findings, names rules, and tells what was not checked', async () => {
    const log = JSON.parse(await report('sarif', {'again.txt': `${bare}\n${bare}`}))
    const [run] = log.runs
    const [first, second, third] = run.results

    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('bare-source')
    expect(first).toMatchObject({
      ruleId: 'bare-source',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'desk/a.txt'},
            region: {startLine: 3, startColumn: 41, endLine: 3, endColumn: 48}
          }
        }
      ]
    })
    expect(second.level).toBe('warning')
    expect(second.locations[0].physicalLocation.artifactLocation.uri).toBe('b%20%26%3Cc%3E.txt')
    expect(third.relatedLocations).toMatchObject([{physicalLocation: {region: {startLine: 7}}}])
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{message: {text: 'No such file. Check the name.'}}]
      }
    ])
  })

  test('keeps the fingerprint of a finding when lines come before it', async () => {
    const print = async (text: string) =>
      JSON.parse(await report('sarif', {'desk/a.txt': text})).runs[0].results[0].partialFingerprints

    expect(await print(`It rained.\n\n${bare}`)).toEqual(await print(bare))
  })
})

test('github prints annotations behind a report for people', async () => {
  const stdout = await report('github', {'d,e%:f.txt': bare})

  expect(stdout).toMatch(/(?:^|\n)desk\/a\.txt\n\n {2}paragraph 2, line 3\n/)
  expect(stdout).toMatch(
    /\n::error file=desk\/a\.txt,line=3,endLine=3,col=41,endColumn=48,title=bare-source::\S/
  )
  expect(stdout).toMatch(/\n::warning file=b &<c>\.txt,line=3,.*title=accusation-as-label::\S/)
  expect(stdout).toMatch(/\n::error file=d%2Ce%25%3Af\.txt,/)
  expect(stdout).toContain('::error file=gone.txt::No such file. Check the name.')
})

test('gitlab prints a code quality report', async () => {
  const issues = JSON.parse(await report('gitlab', {'e.txt': `${alleged}\n${alleged}`}))

  expect(issues).toHaveLength(3)
  expect(issues[0]).toEqual({
    description: expect.any(String),
    check_name: 'bare-source',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'major',
    location: {path: 'desk/a.txt', lines: {begin: 3}}
  })
  expect(issues[1].severity).toBe('minor')
  expect(new Set(issues.map(({fingerprint}: {fingerprint: string}) => fingerprint)).size).toBe(3)
})

test('junit prints a suite for each file', async () => {
  const root = parseXml(await report('junit'))
  const suites = elements(root, 'testsuite')
  const [missing, failing, passing, clean] = suites.map((suite) => ({
    name: suite.attributes.name,
    failures: suite.attributes.failures,
    errors: suite.attributes.errors,
    cases: elements(suite, 'testcase').map(({children}) => children[0]?.name)
  }))

  expect(root.name).toBe('testsuites')
  expect(missing).toEqual({name: 'gone.txt', failures: '0', errors: '1', cases: ['error']})
  expect(failing).toEqual({name: 'desk/a.txt', failures: '1', errors: '0', cases: ['failure']})
  expect(passing).toEqual({name: 'b &<c>.txt', failures: '0', errors: '0', cases: ['system-out']})
  expect(clean).toEqual({name: 'c.txt', failures: '0', errors: '0', cases: [undefined]})
})

test('junit takes a warning for a failure if the run fails on it', async () => {
  const cwd = await folder({'a.txt': alleged})
  const args = [...only, '--reporter', 'junit', '--fail-on', 'warn', 'a.txt']

  expect((await onrecord(args, {cwd})).stdout).toContain('failures="1"')
})

test('checkstyle prints errors by file', async () => {
  const root = parseXml(await report('checkstyle'))
  const errors = elements(root, 'file').map((file) => [
    file.attributes.name,
    ...elements(file, 'error').map(({attributes}) => [
      attributes.line,
      attributes.column,
      attributes.severity,
      attributes.source
    ])
  ])

  expect(root.name).toBe('checkstyle')
  expect(errors).toEqual([
    ['gone.txt', ['1', '1', 'error', 'onrecord.failure']],
    ['desk/a.txt', ['3', '41', 'error', 'retext-anonymous-sources.bare-source']],
    ['b &<c>.txt', ['3', '1', 'warning', 'retext-unattributed-claims.accusation-as-label']],
    ['c.txt']
  ])
})

describe('markdown', () => {
  test('prints tables for a comment', async () => {
    const stdout = await report('markdown')

    expect(stdout).toMatch(/^## onrecord\n\n\*\*gone\.txt\*\* was not checked: No such file/)
    expect(stdout).toContain('### b \\&\\<c\\>.txt\n\n| Line | Finding | Rule |\n')
    expect(stdout).toMatch(/\n\| 3 \| ✖ .+<br><sub>.+<\/sub> \| bare-source \|\n/)
    expect(stdout).toMatch(/\n1 error, 1 warning, 0 info in 3 files, 1 not checked\.\n$/)
  })

  test('fits in a comment, and counts what does not', async () => {
    const many = Object.fromEntries(
      Array.from({length: 300}, (_, index) => [`many-${index}.txt`, bare])
    )
    const stdout = await report('markdown', many)

    expect(stdout.length).toBeLessThan(65_536)
    expect(stdout).toMatch(/\nAnd \d+ findings more\.\n\n301 errors, 1 warning/)
  })

  test('says so if nothing is found', async () => {
    const cwd = await folder({'a.txt': sound})

    expect((await onrecord(['--reporter', 'markdown', 'a.txt'], {cwd})).stdout).toBe(
      '## onrecord\n\nNothing found in 1 file.\n'
    )
  })
})

describe('html', () => {
  test('shows the article with its findings beside it, and the ledger', async () => {
    const stdout = await report('html')

    expect(stdout).toMatch(/^<!doctype html>\n/)
    expect(stdout).toContain('spring, <mark class="error">sources</mark><sup>1</sup> said.')
    expect(stdout).toMatch(/<div class="note error"><p><b>1<\/b> .+<code>bare-source<\/code>/)
    expect(stdout).toMatch(/<td>Ada Holt<\/td><td>named<\/td><td>1<\/td>/)
    expect(stdout).toContain('<h2>b &amp;&lt;c&gt;.txt</h2>')
    expect(stdout).toContain('Not checked: No such file. Check the name.')
    expect(stdout).toContain('1 error, 1 warning, 0 info in 3 files, 1 not checked.')
  })

  test('loads nothing and runs nothing, whatever the copy says', async () => {
    const nasty = `<img src=x onerror=alert(1)> “<script>alert(2)</script>” ${'\u202E'}\n\n${bare}`
    const stdout = await report('html', {'nasty.txt': nasty})

    expect(stdout).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
    expect(stdout).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(stdout).not.toMatch(/<(?:img|script|link|iframe)|\u202E/)
  })

  test('marks words that are written otherwise than they read', async () => {
    const stdout = await report('html', {
      'page.html': `<p>${sound}</p><p>The bridge &amp; the tunnel stay shut, sour<em>ces</em> said.</p>`
    })

    expect(stdout).toContain(
      'The bridge &amp; the tunnel stay shut, <mark class="error">sour</mark><mark class="error">ces</mark><sup>1</sup> said.'
    )
  })
})
