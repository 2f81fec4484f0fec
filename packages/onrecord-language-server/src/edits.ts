/**
 * Changes of other files than the draft, in the form that an editor understands.
 */

import type {ClientCapabilities, Range, TextEdit, WorkspaceEdit} from 'vscode-languageserver'
import type {Machine} from './machine.js'

/** A change that is written beside the draft, and where the writer looks for it. */
export interface OtherEdit {
  edit: WorkspaceEdit
  /** Document that is changed. */
  uri: string
  /** Where the cursor goes, after the change. */
  cursor: Range
}

/**
 * Make a file with some text: by the editor where it can make files, by the machine where it can't.
 *
 * @param file
 *   Its address and path.
 * @param change
 *   The text, as a change of an empty file.
 * @param client
 *   What the editor can do.
 * @param machine
 *   Where the file lies.
 * @returns
 *   The change.
 */
export async function createEdit(
  {uri, path}: {uri: string; path: string},
  change: TextEdit,
  client: ClientCapabilities,
  machine: Machine
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
  await machine.createFile(path)
  return editOf(uri, change, client)
}

/**
 * Change a file in one place.
 *
 * @param uri
 *   Its address.
 * @param change
 *   The change.
 * @param client
 *   What the editor can do.
 * @returns
 *   The change.
 */
export function editOf(uri: string, change: TextEdit, client: ClientCapabilities): WorkspaceEdit {
  return client.workspace?.workspaceEdit?.documentChanges
    ? {documentChanges: [changeOf(uri, change)]}
    : {changes: {[uri]: [change]}}
}

/**
 * Make the range of one place.
 *
 * @param line
 *   From 0.
 * @param character
 *   From 0.
 * @returns
 *   Range without characters.
 */
export function pointAt(line: number, character: number): Range {
  return {start: {line, character}, end: {line, character}}
}

function changeOf(
  uri: string,
  edit: TextEdit
): {textDocument: {uri: string; version: null}; edits: TextEdit[]} {
  return {textDocument: {uri, version: null}, edits: [edit]}
}
