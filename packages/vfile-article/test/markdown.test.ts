import {describe, expect, test} from 'vitest'
import {atoms, leavesOf, outline, see} from './outline.js'

describe('markdown', () => {
  test('gives headings, quotes, lists, tables and captions their roles', async () => {
    const source = `---
summary: Not copy
---

# Bridge shut

## What the port says

Copy.

> Quoted.

- Item

![A crane](crane.jpg "The crane at dawn")

![The pier](pier.jpg)
*The pier in May*

| Year | Ships |
| ---- | ----- |
| 2001 | 40    |

# Later heading
`
    expect(await outline('a.md', source)).toEqual([
      'headline: Bridge shut',
      'deck: What the port says',
      '-: Copy.',
      'blockquote: Quoted.',
      'list: Item',
      'caption: The crane at dawn',
      'caption: The pier',
      'caption: The pier in May',
      'list: Year',
      'list: Ships',
      'list: 2001',
      'list: 40',
      'crosshead: Later heading'
    ])
  })

  test('takes an emphasised paragraph after an image for its caption, and no other', async () => {
    expect(await outline('a.md', '![Pier](p.jpg)\n\n*In May*\n\n*Then*')).toEqual([
      'caption: Pier',
      'caption: In May',
      '-: Then'
    ])
  })

  test('leaves code, front matter and tags out, keeps the words of links', async () => {
    const source =
      '+++\na = 1\n+++\n\n```\ncode\n```\n\nSee <b>the</b> [*long* report](https://x.example) on `pumps`.'

    expect(await outline('a.md', source)).toEqual(['-: See the long report on  .'])
  })

  test('tells the address of a link', async () => {
    const {root} = await see('a.md', 'See [the *report*](https://x.example), page 4.')

    expect(leavesOf(root).map((leaf) => [leaf.value, leaf.data])).toEqual([
      ['See ', undefined],
      ['the ', {url: 'https://x.example'}],
      ['report', {url: 'https://x.example'}],
      [', page 4.', undefined]
    ])
  })

  test('places escapes and references as atoms, everything else exactly', async () => {
    const source = 'He said \\*no\\* &amp; left &#8212; *soon*  \nand > went\n> on\nlazily'
    const {root, text, paragraphs} = await see('a.md', source)

    expect(paragraphs.map(({text}) => text)).toEqual([
      'He said *no* & left — soon\nand > went',
      'on lazily'
    ])
    expect(atoms(root, text)).toEqual([
      ['*', '\\*'],
      ['*', '\\*'],
      ['&', '&amp;'],
      ['—', '&#8212;'],
      ['\n', '  '],
      [' ', '\n']
    ])
  })

  test('keeps places right inside nested containers with CR LF', async () => {
    const source = '> - One\r\n>   two\r\n>\r\n>   Three'
    const {root, text, paragraphs} = await see('a.md', source)

    expect(paragraphs.map(({role, text}) => [role, text])).toEqual([
      ['blockquote', 'One two'],
      ['blockquote', 'Three']
    ])
    expect(atoms(root, text)).toEqual([[' ', '\r\n']])
  })

  test('reads blocks of HTML', async () => {
    const source =
      'One.\n\n<figure>\n  <img src="a.jpg">\n  <figcaption>The <b>pier</b> &amp; a barge</figcaption>\n</figure>\n\n<div>\n\nTwo.\n\n</div>\n\n> <p>Quoted\n> here</p>\n'
    const {root, text} = await see('a.md', source)

    expect(await outline('a.md', source)).toEqual([
      '-: One.',
      'caption: The pier & a barge',
      '-: Two.'
    ])
    expect(atoms(root, text)).toEqual([['&', '&amp;']])
  })

  test('counts a byte order mark', async () => {
    const {paragraphs} = await see('a.md', '\uFEFFOne *two*.')

    expect(paragraphs[0]?.leaves.map(({source}) => source)).toEqual(['One ', 'two', '.'])
  })

  test('reads footnotes where they are written', async () => {
    expect(await outline('a.md', 'So it is.[^1]\n\n[^1]: Says the port.\n\nAnd so on.')).toEqual([
      '-: So it is.',
      '-: Says the port.',
      '-: And so on.'
    ])
  })

  test('keeps comments apart, in the flow and in a line', async () => {
    const source = '<!-- one -->\n\nCopy <!-- two --> goes on.\n\n<!--\nthree -->'
    const {root, text} = await see('a.md', source)
    const comments = (root.data as {comments: {value: string; start: number; end: number}[]})
      .comments

    expect(comments.map(({value}) => value)).toEqual(['one', 'two', 'three'])
    expect(comments.map(({start, end}) => text.slice(start, end))).toEqual([
      '<!-- one -->',
      '<!-- two -->',
      '<!--\nthree -->'
    ])
  })
})
