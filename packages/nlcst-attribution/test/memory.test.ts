import {ParagraphMemory, type Reading, readAttributions} from 'nlcst-attribution'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'

const paragraphs = [
  'Ada Holt, the police chief, shut the bridge on Monday.',
  '“It is not safe,” she said. “We asked for money twice.',
  '“Nobody answered.”',
  'Sources said it would stay shut. "So what?" said Holt.'
]

function read(parts: readonly string[], memory?: ParagraphMemory): Reading {
  return readAttributions(unified().use(retextEnglish).parse(parts.join('\n\n')), {memory})
}

function plain({textOf: _, ...data}: Reading): unknown {
  return JSON.parse(JSON.stringify(data))
}

describe('paragraph memory', () => {
  it('reads one paragraph again where one has changed', () => {
    const memory = new ParagraphMemory()
    read(paragraphs, memory)
    expect(memory.read).toBe(paragraphs.length)
    read(paragraphs, memory)
    expect(memory.read).toBe(paragraphs.length)
    read([...paragraphs.slice(0, 3), 'Holt said it would stay shut.'], memory)
    expect(memory.read).toBe(paragraphs.length + 1)
    // Undone: it is remembered.
    read(paragraphs, memory)
    expect(memory.read).toBe(paragraphs.length + 1)
  })

  it('changes nothing in what is read, however often', () => {
    const memory = new ParagraphMemory()
    const moved = ['Furniture was moved.', ...paragraphs]
    for (const parts of [paragraphs, moved, paragraphs.slice(1), paragraphs]) {
      expect(plain(read(parts, memory))).toEqual(plain(read(parts)))
    }
  })

  it('forgets what was not asked for the longest', () => {
    const memory = new ParagraphMemory()
    const long = (letter: string) => `${`${letter} `.repeat(300_000)}end.`
    memory.take(paragraphs[0] ?? '')
    memory.take(long('a'))
    memory.take(long('b'))
    const before = memory.read
    memory.take(long('b'))
    expect(memory.read).toBe(before)
    memory.take(paragraphs[0] ?? '')
    expect(memory.read).toBe(before + 1)
  })
})
