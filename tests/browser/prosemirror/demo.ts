/** Editors that a test drives: plain, read-only, in a moved pane, and two on one document. */

import {history, redo, undo} from 'prosemirror-history'
import {keymap} from 'prosemirror-keymap'
import {createChecker, onrecord} from 'prosemirror-onrecord'
import {schema} from 'prosemirror-schema-basic'
import {EditorState, Plugin} from 'prosemirror-state'
import {EditorView} from 'prosemirror-view'
import {ySyncPlugin} from 'y-prosemirror'
import * as Y from 'yjs'

const checker = createChecker()

/** Make an editor with paragraphs in an element of the page. */
function plain(place: string, paragraphs: readonly string[], editable = true): EditorView {
  const doc = schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, [schema.text(text)]))
  )
  const plugins = [onrecord({checker, delay: 0}), history(), keymap({'Mod-z': undo, 'Mod-y': redo})]
  return new EditorView(document.querySelector(place), {
    state: EditorState.create({doc, plugins}),
    editable: () => editable
  })
}

/** Make two editors on one document, which hear of each other at once. */
function pair(places: readonly [string, string], text: string): EditorView[] {
  const docs = places.map(() => new Y.Doc())
  docs.forEach((doc, index) => {
    const other = docs[1 - index] as Y.Doc
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'other') Y.applyUpdate(other, update, 'other')
    })
  })
  const views = docs.map((doc, index) => {
    const fragment = doc.getXmlFragment('draft')
    return new EditorView(document.querySelector(places[index] ?? ''), {
      state: EditorState.create({
        schema,
        plugins: [ySyncPlugin(fragment), onrecord({checker, delay: 0})]
      })
    })
  })
  views[0]?.dispatch(views[0].state.tr.insertText(text, 1))
  return views
}

/** Give an editor another plugin, as hosts do that mount a menu late. */
function reconfigure(view: EditorView): void {
  const {state} = view
  view.updateState(state.reconfigure({plugins: [...state.plugins, new Plugin({})]}))
}

Object.assign(window, {editors: {plain, pair, reconfigure}})
