/**
 * For people: each paragraph with its findings, the words underlined in their sentence, set to the width of
 * the terminal.
 */

import {isPaged} from 'vfile-article'
import type {VFileMessage} from 'vfile-message'
import type {Level} from '../config/types.js'
import {type Excerpt, excerptOf} from '../excerpt.js'
import {occurrencesOf} from '../gate/occurrences.js'
import type {Checked} from '../lint.js'
import {createStyles, oneLine, type Style, type Styles} from '../terminal.js'
import stringWidth from '../width.js'
import {wrap} from '../wrap.js'
import {markedLines} from './marked-lines.js'
import {levelOf, type Reporter, type ReporterOptions} from './reporter.js'
import {summary} from './summary.js'

/** Words for severities. */
const words: Readonly<Record<Level, string>> = {error: 'error', warn: 'warning', info: 'info'}

/** Indent of a sentence and of the severity, of a message, and of a note. */
const [outer, inner, deep] = [2, 11, 13]

/** Findings that are shown under one sentence. */
interface Group {
  excerpt: Excerpt | undefined
  messages: VFileMessage[]
}

/**
 * Make the reporter for a terminal.
 *
 * The way out and the standard behind a finding are shown with the first finding of each rule, or with all of them
 * if `verbose`.
 *
 * @param options
 *   Colour, length and width.
 * @returns
 *   Reporter.
 */
export function createPrettyReporter(options: ReporterOptions): Reporter {
  const styles = createStyles(options.colour)
  const explained = new Set<string>()
  const gravest: Partial<Record<Level, string | undefined>> = {}

  return {
    start: () => '',
    file(checked) {
      const {messages, path} = checked.file
      if (messages.length === 0) return ''

      const out = [styles.bold(oneLine(path)), '']
      let paragraph: number | undefined

      for (const group of groupsOf(messages)) {
        const [first] = group.messages
        if (group.excerpt && group.excerpt.paragraph !== paragraph) {
          paragraph = group.excerpt.paragraph
          out.push(indent(styles.dim(heading(checked, paragraph, first)), outer))
        }
        out.push(...sentence(group, styles, options))
        for (const message of group.messages) {
          gravest[levelOf(message)] ??= message.ruleId
          out.push(...finding(checked, message, styles, options, explained))
        }
        out.push('')
      }

      return `${out.join('\n')}\n`
    },
    failure: () => '',
    end: (totals) => summary(totals, gravest.error ?? gravest.warn ?? gravest.info, styles)
  }
}

/** Findings of one sentence together, in the order of the copy. */
function groupsOf(messages: readonly VFileMessage[]): Group[] {
  const groups: Group[] = []

  for (const message of messages) {
    const excerpt = excerptOf(message)
    const last = groups.at(-1)
    const same = last?.excerpt && excerpt && last.excerpt.at === excerpt.at
    if (!same) groups.push({excerpt, messages: [message]})
    else {
      last.messages.push(message)
      // The longer excerpt shows the words of both.
      if (excerpt.text.length > (last.excerpt?.text.length ?? 0)) last.excerpt = excerpt
    }
  }

  return groups
}

function heading({file}: Checked, paragraph: number, message: VFileMessage | undefined): string {
  const line = isWord(file.path) ? undefined : message?.line
  return `paragraph ${paragraph}${line === undefined ? '' : `, line ${line}`}`
}

/** Nobody can go to a line of a Word file. */
function isWord(path: string): boolean {
  return isPaged(/\.\w+$/.exec(path)?.[0])
}

function sentence({excerpt, messages}: Group, styles: Styles, options: ReporterOptions): string[] {
  if (!excerpt) return []

  const marks = messages.flatMap((message) => {
    const own = excerptOf(message)
    return own ? [{start: own.start, end: own.end, level: levelOf(message)}] : []
  })
  const underlined = (level: Level): Style => {
    const colour = colourOf(level, styles)
    return (text) => styles.underline(colour(text))
  }

  return markedLines(excerpt.text, marks, {
    width: options.width - outer - 2,
    styles: options.colour
      ? {error: underlined('error'), warn: underlined('warn'), info: underlined('info')}
      : undefined
  }).map((line) => indent(`${styles.dim('│')} ${line}`, outer))
}

function finding(
  {file}: Checked,
  message: VFileMessage,
  styles: Styles,
  {width, verbose}: ReporterOptions,
  explained: Set<string>
): string[] {
  const {ruleId = '', note, line, column, url} = message
  const level = levelOf(message)
  const place = line === undefined || isWord(file.path) ? '' : `${line}:${column ?? 1} `
  const lines = wrap(oneLine(message.reason), width - inner).split('\n')
  const tail = `${place}${oneLine(ruleId)}`
  const last = lines.at(-1) ?? ''
  const fits = inner + stringWidth(last) + 2 + stringWidth(tail) <= width
  const rest = alsoAt(file.path, message)
  const shown = note && (verbose || !explained.has(ruleId)) ? oneLine(note) : ''

  explained.add(ruleId)
  if (fits) lines[lines.length - 1] = `${last}  ${styles.dim(tail)}`
  else lines.push(styles.dim(tail))

  return [
    ...lines.map((text, index) => {
      const label = words[level].padEnd(inner - outer)
      return index === 0
        ? indent(`${colourOf(level, styles)(label)}${text}`, outer)
        : indent(text, inner)
    }),
    ...[rest, shown, verbose && url ? oneLine(url) : '']
      .filter((text) => text !== '')
      .flatMap((text) => wrap(text, width - deep).split('\n'))
      .map((text) => indent(styles.dim(text), deep))
  ]
}

/** Where else the same words stand. */
function alsoAt(path: string, message: VFileMessage): string {
  const lines = occurrencesOf(message)
    .slice(1)
    .map(({start}) => String(start.line))
  const others = [...new Set(lines)].filter((line) => line !== String(message.line))

  if (others.length === 0 || isWord(path)) return ''
  return `Also in line${others.length === 1 ? '' : 's'} ${others.join(', ')}.`
}

function colourOf(level: Level, styles: Styles): Style {
  return {error: styles.red, warn: styles.yellow, info: styles.blue}[level]
}

function indent(text: string, columns: number): string {
  return `${' '.repeat(columns)}${text}`
}
