import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {atoms, see} from './outline.js'

const folder = new URL('../../../fixtures/formats/', import.meta.url)

/** The article, as every format has to give it. */
const article = {
  headline: ['Harbour bridge to stay shut until spring'],
  deck: ['Port says steel must be replaced before trains return'],
  crosshead: ['What the crews say'],
  byline: ['By Mara Lind'],
  body: [
    'The Harwick bridge will stay shut until spring, the port authority said on Monday.',
    '“We found cracks in two of the nine girders,” said Ivo Marsh, the authority’s chief engineer. “Nobody should drive over them.”',
    'A person familiar with the repairs said the steel had not been ordered.',
    'The crossing carries 4,000 cars & 60 trains a day, according to the transport ministry.'
  ],
  blockquote: ['Safety came last in every meeting.', '— Edda Kohl, former inspector'],
  caption: ['The bridge on Sunday, with a barge below.']
}

async function read(name: string) {
  return see(name, new Uint8Array(await readFile(new URL(name, folder))))
}

/** Texts of the paragraphs by role, white space as one space. */
async function byRole(name: string): Promise<Record<string, string[]>> {
  const {paragraphs} = await read(name)
  const found: Record<string, string[]> = {}

  for (const {role = 'body', text} of paragraphs) {
    found[role] ??= []
    found[role].push(text.replace(/\s+/g, ' '))
  }

  return found
}

describe('the same article in every format', () => {
  test.each([
    'harbour.html',
    'harbour-ninjs-1.json',
    'harbour-ninjs-2.json',
    'harbour-nitf.xml',
    'harbour-newsml-nitf.xml',
    'harbour-newsml-xhtml.xml'
  ])('%s gives its copy and roles', async (name) => {
    expect(await byRole(name)).toEqual(article)
  })

  test.each(['harbour.docx', 'harbour.odt'])('%s has a footnote besides', async (name) => {
    expect(await byRole(name)).toEqual({
      ...article,
      body: [...article.body, 'Ministry figures for last year.']
    })
  })

  test('harbour.md has no mark for a byline', async () => {
    const {byline, body, ...rest} = article

    expect(await byRole('harbour.md')).toEqual({...rest, body: [...byline, ...body]})
  })

  test('harbour.txt has no roles', async () => {
    const {body = []} = await byRole('harbour.txt')

    expect(body.join(' ').length).toBe(Object.values(article).flat().join(' ').length)
  })
})

describe('places', () => {
  test('of a Word file count its paragraphs with words', async () => {
    const {root, text} = await read('harbour.docx')
    const lines = text.split('\n')

    expect(root.children.map((paragraph) => paragraph.position?.start.line)).toEqual(
      lines.map((_, index) => index + 1)
    )
    expect(lines[3]).toBe(article.body[0])
  })

  test.each<[string, [string, string][]]>([
    [
      'harbour.html',
      [
        [' ', '\n          '],
        ['“', '&ldquo;'],
        ['”', '&rdquo;'],
        ['’', '&#8217;'],
        [' ', '\n          '],
        ['“', ''],
        ['”', ''],
        ['— ', ''],
        ['&', '&amp;']
      ]
    ],
    [
      'harbour-nitf.xml',
      [
        [' ', '\n          '],
        ['’', '&#x2019;'],
        [' ', '\n          '],
        ['“', ''],
        ['”', ''],
        ['— ', ''],
        ['&', '&amp;']
      ]
    ],
    [
      'harbour-ninjs-1.json',
      [
        ['“', '&ldquo;'],
        ['”', '&rdquo;'],
        ['’', '\\u2019'],
        ['“', '\\u201c'],
        ['”', '\\u201d'],
        ['— ', ''],
        ['&', '&amp;']
      ]
    ],
    ['harbour-newsml-xhtml.xml', []]
  ])('of %s are exact, but for what is written otherwise', async (name, expected) => {
    const {root, text} = await read(name)

    expect(atoms(root, text)).toEqual(expected)
  })
})

describe('comments', () => {
  test.each(['harbour.md', 'harbour.html', 'harbour-nitf.xml', 'harbour-newsml-nitf.xml'])(
    'of %s are kept',
    async (name) => {
      const {root, text} = await read(name)
      const {comments} = root.data as {comments: {value: string; start: number; end: number}[]}

      expect(comments.map(({value}) => value)).toEqual([
        'onrecord ignore vague-descriptor: cleared by the standards desk'
      ])
      expect(comments.map(({start, end}) => text.slice(start, end))).toEqual([
        '<!-- onrecord ignore vague-descriptor: cleared by the standards desk -->'
      ])
    }
  )
})

test('components of NewsML 1 are what their roles say', async () => {
  const component = (role: string, copy: string) =>
    `<NewsComponent><Role FormalName="${role}"/><ContentItem><DataContent><p>${copy}</p></DataContent></ContentItem></NewsComponent>`
  const parts = [
    component('Caption', 'The weir at dawn.'),
    component('Main', 'The weir is shut.'),
    component('EditorsNote', 'Not for print.')
  ]
  const xml = `<NewsML><NewsItem><NewsComponent>${parts.join('')}</NewsComponent></NewsItem></NewsML>`
  const {paragraphs} = await see('a.xml', xml)
  expect(paragraphs.map(({role, text}) => [role, text])).toEqual([
    ['caption', 'The weir at dawn.'],
    [undefined, 'The weir is shut.'],
    ['furniture', 'Not for print.']
  ])
})
