/**
 * The page of a rule, laid over this one.
 */

import {h} from '../dom.js'
import {renderMarkdown} from './markdown.js'
import {rulePage} from './pages.js'

/** Shows pages of rules. */
export interface RuleDialog {
  element: HTMLDialogElement
  open(rule: string): void
}

/**
 * Make the dialog.
 *
 * @returns
 *   Dialog, closed.
 */
export function createRuleDialog(): RuleDialog {
  const page = h('div.rule-page')
  const close = h('button', {type: 'button', onclick: () => element.close()}, 'Close')
  const element = h('dialog.rule', {}, h('div.rule-bar', {}, close), page)

  return {
    element,
    open(rule) {
      const text = rulePage(rule)
      if (text === undefined) return
      page.replaceChildren(...renderMarkdown(text))
      element.setAttribute('aria-label', `The rule ${rule}`)
      element.showModal()
      element.scrollTop = 0
    }
  }
}
