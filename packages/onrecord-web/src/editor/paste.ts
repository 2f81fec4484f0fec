/**
 * What comes from the clipboard: text as a file of text is read, markup of word processors without what is
 * deleted or only looks like copy.
 */

import {Slice} from 'prosemirror-model'
import type {DraftBlock} from 'prosemirror-onrecord'
import type {EditorView} from 'prosemirror-view'
import {docOf} from './schema.js'

/**
 * Make the handler of pasted text. A line break within a paragraph (a mail, a wire terminal) makes no paragraph:
 * the same text gives the same findings pasted and dropped.
 *
 * @param read
 *   Reads the text as a file.
 * @returns
 *   Handler for ProseMirror; lets markup and single lines through.
 */
export function createPasteHandler(
  read: (text: string) => Promise<readonly DraftBlock[]>
): (view: EditorView, event: ClipboardEvent) => boolean {
  return (view, event) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const html = event.clipboardData?.getData('text/html') ?? ''
    if (html !== '' || !/\S\s*[\r\n]/.test(text) || !view.editable) return false
    read(text).then(
      (blocks) => insert(view, blocks),
      () => view.pasteText(text)
    )
    return true
  }
}

function insert(view: EditorView, blocks: readonly DraftBlock[]): void {
  const {state} = view
  const {content} = docOf(blocks)
  const {from, to} = state.selection
  const all = from <= 1 && to >= state.doc.content.size - 1
  const change = all
    ? state.tr.replaceWith(0, state.doc.content.size, content)
    : state.tr.replaceSelection(new Slice(content, 1, 1))
  view.dispatch(change.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView())
  view.focus()
}

/**
 * Clean markup of Google Docs, Word and mails before it becomes copy.
 *
 * @param html
 *   What the clipboard holds.
 * @returns
 *   Markup whose blocks are paragraphs, headings and items of lists.
 */
export function cleanMarkup(html: string): string {
  // Styles are asked as data: the page's policy refuses them, and says so for each.
  const inert = html.replace(/(<\/?)style\b/gi, '$1template').replace(/\sstyle=/gi, ' data-style=')
  const {body} = new DOMParser().parseFromString(inert, 'text/html')
  // Tracked deletions and comments are no copy.
  remove(
    body,
    'del, s, strike, template, script, meta, .MsoCommentReference, [data-style*="mso-element:comment"]'
  )
  for (const element of all(body, '[data-style*="line-through"]')) element.remove()
  for (const element of all(body, '[data-style*="mso-list:Ignore"]')) element.remove()
  for (const title of all(body, '.MsoTitle')) rename(title, 'h1')
  for (const item of all(body, '[class*="MsoListParagraph"]')) rename(item, 'li')
  // Google Docs wraps all in <b>, and parts paragraphs by <br> between them.
  for (const wrap of all(body, 'b[id^="docs-internal-guid"]')) wrap.replaceWith(...wrap.childNodes)
  for (const br of all(body, 'br')) if (isBetweenBlocks(br)) br.remove()
  for (const block of all(body, 'li > p, li > div')) block.replaceWith(...block.childNodes)
  for (const block of all(body, 'p, div, li, h1, h2, h3, h4')) {
    if (
      (block.textContent ?? '').replace(/\u00a0/g, ' ').trim() === '' &&
      !block.querySelector('br')
    )
      block.remove()
  }
  return body.innerHTML
}

function all(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)]
}

function remove(root: ParentNode, selector: string): void {
  for (const element of all(root, selector)) element.remove()
}

function rename(element: Element, tag: string): void {
  const made = element.ownerDocument.createElement(tag)
  made.append(...element.childNodes)
  element.replaceWith(made)
}

function isBetweenBlocks(br: Element): boolean {
  const blocks = /^(?:P|DIV|H\d|UL|OL|TABLE|BLOCKQUOTE)$/
  const {previousElementSibling: before, nextElementSibling: after} = br
  return blocks.test(before?.tagName ?? '') || blocks.test(after?.tagName ?? '')
}
