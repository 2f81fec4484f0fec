/**
 * The change that makes a finding ignored: a comment where the format has comments, an entry in
 * the sidecar where it has none.
 */

import {writeFile} from 'node:fs/promises'
import {readSidecar, sidecarEnding} from 'onrecord'
import type {DraftFinding} from 'onrecord/draft'
import {VFile} from 'vfile'
import type {ClientCapabilities, Range, TextEdit, WorkspaceEdit} from 'vscode-languageserver'
import type {Draft, DraftCheck} from './draft.js'

/** The change that ignores a finding, and where the writer says why. */
export interface IgnoreEdit {
  edit: WorkspaceEdit
  /** Document that the ignore is written in. */
  uri: string
  /** Where the reason goes, after the change. */
  reason: Range
}

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
 * @returns
 *   The change; nothing where there is no place for it.
 */
export async function ignoreEdit(
  draft: Draft,
  check: DraftCheck,
  finding: DraftFinding,
  reason: string,
  client: ClientCapabilities
): Promise<IgnoreEdit | null> {
  const {document, checked} = check

  if (draft.format !== 'markdown' && draft.format !== 'html') {
    return sidecarEdit(draft, finding, reason, client)
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
    reason: pointAt(start.line, character)
  }
}

async function sidecarEdit(
  {uri, path}: Draft,
  {rule, actual, places}: DraftFinding,
  reason: string,
  client: ClientCapabilities
): Promise<IgnoreEdit | null> {
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
  const known = await readSidecar(new VFile({path}))

  if (known === undefined || known.trim() === '') {
    const change = {range: atLine(0), newText: `ignore:\n${entry}`}
    const edit = await createEdit(sidecar, `${path}${sidecarEnding}`, change, client)
    return {edit, uri: sidecar, reason: reasonAt(4)}
  }

  const head = known.split('\n').findIndex((line) => /^ignore:\s*$/.test(line))
  // Whoever wrote it in another form knows better where the entry goes.
  if (head === -1) return null
  const change = {range: atLine(head + 1), newText: entry}
  return {edit: editOf(sidecar, change, client), uri: sidecar, reason: reasonAt(head + 4)}
}

/** Make a sidecar: by the editor where it can make files, here where it can't. */
async function createEdit(
  uri: string,
  path: string,
  change: TextEdit,
  client: ClientCapabilities
): Promise<WorkspaceEdit> {
  const {documentChanges, resourceOperations} = client.workspace?.workspaceEdit ?? {}
  if (documentChanges && resourceOperations?.includes('create')) {
    return {
      documentChanges: [
        {kind: 'create', uri, options: {ignoreIfExists: true}},
        changeOf(uri, change)
      ]
    }
  }
  await writeFile(path, '', {flag: 'a'})
  return editOf(uri, change, client)
}

function editOf(uri: string, change: TextEdit, client: ClientCapabilities): WorkspaceEdit {
  return client.workspace?.workspaceEdit?.documentChanges
    ? {documentChanges: [changeOf(uri, change)]}
    : {changes: {[uri]: [change]}}
}

/** Between the quotes of an empty reason. */
function reasonAt(line: number): Range {
  return pointAt(line, '    reason: "'.length)
}

function pointAt(line: number, character: number): Range {
  return {start: {line, character}, end: {line, character}}
}

function changeOf(
  uri: string,
  edit: TextEdit
): {textDocument: {uri: string; version: null}; edits: TextEdit[]} {
  return {textDocument: {uri, version: null}, edits: [edit]}
}

function atLine(line: number): Range {
  return pointAt(line, 0)
}

/** A comment must not be closed by its own words. */
function oneLine(reason: string): string {
  return reason.replace(/\s+/g, ' ').replaceAll('--', '–').trim()
}
