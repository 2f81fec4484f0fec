/**
 * What the styles of an OpenDocument text say.
 */

import {childrenOf, findElements, type MarkupElement} from '../markup.js'

/** A style. */
export interface OdtStyle {
  /** What writers know it as, `''` where it is nobody's. */
  name: string
  hidden: boolean
  struck: boolean
  bold: boolean
}

/** Finds the style that an element names. */
export type StyleOf = (element: MarkupElement) => OdtStyle

const none: OdtStyle = {name: '', hidden: false, struck: false, bold: false}

/** Styles that are based on each other at most. */
const deepest = 20

/**
 * Read the styles of a document.
 *
 * @param content
 *   Its content, with the styles that the program made of what writers set by hand.
 * @param named
 *   Its named styles, if it has any.
 * @returns
 *   Function that finds the style of a paragraph or a span.
 */
export function readOdtStyles(content: MarkupElement, named: MarkupElement | undefined): StyleOf {
  const automatic = collect(content, 'automatic-styles')
  const common = collect(named ?? content, 'styles')
  const known = new Map<string, OdtStyle>()

  return ({name, attributes}) => {
    const key = attributes['text:style-name']
    if (key === undefined) return none
    return find(`${name === 'span' ? 'text' : 'paragraph'} ${key}`, 0)
  }

  function find(key: string, depth: number): OdtStyle {
    const seen = known.get(key)
    if (seen) return seen
    const made = automatic.get(key)
    const element = made ?? common.get(key)
    if (!element || depth > deepest) return none

    const {attributes} = element
    const parent = attributes['style:parent-style-name']
    const base = parent === undefined ? none : find(`${familyOf(element)} ${parent}`, depth + 1)
    const style = withProperties(made ? base : {...base, name: nameOf(element)}, element)
    known.set(key, style)
    return style
  }
}

function collect(root: MarkupElement, holder: string): Map<string, MarkupElement> {
  const styles = childrenOf(root, holder).flatMap((element) => childrenOf(element, 'style'))
  return new Map(
    styles.map((style) => [`${familyOf(style)} ${style.attributes['style:name']}`, style])
  )
}

function familyOf({attributes}: MarkupElement): string | undefined {
  return attributes['style:family']
}

/** A name is written with its blanks as `_20_` where it is not shown. */
function nameOf({attributes}: MarkupElement): string {
  return attributes['style:display-name'] ?? (attributes['style:name'] ?? '').replace(/_20_/g, ' ')
}

/** What a style says of the words, over what it is based on says. */
function withProperties(base: OdtStyle, element: MarkupElement): OdtStyle {
  const [properties] = findElements(element.children, ({name}) => name === 'text-properties')
  if (!properties) return base

  const {attributes} = properties
  const line =
    attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type']
  const weight = attributes['fo:font-weight']
  const display = attributes['text:display']

  return {
    name: base.name,
    hidden: display === undefined ? base.hidden : display === 'none',
    struck: line === undefined ? base.struck : line !== 'none',
    bold: weight === undefined ? base.bold : /^(?:bold|[6-9]00)$/.test(weight)
  }
}
