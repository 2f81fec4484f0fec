import {describe, expect, test} from 'vitest'
import {onrecord} from './run.js'

describe('usage', () => {
  test('--help lists commands, options and exit codes', async () => {
    const {code, stdout, stderr} = await onrecord(['--help'])

    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toContain('onrecord sources FILES')
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(stdout).toContain('--max-warnings N')
    expect(stdout).toContain('2  something could not be checked')
    expect((await onrecord(['-h'])).stdout).toBe(stdout)
    expect((await onrecord(['help'])).stdout).toBe(stdout)
  })

  test('--version prints the version alone', async () => {
    const {code, stdout} = await onrecord(['--version'])

    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/)
    expect((await onrecord(['-v'])).stdout).toBe(stdout)
  })

  test.each([
    [[], 'Nothing to check. Give files, folders or globs, or - for standard input.'],
    [['--raporter', 'json', 'a.txt'], 'There is no option --raporter. Did you mean --reporter?'],
    [['--quux', 'a.txt'], 'There is no option --quux. See onrecord --help.'],
    [['-x', 'a.txt'], 'There is no option -x.'],
    [['chekc', 'a.txt'], 'There is no command or file chekc. Did you mean onrecord check?'],
    [['source', 'a.txt'], 'There is no command or file source. Did you mean onrecord sources?'],
    [['help', 'sorces'], 'There is no command sorces. Did you mean sources?'],
    [['completions', 'bsh'], 'There are no completions for bsh. Did you mean bash?'],
    [['--rule', 'bare-source', 'a.txt'], '--rule takes a rule and its severity'],
    [
      ['--rule', 'bare-sauce=off', 'a.txt'],
      'Unknown rule `bare-sauce`, did you mean `bare-source`?'
    ],
    [
      ['--rule', 'bare-source=eror', 'a.txt'],
      'Unexpected severity "eror" for `rules.bare-source`, did you mean `error`?'
    ],
    [['--preset', 'agency-uss', 'a.txt'], 'Unknown preset `agency-uss`, did you mean `agency-us`?'],
    [
      ['-o', 'a', '-o', 'b', '-r', 'json', 'a.txt'],
      '--output-file b has no --reporter of its own.'
    ],
    [['--reporter', 'jsn', 'a.txt'], '--reporter can’t be jsn. Did you mean json?'],
    [['--reporter'], 'The option --reporter needs a value: --reporter NAME.'],
    [['--verbose=yes', 'a.txt'], 'The option --verbose takes no value.'],
    [
      ['--max-warnings', '1', '--max-warnings', '2', 'a'],
      'The option --max-warnings is given twice.'
    ],
    [['--max-warnings', '-1', 'a.txt'], '--max-warnings takes a whole number from 0, not -1.'],
    [['--max-warnings=1e3', 'a.txt'], '--max-warnings takes a whole number from 0, not 1e3.'],
    [['--only', 'bare-sauce', 'a.txt'], 'Unknown rule `bare-sauce`, did you mean `bare-source`?'],
    [['--only', 'quux-quux-quux', 'a.txt'], 'Unknown rule `quux-quux-quux`, expected one of '],
    [['sources'], 'No article given: onrecord sources FILES.'],
    [
      ['sources', '--only', 'bare-source', 'a.txt'],
      'The option --only belongs to onrecord FILES and onrecord stream.'
    ],
    [['explain'], 'Name one rule: onrecord explain RULE. See onrecord rules.'],
    [['explain', 'bare-sauce'], 'Unknown rule `bare-sauce`, did you mean `bare-source`?'],
    [['rules', 'bare-source'], 'onrecord rules takes no operand.']
  ])('%j is one line on standard error and exit code 2', async (args, message) => {
    const {code, stdout, stderr} = await onrecord(args)

    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(`onrecord: ${message}`)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
