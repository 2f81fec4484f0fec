/**
 * A rule's page, set for a terminal.
 */

import type {Nodes, Parents, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {table} from '../table.js'
import {oneLine, printable, type Styles} from '../terminal.js'
import {wrap} from '../wrap.js'

/**
 * Set a page of Markdown for a terminal.
 *
 * @param page
 *   Markdown.
 * @param width
 *   Columns of the terminal.
 * @param styles
 *   Styles.
 * @returns
 *   Text.
 */
export function setPage(page: string, width: number, styles: Styles): string {
  const root = fromMarkdown(page, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()]
  })

  return root.children.map((node) => block(node, width, styles)).join('\n\n')
}

function block(node: RootContent, width: number, styles: Styles): string {
  switch (node.type) {
    case 'heading': {
      const words = oneLine(plain(node))
      return node.depth === 1 ? styles.bold(words) : styles.underline(words)
    }
    case 'code':
      return indent(marked(wrapLines(printable(node.value), width - 4), styles), '    ')
    case 'blockquote':
      return indent(styles.dim(wrap(oneLine(plain(node)), width - 4)), '    ')
    case 'table': {
      const [head, ...rows] = node.children.map((row) =>
        row.children.map((cell) => oneLine(plain(cell)))
      )
      return table(
        (head ?? []).map((title) => ({title})),
        rows,
        styles.bold,
        width
      )
    }
    case 'list':
      return node.children
        .map((item) => {
          const words = wrap(oneLine(plain(item)), width - 2)
          return `- ${indent(words, '  ').trimStart()}`
        })
        .join('\n')
    default:
      return wrap(oneLine(plain(node)), width)
  }
}

/** Wrap each line of an example by itself. */
function wrapLines(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrap(line, width))
    .join('\n')
}

/** The flagged words of an example, coloured instead of bracketed where there is colour. */
function marked(example: string, {red}: Styles): string {
  const plainStyle = red('') === ''
  return plainStyle ? example : example.replace(/⟦([^⟧]*)⟧/g, (_, words: string) => red(words))
}

/** Words of a node; the address of a link stays visible. */
function plain(node: Nodes): string {
  if (node.type === 'link') return `${inside(node)} <${node.url}>`
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? inside(node) : ''
}

function inside(node: Parents): string {
  return node.children.map((child) => plain(child)).join('')
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by)
}
