import {describe, expect, test} from 'vitest'
import {refuseEndless} from '../src/formats/markdown-limits.js'

describe('Markdown that no writer wrote', () => {
  test.each([
    ['lists in lists', '1. '.repeat(100), 'nested deeper'],
    ['quotations in quotations', '>'.repeat(100), 'nested deeper'],
    ['emphasis without end', '*_'.repeat(3000), 'more marks in one paragraph'],
    ['brackets without end', '[a]'.repeat(3000), 'more marks in one paragraph'],
    ['headings line by line', 'a\n=\n'.repeat(500), 'more marks in one paragraph']
  ])('%s is refused', (_, text, message) => {
    expect(() => refuseEndless(text)).toThrow(message)
  })

  test.each([
    ['a long list of links', '- [a](/b)\n'.repeat(900)],
    ['many paragraphs', 'He said *no* to **it** [there](/x).\n\n'.repeat(5000)],
    ['rules between scenes', '* * * * *\n\n'.repeat(100)]
  ])('%s is read', (_, text) => {
    expect(() => refuseEndless(text)).not.toThrow()
  })
})
