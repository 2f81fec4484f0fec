import {count, defineRule, flag, oneOf, someOf, words} from 'sourcing-rule'
import {describe, expect, it} from 'vitest'
import {run} from './handmade.js'

const rule = defineRule({
  id: 'odd-options',
  plugin: 'retext-odd',
  severity: 'warn',
  summary: 'A rule with an option of each kind.',
  note: 'None.',
  options: {
    nouns: words(['odd']),
    strict: flag(true),
    window: count(2, 1),
    scope: oneOf('sentence', 'story'),
    kinds: someOf(['ratio', 'total'], ['ratio'])
  },
  check({options, report}) {
    const reason = `${options.nouns.length} ${options.strict} ${options.window} ${options.scope} ${options.kinds}`
    report({span: {start: 0, end: 1}, reason})
  }
})

describe('options declared one by one', () => {
  it('have their defaults', () => {
    expect(rule.defaults).toEqual({
      nouns: ['odd'],
      strict: true,
      window: 2,
      scope: 'sentence',
      kinds: ['ratio']
    })
    expect(rule).not.toHaveProperty('options')
  })

  it('make the schema of the rule', () => {
    expect(rule.schema).toEqual({
      type: 'object',
      properties: {
        nouns: {type: 'array', items: {type: 'string', minLength: 1}},
        strict: {type: 'boolean'},
        window: {type: 'integer', minimum: 1},
        scope: {enum: ['sentence', 'story']},
        kinds: {type: 'array', items: {enum: ['ratio', 'total']}}
      },
      additionalProperties: false
    })
  })

  it('reach the rule with what a user says of them', () => {
    const messages = run('odd', [rule], {rules: {'odd-options': ['warn', {scope: 'story'}]}})
    expect(messages.map(({reason}) => reason)).toEqual(['1 true 2 story ratio'])
  })

  it('refuse what does not fit', () => {
    expect(() => run('odd', [rule], {rules: {'odd-options': ['warn', {window: 0}]}})).toThrow(
      /window/
    )
  })
})
