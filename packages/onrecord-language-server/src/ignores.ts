/**
 * The change that makes a finding ignored: a comment where the format has comments, an entry in
 * the sidecar where it has none.
 */

import {readSidecar, sidecarEnding} from 'onrecord'
import type {DraftFinding} from 'onrecord/draft'
import {VFile} from 'vfile'
import type {TextEdit, WorkspaceEdit} from 'vscode-languageserver'
import type {Draft, DraftCheck} from './draft.js'

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
 * @returns
 *   The change; nothing where there is no place for it.
 */
export async function ignoreEdit(
  draft: Draft,
  check: DraftCheck,
  finding: DraftFinding,
  reason: string
): Promise<WorkspaceEdit | null> {
  const {document, checked} = check

  if (draft.format !== 'markdown' && draft.format !== 'html') {
    return sidecarEdit(draft, finding, reason)
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

  return {changes: {[document.uri]: [{range: {start, end: start}, newText}]}}
}

async function sidecarEdit(
  {uri, path}: Draft,
  {rule, actual}: DraftFinding,
  reason: string
): Promise<WorkspaceEdit | null> {
  if (path === undefined) return null

  const sidecar = `${uri}${sidecarEnding}`
  // JSON's strings are YAML's.
  const entry = `  - rule: ${rule}\n    words: ${JSON.stringify(actual)}\n    reason: ${JSON.stringify(oneLine(reason))}\n`
  const known = await readSidecar(new VFile({path}))

  if (known === undefined || known.trim() === '') {
    return {
      documentChanges: [
        {kind: 'create', uri: sidecar, options: {ignoreIfExists: true}},
        changeOf(sidecar, {range: atLine(0), newText: `ignore:\n${entry}`})
      ]
    }
  }

  const head = known.split('\n').findIndex((line) => /^ignore:\s*$/.test(line))
  // Whoever wrote it in another form knows better where the entry goes.
  if (head === -1) return null
  return {documentChanges: [changeOf(sidecar, {range: atLine(head + 1), newText: entry})]}
}

function changeOf(
  uri: string,
  edit: TextEdit
): {textDocument: {uri: string; version: null}; edits: TextEdit[]} {
  return {textDocument: {uri, version: null}, edits: [edit]}
}

function atLine(line: number): TextEdit['range'] {
  return {start: {line, character: 0}, end: {line, character: 0}}
}

/** A comment must not be closed by its own words. */
function oneLine(reason: string): string {
  return reason.replace(/\s+/g, ' ').replaceAll('--', '–').trim()
}
