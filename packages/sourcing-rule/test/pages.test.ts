import {PageError, parsePage} from 'sourcing-rule/pages'
import {describe, expect, it} from 'vitest'

const fence = '```'

/** A page with a section of examples, or whatever is given. */
function pageWith(parts: {
  head?: string
  options?: string
  fires?: string
  silent?: string
}): string {
  return `${parts.head ?? '# `odd-word`\n\nFlags words\nthat are odd.\n\nDefault: `warn`.'}

## Why

Nobody knows.

## Options

${parts.options ?? 'None.'}

## Fires

${parts.fires ?? ''}

## Silent

${parts.silent ?? ''}
`
}

describe('parsePage', () => {
  it('reads the head', () => {
    expect(parsePage(pageWith({}))).toMatchObject({
      id: 'odd-word',
      title: '`odd-word`',
      summary: 'Flags words that are odd.',
      severity: 'warn',
      options: [],
      examples: []
    })
  })

  it('reads a default that more is said about', () => {
    const head = '# `a`\n\nFlags it.\n\nDefault: `error`. At `info`\nin headlines.'
    expect(parsePage(pageWith({head})).severity).toBe('error')
  })

  it('reads the sections', () => {
    const text = 'Sections\n\n### Small\n\n- a\n- b'
    const page = parsePage(pageWith({silent: text}))
    expect(page.sections).toEqual([
      {heading: 'Why', text: 'Nobody knows.'},
      {heading: 'Options', text: 'None.'},
      {heading: 'Fires', text: ''},
      {heading: 'Silent', text}
    ])
  })

  it('does not take a heading inside copy for a section', () => {
    const page = parsePage(pageWith({silent: `${fence}text silent\n## Why\n${fence}`}))
    expect(page.sections).toHaveLength(4)
    expect(page.examples[0]?.text).toBe('## Why')
  })

  it('reads the table of options', () => {
    const options = `Two of them.

| option | default | what it does |
| --- | --- | --- |
| \`words\` | \`["a"]\` | Words \\| phrases. |
|\`style\`|see below|Whose.|

Words are single.`
    expect(parsePage(pageWith({options})).options).toEqual([
      {name: 'words', default: '`["a"]`', description: 'Words | phrases.'},
      {name: 'style', default: 'see below', description: 'Whose.'}
    ])
  })

  it('reads the examples', () => {
    const page = parsePage(
      pageWith({
        fires: `Why.\n\n${fence}text fires\n😀 ⟦odd⟧ and\n\n⟦rare⟧.\n${fence}\n\n> Say it\n> plainly`,
        silent: `${fence}\`text silent {"options":{"most":1},"genre":"sport","headline":true}\n${fence}\nx\n${fence}\`\n`
      })
    )
    expect(page.examples).toEqual([
      {
        kind: 'fires',
        text: '😀 odd and\n\nrare.',
        marks: [
          {start: 3, end: 6},
          {start: 12, end: 16}
        ],
        says: ['Say it plainly'],
        line: 20
      },
      {
        kind: 'silent',
        text: `${fence}\nx`,
        marks: [],
        says: [],
        options: {most: 1},
        genre: 'sport',
        headline: true,
        line: 31
      }
    ])
  })

  it('reads lines that end as on Windows', () => {
    const page = parsePage(
      pageWith({fires: `${fence}text fires\nan ⟦odd⟧\nthing\n${fence}`}).replaceAll('\n', '\r\n')
    )
    expect(page.summary).toBe('Flags words that are odd.')
    expect(page.examples).toMatchObject([{text: 'an odd\nthing', marks: [{start: 3, end: 6}]}])
  })

  const cases: [string, string, string][] = [
    ['an empty page', '', 'Line 1: expected `# ` and the id in backticks'],
    ['no id', '# Odd words', 'Line 1: expected `# ` and the id in backticks'],
    ['no summary', '# `a`\n\n## Why', 'Line 3: expected a paragraph on what is flagged'],
    ['no default', '# `a`\n\nFlags it.', 'Line 3: expected a paragraph such as "Default: `warn`."'],
    [
      'an unknown default',
      '# `a`\n\nFlags it.\n\nDefault: `on`.',
      'Line 5: expected a paragraph such as "Default: `warn`."'
    ],
    [
      'an option without a name',
      pageWith({options: '| a | b | c |\n|---|---|---|\n| words | 1 | x |'}),
      'Line 16: expected the name of an option in backticks'
    ],
    [
      'an open block',
      pageWith({fires: `${fence}text fires\n⟦a⟧`}),
      'Line 18: this block is never closed'
    ],
    [
      'a block of another kind',
      pageWith({fires: `${fence}text fire\n⟦a⟧\n${fence}`}),
      'Line 18: expected `text fires` or `text silent` after the backticks'
    ],
    [
      'an example under the wrong heading',
      pageWith({fires: `${fence}text silent\na\n${fence}`}),
      'Line 18: copy that is "silent" stands under "Fires"'
    ],
    [
      'no marks',
      pageWith({fires: `${fence}text fires\na\n${fence}`}),
      'Line 18: nothing is marked with ⟦ and ⟧'
    ],
    [
      'silent marks',
      pageWith({silent: `${fence}text silent\n⟦a⟧\n${fence}`}),
      'Line 22: silent copy has marks'
    ],
    [
      'marks in marks',
      pageWith({fires: `${fence}text fires\n⟦a ⟦b⟧⟧\n${fence}`}),
      'Line 18: ⟦ inside ⟦'
    ],
    ['an open mark', pageWith({fires: `${fence}text fires\n⟦a\n${fence}`}), 'Line 18: ⟦ without ⟧'],
    [
      'a lone end of a mark',
      pageWith({fires: `${fence}text fires\na⟧\n${fence}`}),
      'Line 18: ⟧ without ⟦'
    ],
    [
      'an unknown setting',
      pageWith({silent: `${fence}text silent {"option":{}}\na\n${fence}`}),
      'Line 22: Unknown setting `option`, did you mean `options`?'
    ]
  ]
  it.each(cases)('refuses %s, naming the line', (_, markdown, message) => {
    expect(() => parsePage(markdown)).toThrow(
      new PageError(message.replace(/^Line \d+: /, ''), lineOf(message))
    )
  })

  it('refuses settings that are no JSON', () => {
    expect(() =>
      parsePage(pageWith({silent: `${fence}text silent {most: 1}\na\n${fence}`}))
    ).toThrow(/^Line 22: .*JSON/)
  })
})

function lineOf(message: string): number {
  return Number(/\d+/.exec(message)?.[0])
}
