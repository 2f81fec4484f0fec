import {
  type Genre,
  type ResolvedRule,
  type RuleSettings,
  resolveRules,
  SettingError,
  type SourcingOptions
} from 'sourcing-rule'
import {describe, expect, it} from 'vitest'
import {run, wordRule} from './handmade.js'

const rule = wordRule()

function resolve(rules: RuleSettings, houses?: RuleSettings[], genre?: Genre): ResolvedRule {
  const [resolved] = resolveRules([rule], {rules, genre}, houses)
  return resolved as ResolvedRule
}

/** The error that settings, as a file may hold them, are refused with. */
function refusal(options: unknown): SettingError {
  try {
    run('odd', [rule], options as SourcingOptions)
  } catch (error) {
    expect(error).toBeInstanceOf(SettingError)
    return error as SettingError
  }
  throw new Error('The settings were taken')
}

describe('settings', () => {
  it('leave a rule as it is by default', () => {
    expect(resolve({})).toEqual({rule, severity: 'warn', options: rule.defaults})
  })

  it('set a severity', () => {
    expect(resolve({'odd-word': 'error'})).toMatchObject({
      severity: 'error',
      options: rule.defaults
    })
  })

  it('lay options over the defaults', () => {
    expect(resolve({'odd-word': ['info', {most: 7}]})).toMatchObject({
      severity: 'info',
      options: {words: ['odd'], style: 'uk', most: 7}
    })
  })

  it('take a severity in a list, without options', () => {
    expect(resolve({'odd-word': ['info']}).severity).toBe('info')
  })

  it('keep what a house style says of options, but for what the user says', () => {
    const houses: RuleSettings[] = [
      {'odd-word': ['info', {style: 'us', most: 1}]},
      {'odd-word': 'error'}
    ]
    expect(resolve({}, houses)).toMatchObject({severity: 'error', options: {style: 'us', most: 1}})
    expect(resolve({'odd-word': ['warn', {most: 2}]}, houses)).toMatchObject({
      severity: 'warn',
      options: {words: ['odd'], style: 'us', most: 2}
    })
  })

  it('say nothing with `undefined`', () => {
    const options = {rules: {'odd-word': ['info', {most: undefined}]}, outlets: undefined} as const
    expect(resolveRules([rule], options)[0]).toMatchObject({
      severity: 'info',
      options: rule.defaults
    })
  })

  it('run nothing of a rule that is off', () => {
    expect(run('odd', [rule], {rules: {'odd-word': 'off'}})).toEqual([])
    expect(run('odd', [wordRule({severity: 'off'})])).toEqual([])
  })

  it('do not change the rule', () => {
    resolve({'odd-word': ['info', {most: 7}]})
    expect(rule.defaults.most).toBe(3)
    expect(Object.keys(rule.schema.properties.most ?? {})).toEqual(['type', 'minimum'])
  })

  it('take the schema and the defaults of a rule frozen', () => {
    const schema = Object.freeze({
      ...rule.schema,
      properties: Object.freeze(rule.schema.properties)
    })
    const frozen = wordRule({schema, defaults: Object.freeze(rule.defaults)})
    const [resolved] = resolveRules([frozen], {rules: {'odd-word': ['info', {most: 7}]}})
    expect(resolved?.options).toMatchObject({most: 7})
  })
})

describe('a genre', () => {
  const quiet = wordRule({offIn: ['opinion', 'review']})

  it('silences rules that do not suit it', () => {
    expect(run('odd', [quiet], {genre: 'opinion'})).toEqual([])
    expect(run('odd', [quiet], {genre: 'sport'})).toHaveLength(1)
    expect(run('odd', [quiet])).toHaveLength(1)
  })

  it('gives way to what the user says of the rule, not to the house style', () => {
    const rules = {'odd-word': 'info'} as const
    expect(run('odd', [quiet], {genre: 'opinion', rules})).toHaveLength(1)
    expect(resolveRules([quiet], {genre: 'opinion'}, [rules])[0]?.severity).toBe('off')
  })
})

