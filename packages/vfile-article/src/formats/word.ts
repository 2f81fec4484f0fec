/**
 * The paragraphs of a Word file, as far as copy goes.
 */

import {hex} from 'dingbat-to-unicode'
import data from '../generated/word.js'
import type {StyledParagraph, StyledRun} from './styled.js'
import type {WordElement, WordParts} from './word-parts.js'
import {type WordStyles, wordStyles} from './word-styles.js'

/** What a run takes on from the elements around it. */
type Around = Pick<StyledRun, 'bold' | 'url'>

/** Where a paragraph stands. */
interface Place {
  row: StyledParagraph['row']
  boxed: boolean
}

const holders: ReadonlySet<string> = new Set(data.holders)

/**
 * List the paragraphs of a document, those of notes after the others. Deleted, hidden and struck text is left out.
 *
 * @param parts
 *   Parts of the file.
 * @returns
 *   Paragraphs, empty ones too.
 * @throws {Error}
 *   If the document has no body.
 */
export function wordParagraphs(parts: WordParts): StyledParagraph[] {
  const body = parts.document.children.find(({name}) => name === 'w:body')
  if (!body) throw new Error('There is no body.')

  const read = reader(wordStyles(parts), parts.links)
  return [body, ...notesOf(body, parts)].flatMap((element) => read(element))
}

/** The notes that a document refers to, in the order of the copy. */
function notesOf(body: WordElement, {footnotes, endnotes}: WordParts): WordElement[] {
  return references(body).flatMap(({name, attributes}) => {
    const notes = name === 'w:footnoteReference' ? footnotes : endnotes
    return (notes?.children ?? [])
      .filter(({attributes: {id, type = ''}}) => id === attributes.id && !/separator/i.test(type))
      .slice(0, 1)
  })
}

function references(element: WordElement): WordElement[] {
  if (/^w:(?:foot|end)noteReference$/.test(element.name)) return [element]
  return copyIn(element).flatMap(references)
}

/** The children of an element that may hold copy: none of what was deleted. */
function copyIn(element: WordElement): WordElement[] {
  const {name, children} = element
  if (name === 'mc:AlternateContent') {
    const old = children.find((child) => child.name === 'mc:Fallback')
    return [old ?? children[0]].flatMap((child) => child ?? [])
  }
  if (name === 'w:tr' && first(element, 'w:trPr', 'w:del')) return []
  if (name === 'w:tbl') return withoutMerged(children)
  return holders.has(name) ? children : []
}

/** The rows of a table without the cells that go on from those above them. */
function withoutMerged(rows: readonly WordElement[]): WordElement[] {
  const top = rows.findIndex(({name}) => name === 'w:tr')

  return rows.map((row, index) => {
    if (row.name !== 'w:tr' || index === top) return row
    const children = row.children.filter((cell) => {
      const merged = first(cell, 'w:tcPr', 'w:vMerge')
      return !merged || (merged.attributes.val ?? 'continue') !== 'continue'
    })
    return children.length === row.children.length ? row : {...row, children}
  })
}

/** Make what reads the paragraphs of a part. */
function reader(
  styles: WordStyles,
  links: WordParts['links']
): (part: WordElement) => StyledParagraph[] {
  // Where the mark that ends a paragraph was deleted, it goes on in the next.
  let open: WordElement[] = []

  return (part) => {
    const found = paragraphs(part, {row: undefined, boxed: false})
    if (open.length === 0) return found
    const last = paragraphs({name: 'w:p', attributes: {}, children: [], text: ''}, placeOf(found))
    return [...found, ...last]
  }

  function paragraphs(element: WordElement, place: Place): StyledParagraph[] {
    if (element.name !== 'w:p') {
      const inside = element.name === 'w:tr' ? {...place, row: element} : place
      return copyIn(element).flatMap((child) => paragraphs(child, inside))
    }

    if (first(element, 'w:pPr', 'w:rPr', 'w:del')) {
      open.push(...element.children)
      return []
    }

    const children = open.length === 0 ? element.children : [...open, ...element.children]
    open = []
    const boxes = children.flatMap((child) => boxesIn(child))
    const {style, list} = styles.of(first(element, 'w:pPr'))
    const runs = children.flatMap((child) => words(child, {bold: false, url: undefined}, links))

    return [
      {runs, style, list, ...place},
      ...boxes.flatMap((box) => paragraphs(box, {...place, boxed: true}))
    ]
  }
}

function placeOf(paragraphs: readonly StyledParagraph[]): Place {
  const {row, boxed} = paragraphs.at(-1) ?? {row: undefined, boxed: false}
  return {row, boxed}
}

/** The text boxes that are anchored in an element. */
function boxesIn(element: WordElement): WordElement[] {
  return element.name === 'w:txbxContent' ? [element] : copyIn(element).flatMap(boxesIn)
}

/** The runs of an element, with what those around it say of them. */
function words(element: WordElement, around: Around, links: WordParts['links']): StyledRun[] {
  const value = charactersOf(element)
  if (value !== undefined) {
    const pieces = value.split(/([\u2028\u2029])/).filter((piece) => piece !== '')
    return pieces.map((piece) => ({...around, value: piece}))
  }
  if (element.name === 'w:txbxContent') return []

  const properties = element.name === 'w:r' ? first(element, 'w:rPr') : undefined
  const url = element.name === 'w:hyperlink' ? links.get(element.attributes.id ?? '') : around.url
  const own = {bold: around.bold || isOn(properties, 'w:b'), url}
  const inside = copyIn(element).flatMap((child) => words(child, own, links))
  if (!['w:strike', 'w:dstrike', 'w:vanish'].some((name) => isOn(properties, name))) return inside
  // What was struck out parts the words beside it, unless it was a part of one.
  return inside.some((run) => /\s/.test(run.value)) ? [{...around, value: ' '}] : []
}

/** The characters that an element of a run stands for. */
function charactersOf({name, attributes, text}: WordElement): string | undefined {
  switch (name) {
    case 'w:t':
      return text
    case 'w:tab':
      return '\t'
    case 'w:cr':
      return '\n'
    case 'w:br':
      return attributes.type === 'page' ? '\f' : '\n'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00AD'
    case 'w:sym':
      return symbol(attributes)
    default:
      return undefined
  }
}

/** A character of a font of symbols; those of Word are at `F0..`. */
function symbol({font = '', char = ''}: Record<string, string>): string {
  return (hex(font, char) ?? hex(font, char.replace(/^F0/i, '')))?.string ?? ''
}

/** Whether a property is set; it can be set to no. */
function isOn(properties: WordElement | undefined, name: string): boolean {
  return (properties?.children ?? []).some(
    (child) => child.name === name && !/^(?:0|false|off)$/.test(child.attributes.val ?? '')
  )
}

/** The first child of a name, and of that one the first of the next name. */
function first(element: WordElement, ...names: string[]): WordElement | undefined {
  return names.reduce<WordElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element
  )
}
