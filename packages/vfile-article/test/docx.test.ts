import {readFileSync} from 'node:fs'
import {strToU8, unzipSync, type Zippable, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {outline} from './outline.js'

const fixture = new Uint8Array(
  readFileSync(new URL('../../../fixtures/formats/harbour.docx', import.meta.url))
)

/** The fixture with other parts, or with another body. */
function word(changes: Zippable): Uint8Array {
  return zipSync({...unzipSync(fixture), ...changes})
}

function body(paragraphs: string): Uint8Array {
  return strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`
  )
}

const paragraph = (runs: string): string => `<w:p>${runs}</w:p>`
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

describe('docx', () => {
  test('reads tables, tabs, breaks and lists', async () => {
    const document = body(
      `<w:tbl><w:tr><w:tc>${paragraph(run('Cell'))}</w:tc></w:tr></w:tbl>` +
        paragraph(
          `${run('One')}<w:r><w:tab/></w:r>${run('two')}<w:r><w:br/></w:r>${run('three')}`
        ) +
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' +
        `${run('Item')}</w:p>`
    )

    expect(await outline('a.docx', word({'word/document.xml': document}))).toEqual([
      '-: Cell',
      '-: One\ttwo three',
      '-: Item'
    ])
  })

  test('takes bold questions for an interview', async () => {
    const document = body(
      paragraph(run('Will it open?', '<w:b/>')) +
        paragraph(run('Not this year.')) +
        paragraph(run('Who pays?', '<w:b/>')) +
        paragraph(run('The port.'))
    )

    expect(await outline('a.docx', word({'word/document.xml': document}))).toEqual([
      'question: Will it open?',
      'answer: Not this year.',
      'question: Who pays?',
      'answer: The port.'
    ])
  })

  test('takes the first heading for the headline where there is no title', async () => {
    const style = (name: string) => `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`
    const document = body(paragraph(style('H1') + run('One')) + paragraph(style('H1') + run('Two')))
    const styles = strToU8(
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>'
    )

    expect(
      await outline('a.docx', word({'word/document.xml': document, 'word/styles.xml': styles}))
    ).toEqual(['headline: One', 'deck: Two'])
  })

  test('refuses what is no Word file', async () => {
    for (const bytes of [
      new Uint8Array(),
      strToU8('PK\u0003\u0004 and no more'),
      fixture.slice(0, 500),
      zipSync({'a.txt': strToU8('x')}),
      word({'word/document.xml': strToU8('<w:document')})
    ]) {
      await expect(outline('a.docx', bytes)).rejects.toThrow(/^This (?:is no )?Word file/)
    }
  })

  test('refuses text instead of bytes', async () => {
    await expect(outline('a.docx', 'x')).rejects.toThrow('has to be given as bytes')
  })

  test('refuses a bomb', async () => {
    const bomb = word({'word/document.xml': new Uint8Array(50_000_000)})

    expect(bomb.length).toBeLessThan(100_000)
    await expect(outline('a.docx', bomb)).rejects.toThrow('unpacks to more than anybody writes')
  })

  test('does not unpack more than a bomb admits to', async () => {
    const bomb = word({'word/document.xml': new Uint8Array(50_000_000)})
    const view = new DataView(bomb.buffer, bomb.byteOffset)

    // Write a small size where the directory of the archive has the true one.
    for (let at = 0; at < bomb.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 50_000_000) {
        view.setUint32(at + 24, 1000, true)
      }
    }

    await expect(outline('a.docx', bomb)).rejects.toThrow('This Word file is broken.')
  })

  test('refuses a DTD', async () => {
    const part = strToU8(`<!DOCTYPE x [<!ENTITY a "b">]><w:document/>`)

    await expect(outline('a.docx', word({'word/document.xml': part}))).rejects.toThrow('with a DTD')
  })
})
