import {Validator} from '@cfworker/json-schema'
import {nearestName, rulesSchema} from 'sourcing-rule'
import {describe, expect, it} from 'vitest'
import {wordRule} from './handmade.js'

describe('rulesSchema', () => {
  const schema = structuredClone(rulesSchema([wordRule(), wordRule({id: 'other-word'})]))
  const validator = new Validator(schema as ConstructorParameters<typeof Validator>[0], '2020-12')

  it.each([
    {},
    {'odd-word': 'off', 'other-word': 'error'},
    {'odd-word': ['warn']},
    {'odd-word': ['warn', {words: ['a'], style: 'us'}]}
  ])('takes %j', (settings) => {
    expect(validator.validate(settings).valid).toBe(true)
  })

  it.each([
    {'odd-wrod': 'off'},
    {'odd-word': 'on'},
    {'odd-word': []},
    {'odd-word': ['warn', {word: 'a'}]},
    {'odd-word': ['warn', {}, {}]}
  ])('refuses %j', (settings) => {
    expect(validator.validate(settings).valid).toBe(false)
  })

  it('tells an editor what a rule is for', () => {
    expect(schema.properties['odd-word']).toMatchObject({
      description: 'words that are odd',
      default: 'warn'
    })
  })
})

describe('nearestName', () => {
  const known = ['bare-source', 'vague-study', 'late-speaker', 'off']

  it.each([
    ['bare-sources', 'bare-source'],
    ['bareSource', 'bare-source'],
    ['BARE-SOURCE', 'bare-source'],
    ['vague', 'vague-study'],
    ['late-speeker ', 'late-speaker'],
    ['of', 'off']
  ])('finds what %s was meant to be', (name, expected) => {
    expect(nearestName(name, known)).toBe(expected)
  })

  it.each(['', 'passive-voice', 'x'])('finds nothing near "%s"', (name) => {
    expect(nearestName(name, ['bare-source', 'vague-study'])).toBeUndefined()
  })
})
