/**
 * Changes to a Word file, as tracked changes: who edits the copy accepts or refuses each in Word.
 */

import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import type {Edit} from './edits.js'

/** The part of a Word file that has the copy; notes are left to people. */
const part = 'word/document.xml'

/** A run of text in a paragraph. */
interface Run {
  /** Where it stands in the XML. */
  start: number
  end: number
  /** Its properties, as written. */
  properties: string
  /** Its words; `undefined` where it has more in it than words. */
  words: string | undefined
  /** Words that it adds to its paragraph. */
  text: string
}

/**
 * Make tracked changes.
 *
 * @param bytes
 *   Content of the file.
 * @param text
 *   Its paragraphs, one a line, that the changes point into.
 * @param edits
 *   Changes.
 * @param date
 *   When they are made.
 * @returns
 *   The new content, and the changes that could be made: those of words that stand in one run of text.
 */
export function trackChanges(
  bytes: Uint8Array,
  text: string,
  edits: readonly Edit[],
  date: Date
): {bytes: Uint8Array; made: Edit[]} {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts[part] ?? new Uint8Array())
  const paragraphs = paragraphsOf(xml)
  const changes: {start: number; end: number; xml: string}[] = []
  const made: Edit[] = []
  let id =
    1 + Math.max(0, ...[...xml.matchAll(/w:id="(\d{1,9})"/g)].map(([, digits]) => Number(digits)))

  for (const edit of edits) {
    const found = locate(edit, text, paragraphs)
    if (!found) continue

    const {run, from} = found
    const words = run.words ?? ''
    const old = text.slice(edit.start, edit.end)
    const who = (): string =>
      `w:id="${id++}" w:author="onrecord" w:date="${date.toISOString().slice(0, 19)}Z"`
    const piece = (value: string): string =>
      value === '' ? '' : `<w:r>${run.properties}${textElement('w:t', value)}</w:r>`

    made.push(edit)
    changes.push({
      start: run.start,
      end: run.end,
      xml: `${piece(words.slice(0, from))}<w:del ${who()}><w:r>${run.properties}${textElement('w:delText', old)}</w:r></w:del><w:ins ${who()}>${piece(edit.text)}</w:ins>${piece(words.slice(from + old.length))}`
    })
  }

  // One change a run: the others come with the next call.
  const single = changes.filter(
    ({start}, index) => changes.findIndex((other) => other.start === start) === index
  )
  const kept = made.filter((_, index) =>
    single.includes(changes[index] as (typeof changes)[number])
  )
  let at = 0
  let changed = ''

  for (const change of single.sort((left, right) => left.start - right.start)) {
    changed += xml.slice(at, change.start) + change.xml
    at = change.end
  }

  parts[part] = strToU8(changed + xml.slice(at))
  return {bytes: zipSync(parts), made: kept}
}

/** Find the run that holds the words of a change, and where in it they begin. */
function locate(
  edit: Edit,
  text: string,
  paragraphs: readonly Run[][]
): {run: Run; from: number} | undefined {
  const lineStart = text.lastIndexOf('\n', edit.start - 1) + 1
  const lineEnd = text.indexOf('\n', edit.start)
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
  // Of several paragraphs of the same words, the one that comes as often before.
  const before = text
    .slice(0, lineStart)
    .split('\n')
    .filter((other) => other === line).length
  const runs = paragraphs.filter((candidate) => joined(candidate) === line)[before]
  let at = lineStart

  for (const run of runs ?? []) {
    const next = at + run.text.length
    if (edit.start >= at && edit.end <= next) {
      return run.words === undefined ? undefined : {run, from: edit.start - at}
    }
    at = next
  }

  return undefined
}

function joined(runs: readonly Run[]): string {
  return runs.map(({text}) => text).join('')
}

/** The paragraphs of a document, those in text boxes apart. */
function paragraphsOf(xml: string): Run[][] {
  const paragraphs: Run[][] = []
  const open: number[] = []

  for (const match of xml.matchAll(/<w:p(?: [^>]*[^>/])?>|<\/w:p>/g)) {
    if (!match[0].startsWith('</')) {
      open.push(match.index)
      continue
    }

    const start = open.pop()
    if (start !== undefined) paragraphs.push(runsOf(xml, start, match.index))
  }

  return paragraphs
}

/** The runs between two places; what is deleted adds nothing. */
function runsOf(xml: string, from: number, to: number): Run[] {
  const runs: Run[] = []
  const pattern = /<w:r(?: [^>]*)?>|<w:del /g
  pattern.lastIndex = from

  for (let match = pattern.exec(xml); match && match.index < to; match = pattern.exec(xml)) {
    const isDeletion = match[0] === '<w:del '
    const closing = isDeletion ? '</w:del>' : '</w:r>'
    const close = xml.indexOf(closing, match.index)
    if (close < 0 || close > to) break

    const end = close + closing.length
    if (!isDeletion) runs.push(runOf(xml, match.index, end, match.index + match[0].length, close))
    pattern.lastIndex = end
  }

  return runs
}

function runOf(xml: string, start: number, end: number, from: number, to: number): Run {
  const inside = xml.slice(from, to)
  const properties = /^<w:rPr>[\s\S]*?<\/w:rPr>|^<w:rPr\/>/.exec(inside)?.[0] ?? ''
  const rest = inside.slice(properties.length)
  const plain = /^<w:t(?: [^>]*)?>([^<]*)<\/w:t>$/.exec(rest)?.[1]
  const text = [
    ...rest.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:(?:br|cr)(?: [^>]*)?\/>/g)
  ]
    .map(([element, words]) =>
      words === undefined ? (element === '<w:tab/>' ? '\t' : ' ') : unescaped(words)
    )
    .join('')

  return {
    start,
    end,
    properties,
    words: plain === undefined ? undefined : unescaped(plain),
    text
  }
}

function textElement(name: string, value: string): string {
  return `<${name} xml:space="preserve">${escaped(value)}</${name}>`
}

const entities: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&']
]

function unescaped(text: string): string {
  const numeric = text.replace(/&#(x?)([\da-f]{1,6});/gi, (_, hex: string, digits: string) =>
    String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(digits, hex ? 16 : 10)))
  )
  return entities.reduce(
    (result, [entity, character]) => result.replaceAll(entity, character),
    numeric
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
