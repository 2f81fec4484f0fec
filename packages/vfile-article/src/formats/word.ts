/**
 * The document that mammoth reads, as far as copy goes.
 */

/** An element of mammoth's document. */
export interface WordElement {
  type: string
  value?: string
  children?: WordElement[]
  styleName?: string | null
  numbering?: unknown
  isBold?: boolean
  breakType?: string
  /** Of the document: finds the note of a reference. */
  notes?: {resolve(reference: WordElement): WordNote | null}
}

/** A footnote or endnote. */
interface WordNote {
  body: WordElement[]
}

/** A paragraph. */
export interface WordParagraph {
  value: string
  /** Name of its style; `''` for none. */
  style: string
  /** Whether it has a number or bullet. */
  list: boolean
  /** Whether all of it is bold. */
  strong: boolean
}

/**
 * List the paragraphs of a document, those of notes after the others.
 *
 * @param root
 *   Document.
 * @returns
 *   Paragraphs, empty ones too.
 */
export function wordParagraphs(root: WordElement): WordParagraph[] {
  const notes = references(root).flatMap((reference) => root.notes?.resolve(reference)?.body ?? [])
  return [...(root.children ?? []), ...notes].flatMap(paragraphs)
}

/** References to notes, in the order of the copy. */
function references(element: WordElement): WordElement[] {
  if (element.type === 'noteReference') return [element]
  return (element.children ?? []).flatMap(references)
}

function paragraphs(element: WordElement): WordParagraph[] {
  if (element.type !== 'paragraph') return (element.children ?? []).flatMap(paragraphs)

  const runs = (element.children ?? []).flatMap((child) => words(child, false))

  return [
    {
      // A line of the text is a paragraph, so a line break in one is a space.
      value: runs
        .map(({value}) => value)
        .join('')
        .replace(/[\r\n\u2028\u2029]/g, ' '),
      style: element.styleName ?? '',
      list: Boolean(element.numbering),
      strong: runs.every(({value, bold}) => bold || value.trim() === '')
    }
  ]
}

function words(element: WordElement, bold: boolean): {value: string; bold: boolean}[] {
  switch (element.type) {
    case 'text':
      return [{value: element.value ?? '', bold}]
    case 'tab':
      return [{value: '\t', bold}]
    case 'break':
      return [{value: ' ', bold}]
    default:
      return (element.children ?? []).flatMap((child) =>
        words(child, bold || element.isBold === true)
      )
  }
}
