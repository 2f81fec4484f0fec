/**
 * OpenDocument texts, as LibreOffice and Google Docs write them.
 */

import {ArticleError} from '../error.js'
import elements from '../generated/open-document.js'
import {childrenOf, type MarkupElement, type MarkupNode} from '../markup.js'
import {textOf} from '../pieces.js'
import {type OdtStyle, readOdtStyles, type StyleOf} from './odt-styles.js'
import {
  type StyledArticle,
  type StyledParagraph,
  type StyledRun,
  toStyledArticle
} from './styled.js'
import {openDocumentParts} from './unzip.js'
import {parseXml} from './xml-tree.js'

const skipped: ReadonlySet<string> = new Set(elements.skipped)
const carried: ReadonlySet<string> = new Set(elements.carried)

/**
 * Read an OpenDocument text.
 *
 * Deleted, struck and hidden text, comments and pictures are left out; tables, text boxes and notes are read. As in a
 * Word file, places count in paragraphs with words.
 *
 * @param bytes
 *   Content of the file.
 * @returns
 *   Its paragraphs, and the text that they make.
 * @throws {ArticleError}
 *   If it is no OpenDocument text, is locked, or would unpack to more than anybody writes.
 */
export function readOdt(bytes: Uint8Array): StyledArticle {
  const parts = openDocumentParts(bytes)
  const content = parse(parts.get('content.xml') ?? '')
  const styles = parts.get('styles.xml')
  const [text] = childrenOf(childrenOf(content, 'body')[0], 'text')

  if (!text) {
    throw new ArticleError(
      'broken',
      'This OpenDocument file is no text but a table, a drawing or slides. Save its copy as .odt.'
    )
  }

  const reader = new OdtReader(readOdtStyles(content, styles ? parse(styles) : undefined))
  const paragraphs = reader.read(text.children, {list: false, boxed: false, row: undefined})
  return toStyledArticle([...paragraphs, ...reader.notes])
}

function parse(xml: string): MarkupElement {
  try {
    return parseXml(xml)
  } catch (error) {
    if (error instanceof RangeError) throw error
    if (error instanceof ArticleError && error.code === 'refused') throw error
    const reason = 'This OpenDocument text is broken. Save it again as .odt.'
    throw new ArticleError('broken', reason, error)
  }
}

/** What a paragraph takes on from where it stands. */
type Around = Pick<StyledParagraph, 'list' | 'boxed' | 'row'>

/** What a run takes on from the elements around it. */
interface Inline extends Pick<StyledRun, 'bold' | 'url'> {
  /** Gets what is carried along by the line. */
  boxes: MarkupElement[]
}

class OdtReader {
  /** Paragraphs of notes, which stand below the others. */
  readonly notes: StyledParagraph[] = []

  constructor(readonly styleOf: StyleOf) {}

  /** Read what stands side by side. */
  read(nodes: readonly MarkupNode[], around: Around): StyledParagraph[] {
    return nodes.flatMap((node) => (node.type === 'element' ? this.#block(node, around) : []))
  }

  #block(element: MarkupElement, around: Around): StyledParagraph[] {
    const {name, children} = element
    if (skipped.has(name) || isHidden(element)) return []

    switch (name) {
      case 'p':
      case 'h':
        return this.#paragraph(element, around)
      case 'list':
        return this.read(children, {...around, list: true})
      case 'list-header':
        return this.read(children, {...around, list: false})
      case 'table-row':
        return this.read(children, {...around, row: element})
      default:
        return this.read(children, carried.has(name) ? {...around, boxed: true} : around)
    }
  }

  #paragraph(element: MarkupElement, around: Around): StyledParagraph[] {
    const style = this.styleOf(element)
    const boxes: MarkupElement[] = []
    const runs = this.#runs(element.children, {bold: style.bold, url: undefined, boxes})
    const isGone = style.hidden || style.struck || element.children.some(hidesParagraph)
    const paragraph = {runs: isGone ? [] : runs, style: nameOf(element, style), ...around}

    return [paragraph, ...boxes.flatMap((box) => this.#block(box, around))]
  }

  #runs(nodes: readonly MarkupNode[], inline: Inline): StyledRun[] {
    return nodes.flatMap((node) => {
      if (node.type === 'comment') return []
      if (node.type === 'element') return this.#inline(node, inline)
      return [run(textOf(node.pieces).replace(/[ \t\r\n]+/g, ' '), inline)]
    })
  }

  #inline(element: MarkupElement, inline: Inline): StyledRun[] {
    const {name, attributes, children} = element
    if (skipped.has(name) || isHidden(element)) return []

    if (carried.has(name)) {
      inline.boxes.push(element)
      return []
    }

    switch (name) {
      case 's':
      case 'tab':
        return [run(' ', inline)]
      case 'line-break':
        return [run('\n', inline)]
      case 'note':
        for (const body of childrenOf(element, 'note-body')) {
          this.notes.push(...this.read(body.children, {list: false, boxed: false, row: undefined}))
        }
        return []
      case 'a':
        return this.#runs(children, {...inline, url: attributes['xlink:href']})
      case 'span': {
        const style = this.styleOf(element)
        if (style.hidden) return []
        const runs = this.#runs(children, {...inline, bold: inline.bold || style.bold})
        if (!style.struck) return runs
        // What was struck out parts the words beside it, unless it was a part of one.
        return runs.some(({value}) => /\s/.test(value)) ? [run(' ', inline)] : []
      }
      default:
        return this.#runs(children, inline)
    }
  }
}

function run(value: string, {bold, url}: Inline): StyledRun {
  return {value, bold, url}
}

/** Whether an element is not shown: as a section, or as the outcome of a condition. */
function isHidden({name, attributes}: MarkupElement): boolean {
  const isSection = name === 'section' && attributes['text:display'] === 'none'
  return isSection || attributes['text:is-hidden'] === 'true'
}

/** Whether a field hides the paragraph that it stands in. */
function hidesParagraph(node: MarkupNode): boolean {
  return node.type === 'element' && node.name === 'hidden-paragraph' && isHidden(node)
}

/** Headings have a rank, whatever their style is called; a title is no heading. */
function nameOf({name, attributes}: MarkupElement, style: OdtStyle): string {
  if (name !== 'h' || /title/i.test(style.name)) return style.name
  return `Heading ${attributes['text:outline-level'] ?? 1}`
}
