/**
 * The editor.
 */

import {baseKeymap} from 'prosemirror-commands'
import {history, redo, undo} from 'prosemirror-history'
import {keymap} from 'prosemirror-keymap'
import {type DraftBlock, type OnrecordOptions, onrecord} from 'prosemirror-onrecord'
import {EditorState, Plugin} from 'prosemirror-state'
import {EditorView} from 'prosemirror-view'
import {cleanMarkup, createPasteHandler} from './paste.js'
import {docOf, roleOf} from './schema.js'

/** The editor, with its draft. */
export interface Editor {
  view: EditorView
  /** Put another draft in the place of this one; that can be undone. */
  load(blocks: readonly DraftBlock[]): void
}

/** Who writes over the whole draft begins with a paragraph, though the old draft began with a headline. */
const plainStart = new Plugin({
  appendTransaction(_, before, {doc, tr}) {
    const over = doc.childCount === 1 && (before.doc.childCount > 1 || doc.textContent === '')
    if (!over || before.doc.eq(doc) || !doc.firstChild?.attrs.role) return null
    return tr.setNodeAttribute(0, 'role', null)
  }
})

/**
 * Make the editor.
 *
 * @param place
 *   Element to put it in.
 * @param options
 *   How it is checked, and who is told; how pasted text is read; what is called after each change.
 * @returns
 *   Editor with an empty draft.
 */
export function createEditor(
  place: HTMLElement,
  options: OnrecordOptions & {
    readText(text: string): Promise<readonly DraftBlock[]>
    onUpdate(view: EditorView): void
  }
): Editor {
  const plugins: Plugin[] = [
    // Before the keys of the history: undo brings back what was let stand, too.
    onrecord({...options, roleOf}),
    history(),
    keymap({'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo}),
    keymap(baseKeymap),
    plainStart
  ]
  const view = new EditorView(place, {
    state: EditorState.create({doc: docOf([]), plugins}),
    handlePaste: createPasteHandler(options.readText),
    transformPastedHTML: cleanMarkup,
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      options.onUpdate(view)
    },
    attributes: (state) => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Draft',
      spellcheck: 'true',
      class: state.doc.textContent === '' ? 'empty' : ''
    })
  })

  return {
    view,
    load(blocks) {
      const {state} = view
      view.dispatch(state.tr.replaceWith(0, state.doc.content.size, docOf(blocks).content))
    }
  }
}
