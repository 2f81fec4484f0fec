/**
 * The help of the command line.
 */

import type {Styles} from '../terminal.js'
import {wrap} from '../wrap.js'
import {optionSpec, optionSpecs} from './options.js'

const usage = `onrecord [FILES, folders, globs, -]    check articles (the default)
onrecord sources FILES                list who speaks, how each is identified, how often
onrecord quotes FILES --notes PATH    show each quotation beside what the notes have
onrecord stream                       check records: JSON Lines in, JSON Lines out
onrecord explain RULE                 show what a rule asks for, and whose standard that is
onrecord rules                        list the rules
onrecord init                         write a configuration`

const exits = `0  nothing at or above the gate
1  findings at or above the gate
2  something could not be checked: a file, the configuration, the call`

/** Columns of the help. */
const columns = 100

/**
 * Write the help.
 *
 * @param styles
 *   Styles for headings.
 * @returns
 *   Text for standard output.
 */
export function help({bold}: Styles): string {
  const rows = Object.keys(optionSpecs).map(optionRow)
  const width = Math.max(...rows.map(([left]) => left.length))
  const options = rows
    .map(([left, right]) => {
      const lines = wrap(right, columns - width - 4).split('\n')
      return `${left.padEnd(width)}  ${lines.join(`\n${' '.repeat(width + 2)}`)}`
    })
    .join('\n')

  return [
    'Check the sourcing of news articles: who says so, and who is not speaking.',
    section(bold('Usage'), usage),
    section(bold('Options'), options),
    section(bold('Exit codes'), exits)
  ].join('\n\n')
}

function optionRow(name: string): [string, string] {
  const spec = optionSpec(name)
  const short = spec?.short ? `-${spec.short}, ` : '    '
  const value = spec?.value ? ` ${spec.value}` : ''
  const choices = spec?.choices ? `: ${spec.choices.join(', ')}` : ''

  return [`${short}--${name}${value}`, `${spec?.help}${choices}`]
}

function section(title: string, body: string): string {
  return `${title}\n${body.replace(/^/gm, '  ')}`
}
