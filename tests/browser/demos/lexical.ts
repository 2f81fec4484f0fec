/** Lexical. */

import {createEmptyHistoryState, registerHistory} from '@lexical/history'
import {registerRichText} from '@lexical/rich-text'
import {$createParagraphNode, $createTextNode, $getRoot, createEditor} from 'lexical'
import {registerOnrecord} from 'lexical-onrecord'
import {begin, place, sample} from './shared.js'

const editor = createEditor({namespace: 'demo', onError: console.error})
place.contentEditable = 'true'
place.setAttribute('role', 'textbox')
place.setAttribute('aria-label', 'Draft')
editor.setRootElement(place)
registerRichText(editor)
editor.update(
  () =>
    $getRoot().append(
      ...sample.map((text) => $createParagraphNode().append($createTextNode(text)))
    ),
  {discrete: true}
)
registerHistory(editor, createEmptyHistoryState(), 300)

const options = begin({
  saved: () => JSON.stringify(editor.getEditorState()),
  lock(locked) {
    editor.setEditable(!locked)
    place.contentEditable = String(!locked)
  },
  checkAgain: () => registration?.session?.checkAgain(),
  setIgnored: (ignored) => registration?.session?.setIgnored(ignored)
})
const registration = options && registerOnrecord(editor, options)
