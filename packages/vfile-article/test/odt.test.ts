import {strToU8, type Zippable, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {leavesOf, outline, see} from './outline.js'

const spaces = ['office', 'style', 'text', 'table', 'draw']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ')

/** A document with a body, styles that were set by hand, and other parts. */
function odt(body: string, automatic = '', others: Zippable = {}): Uint8Array {
  const content = `<office:document-content ${spaces} xmlns:fo="urn:fo" xmlns:xlink="urn:xlink"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({'content.xml': strToU8(content), ...others})
}

const paragraph = (copy: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${copy}</text:p>`

/** A style that was set by hand. */
const byHand = (name: string, properties: string, family = 'text', parent = ''): string =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`

describe('odt', () => {
  test('reads headings, lists, tables, tabs and breaks', async () => {
    const bytes = odt(
      '<text:h text:outline-level="1">Bridge shut</text:h>' +
        paragraph('One<text:tab/>two<text:line-break/>three<text:s text:c="3"/>four') +
        paragraph('Above<text:line-break/><text:line-break/>below') +
        '<text:h text:outline-level="2">Below</text:h>' +
        `<text:list><text:list-item>${paragraph('Item')}</text:list-item></text:list>` +
        `<table:table><table:table-row><table:table-cell>${paragraph('Ada Holt')}</table:table-cell><table:table-cell>${paragraph('“No.”')}</table:table-cell></table:table-row></table:table>`
    )

    expect(await outline('a.odt', bytes)).toEqual([
      'headline: Bridge shut',
      '-: One two three four',
      '-: Above ',
      '-: below',
      'crosshead: Below',
      'list: Item',
      '-: Ada Holt',
      '-: “No.”'
    ])
    const {root} = await see('a.odt', bytes)
    const rows = root.children.map(({data}) => (data as {row?: number} | undefined)?.row)
    expect(rows[6]).toBeDefined()
    expect(rows[6]).toBe(rows[7])
  })

  test('leaves out what is deleted, struck, hidden or said in the margin', async () => {
    const body = [
      `<text:tracked-changes><text:changed-region><text:deletion>${paragraph('Gone.')}</text:deletion></text:changed-region></text:tracked-changes>`,
      paragraph(
        'It <text:span text:style-name="Struck">was not </text:span>shut<text:span text:style-name="Struck">s</text:span>.'
      ),
      paragraph('The <text:span text:style-name="Hidden">secret</text:span> end.'),
      paragraph('Unseen.', 'HiddenParagraph'),
      paragraph('<text:hidden-paragraph text:is-hidden="true"/>Unseen too.'),
      `<text:section text:display="none">${paragraph('Nor this.')}</text:section>`,
      paragraph('Said<office:annotation><text:p>Sources?</text:p></office:annotation> so.')
    ]
    const automatic = [
      byHand('Struck', 'style:text-line-through-style="solid"'),
      byHand('Hidden', 'text:display="none"'),
      byHand('HiddenParagraph', 'text:display="none"', 'paragraph')
    ]

    expect(await outline('a.odt', odt(body.join(''), automatic.join('')))).toEqual([
      '-: It  shut.',
      '-: The  end.',
      '-: Said so.'
    ])
  })

  test('puts boxes and notes below the line that carries them', async () => {
    const body =
      paragraph(
        `The bridge <draw:frame><draw:text-box>${paragraph('A pull quote.')}</draw:text-box></draw:frame>is shut.<text:note><text:note-citation>1</text:note-citation><text:note-body>${paragraph('A note.')}</text:note-body></text:note>`
      ) + paragraph('It opens in May.')

    expect(await outline('a.odt', odt(body))).toEqual([
      '-: The bridge is shut.',
      'blockquote: A pull quote.',
      '-: It opens in May.',
      '-: A note.'
    ])
  })

  test('knows a style by what writers call it, and by what it is based on', async () => {
    const styles = strToU8(
      `<office:document-styles ${spaces}><office:styles><style:style style:name="Desk_20_By" style:display-name="Desk Byline" style:family="paragraph"/></office:styles></office:document-styles>`
    )
    const body = paragraph('By Ada Holt', 'P1') + paragraph('By Bo Lund', 'Desk_20_By')
    const automatic = byHand('P1', '', 'paragraph', 'Desk_20_By')

    expect(await outline('a.odt', odt(body, automatic, {'styles.xml': styles}))).toEqual([
      'byline: By Ada Holt',
      'byline: By Bo Lund'
    ])
  })

  test('keeps addresses of links, and places in its paragraphs', async () => {
    const link = '<text:a xlink:href="https://a.example">a study</text:a>'
    const {root, text} = await see('a.odt', odt(paragraph('One.') + paragraph(`In ${link} &amp;.`)))
    const leaf = leavesOf(root).find(({data}) => (data as {url?: string} | undefined)?.url)

    expect(text).toBe('One.\nIn a study &.')
    expect(leaf).toMatchObject({value: 'a study', data: {url: 'https://a.example'}})
    expect(leaf?.position?.start).toMatchObject({line: 2, column: 4})
  })

  test('refuses what it can’t read, in words', async () => {
    const sheet = strToU8(
      `<office:document-content ${spaces}><office:body><office:spreadsheet/></office:body></office:document-content>`
    )
    const locked = {'META-INF/manifest.xml': strToU8('<m><encryption-data/></m>')}

    for (const [bytes, reason] of [
      [new Uint8Array(), 'is no OpenDocument text'],
      [zipSync({'a.txt': strToU8('x')}), 'holds no document'],
      [zipSync({'content.xml': strToU8('<office')}), 'is broken'],
      [zipSync({'content.xml': sheet}), 'is no text but a table'],
      [zipSync({'content.xml': strToU8('\u0001'), ...locked}), 'locked by a password'],
      [zipSync({'content.xml': strToU8(`<!DOCTYPE x [<!ENTITY a "b">]><x/>`)}), 'is refused'],
      [zipSync({'content.xml': new Uint8Array(9_000_000)}), 'more than anybody writes'],
      [strToU8('{\\rtf1 Copy.}'), 'This is a rich text file, and no OpenDocument text']
    ] as const) {
      await expect(outline('a.odt', bytes)).rejects.toThrow(reason)
    }
    await expect(outline('a.odt', 'x')).rejects.toThrow('has to be given as bytes')
  })
})
