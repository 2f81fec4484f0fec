/**
 * Text nodes of Markdown that can be traced back to the file.
 *
 * mdast joins `a &amp; b\` and the line after it in one text node, whose value
 * no longer lines up with the file. These handlers for `mdast-util-from-markdown` part them:
 * a node for each run of characters that is written as it reads, and one
 * for each escape, character reference and line ending.
 */

import type {Parents, Text} from 'mdast'
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown'

/** What may hold a line ending that is copy (a space to the reader). */
const holders = new Set([
  'delete',
  'emphasis',
  // Values that are put together from their lines, such as front matter.
  'fragment',
  'heading',
  'link',
  'linkReference',
  'paragraph',
  'strong'
])

/** Handlers that keep text nodes apart. */
export const partedText: Extension = {
  enter: {
    characterEscape: start,
    characterReference: start,
    data: start
  },
  exit: {
    lineEnding
  }
}

/**
 * Open a text node of its own, even next to another one.
 */
function start(this: CompileContext, token: Token): undefined {
  const parent = this.stack[this.stack.length - 1] as Parents
  const node: Text = {
    type: 'text',
    value: '',
    position: {start: {...token.start}, end: {...token.end}}
  }

  parent.children.push(node as never)
  this.stack.push(node)
}

/**
 * Keep a line ending inside a paragraph as a text node; elsewhere it is markup.
 */
function lineEnding(this: CompileContext, token: Token): undefined {
  const parent = this.stack[this.stack.length - 1] as Parents

  // A hard break ends with this line ending; the node is there already.
  if (this.data.atHardBreak) {
    this.data.atHardBreak = undefined
    return
  }

  if (this.data.setextHeadingSlurpLineEnding || !holders.has(parent.type)) return

  start.call(this, token)
  const node = this.stack.pop() as Text
  // A reader sees a space; what is put together from its lines keeps them.
  node.value = parent.type === ('fragment' as string) ? '\n' : ' '
}
