import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, test} from 'vitest'
import {onrecord} from '../cli/run.js'

const path = fileURLToPath(new URL('../../fixtures/articles/politics.txt', import.meta.url))
const text = readFileSync(path, 'utf8')

interface Message {
  ruleId: string
  place: {start: {offset: number}; end: {offset: number}}
}

interface Ledger {
  sources: {id: number; name: string; class: string; attributions: number; quotations: number}[]
  quotations: {start: number; source: number | null}[]
}

let messages: Message[]
let ledger: Ledger

beforeAll(async () => {
  const [report, sources] = await Promise.all([
    onrecord(['--reporter', 'json', path]),
    onrecord(['sources', '--format', 'json', path])
  ])
  messages = JSON.parse(report.stdout)[0].messages
  ledger = JSON.parse(sources.stdout)
})

test.each([
  'A source close to the ruling party told Reuters that',
  'A former intelligence official states that',
  'This shift marks a previously unreported turning point in regional dynamics.',
  "Dissolving the axis is a cornerstone of the capital's broader ambition",
  'Critics say the government has no plan',
  'is reportedly preparing to sell'
])('finds who is not speaking: %s', (words) => {
  expect(messagesOn(words)).not.toEqual([])
})

test.each([
  'According to the Cuban government, 32 Cubans were killed',
  'Inés Quiroga, an associate professor of history at New York University, told Reuters.',
  '“There will be no more oil and no more money – zero!,” he wrote on Truth Social on January 11.',
  'reported Reuters, which tracks the ships',
  'Advertisement',
  'Also read | What the fuel pact paid for, year by year',
  '“I have stopped asking when,” said Odalys Ferrer',
  'in none of them.'
])('has nothing to say on: %s', (words) => {
  expect(messagesOn(words)).toEqual([])
})

test.each([
  ['Inés Quiroga', 'named'],
  ['Doyle Hartnett', 'named'],
  ['Cuban government', 'organisation'],
  ['Reuters', 'media'],
  ['source close to the ruling party', 'anonymous'],
  ['former intelligence official', 'anonymous']
])('lists %s as %s', (name, kind) => {
  const found = ledger.sources.filter((source) => source.name.includes(name))
  expect(found.map((source) => source.class)).toEqual([kind])
  expect((found[0]?.attributions ?? 0) + (found[0]?.quotations ?? 0)).toBeGreaterThan(0)
})

test('gives what he wrote to the president of the paragraph before', () => {
  const start = text.indexOf('“There will be no more oil')
  const quotation = ledger.quotations.find((item) => item.start === start)
  const source = ledger.sources.find(({id}) => id === quotation?.source)
  expect(source?.name).toContain('Hartnett')
})

/** Rules with a message that shares a character with the words. */
function messagesOn(words: string): string[] {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`Not in the article: ${words}`)
  const end = start + words.length
  return messages
    .filter(({place}) => place.start.offset < end && start < place.end.offset)
    .map(({ruleId}) => ruleId)
}
