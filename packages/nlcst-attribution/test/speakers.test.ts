import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

describe('speakers of running quotations', () => {
  it('takes the speaker from the last paragraph', () => {
    const text =
      'Edda Kohl, a baker, saw the crash.\n\n“The bus was on its side.\n\n“It was dark.\n\n“We carried nine of them,” said the vicar, Tom Ambry.'
    expect(speakers(readText(text))).toEqual(['Tom Ambry', 'Tom Ambry', 'Tom Ambry'])
  })

  it('gives nobody what nobody says', () => {
    const text =
      'Police closed the road.\n\n“It took the lamp post.\n\n“Then he ran.”\n\nIt was four.'
    expect(speakers(readText(text))).toEqual([null, null])
  })
})
