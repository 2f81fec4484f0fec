/**
 * Markdown as elements. Nothing is parsed as HTML.
 */

import type {Nodes, PhrasingContent, RootContent, Table} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {h} from '../dom.js'

/**
 * Render Markdown.
 *
 * @param text
 *   Markdown.
 * @returns
 *   Elements; its headings begin at the second level, since the page has the first.
 */
export function renderMarkdown(text: string): Node[] {
  const root = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()]
  })
  return root.children.map(block)
}

function block(node: RootContent): Node {
  switch (node.type) {
    case 'heading':
      return h(node.depth === 1 ? 'h2' : 'h3', {}, ...inside(node.children))
    case 'paragraph':
      return h('p', {}, ...inside(node.children))
    case 'list':
      return h(
        'ul',
        {},
        ...node.children.map((item) => h('li', {}, ...item.children.flatMap(tight)))
      )
    case 'code':
      return h('pre', {tabIndex: 0}, h('code', {}, ...flagged(node.value)))
    case 'table':
      return table(node)
    default:
      return h('p', {}, plain(node))
  }
}

/** A paragraph in a list stands without its own element. */
function tight(node: RootContent): Node[] {
  return node.type === 'paragraph' ? inside(node.children) : [block(node)]
}

function inside(nodes: readonly PhrasingContent[]): Node[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'inlineCode':
        return h('code', {}, node.value)
      case 'emphasis':
        return h('em', {}, ...inside(node.children))
      case 'strong':
        return h('strong', {}, ...inside(node.children))
      case 'link':
        return h('span', {}, ...inside(node.children))
      default:
        return document.createTextNode(plain(node))
    }
  })
}

function table({children}: Table): Node {
  const [head, ...rows] = children
  const cells = (row: typeof head, name: 'th' | 'td') =>
    h('tr', {}, ...(row?.children ?? []).map((cell) => h(name, {}, ...inside(cell.children))))
  return h(
    'div.scroll',
    {tabIndex: 0, role: 'group', 'aria-label': 'Options'},
    h(
      'table',
      {},
      h('thead', {}, cells(head, 'th')),
      h('tbody', {}, ...rows.map((row) => cells(row, 'td')))
    )
  )
}

/** In an example, brackets stand around the words that are flagged. */
function flagged(text: string): Node[] {
  return text
    .split(/(⟦[^⟧]*⟧)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('⟦') ? h('mark', {}, part.slice(1, -1)) : document.createTextNode(part)
    )
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value.replace(/\n/g, ' ')
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(plain).join('') : ''
}
