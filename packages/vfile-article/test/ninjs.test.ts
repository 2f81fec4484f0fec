import {describe, expect, test} from 'vitest'
import {atoms, outline, see} from './outline.js'

const read = (data: unknown) => outline('a.json', JSON.stringify(data))

describe('ninjs', () => {
  test('takes the richest body', async () => {
    const bodies = {
      body_text: 'Text.',
      body_html: '<p>HTML.</p>',
      body_nitf: '<body.content><p>NITF.</p></body.content>'
    }

    expect(await read(bodies)).toEqual(['-: NITF.'])
    expect(await read({...bodies, body_nitf: undefined})).toEqual(['-: HTML.'])
    expect(await read({body_text: 'One.\n\nTwo.'})).toEqual(['-: One.', '-: Two.'])
  })

  test('takes bodies by their type', async () => {
    const body = (contenttype: string, value: string) => ({contenttype, value})

    expect(
      await read({
        bodies: [body('text/plain', 'Text.'), body('application/xhtml+xml', '<p>HTML.</p>')]
      })
    ).toEqual(['-: HTML.'])
  })

  test('keeps places through two layers of escapes', async () => {
    const source = '{"body_html": "<p>\\u201CA \\"B\\" &amp;\\n C\\ud83d\\ude00</p>"}'
    const {root, text, paragraphs} = await see('a.json', source)

    expect(paragraphs[0]?.text).toBe('“A "B" & C😀')
    expect(atoms(root, text)).toEqual([
      ['“', '\\u201C'],
      ['"', '\\"'],
      ['"', '\\"'],
      ['&', '&amp;'],
      [' ', '\\n '],
      ['\ud83d', '\\ud83d'],
      ['\ude00', '\\ude00']
    ])
  })

  test('counts a byte order mark', async () => {
    const {root, text} = await see('a.json', '\uFEFF{"headline": "Shut"}')

    expect(atoms(root, text)).toEqual([])
    expect(root.children[0]?.position?.start.offset).toBe(text.indexOf('Shut'))
  })

  test('leaves out what has the wrong type', async () => {
    expect(await read({headline: 7, byline: null, bodies: 'x', body_text: 'One.'})).toEqual([
      '-: One.'
    ])
  })
})
