/**
 * Check the sourcing of news drafts in CKEditor 5. Marks are painted over the copy: nothing of them is in the
 * editor's model, its data, or its undo.
 */

import {type ModelElement, type ModelRange, Plugin} from 'ckeditor5'
import type {EditorRole, Session} from 'onrecord-browser'
import {type AttachOptions, attach} from 'onrecord-browser/dom'

/** How an editor is checked. */
export interface OnrecordConfig
  extends Omit<AttachOptions, 'isEditable' | 'replace' | 'select' | 'roleOf'> {
  /** Tells what a block is for by its element of the model; where it does not, that of the page does. */
  roleOf?: ((element: ModelElement) => EditorRole | undefined) | undefined
}

declare module 'ckeditor5' {
  interface EditorConfig {
    /** How the draft is checked. */
    onrecord?: OnrecordConfig
  }

  interface PluginsMap {
    Onrecord: Onrecord
  }
}

/** The plugin; its settings stand in `onrecord` of the editor's. */
export class Onrecord extends Plugin {
  #sessions: Session[] = []

  /** @inheritdoc */
  static get pluginName() {
    return 'Onrecord' as const
  }

  /** What is known, and what can be done: one for each root; none before the editor is ready. */
  get sessions(): readonly Session[] {
    return this.#sessions
  }

  /** @inheritdoc */
  init(): void {
    this.editor.on('ready', () => {
      const options = this.editor.config.get('onrecord')
      // Without somebody who checks there is nothing to do.
      if (!options?.checker) return
      this.#sessions = this.editor.model.document.getRootNames().flatMap((name) => {
        const root = this.editor.editing.view.getDomRoot(name)
        return root ? [this.#attach(root, options as OnrecordConfig)] : []
      })
    })
  }

  /** @inheritdoc */
  override destroy(): void {
    for (const session of this.#sessions) session.destroy()
    this.#sessions = []
    super.destroy()
  }

  #attach(root: HTMLElement, options: OnrecordConfig): Session {
    const {editor} = this
    const {model, editing} = editor
    const {roleOf} = options

    return attach(root, {
      ...options,
      roleOf:
        roleOf &&
        ((element) => {
          const view = editing.view.domConverter.mapDomToView(element)
          const known = view?.is('element') ? editing.mapper.toModelElement(view) : undefined
          return known && roleOf(known)
        }),
      isEditable: (range) => {
        const place = this.#modelRange(range)
        return !editor.isReadOnly && place !== null && model.canEditAt(place)
      },
      replace: (range, text) => {
        const place = this.#modelRange(range)
        if (!place) return
        // The words keep the look of those that they take the place of.
        const [first] = place.getItems()
        const like = first ?? place.start.textNode ?? place.start.nodeBefore
        const attributes = like?.is('$textProxy') || like?.is('$text') ? like.getAttributes() : []
        model.change((writer) => {
          model.insertContent(writer.createText(text, [...attributes]), place)
        })
      },
      select: (range) => {
        const place = this.#modelRange(range)
        if (!place) return
        model.change((writer) => writer.setSelection(place.start))
        editing.view.focus()
        editing.view.scrollToTheSelection()
      }
    })
  }

  #modelRange(range: Range): ModelRange | null {
    const {view, mapper} = this.editor.editing
    const place = view.domConverter.domRangeToView(range)
    return place && mapper.toModelRange(place)
  }
}
