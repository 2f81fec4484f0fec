/**
 * The editor.
 */

import {baseKeymap} from 'prosemirror-commands'
import {history, redo, undo} from 'prosemirror-history'
import {keymap} from 'prosemirror-keymap'
import {type DraftBlock, type OnrecordOptions, onrecord} from 'prosemirror-onrecord'
import {EditorState, type Plugin} from 'prosemirror-state'
import {EditorView} from 'prosemirror-view'
import {docOf, roleOf} from './schema.js'

/** The editor, with its draft. */
export interface Editor {
  view: EditorView
  /** Put another draft in the place of this one; that can be undone. */
  load(blocks: readonly DraftBlock[]): void
}

/**
 * Make the editor.
 *
 * @param place
 *   Element to put it in.
 * @param options
 *   How it is checked, and who is told.
 * @returns
 *   Editor with an empty draft.
 */
export function createEditor(place: HTMLElement, options: OnrecordOptions): Editor {
  const plugins: Plugin[] = [
    // Before the keys of the history: undo brings back what was let stand, too.
    onrecord({...options, roleOf}),
    history(),
    keymap({'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo}),
    keymap(baseKeymap)
  ]
  const view = new EditorView(place, {
    state: EditorState.create({doc: docOf([]), plugins}),
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
