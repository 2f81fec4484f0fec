/** A plain `contenteditable`, as old systems have. */

import {attach} from 'onrecord-browser/dom'
import {begin, place, sample} from './shared.js'

place.append(
  ...sample.map((text) => Object.assign(document.createElement('p'), {textContent: text}))
)
place.contentEditable = 'true'
place.setAttribute('role', 'textbox')
place.setAttribute('aria-label', 'Draft')

const options = begin({
  saved: () => place.innerHTML,
  lock(locked) {
    place.contentEditable = String(!locked)
  },
  checkAgain: () => session?.checkAgain(),
  setIgnored: (ignored) => session?.setIgnored(ignored)
})
const session = options && attach(place, options)
