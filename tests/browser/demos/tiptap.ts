/** Tiptap. */

import {Editor} from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import {Onrecord} from 'prosemirror-onrecord/tiptap'
import {begin, place, sample} from './shared.js'

const options = begin({
  saved: () => editor.getHTML(),
  lock: (locked) => editor.setEditable(!locked),
  checkAgain: () => editor.commands.checkAgain(),
  setIgnored: (ignored) => editor.commands.setIgnored(ignored)
})
const editor = new Editor({
  element: place,
  extensions: [
    StarterKit,
    ...(options ? [Onrecord.configure({...options, onReport: undefined})] : [])
  ],
  content: sample.map((text) => `<p>${text}</p>`).join('')
})
Object.assign(window, {editor})
