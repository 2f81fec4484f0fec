/**
 * Check the sourcing of news drafts in a Lexical editor. Marks are painted over the copy: no node is added to
 * the editor's state, nothing of them is saved, sent to colleagues, or undone.
 */

import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection
} from 'lexical'
import type {EditorRole, Session} from 'onrecord-browser'
import {type AttachOptions, attach} from 'onrecord-browser/dom'

/** How an editor is checked. */
export interface OnrecordOptions
  extends Omit<AttachOptions, 'isEditable' | 'replace' | 'select' | 'roleOf'> {
  /** Tells what a block is for by its node; where it does not, its element does. */
  roleOf?: ((node: LexicalNode) => EditorRole | undefined) | undefined
}

/** An editor that is checked. */
export interface Registration {
  /** What is known, and what can be done; nothing as long as the editor has no root element. */
  readonly session: Session | undefined
  /** Check no more. */
  unregister(): void
}

/**
 * Have an editor checked.
 *
 * @param editor
 *   The editor, with or without its root element.
 * @param options
 *   Who checks, what is known, who is told.
 * @returns
 *   Its session, and the function that ends it.
 */
export function registerOnrecord(editor: LexicalEditor, options: OnrecordOptions): Registration {
  const {roleOf} = options
  let session: Session | undefined
  let ignored = options.ignored

  /** Change the editor's state at a range of its elements, in one step of its history. */
  function at(range: Range, act: (selection: RangeSelection) => void): void {
    editor.update(
      () => {
        const selection = $createRangeSelection()
        selection.applyDOMRange(range)
        $setSelection(selection)
        act(selection)
      },
      {discrete: true, tag: 'history-push'}
    )
  }

  const stop = editor.registerRootListener((root) => {
    // What was let stand goes with the editor to another element.
    ignored = session?.ignored ?? ignored
    session?.destroy()
    session =
      root === null
        ? undefined
        : attach(root, {
            ...options,
            ignored,
            roleOf:
              roleOf && ((element) => editor.getEditorState().read(() => tell(element), {editor})),
            isEditable: () => editor.isEditable(),
            replace: (range, text) => at(range, (selection) => selection.insertText(text)),
            select: (range) => at(range, () => {})
          })
  })

  function tell(element: HTMLElement): EditorRole | undefined {
    const node = $getNearestNodeFromDOMNode(element)
    return node ? roleOf?.(node) : undefined
  }

  return {
    get session() {
      return session
    },
    unregister() {
      stop()
      session?.destroy()
      session = undefined
    }
  }
}
