/**
 * The report as Markdown, to be pasted into a message.
 */

import {type DraftReport, wordSummary} from 'onrecord/draft'
import {classNames} from '../panels/standings.js'
import {levelNames} from '../settings.js'

/**
 * Write the report.
 *
 * @param report
 *   The report.
 * @returns
 *   Markdown.
 */
export function toMarkdown({findings, ledger, summary}: DraftReport): string {
  const found = findings.map(
    ({severity, rule, reason, actual, note}) =>
      `- **${levelNames[severity]}** (\`${rule}\`): ${plain(reason)}\n  > ${plain(actual)}\n\n  ${plain(note)}`
  )
  const sources = ledger.sources.map(
    ({name, class: kind, quotations, words}) =>
      `| ${plain(name)} | ${classNames[kind] ?? kind} | ${quotations} | ${words} |`
  )

  return [
    '# Sourcing report',
    `${wordSummary(summary)}.`,
    '## Findings',
    found.length > 0 ? found.join('\n\n') : 'Nothing found.',
    '## Sources',
    sources.length > 0
      ? ['| Source | Kind | Quotations | Words |', '|---|---|--:|--:|', ...sources].join('\n')
      : 'Nobody is credited.'
  ].join('\n\n')
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&')
}
