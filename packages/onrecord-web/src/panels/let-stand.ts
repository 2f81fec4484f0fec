/**
 * What writers let stand: each use with its reason, and a way back.
 */

import type {IgnoredUse} from 'prosemirror-onrecord'
import {counted, h} from '../dom.js'

/** The list. */
export interface StandPanel {
  element: HTMLElement
  /** Asks for a reason. */
  dialog: HTMLDialogElement
  show(ignored: readonly IgnoredUse[]): void
  /** Ask why words may stand; `null` if they may not after all. */
  ask(words: string): Promise<string | null>
}

/**
 * Make the list.
 *
 * @param restore
 *   Called with a use that somebody wants to see again.
 * @returns
 *   List, empty and out of sight.
 */
export function createStandPanel(restore: (use: IgnoredUse) => void): StandPanel {
  const count = h('p.count')
  const list = h('ul.stand')
  const element = h(
    'section.panel',
    {'aria-labelledby': 'stand-title', hidden: true},
    h('h2', {id: 'stand-title'}, 'Let stand'),
    count,
    list
  )
  const reason = h('input', {type: 'text', id: 'stand-reason', autocomplete: 'off'})
  const question = h('label', {htmlFor: 'stand-reason'})
  let answer: (reason: string | null) => void = () => {}
  const form = h(
    'form',
    {method: 'dialog', onsubmit: () => answer(reason.value.trim())},
    question,
    reason,
    h(
      'div.buttons',
      {},
      h('button', {type: 'submit'}, 'Let it stand'),
      h('button', {type: 'button', onclick: () => dialog.close()}, 'Cancel')
    )
  )
  const dialog = h('dialog.ask', {'aria-label': 'A reason', onclose: () => answer(null)}, form)

  return {
    element,
    dialog,
    show(ignored) {
      element.hidden = ignored.length === 0
      count.textContent = `${counted(ignored.length, 'use')} of words, for this draft.`
      list.replaceChildren(...ignored.map((use) => row(use, restore)))
    },
    ask(words) {
      question.textContent = `Why may “${words}” stand?`
      reason.value = ''
      dialog.showModal()
      return new Promise((resolve) => {
        answer = (given) => {
          answer = () => {}
          resolve(given)
        }
      })
    }
  }
}

function row(use: IgnoredUse, restore: (use: IgnoredUse) => void): HTMLElement {
  return h(
    'li',
    {},
    h('b', {}, `“${use.words}” `),
    `${use.rule}: ${use.reason === '' ? 'no reason given' : use.reason} `,
    h(
      'button',
      {type: 'button', 'aria-label': `Show “${use.words}” again`, onclick: () => restore(use)},
      'Show again'
    )
  )
}
