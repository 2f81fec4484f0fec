import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {switchOff} from '../lib/switch-off.js'

/** A configuration after a rule was switched off in it. */
function off(text: string, rule = 'bare-source'): string | undefined {
  const change = switchOff(text, rule)
  return change && text.slice(0, change.start) + change.text + text.slice(change.end)
}

describe('switching a rule off', () => {
  it.each([
    ['', {}],
    ['# House rules of the desk.\n', {}],
    ['preset: agency-us # ours\n', {preset: 'agency-us'}],
    ['preset: agency-us', {preset: 'agency-us'}],
    ['rules:\npreset: agency-us\n', {preset: 'agency-us'}],
    ['rules: {}\n', {}],
    ['rules: {said-bookism: off}\n', {rules: {'said-bookism': 'off'}}],
    ['rules:\n  said-bookism: off # agreed\n', {rules: {'said-bookism': 'off'}}],
    [
      'rules:\n    # Why.\n    said-bookism: off\ngenre: news\n',
      {rules: {'said-bookism': 'off'}, genre: 'news'}
    ],
    ['rules:\n  bare-source: error\n', {}],
    ['rules:\n  bare-source: [error, {nouns: [source]}] # loud\n', {}],
    ['{"preset": "agency-us"}', {preset: 'agency-us'}],
    ['{\n  "rules": {\n    "said-bookism": "off"\n  }\n}\n', {rules: {'said-bookism': 'off'}}],
    ['{"rules": {"bare-source": ["warn", {}]}}', {}]
  ])('of %j leaves the rest as it is', (text, rest: Record<string, unknown>) => {
    const changed = off(text)
    const {rules, ...others} = rest
    expect(parse(changed ?? '')).toEqual({
      ...others,
      rules: {...(rules as object), 'bare-source': 'off'}
    })
    if (text.startsWith('{')) expect(JSON.parse(changed ?? '')).toBeTruthy()
    for (const comment of text.match(/#.*/g) ?? []) expect(changed).toContain(comment)
  })

  it.each(['rules: {bare-source', '- one\n- two\n', 'rules: *ours\n', 'rules: all\n'])(
    'of %j is left to whoever wrote it',
    (text) => {
      expect(switchOff(text, 'bare-source')).toBeUndefined()
    }
  )
})
