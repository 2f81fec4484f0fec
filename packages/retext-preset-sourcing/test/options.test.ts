import {type Schema, Validator} from '@cfworker/json-schema'
import {
  mergeOptions,
  optionsSchema,
  type PresetOptions,
  type ResolvedRule,
  resolveSettings
} from 'retext-preset-sourcing'
import {SettingError} from 'sourcing-rule'
import {describe, expect, it} from 'vitest'

function resolve(options: PresetOptions, id: string): ResolvedRule | undefined {
  return resolveSettings(options).find(({rule}) => rule.id === id)
}

describe('resolveSettings', () => {
  it('lays what the user says over the house style', () => {
    const options: PresetOptions = {
      preset: 'agency-us',
      rules: {'vague-descriptor': ['error', {'min-rank': 3}], 'bare-source': 'info'}
    }
    expect(resolve(options, 'vague-descriptor')).toMatchObject({
      severity: 'error',
      options: {'min-rank': 3, 'bare-officials': 'off'}
    })
    expect(resolve(options, 'bare-source')?.severity).toBe('info')
  })

  it('gives the later of several house styles the last word', () => {
    const id = 'late-speaker'
    expect(resolve({preset: ['agency-intl', 'public-radio']}, id)?.severity).toBe('off')
    expect(resolve({preset: ['public-radio', 'agency-intl']}, id)?.severity).toBe('error')
  })

  it('lets the genre silence rules that the house style sets', () => {
    const silent = (options: PresetOptions) =>
      resolveSettings(options)
        .filter(({rule, severity}) => severity === 'off' && rule.offIn.includes('opinion'))
        .map(({rule}) => rule.id)
    expect(silent({preset: 'strict'})).toEqual([])
    const quiet = silent({preset: 'strict', genre: 'opinion'})
    expect(quiet).not.toEqual([])
    const [id = ''] = quiet
    expect(resolve({genre: 'opinion', rules: {[id]: 'warn'}}, id)?.severity).toBe('warn')
  })

  it.each([
    [{preset: 'agency-uk'}, 'Unknown preset `agency-uk`, did you mean `agency-us`?'],
    [{preset: ['strict', 'locl']}, 'Unknown preset `locl`, did you mean `local`?'],
    [{preset: 1}, 'Unexpected 1 for `options.preset`, expected string or array'],
    [{presets: 'local'}, 'Unknown setting `presets`, did you mean `preset`?'],
    [
      {rules: {'late-speakers': 'off'}},
      'Unknown rule `late-speakers`, did you mean `late-speaker`?'
    ],
    [
      {rules: {'vague-descriptor': ['warn', {minrank: 1}]}},
      'Unknown option `minrank` of `vague-descriptor`, did you mean `min-rank`?'
    ],
    [{genre: 'sports'}, 'Unexpected "sports" for `options.genre`, did you mean `sport`?']
  ])('refuses %j', (options, message) => {
    const act = () => resolveSettings(options as PresetOptions)
    expect(act).toThrow(SettingError)
    expect(act).toThrow(message)
  })
})

describe('mergeOptions', () => {
  it('joins names, and takes the later preset and genre', () => {
    const base: PresetOptions = {
      preset: 'local',
      genre: 'news',
      outlets: ['Ledger'],
      people: ['A B']
    }
    const over: PresetOptions = {preset: 'strict', genre: 'sport', outlets: ['Echo', 'Ledger']}
    expect(mergeOptions(base, over)).toEqual({
      preset: 'strict',
      genre: 'sport',
      outlets: ['Ledger', 'Echo'],
      people: ['A B'],
      organisations: [],
      rules: {}
    })
    expect(mergeOptions(base, {})).toMatchObject({preset: 'local', genre: 'news'})
  })

  it('takes the later severity, and lays options over those before', () => {
    const base: PresetOptions = {
      rules: {
        'vague-descriptor': ['warn', {'min-rank': 1, require: 'access'}],
        'bare-source': 'error',
        'late-speaker': 'off'
      }
    }
    const over: PresetOptions = {
      rules: {'vague-descriptor': ['error', {'min-rank': 3}], 'bare-source': 'info'}
    }
    expect(mergeOptions(base, over).rules).toEqual({
      'vague-descriptor': ['error', {'min-rank': 3, require: 'access'}],
      'bare-source': 'info',
      'late-speaker': 'off'
    })
    expect(mergeOptions(base, {rules: {'vague-descriptor': 'info'}}).rules).toMatchObject({
      'vague-descriptor': ['info', {'min-rank': 1, require: 'access'}]
    })
  })

  it('lets a later genre silence a rule that was set before, but not one that is set with it', () => {
    const quiet = resolveSettings({preset: 'strict', genre: 'opinion'}).find(
      ({rule, severity}) => severity === 'off' && rule.offIn.includes('opinion')
    )
    const id = quiet?.rule.id ?? ''
    const base: PresetOptions = {rules: {[id]: 'error'}}
    expect(resolve(mergeOptions(base, {genre: 'opinion'}), id)?.severity).toBe('off')
    const over: PresetOptions = {genre: 'opinion', rules: {[id]: 'info'}}
    expect(resolve(mergeOptions(base, over), id)?.severity).toBe('info')
  })

  it('refuses what either of them gets wrong', () => {
    const wrong = {rules: {'bare-source': 2}} as unknown as PresetOptions
    expect(() => mergeOptions(wrong, {})).toThrow(SettingError)
    expect(() => mergeOptions({}, wrong)).toThrow(SettingError)
  })
})

describe('optionsSchema', () => {
  const validator = new Validator(structuredClone(optionsSchema()) as Schema, '2020-12')

  it.each([
    {},
    {preset: 'agency-us', genre: 'news', outlets: ['Ledger'], people: [], organisations: []},
    {
      preset: ['local', 'strict'],
      rules: {'bare-source': 'off', 'vague-descriptor': ['warn', {'min-rank': 3}]}
    }
  ])('takes %j', (options) => {
    expect(validator.validate(options).valid).toBe(true)
  })

  it.each([
    {presets: 'local'},
    {preset: 'agency-uk'},
    {genre: 'sports'},
    {rules: {'bare-sauce': 'off'}},
    {rules: {'vague-descriptor': ['warn', {minrank: 3}]}},
    {outlets: 'Ledger'}
  ])('refuses %j', (options) => {
    expect(validator.validate(options).valid).toBe(false)
  })
})