describe('a setting that makes no sense', () => {
  it.each([
    [
      'rule',
      {rules: {'odd-wrod': 'warn'}},
      'Unknown rule `odd-wrod`, did you mean `odd-word`?',
      'rules.odd-wrod',
      'odd-word'
    ],
    [
      'rule with nothing near',
      {rules: {'passive-voice': 'warn'}},
      'Unknown rule `passive-voice`, expected one of `odd-word`',
      'rules.passive-voice',
      undefined
    ],
    [
      'rule that is off',
      {rules: {'odd-wrod': 'off'}},
      'Unknown rule `odd-wrod`, did you mean `odd-word`?',
      'rules.odd-wrod',
      'odd-word'
    ],
    [
      'rule with the name of a part of every object',
      {rules: {constructor: 'warn'}},
      'Unknown rule `constructor`, expected one of `odd-word`',
      'rules.constructor',
      undefined
    ],
    [
      'severity',
      {rules: {'odd-word': 'warning'}},
      'Unexpected severity "warning" for `rules.odd-word`, did you mean `warn`?',
      'rules.odd-word',
      'warn'
    ],
    [
      'severity that is a number',
      {rules: {'odd-word': 2}},
      'Unexpected severity 2 for `rules.odd-word`, expected one of `off`, `info`, `warn`, `error`',
      'rules.odd-word',
      undefined
    ],
    [
      'severity that is missing',
      {rules: {'odd-word': [{most: 1}]}},
      'Unexpected severity {"most":1} for `rules.odd-word`, expected one of `off`, `info`, `warn`, `error`',
      'rules.odd-word',
      undefined
    ],
    [
      'third value',
      {rules: {'odd-word': ['warn', {}, {}]}},
      'Unexpected 3 values for `rules.odd-word`, expected a severity and options',
      'rules.odd-word',
      undefined
    ],
    [
      'option',
      {rules: {'odd-word': ['warn', {word: ['a']}]}},
      'Unknown option `word` of `odd-word`, did you mean `words`?',
      'rules.odd-word.word',
      'words'
    ],
    [
      'option of a rule that is off',
      {rules: {'odd-word': ['off', {styles: 'us'}]}},
      'Unknown option `styles` of `odd-word`, did you mean `style`?',
      'rules.odd-word.styles',
      'style'
    ],
    [
      'choice',
      {rules: {'odd-word': ['warn', {style: 'usa'}]}},
      'Unexpected "usa" for `rules.odd-word.style`, did you mean `us`?',
      'rules.odd-word.style',
      'us'
    ],
    [
      'type',
      {rules: {'odd-word': ['warn', {words: 'odd'}]}},
      'Unexpected "odd" for `rules.odd-word.words`, expected array',
      'rules.odd-word.words',
      undefined
    ],
    [
      'type in a list',
      {rules: {'odd-word': ['warn', {words: ['odd', 1]}]}},
      'Unexpected 1 for `rules.odd-word.words.1`, expected string',
      'rules.odd-word.words.1',
      undefined
    ],
    [
      'number',
      {rules: {'odd-word': ['warn', {most: -1}]}},
      'Unexpected -1 for `rules.odd-word.most`: -1 is less than 0.',
      'rules.odd-word.most',
      undefined
    ],
    [
      'options that are a list',
      {rules: {'odd-word': ['warn', ['odd']]}},
      'Unexpected ["odd"] for `rules.odd-word`, expected object',
      'rules.odd-word',
      undefined
    ],
    [
      'options that are no data',
      {rules: {'odd-word': ['warn', {words: [/odd/]}]}},
      'Unexpected RegExp in `rules.odd-word`, expected plain data',
      'rules.odd-word',
      undefined
    ],
    [
      'genre',
      {genre: 'opnion'},
      'Unexpected "opnion" for `options.genre`, did you mean `opinion`?',
      'options.genre',
      'opinion'
    ],
    [
      'key',
      {outlet: ['Ledger']},
      'Unknown setting `outlet`, did you mean `outlets`?',
      'options.outlet',
      'outlets'
    ],
    [
      'list of names',
      {people: 'Ros Tane'},
      'Unexpected "Ros Tane" for `options.people`, expected array',
      'options.people',
      undefined
    ],
    [
      'set of rules',
      {rules: ['odd-word']},
      'Unexpected ["odd-word"] for `options.rules`, expected object',
      'options.rules',
      undefined
    ]
  ])('%s: is refused, with what was probably meant', (_, options, message, path, suggestion) => {
    const error = refusal(options)
    expect(error.message).toBe(message)
    expect(error.path).toBe(path)
    expect(error.suggestion).toBe(suggestion)
  })

  it('is refused in a house style as well', () => {
    expect(() => resolveRules([rule], {}, [{'odd-wrod': 'off'}])).toThrow(SettingError)
  })
})
