/** Tiptap. */

import {Editor} from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import {Onrecord} from 'prosemirror-onrecord/tiptap'
import {begin, place, sample} from './shared.js'

const {onReport, ...options} = begin({
  saved: () => editor.getHTML(),
  lock: (locked) => editor.setEditable(!locked),
  checkAgain: () => editor.commands.checkAgain()
})
const editor = new Editor({
  element: place,
  extensions: [StarterKit, Onrecord.configure(options)],
  content: sample.map((text) => `<p>${text}</p>`).join('')
})
Object.assign(window, {editor})
