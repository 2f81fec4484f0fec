/**
 * One page that needs nothing else: each article with its findings in the margin, and its
 * ledger.
 */

import type {Paragraph, Root} from 'nlcst'
import type {VFileMessage} from 'vfile-message'
import {occurrencesOf} from '../gate/occurrences.js'
import {toLedger} from '../ledger.js'
import type {Checked} from '../lint.js'
import {ledgerMarkup} from '../printers/html.js'
import {escapeMarkup} from './escape.js'
import {type Mark, markedText} from './html-marks.js'
import {pageEnd, pageStart} from './html-page.js'
import {counted, levelOf, type Reporter, type Totals} from './reporter.js'

/**
 * Make the HTML reporter.
 *
 * @returns
 *   Reporter.
 */
export function createHtmlReporter(): Reporter {
  return {
    start: () => pageStart('On the record'),
    file: article,
    failure: ({path, reason}) =>
      `<section class="failure"><h2>${escapeMarkup(path)}</h2><p>Not checked: ${escapeMarkup(reason)}</p></section>\n`,
    end: (totals) => `<footer><p>${sum(totals)}</p></footer>\n${pageEnd}`
  }
}

function article(checked: Checked): string {
  const {file, tree} = checked
  const marks = file.messages.flatMap(toMarks)
  const loose = file.messages.filter((message) => occurrencesOf(message).length === 0)
  const rows = tree ? paragraphs(tree, marks, file.messages) : ''

  return `<section>
<h2>${escapeMarkup(file.path)}</h2>
${loose.map((message) => note(message, file.messages.indexOf(message))).join('')}<div class="article">
${rows}</div>
${ledger(checked)}</section>
`
}

function toMarks(message: VFileMessage, index: number): Mark[] {
  return occurrencesOf(message).map(({start, end}) => ({
    start: start.offset ?? 0,
    end: end.offset ?? 0,
    index,
    level: levelOf(message)
  }))
}

/**
 * A row for each paragraph: its words, and the findings that start in it.
 */
function paragraphs(tree: Root, marks: readonly Mark[], messages: readonly VFileMessage[]): string {
  const shown = new Set<number>()

  return tree.children
    .map((node) => {
      const paragraph = node as Paragraph
      const start = paragraph.position?.start.offset ?? 0
      const end = paragraph.position?.end.offset ?? 0
      const inside = marks.filter((mark) => mark.start < end && mark.end > start)
      const fresh = [...new Set(inside.map(({index}) => index))].filter(
        (index) => !shown.has(index)
      )
      const notes = fresh.map((index) => {
        shown.add(index)
        const message = messages[index]
        return message ? note(message, index) : ''
      })
      const {role} = (paragraph.data ?? {}) as {role?: string}

      return `<div class="row"><p class="${escapeMarkup(role ?? 'body')}">${markedText(paragraph, inside)}</p><aside>${notes.join('')}</aside></div>\n`
    })
    .join('')
}

function note(message: VFileMessage, index: number): string {
  const why = message.note ? `<p class="why">${escapeMarkup(message.note)}</p>` : ''
  return `<div class="note ${levelOf(message)}"><p><b>${index + 1}</b> ${escapeMarkup(message.reason)} <code>${escapeMarkup(message.ruleId ?? '')}</code></p>${why}</div>`
}

function ledger({file, reading}: Checked): string {
  return reading ? ledgerMarkup(toLedger(file.path, reading).sources) : ''
}

function sum({errors, warnings, infos, files, failures}: Totals): string {
  const unread = failures > 0 ? `, ${failures} not checked` : ''
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${infos} info in ${counted(files, 'file')}${unread}.`
}
