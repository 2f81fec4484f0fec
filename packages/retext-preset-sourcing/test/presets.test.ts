import {
  allRules,
  presetByName,
  presets,
  type ResolvedRule,
  resolveSettings,
  ruleById
} from 'retext-preset-sourcing'
import {type Rule, SettingError, severities} from 'sourcing-rule'
import {describe, expect, it} from 'vitest'

const houses = [
  'agency-us',
  'agency-intl',
  'uk-broadcast',
  'uk-broadsheet',
  'us-metro',
  'us-business',
  'public-radio',
  'local'
]

function setting(preset: string, id: string): ResolvedRule | undefined {
  return resolveSettings({preset}).find(({rule}) => rule.id === id)
}

describe('allRules', () => {
  it('have ids that differ, and the names of their plugins', () => {
    expect(new Set(allRules.map(({id}) => id)).size).toBe(allRules.length)
    expect([...new Set(allRules.map(({plugin}) => plugin))]).toEqual([
      'retext-anonymous-sources',
      'retext-unattributed-claims',
      'retext-quote-speakers',
      'retext-attribution-verbs'
    ])
  })

  it('are found by id; an unknown one is refused with the nearest', () => {
    expect(ruleById('bare-source').id).toBe('bare-source')
    expect(() => ruleById('bare-sauce')).toThrow(
      new SettingError(
        'Unknown rule `bare-sauce`, did you mean `bare-source`?',
        'rules.bare-sauce',
        'bare-source'
      )
    )
  })
})

describe('presets', () => {
  it('are the general ones and the house styles', () => {
    expect(presets.map(({name}) => name)).toEqual(['recommended', 'strict', ...houses])
  })

  it('are found by name; an unknown one is refused with the nearest', () => {
    expect(presetByName('local').summary).toBe('a local or student newsroom')
    expect(() => presetByName('agency-uk')).toThrow(
      'Unknown preset `agency-uk`, did you mean `agency-us`?'
    )
  })

  it.each(houses)('%s says which public documents it is modelled on', (name) => {
    expect(presetByName(name).modelledOn).toMatch(/: ./)
  })

  it.each(presets.map(({name}) => name))('%s names rules and options that exist', (name) => {
    expect(resolveSettings({preset: name})).toHaveLength(allRules.length)
  })

  it('recommended leaves every rule as it is by default', () => {
    expect(resolveSettings()).toEqual(resolveSettings({preset: 'recommended'}))
    for (const {rule, severity, options} of resolveSettings()) {
      expect({id: rule.id, severity, options}).toEqual({
        id: rule.id,
        severity: rule.severity,
        options: rule.defaults
      })
    }
  })

  it('strict names every rule, a step harder than by default, at warn or more', () => {
    const rank = (severity: Rule['severity']) => severities.indexOf(severity)
    expect(Object.keys(presetByName('strict').rules).sort()).toEqual(
      allRules.map(({id}) => id).sort()
    )
    for (const {rule, severity} of resolveSettings({preset: 'strict'})) {
      const least = Math.min(rank(rule.severity) + 1, rank('error'))
      expect(rank(severity), rule.id).toBeGreaterThanOrEqual(Math.max(least, rank('warn')))
    }
  })

  it.each([
    ['agency-us', 'missing-anonymity-reason', 'error', {}],
    ['agency-us', 'vague-descriptor', 'warn', {'bare-officials': 'off'}],
    ['agency-intl', 'vague-descriptor', 'error', {'bare-officials': 'info'}],
    ['uk-broadcast', 'guilt-as-fact', 'error', {}],
    ['uk-broadcast', 'quote-continuation', 'error', {style: 'uk'}],
    ['uk-broadsheet', 'said-bookism', 'off', {}],
    ['uk-broadsheet', 'headline-quote-unsupported', 'error', {}],
    ['us-metro', 'vague-descriptor', 'warn', {'bare-officials': 'warn'}],
    ['us-metro', 'quote-continuation', 'error', {style: 'us'}],
    ['us-business', 'anonymous-quote', 'error', {}],
    ['us-business', 'loaded-verb', 'warn', {house: 'us'}],
    ['public-radio', 'late-speaker', 'off', {}],
    ['local', 'said-bookism', 'warn', {}]
  ])('%s has its own view of %s', (preset, id, severity, options) => {
    expect(setting(preset, id)).toMatchObject({severity, options})
  })
})
