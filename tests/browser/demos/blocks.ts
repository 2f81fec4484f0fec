/** Blocks, each an element of its own that is written in, as in WordPress. */

import {attach} from 'onrecord-browser/dom'
import {begin, place, sample} from './shared.js'

place.className = 'blocks'
const fields = sample.map((text) => {
  const field = Object.assign(document.createElement('p'), {textContent: text})
  field.contentEditable = 'true'
  field.setAttribute('role', 'textbox')
  field.setAttribute('aria-label', 'Block')
  return field
})
const tools = Object.assign(document.createElement('div'), {contentEditable: 'false'})
tools.append(Object.assign(document.createElement('button'), {textContent: 'Sources said: add'}))
place.append(...fields, tools)

const options = begin({
  saved: () => fields.map(({outerHTML}) => outerHTML).join(''),
  lock(locked) {
    for (const field of fields) field.contentEditable = String(!locked)
  },
  checkAgain: () => session?.checkAgain(),
  setIgnored: (ignored) => session?.setIgnored(ignored)
})
const session = options && attach(place, options)
