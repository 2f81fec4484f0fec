/**
 * Markdown, for a comment on a pull request.
 */

import type {Checked} from '../lint.js'
import {escapeMarkdown} from './escape.js'
import {counted, levelOf, type Reporter, type Totals} from './reporter.js'

/** Characters that a comment may have on the sites that take them, with some to spare. */
const most = 60_000

const marks = {error: '✖', warn: '⚠', info: 'ℹ'} as const

/**
 * Make the Markdown reporter. What doesn't fit in a comment is counted.
 *
 * @returns
 *   Reporter.
 */
export function createMarkdownReporter(): Reporter {
  let length = 0
  let left = 0

  function fit(text: string, findings: number): string {
    if (length + text.length > most) {
      left += findings
      return ''
    }

    length += text.length
    return text
  }

  return {
    start: () => '## onrecord\n\n',
    file: (checked) => {
      const {messages} = checked.file
      return messages.length === 0 ? '' : fit(section(checked), messages.length)
    },
    failure: ({path, reason}) =>
      fit(`**${escapeMarkdown(path)}** was not checked: ${escapeMarkdown(reason)}\n\n`, 0),
    end: (totals) =>
      `${left > 0 ? `And ${counted(left, 'finding')} more.\n\n` : ''}${sum(totals)}\n`
  }
}

function section({file}: Checked): string {
  const rows = file.messages.map((message) => {
    const {line = '', reason, note = '', ruleId = ''} = message
    const finding = `${marks[levelOf(message)]} ${escapeMarkdown(reason)}`
    const why = note ? `<br><sub>${escapeMarkdown(note)}</sub>` : ''
    return `| ${line} | ${finding}${why} | ${escapeMarkdown(ruleId)} |`
  })

  return `### ${escapeMarkdown(file.path)}\n\n| Line | Finding | Rule |\n| ---: | --- | --- |\n${rows.join('\n')}\n\n`
}

function sum({errors, warnings, infos, files, failures}: Totals): string {
  const scope = `in ${counted(files, 'file')}${failures > 0 ? `, ${failures} not checked` : ''}`

  if (errors + warnings + infos === 0) return `Nothing found ${scope}.`
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${infos} info ${scope}.`
}
