import {type Example, type Page, parsePage} from 'sourcing-rule/pages'
import {comparePage, runExample} from 'sourcing-rule/test-kit'
import {describe, expect, it} from 'vitest'
import {wordRule} from './handmade.js'

const rule = wordRule({
  offIn: ['sport'],
  check({reading, options, report}) {
    for (const token of reading.tokens) {
      const {role} = reading.paragraphs[token.paragraph] ?? {}
      if (role !== 'headline' && options.words.includes(token.lower)) {
        report({span: token, reason: `Odd: ${token.text}`})
      }
    }
  }
})

function example(text: string, parts: Partial<Example> = {}): Example {
  return {kind: 'silent', text, marks: [], says: [], line: 1, ...parts}
}

describe('runExample', () => {
  it('finds nothing wrong where every mark is met, also by a message that counts several', async () => {
    const marks = [
      {start: 3, end: 10},
      {start: 14, end: 17}
    ]
    const outcome = await runExample(
      rule,
      example('An odd dog. Odd.', {kind: 'fires', marks: marks.slice(0, 1)})
    )
    expect(outcome.extra).toHaveLength(1)
    expect(
      await runExample(rule, example('An odd dog is odd.', {kind: 'fires', marks}))
    ).toMatchObject({
      messages: [{reason: 'Odd: odd (2 times in this story)'}],
      missed: [],
      extra: []
    })
  })

  it('tells marks that no message meets', async () => {
    const marks = [{start: 0, end: 2}]
    expect(await runExample(rule, example('An even dog.', {kind: 'fires', marks}))).toEqual({
      messages: [],
      missed: marks,
      extra: []
    })
  })

  it('tells messages that meet no mark', async () => {
    const {extra} = await runExample(rule, example('An odd dog.'))
    expect(extra).toEqual([{reason: 'Odd: odd', spans: [{start: 3, end: 6}]}])
  })

  it('runs with the options of the example', async () => {
    const {messages} = await runExample(rule, example('An odd dog.', {options: {words: ['dog']}}))
    expect(messages).toMatchObject([{reason: 'Odd: dog'}])
  })

  it('runs in the genre of the example, also with options', async () => {
    const text = 'An odd dog.'
    expect(await runExample(rule, example(text, {genre: 'sport'}))).toMatchObject({messages: []})
    const parts: Partial<Example> = {genre: 'sport', options: {words: ['dog']}}
    expect(await runExample(rule, example(text, parts))).toMatchObject({messages: []})
  })

  it('takes the first paragraph for the headline where the example says so', async () => {
    const text = 'An odd dog bit a man.\n\nIt was not a cat.'
    expect((await runExample(rule, example(text))).messages).toHaveLength(1)
    expect((await runExample(rule, example(text, {headline: true}))).messages).toEqual([])
  })

  it('switches on a rule that is off by default', async () => {
    const off = wordRule({severity: 'off', check: rule.check})
    expect((await runExample(off, example('An odd dog.'))).messages).toHaveLength(1)
  })
})

describe('comparePage', () => {
  const page = parsePage(`# \`odd-word\`

Flags odd words.

Default: \`warn\`.

## Options

| option | default | what it does |
|---|---|---|
| \`words\` | \`["odd"]\` | Words. |
| \`style\` | \`uk\` | Whose. |
| \`most\` | three | How many. |
`)

  it('finds nothing where page and rule agree', () => {
    expect(comparePage(rule, page)).toEqual([])
  })

  it('reads defaults as in JSON or as in YAML', () => {
    const words = page.options.slice(0, 1)
    for (const written of ['["odd"]', '[odd]', '[ "odd" ]']) {
      const options = [{...words[0], default: `\`${written}\``}, ...page.options.slice(1)]
      expect(comparePage(rule, {...page, options: options as Page['options']})).toEqual([])
    }
  })

  it('tells what they disagree on', () => {
    const [words, style] = page.options.map((row) => ({...row}))
    if (!words || !style) throw new Error('The page has no options')
    words.default = '`["rare"]`'
    style.name = 'styles'
    expect(
      comparePage(rule, {...page, id: 'rare-word', severity: 'error', options: [words, style]})
    ).toEqual([
      'the page is about `rare-word`',
      'the page says default `error`, the rule says `warn`',
      "option `style` is not in the page's table",
      "option `most` is not in the page's table",
      "option `styles` of the page is not in the rule's schema",
      'option `words`: the page says `["rare"]`, the rule ["odd"]',
      'option `styles`: the page says `uk`, the rule undefined'
    ])
  })

  it('tells when the defaults of a rule do not fit its schema', () => {
    const wrong = wordRule({defaults: {words: ['odd'], style: 'uk', most: -3}})
    expect(comparePage(wrong, page)).toEqual([
      "the rule's schema refuses its defaults: Unexpected -3 for `rules.odd-word.most`: -3 is less than 0."
    ])
  })
})
