import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, it} from 'vitest'
import width from '../lib/width.js'

const seed = 20_261_125

/** Characters that take one column, and some that don't. */
const character = fc.oneof(
  fc.integer({min: 0x20, max: 0x2ff}).map((code) => String.fromCharCode(code)),
  fc.constantFrom('“', '”', '‘', '’', '–', '—', '…', '•', '′', '″', '\u200B', '\u0301', '漢', '🗞️'),
  fc.constantFrom('\u001B[31m', '\u001B[39m', '\u00AD', '\t', '\u007F')
)

it('is what string-width says', () => {
  fc.assert(
    fc.property(fc.array(character, {maxLength: 40}), (characters) => {
      const text = characters.join('')
      expect(width(text)).toBe(stringWidth(text))
    }),
    {seed, numRuns: 2000}
  )
})

it('is what string-width says of each character that is measured the quick way', () => {
  for (let code = 0x20; code < 0x3000; code++) {
    const character = String.fromCharCode(code)
    expect([code, width(character)]).toEqual([code, stringWidth(character)])
  }
})
