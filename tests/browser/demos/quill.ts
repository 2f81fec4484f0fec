/** Quill, by the adapter for elements; remedies go through its own model, and so into its history. */

import {attach} from 'onrecord-browser/dom'
import Quill from 'quill'
import {begin, place, sample} from './shared.js'

const quill = new Quill(place, {
  theme: 'snow',
  modules: {toolbar: ['bold', {header: [1, 2, false]}]}
})
quill.setText(sample.join('\n'), 'silent')
quill.history.clear()

const options = begin({
  saved: () => quill.root.innerHTML,
  lock: (locked) => quill.enable(!locked),
  checkAgain: () => session?.checkAgain(),
  setIgnored: (ignored) => session?.setIgnored(ignored)
})
const session =
  options &&
  attach(quill.root, {
    ...options,
    container: place,
    isEditable: () => quill.isEnabled(),
    replace(range, text) {
      const {index, length, formats} = within(range)
      quill.history.cutoff()
      quill.updateContents(
        [{retain: index}, {insert: text, attributes: formats}, {delete: length}],
        'user'
      )
      quill.history.cutoff()
    }
  })

/** A range of elements in Quill's own terms. */
function within(range: Range): {index: number; length: number; formats: Record<string, unknown>} {
  const [start, end] = [
    [range.startContainer, range.startOffset],
    [range.endContainer, range.endOffset]
  ].map(([node, offset]) => {
    const blot = Quill.find(node as Node, true)
    return blot && !(blot instanceof Quill) ? blot.offset(quill.scroll) + (offset as number) : 0
  }) as [number, number]
  return {index: start, length: end - start, formats: quill.getFormat(start, end - start)}
}
