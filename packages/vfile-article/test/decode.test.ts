import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readArticle} from '../src/index.js'
import {outline} from './outline.js'

const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)))
const wide = (text: string, big: boolean) => {
  const little = Buffer.from(text, 'utf16le')
  return new Uint8Array(big ? little.swap16() : little)
}

describe('encodings', () => {
  test.each([
    ['a.html', '<meta charset="windows-1252"><p>Caf\xE9 \x93A\x94'],
    [
      'a.html',
      '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>Caf\xE9 \x93A\x94'
    ],
    [
      'a.xml',
      '<?xml version="1.0" encoding="iso-8859-15"?><nitf><body><body.content><p>Caf\xE9 \x93A\x94</p></body.content></body></nitf>'
    ],
    ['a.txt', 'Caf\xE9 \x93A\x94']
  ])('%s in one byte a character', async (path, text) => {
    expect(await outline(path, bytes(text))).toEqual(['-: Café “A”'])
  })

  test('says that it has guessed', async () => {
    const file = new VFile({path: 'a.txt', value: bytes('Caf\xE9')})
    await readArticle(file)
    expect(file.messages.map(({reason}) => reason)).toEqual([
      'Save this file as UTF-8: it was read as windows-1252, which is a guess'
    ])
  })

  test('UTF-16, with a mark and without', async () => {
    for (const big of [true, false]) {
      for (const mark of ['\uFEFF', '']) {
        expect(await outline('a.txt', wide(`${mark}Caf\u00E9 shut`, big))).toEqual(['-: Café shut'])
      }
    }
  })

  test('heeds no declaration that is older than the file', async () => {
    const text = '<meta charset="iso-8859-1"><p>Café “A”'
    expect(await outline('a.html', new TextEncoder().encode(text))).toEqual(['-: Café “A”'])
  })

  test.each([
    ['a.html', '<meta charset="utf-8"><p>Caf\xE9', 'not in UTF-8, though it says so'],
    ['a.html', '<meta charset="x-none"><p>Caf\xE9', 'says that it is in X-NONE'],
    ['a.txt', 'Caf\xE9 \xC3\xA9', 'not in UTF-8, and does not say']
  ])('%s that can not be read is refused', async (path, text, message) => {
    await expect(outline(path, bytes(text))).rejects.toThrow(message)
  })
})
