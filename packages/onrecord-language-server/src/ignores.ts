/**
 * The change that makes a finding ignored: a comment where the format has comments, an entry in
 * the sidecar where it has none.
 */

import {type DraftFinding, sidecarEnding} from 'onrecord/draft'
import type {ClientCapabilities, Range} from 'vscode-languageserver'
import type {Draft, DraftCheck} from './draft.js'
import {createEdit, editOf, type OtherEdit, pointAt} from './edits.js'
import type {Machine} from './machine.js'

/**
 * Make the change.
 *
 * @param draft
 *   The document.
 * @param check
 *   What was found in it.
 * @param finding
 *   What to ignore.
 * @param reason
 *   Why; where it is empty, the writer is led to give one, since an ignore without a reason is
 *   reported and ignores nothing.
 * @param client
 *   What the editor can do.
 * @param machine
 *   Where a sidecar lies.
 * @returns
 *   The change, the cursor where the reason goes; nothing where there is no place for it.
 */
export async function ignoreEdit(
  draft: Draft,
  check: DraftCheck,
  finding: DraftFinding,
  reason: string,
  client: ClientCapabilities,
  machine: Machine
): Promise<OtherEdit | null> {
  const {document, checked} = check

  if (draft.format !== 'markdown' && draft.format !== 'html') {
    return sidecarEdit(draft, finding, reason, client, machine)
  }

  const paragraph = checked.reading.paragraphs.find(
    ({start, end}) => start <= finding.start && finding.start <= end
  )
  const words = `onrecord ignore ${finding.rule}: ${oneLine(reason)}`.trimEnd()
  const comment = `<!-- ${words} -->`
  // In Markdown a comment inside a paragraph would be a part of its text.
  const own = draft.format === 'markdown'
  const place = document.positionAt(paragraph?.start ?? finding.start)
  const start = own ? {line: place.line, character: 0} : place
  const newText = own ? `${comment}\n` : `${comment} `

  const character = start.character + `<!-- ${words}`.length + (reason === '' ? 1 : 0)

  return {
    edit: {changes: {[document.uri]: [{range: {start, end: start}, newText}]}},
    uri: document.uri,
    cursor: pointAt(start.line, character)
  }
}

async function sidecarEdit(
  {uri, path}: Draft,
  {rule, actual, places}: DraftFinding,
  reason: string,
  client: ClientCapabilities,
  machine: Machine
): Promise<OtherEdit | null> {
  if (path === undefined) return null

  const sidecar = `${uri}${sidecarEnding}`
  // JSON's strings are YAML's. The sentence tells this use of the words from every other.
  const lines = [
    `  - rule: ${rule}`,
    `    words: ${JSON.stringify(actual)}`,
    `    sentence: ${JSON.stringify(oneLine(places[0]?.sentence ?? ''))}`,
    `    reason: ${JSON.stringify(oneLine(reason))}`
  ]
  const entry = `${lines.join('\n')}\n`
  const known = await machine.readSidecar(path)

  if (known === undefined || known.trim() === '') {
    const change = {range: atLine(0), newText: `ignore:\n${entry}`}
    const file = {uri: sidecar, path: `${path}${sidecarEnding}`}
    const edit = await createEdit(file, change, client, machine)
    return {edit, uri: sidecar, cursor: reasonAt(4)}
  }

  const head = known.split('\n').findIndex((line) => /^ignore:\s*$/.test(line))
  // Whoever wrote it in another form knows better where the entry goes.
  if (head === -1) return null
  const change = {range: atLine(head + 1), newText: entry}
  return {edit: editOf(sidecar, change, client), uri: sidecar, cursor: reasonAt(head + 4)}
}

/** Between the quotes of an empty reason. */
function reasonAt(line: number): Range {
  return pointAt(line, '    reason: "'.length)
}

function atLine(line: number): Range {
  return pointAt(line, 0)
}

/** A comment must not be closed by its own words. */
function oneLine(reason: string): string {
  return reason.replace(/\s+/g, ' ').replaceAll('--', '–').trim()
}
