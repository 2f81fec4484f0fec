import {describe, expect, test} from 'vitest'
import {outline, see} from './outline.js'

describe('what a reader sees', () => {
  test('has no invisible characters', async () => {
    expect(await outline('a.txt', 'sour\u00ADces\u200B said\u200E so')).toEqual([
      '-: sources said so'
    ])
    expect(await outline('a.html', '<p>sour&shy;ces&#x200B; said')).toEqual(['-: sources said'])
  })

  test('is parted by the separators of Unicode', async () => {
    expect(await outline('a.txt', 'One.\u2029Two.\u2028Three.')).toEqual([
      '-: One.',
      '-: Two.',
      '-: Three.'
    ])
  })

  test('takes arrows for no marks', async () => {
    expect(await outline('a.txt', 'Home » News › Port\n\nIt is shut.')).toEqual([
      'furniture: Home  News  Port',
      '-: It is shut.'
    ])
    expect(await outline('a.txt', '«The port is shut,» said Prew.')).toEqual([
      '-: «The port is shut,» said Prew.'
    ])
    expect(await outline('a.txt', '« Le port est clos », said Prew.')).toEqual([
      '-: « Le port est clos », said Prew.'
    ])
  })

  test.each([
    ['The quay. (Jo Pryce/Reuters)', '(Jo Pryce/Reuters)'],
    ['The quay on Monday. Photo: Jo Pryce', 'Photo: Jo Pryce'],
    ['The quay | Picture by Jo Pryce/PA', 'Picture by Jo Pryce/PA'],
    ['The quay. REUTERS/Jo Pryce', 'REUTERS/Jo Pryce'],
    ['The quay [Jo Pryce/Al Jazeera]', '[Jo Pryce/Al Jazeera]']
  ])('parts a credit from its caption: %s', async (text, credit) => {
    const [caption = '', last] = await outline('a.txt', text)
    expect(caption).toMatch(/^caption: The quay/)
    expect(last).toBe(`furniture: ${credit}`)
  })

  test.each([
    'He posted a picture: two boats in the bay.',
    'The seat was held by Ann Lee (Labour/Co-op).',
    'She sent the picture by Tuesday',
    'PORT ELLIS (Reuters) - The port shut.'
  ])('takes copy for no credit: %s', async (text) => {
    expect(await outline('a.txt', text)).toEqual([`-: ${text}`])
  })

  test('cuts a paragraph that nobody wrote at the end of a sentence', async () => {
    const {root, text} = await see('a.txt', 'The port is shut. '.repeat(3000).trim())
    const starts = root.children.map(({position}) => text.slice(position?.start.offset).slice(0, 8))

    expect(root.children.length).toBeGreaterThan(2)
    expect(new Set(starts)).toEqual(new Set(['The port']))
  })
})
