/** CKEditor 5. */

import {Bold, ClassicEditor, Essentials, Heading, Paragraph} from 'ckeditor5'
import {Onrecord} from 'ckeditor5-onrecord'
import {begin, place, sample} from './shared.js'

const options = begin({
  saved: () => editor.getData(),
  lock(locked) {
    if (locked) editor.enableReadOnlyMode('demo')
    else editor.disableReadOnlyMode('demo')
  },
  checkAgain() {
    for (const session of editor.plugins.get('Onrecord').sessions) session.checkAgain()
  },
  setIgnored(ignored) {
    for (const session of editor.plugins.get('Onrecord').sessions) session.setIgnored(ignored)
  }
})
let editor: ClassicEditor
ClassicEditor.create(place, {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Heading, Bold, ...(options ? [Onrecord] : [])],
  toolbar: ['undo', 'redo', '|', 'heading', 'bold'],
  initialData: sample.map((text) => `<p>${text}</p>`).join(''),
  ...(options ? {onrecord: options} : {})
}).then((made) => {
  editor = made
})
