import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {lemmaOf, type Pos, tagNames, tagText} from '../lib/index.js'

const articles = new URL('../../../fixtures/articles/', import.meta.url)

/** "The/DET council/NOUN": words with their tags. */
function tagged(text: string): string {
  const {forms, tags} = tagText(text)
  return forms.map((form, index) => `${form}/${tagNames[tags[index] ?? 0]}`).join(' ')
}

test('tags a paragraph alike whatever was read before it', () => {
  const paragraphs = readdirSync(articles)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(new URL(name, articles), 'utf8').split(/\n\n+/))
  const alone = new Map(paragraphs.map((text) => [text, tagged(text)]))
  fc.assert(
    fc.property(
      fc.shuffledSubarray(paragraphs, {minLength: 1, maxLength: 8}),
      fc.array(fc.string({unit: 'binary', maxLength: 30}), {maxLength: 8}),
      (order, noise) => {
        order.forEach((text, index) => {
          const word = noise[index] ?? ''
          tagText(`-${word}- ${text.slice(0, 40)}${word} '${word}'s`)
          expect(tagged(text)).toBe(alone.get(text))
        })
      }
    ),
    {numRuns: 30}
  )
})

describe('what a closed class lacks is no word of it', () => {
  test.each(['Illing', 'Xerth', 'Okonjo', 'Zurab'])('%s', (name) => {
    expect(tagged(`${name} said it was late.`)).toMatch(
      new RegExp(`^${name}/(?:PROPN|NOUN|ADJ) said/VERB`)
    )
  })
})

test.each<[string, Pos, string]>([
  ['said', 'VERB', 'say'],
  ['charged', 'VERB', 'charge'],
  ['hopped', 'VERB', 'hop'],
  ['hoped', 'VERB', 'hope'],
  ['fined', 'VERB', 'fine'],
  ['criticised', 'VERB', 'criticise'],
  ['lying', 'VERB', 'lie'],
  ['children', 'NOUN', 'child'],
  ['parties', 'NOUN', 'party'],
  ['analyses', 'NOUN', 'analysis'],
  ['aides', 'NOUN', 'aide'],
  ['news', 'NOUN', 'news'],
  ['police', 'NOUN', 'police'],
  ['worse', 'ADJ', 'bad'],
  ['doxxed', 'VERB', 'dox'],
  ['constructor', 'NOUN', 'constructor']
])('%s as %s is a form of %s', (form, pos, base) => {
  expect(lemmaOf(form, pos)).toBe(base)
})
