import {describe, expect, test} from 'vitest'
import {leavesOf, outline, see} from './outline.js'

test('takes what a mail answers and its signature for furniture, and other quoted lines for quotations', async () => {
  const mail = `The board met, Ada Holt said.

> It will vote again.

-- 
Ada Holt
Clerk

On Thu, 2 May 2024 at 10:00, Bo Lund
<bo@paper.example> wrote:
> Is it dead, sources said?
>
> > No.

And it ends.`
  expect(await outline('a.txt', mail)).toEqual([
    '-: The board met, Ada Holt said.',
    'blockquote: It will vote again.',
    'furniture: --',
    'furniture: Ada Holt',
    'furniture: Clerk',
    'furniture: On Thu, 2 May 2024 at 10:00, Bo Lund <bo@paper.example> wrote: Is it dead, sources said?',
    'furniture: No.',
    '-: And it ends.'
  ])
  expect(await outline('a.txt', 'Copy.\n\n-----Original Message-----\nFrom: Bo\n\nOld.')).toEqual([
    '-: Copy.',
    'furniture: -----Original Message----- From: Bo',
    'furniture: Old.'
  ])
  expect(
    await outline('a.txt', 'On Thu, 2 May 2024, Bo Lund wrote:\n> The board met.\n>\n> It voted.')
  ).toEqual(['furniture: On Thu, 2 May 2024, Bo Lund wrote:', '-: The board met.', '-: It voted.'])
  expect(await outline('a.txt', 'The letter that she wrote:\n\nWe met.')).toEqual([
    '-: The letter that she wrote:',
    '-: We met.'
  ])
})

test('refuses a mail whose characters are in codes, which would hide what is quoted', async () => {
  const head = 'From: Ada <a@b.example>\nContent-Transfer-Encoding: '
  for (const rest of [
    'quoted-printable\n\n=E2=80=9CNo,=E2=80=9D she said.',
    'base64\n\nQSBsaW5lLg=='
  ])
    await expect(outline('a.txt', head + rest)).rejects.toThrow('a mail as it was sent')
  expect(await outline('a.txt', `${head}quoted-printable\n\nWe met, Ada Holt said.`)).toContain(
    '-: We met, Ada Holt said.'
  )
})

describe('plain text', () => {
  test('parts paragraphs at blank lines and joins the lines between', async () => {
    expect(await outline('a.txt', 'One line\nand more.\n\n \t\nTwo.\n')).toEqual([
      '-: One line and more.',
      '-: Two.'
    ])
  })

  test('keeps the line break as white space of its own, with what trails it', async () => {
    const {root} = await see('a.txt', 'One  \r\n  two')

    expect(leavesOf(root).map((leaf) => [leaf.type, leaf.value])).toEqual([
      ['TextNode', 'One'],
      ['WhiteSpaceNode', ' '],
      ['TextNode', 'two']
    ])
  })

  test('places leaves by line, column and offset, whatever ends the lines', async () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const {root} = await see('a.txt', `One.${eol}${eol}  Two.`)
      const leaf = leavesOf(root)[1]

      expect(leaf?.value).toBe('Two.')
      expect(leaf?.position?.start).toEqual({line: 3, column: 3, offset: 6 + 2 * eol.length})
      expect(leaf?.position?.end).toEqual({line: 3, column: 7, offset: 10 + 2 * eol.length})
    }
  })

  test('counts the byte order mark but does not read it', async () => {
    const {root, text} = await see('a.txt', new TextEncoder().encode('\uFEFFOne.'))

    expect(text).toBe('\uFEFFOne.')
    expect(leavesOf(root)[0]?.value).toBe('One.')
    expect(leavesOf(root)[0]?.position?.start.offset).toBe(1)
  })

  test('takes each line for a paragraph where lines are longer than anybody wraps', async () => {
    const long = 'A line that goes on and on, '.repeat(6)

    expect(await outline('a.txt', `Heading\n${long}end.\nNext.`)).toEqual([
      '-: Heading',
      `-: ${long}end.`,
      '-: Next.'
    ])
  })

  test('does not count a long address as a long line', async () => {
    const address = `https://example.com/${'a'.repeat(200)}`

    expect(await outline('a.txt', `See\n${address}\nfor more.`)).toEqual([
      `-: See ${address} for more.`
    ])
  })

  test('refuses an empty file', async () => {
    for (const value of ['', '\n', '\uFEFF', ' \r\n\r\n']) {
      await expect(outline('a.txt', value)).rejects.toThrow('No copy was found in it.')
    }
  })
})
