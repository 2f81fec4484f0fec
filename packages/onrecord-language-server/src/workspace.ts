/**
 * All articles of a workspace, open or not.
 */

import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {lint} from 'onrecord'
import type {Connection} from 'vscode-languageserver'
import {diagnosticsOfFile} from './diagnostics.js'

/**
 * Check every article below the folders of a workspace, and tell what was found.
 *
 * @param connection
 *   Connection to the editor.
 * @param folders
 *   Absolute paths.
 * @param isOpen
 *   Whether a document is open: what was found in it is told anyway.
 */
export async function checkWorkspace(
  connection: Connection,
  folders: readonly string[],
  isOpen: (uri: string) => boolean
): Promise<void> {
  for (const cwd of folders) {
    for await (const {file, failure} of lint(['.'], {cwd, threads: 1})) {
      if (!file) {
        connection.console.warn(`${failure.path}: ${failure.reason}`)
        continue
      }
      const uri = pathToFileURL(path.resolve(cwd, file.path)).href
      if (!isOpen(uri)) connection.sendDiagnostics({uri, diagnostics: diagnosticsOfFile(file)})
    }
  }
}
