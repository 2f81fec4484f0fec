import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {articleData, readArticle} from '../src/index.js'
import {outline, see} from './outline.js'

describe('front matter', () => {
  test.each([
    [
      'YAML',
      'a.md',
      '---\nTitle: "One: two"\nsub_title: Three\nauthors: [Four, Five]\n---\n\nSix.'
    ],
    [
      'TOML',
      'a.md',
      '+++\ntitle = "One: two"\nsubtitle = "Three"\nauthors = ["Four", "Five"]\n+++\nSix.'
    ],
    [
      'JSON',
      'a.md',
      '{\n"title": "One: two",\n"subtitle": "Three",\n"authors": ["Four", {"name": "Five"}]\n}\nSix.'
    ],
    [
      'YAML in HTML',
      'a.html',
      '---\ntitle: "One: two"\nsubtitle: Three\nauthor:\n- Four\n- Five\n---\n<p>Six.</p>'
    ],
    [
      'YAML in plain text',
      'a.txt',
      '---\ntitle: "One: two"\nsubtitle: Three\nauthor: [Four, Five]\n---\nSix.'
    ]
  ])('%s is the head of the story', async (_, path, text) => {
    expect(await outline(path, text)).toEqual([
      'headline: One: two',
      'deck: Three',
      'byline: Four',
      'byline: Five',
      '-: Six.'
    ])
  })

  test('stands where it is written', async () => {
    const text = '---\ntitle: \'It is "shut"\'\ndescription: shut\n---\nOne.'
    const {root} = await see('a.md', text)
    const {start, end} = root.children[0]?.position ?? {}

    expect(text.slice(start?.offset, end?.offset)).toBe('It is "shut"')
  })

  test('tells date, section, who wrote it, and what else it says in a few words', async () => {
    const head = `date: 2026-05-04\ncategories: [City, Port]\nauthors: [Ada Holt, {name: Ben Orr}]
publication: the Courier\nbeat: harbours\npermalink: /a\nlong: ${'x'.repeat(501)}`
    const file = new VFile({path: 'a.md', value: `---\n${head}\n---\nOne.`})

    expect(articleData(await readArticle(file)).facts).toEqual({
      date: '2026-05-04',
      section: 'City',
      author: 'Ada Holt, Ben Orr',
      outlet: 'the Courier',
      url: '/a',
      fields: expect.objectContaining({beat: 'harbours', categories: 'City, Port'})
    })
    expect(articleData(await readArticle(file)).facts.fields).not.toHaveProperty('long')
  })

  test('takes a desk for a section where it names none', async () => {
    const file = new VFile({path: 'a.md', value: '---\ndesk: Metro\n---\nOne.'})
    expect(articleData(await readArticle(file)).facts).toMatchObject({
      section: 'Metro',
      desk: 'Metro'
    })
  })

  test('is no second headline', async () => {
    expect(await outline('a.md', '---\ntitle: One\n---\n# One\n\nTwo.')).toEqual([
      'headline: One',
      '-: Two.'
    ])
    expect(await outline('a.md', '---\ntitle: One\n---\n# Three\n\nTwo.')).toEqual([
      'headline: One',
      'deck: Three',
      '-: Two.'
    ])
  })

  test('says nothing if it is broken', async () => {
    expect(await outline('a.md', '---\ntitle: [One\n---\n\nTwo.')).toEqual(['-: Two.'])
  })

  test('is not copy between two rules', async () => {
    expect(await outline('a.md', '---\n\nOne.\n\n---\n\nTwo.')).toEqual(['-: One.', '-: Two.'])
    expect(await outline('a.md', 'One.\n\n---\n\ntitle: two\n\n---\n')).toHaveLength(2)
  })

  test('alone is no story', async () => {
    await expect(outline('a.md', '---\nlayout: home\n---\n')).rejects.toThrow('only front matter')
  })
})
