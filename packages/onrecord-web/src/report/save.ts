/**
 * Hand a report out: to the clipboard, or as a file. It never leaves the machine by itself.
 */

import {h} from '../dom.js'

/**
 * Save a text as a file.
 *
 * @param name
 *   Name of the file.
 * @param type
 *   Its media type.
 * @param text
 *   Its content.
 */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type}))
  const link = h('a', {href: url, download: name})
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/**
 * Copy a text.
 *
 * @param text
 *   Text.
 * @returns
 *   Whether the browser let us.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Pages without a secure address have no clipboard; the old way needs a selection.
    const area = h('textarea', {value: text, readOnly: true, 'aria-hidden': 'true'})
    area.className = 'visually-hidden'
    document.body.append(area)
    area.select()
    const copied = document.execCommand('copy')
    area.remove()
    return copied
  }
}
