/**
 * What a paragraph is for, said by hand: rules on headlines and captions hang on it.
 */

import type {Role} from 'onrecord/draft'
import type {EditorView} from 'prosemirror-view'
import {h} from '../dom.js'

/** The choice. */
export interface RoleChoice {
  element: HTMLElement
  /** Bring it in line with the cursor. */
  update(view: EditorView): void
}

const names: ReadonlyArray<readonly [Role | '', string]> = [
  ['', 'as its words tell'],
  ['headline', 'Headline'],
  ['deck', 'Standfirst'],
  ['byline', 'Byline'],
  ['body', 'Body'],
  ['blockquote', 'Block quote'],
  ['caption', 'Caption'],
  ['list', 'List'],
  ['furniture', 'Not copy']
]

/**
 * Make the choice.
 *
 * @param viewOf
 *   The editor.
 * @returns
 *   Choice for the paragraph that the cursor is in.
 */
export function createRoleChoice(viewOf: () => EditorView): RoleChoice {
  const select = h(
    'select',
    {id: 'role', onchange: change},
    ...names.map(([value, name]) => h('option', {value}, name))
  )

  function change(): void {
    const view = viewOf()
    const {from, to} = view.state.selection
    const {tr} = view.state
    view.state.doc.nodesBetween(from, to, (node, position) => {
      if (node.isTextblock) tr.setNodeAttribute(position, 'role', select.value || null)
    })
    view.dispatch(tr)
    view.focus()
  }

  return {
    element: h('div.role', {}, h('label', {htmlFor: 'role'}, 'This paragraph is'), select),
    update({state}) {
      select.value = String(state.selection.$head.parent.attrs.role ?? '')
    }
  }
}
