import {readFileSync} from 'node:fs'
import {strToU8, unzipSync, type Zippable, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {outline} from './outline.js'

const fixture = unzipSync(
  new Uint8Array(readFileSync(new URL('../../../fixtures/formats/harbour.docx', import.meta.url)))
)
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Outline of the fixture with another body, and with other parts. */
function read(body: string, parts: Zippable = {}): Promise<string[]> {
  const document = `<w:document xmlns:w="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${body}</w:body></w:document>`
  return outline('a.docx', zipSync({...fixture, 'word/document.xml': strToU8(document), ...parts}))
}

const p = (inside: string): string => `<w:p>${inside}</w:p>`
const t = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

describe('the copy of a Word file', () => {
  test.each([
    [
      'inserted words, and none that were deleted',
      `${t('It ')}<w:ins>${t('will')}</w:ins><w:del><w:r><w:delText>may</w:delText></w:r></w:del>${t(' close.')}`,
      'It will close.'
    ],
    [
      'words where they were moved to',
      `<w:moveFrom>${t('Gone. ')}</w:moveFrom>${t('It closed. ')}<w:moveTo>${t('Gone.')}</w:moveTo>`,
      'It closed. Gone.'
    ],
    ['nothing hidden', `${t('It closed.')}${t(' Check with Ada.', '<w:vanish/>')}`, 'It closed. '],
    [
      'what is not hidden after all',
      `${t('It closed.')}${t(' At noon.', '<w:vanish w:val="0"/><w:strike w:val="false"/>')}`,
      'It closed. At noon.'
    ],
    [
      'what a field shows, and not its code',
      `${t('By ')}<w:fldSimple w:instr=" AUTHOR ">${t('Ada Holt')}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t(' here')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'By Ada Holt here'
    ],
    [
      'links, tags and controls',
      `<w:hyperlink>${t('The ')}</w:hyperlink><w:smartTag>${t('gate ')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${t('closed.')}</w:sdtContent></w:sdt>`,
      'The gate closed.'
    ],
    [
      'symbols and hyphens',
      `<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:sym w:font="None" w:char="0001"/></w:r>`,
      '• co\u2011op'
    ],
    [
      'words with entities',
      t('Holt &amp; Co &#8220;closed&#x201D; &lt;it&gt;.'),
      'Holt & Co “closed” <it>.'
    ]
  ])('has %s', async (_, inside, copy) => {
    expect(await read(p(inside))).toEqual([`-: ${copy}`])
  })

  test('parts paragraphs at breaks that are two, of either kind', async () => {
    const two = (name: string) => `<w:r><w:${name}/><w:${name}/></w:r>`

    expect(await read(p(`${t('One.')}${two('cr')}${t('Two.')}${two('br')}${t('Three.')}`))).toEqual(
      ['-: One. ', '-: Two. ', '-: Three.']
    )
  })

  test('goes on where the end of a paragraph was deleted', async () => {
    const deleted = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>'

    expect(await read(p(deleted + t('The gate ')) + p(t('closed.')))).toEqual([
      '-: The gate closed.'
    ])
    expect(await read(p(t('One.')) + p(deleted + t('The last.')))).toEqual([
      '-: One.',
      '-: The last.'
    ])
  })

  test('has each text box once, after the paragraph that it is anchored in', async () => {
    const box = `<w:txbxContent>${p(t('In a box'))}</w:txbxContent>`
    const choice = `<w:drawing><wp:anchor><a:graphic><a:graphicData><s:wsp><s:txbx>${box}</s:txbx></s:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
    const old = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`

    for (const anchored of [
      `<mc:AlternateContent><mc:Choice>${choice}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`,
      `<mc:AlternateContent><mc:Choice>${choice}</mc:Choice></mc:AlternateContent>`,
      choice,
      old
    ]) {
      expect(await read(p(`${t('The gate ')}<w:r>${anchored}</w:r>${t('closed.')}`))).toEqual([
        '-: The gate closed.',
        'blockquote: In a box'
      ])
    }
  })

  test('has the cells of a table, but none deleted or hidden by one above', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(t(text))}</w:tc>`

    expect(
      await read(
        `<w:tbl><w:tr>${cell('A', '<w:vMerge w:val="restart"/>')}${cell('B')}</w:tr><w:tr>${cell('C', '<w:vMerge/>')}${cell('D')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('E')}</w:tr></w:tbl>`
      )
    ).toEqual(['-: A', '-: B', '-: D'])
  })

  test('has notes after the rest, in the order of the copy', async () => {
    const note = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
    const notes = (kind: string, ...texts: string[]) =>
      strToU8(
        `<w:${kind}s xmlns:w="${main}"><w:${kind} w:id="0" w:type="separator">${p(t('x'))}</w:${kind}>${texts
          .map((text, index) => `<w:${kind} w:id="${index + 1}">${p(t(text))}</w:${kind}>`)
          .join('')}</w:${kind}s>`
      )

    expect(
      await read(p(t('One.') + note('endnote', 1) + note('footnote', 2) + note('footnote', 9)), {
        'word/footnotes.xml': notes('footnote', 'Nobody asks for it.', 'At the foot.'),
        'word/endnotes.xml': notes('endnote', 'At the end.')
      })
    ).toEqual(['-: One.', '-: At the end.', '-: At the foot.'])
  })

  test('is a list by a number of its own or of its style, if that is in the file', async () => {
    const numbering = strToU8(
      `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:pStyle w:val="Item"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    )
    const numbered = (id: number) =>
      `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`

    expect(
      await read(
        p(numbered(7) + t('Own.')) +
          p(`<w:pPr><w:pStyle w:val="Item"/></w:pPr>${t('Of a style.')}`) +
          p(numbered(0) + t('None.')) +
          p(numbered(8) + t('Unknown.')),
        {'word/numbering.xml': numbering}
      )
    ).toEqual(['list: Own.', 'list: Of a style.', '-: None.', '-: Unknown.'])
  })
})

describe('the parts of a Word file', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const bare = (prefix: string, namespace: string) =>
    prefix === ''
      ? `<document xmlns="${namespace}"><body><p><r><t>Copy.</t></r></p></body></document>`
      : `<${prefix}:document xmlns:${prefix}="${namespace}"><${prefix}:body><${prefix}:p><${prefix}:r><${prefix}:t>Copy.</${prefix}:t></${prefix}:r></${prefix}:p></${prefix}:body></${prefix}:document>`

  test.each([
    ['the strict namespace', strToU8(bare('w', strict))],
    ['another prefix', strToU8(bare('ns0', main))],
    ['no prefix', strToU8(bare('', main))],
    ['a byte order mark', strToU8(`\uFEFF${bare('w', main)}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${bare('w', main)}`, 'utf16le'))]
  ])('are read in %s', async (_, document) => {
    expect(await read('', {'word/document.xml': document})).toEqual(['-: Copy.'])
  })

  test('are found where the file says', async () => {
    const relation = (target: string) =>
      strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`
      )

    for (const target of ['word/other.xml', '/word/other.xml', './x/../word/other.xml']) {
      expect(
        await read(p(t('Not this.')), {
          '_rels/.rels': relation(target),
          'word/other.xml': strToU8(bare('w', main))
        })
      ).toEqual(['-: Copy.'])
    }
    // What it names is not in it.
    expect(await read(p(t('This.')), {'_rels/.rels': relation('word/none.xml')})).toEqual([
      '-: This.'
    ])
  })

  test('of another namespace are no copy', async () => {
    await expect(read('', {'word/document.xml': strToU8(bare('w', 'urn:x'))})).rejects.toThrow(
      'This Word file is broken.'
    )
  })

  test('with elements in elements without end are refused', async () => {
    const deep = '<w:ins>'.repeat(20_000) + '</w:ins>'.repeat(20_000)

    await expect(read(p(deep))).rejects.toThrow('This Word file is broken.')
  })
})
