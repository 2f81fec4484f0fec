/**
 * What the style of a paragraph in a Word file tells, and whether it has a number or bullet.
 */

import type {WordElement, WordParts} from './word-parts.js'

/** The styles of a file. */
export interface WordStyles {
  /**
   * @param properties
   *   Properties of a paragraph, if it has any.
   * @returns
   *   The name of its style, `''` for none, and whether it is an item of a list.
   */
  of(properties: WordElement | undefined): {style: string; list: boolean}
}

/**
 * Read the styles and the lists of a file.
 *
 * @param parts
 *   Parts of the file.
 * @returns
 *   What tells the style of a paragraph.
 */
export function wordStyles({styles, numbering}: WordParts): WordStyles {
  const names = new Map<string | undefined, string>()
  for (const style of elements(styles, 'w:style')) {
    const {type, styleId} = style.attributes
    // Of two with one id the first holds.
    if (type === 'paragraph' && !names.has(styleId))
      names.set(styleId, value(style, 'w:name') ?? '')
  }

  const lists = new Set(elements(numbering, 'w:num').map(({attributes}) => attributes.numId))
  const listed = new Set(
    elements(numbering, 'w:abstractNum')
      .flatMap((list) => elements(list, 'w:lvl'))
      .flatMap((level) => value(level, 'w:pStyle') ?? [])
  )

  return {
    of(properties) {
      const id = value(properties, 'w:pStyle')
      const [numbered] = elements(properties, 'w:numPr')
      const list = value(numbered, 'w:numId')
      return {
        style: names.get(id) ?? '',
        list: list === undefined ? id !== undefined && listed.has(id) : lists.has(list)
      }
    }
  }
}

function elements(element: WordElement | undefined, name: string): WordElement[] {
  return (element?.children ?? []).filter((child) => child.name === name)
}

function value(element: WordElement | undefined, name: string): string | undefined {
  return elements(element, name)[0]?.attributes.val
}
