/** An editor in a shadow root, as custom elements have. */

import {attach} from 'onrecord-browser/dom'
import {begin, place, sample} from './shared.js'

const shadow = place.attachShadow({mode: 'open'})
// Styles of the page do not reach into a shadow root.
const style = Object.assign(document.createElement('link'), {
  rel: 'stylesheet',
  href: 'onrecord.css'
})
const field = document.createElement('div')
field.append(
  ...sample.map((text) => Object.assign(document.createElement('p'), {textContent: text}))
)
field.contentEditable = 'true'
field.setAttribute('role', 'textbox')
field.setAttribute('aria-label', 'Draft')
shadow.append(style, field)

const options = begin({
  saved: () => field.innerHTML,
  lock(locked) {
    field.contentEditable = String(!locked)
  },
  checkAgain: () => session?.checkAgain(),
  setIgnored: (ignored) => session?.setIgnored(ignored)
})
const session = options && attach(field, options)
