import {describe, expect, test} from 'vitest'
import {outline} from './outline.js'

const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)))

describe('readArticle', () => {
  test('reads a file without an ending as plain text', async () => {
    expect(await outline('README', '# One')).toEqual(['-: # One'])
  })

  test('refuses an ending that it does not know', async () => {
    await expect(outline('a.xyz', 'One')).rejects.toThrow(
      "Files that end in .xyz can't be read. Give one of "
    )
  })

  test.each([
    ['%PDF-1.7', 'This is a PDF'],
    ['PK\u0003\u0004', 'This is a zip archive'],
    ['\u00D0\u00CF\u0011\u00E0\u00A1', 'This is an old Word or Office file'],
    ['{\\rtf1', 'This is a rich text file'],
    ['a\u0000b', 'This is a binary file'],
    ['\u00FF\u00FE\u0000\u0000a', 'UTF-32'],
    ['caf\u00E9 \u00C3\u00A9', 'not in UTF-8'],
    ['caf\u0081', 'not in UTF-8']
  ])('refuses the bytes %j', async (content, message) => {
    await expect(outline('a.txt', bytes(content))).rejects.toThrow(message)
  })
})
