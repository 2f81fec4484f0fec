import {expect, it} from 'vitest'
import {checkText, texts} from './fuzz.mjs'

// Ten million characters, and how long each text takes: node tests/hardness/fuzz.mjs
it('a hundred thousand characters of anything are read, or refused in words', async () => {
  let read = 0
  for (const text of texts(20_261_128)) {
    if (read > 100_000) break
    expect(await checkText(text)).toBeGreaterThanOrEqual(0)
    read += text.value.length
  }
})
