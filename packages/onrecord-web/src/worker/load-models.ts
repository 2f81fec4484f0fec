/**
 * Loads the language models beside the page. They come as a script, as a page that is opened from disk may read no
 * other file; the page's policy lets it load its own scripts alone.
 */

import {h} from '../dom.js'
import type {Models} from './protocol.js'

/**
 * Load them.
 *
 * @returns
 *   The models.
 * @throws {Error}
 *   If their file is not there; the message is for people.
 */
export function loadModels(): Promise<Models> {
  const src = document.querySelector<HTMLElement>('[data-models]')?.dataset.models
  return new Promise((resolve, reject) => {
    const script = h('script', {src})
    const end = (settle: () => void) => () => {
      script.remove()
      Reflect.deleteProperty(globalThis, 'onrecordModels')
      settle()
    }
    const missing =
      'The file of the language models can’t be read, so nothing is checked. Reload the page, or have all of its files put in place.'
    script.onload = end(() => {})
    script.onerror = end(() => reject(new Error(missing)))
    Object.assign(globalThis, {onrecordModels: resolve})
    document.head.append(script)
  })
}
