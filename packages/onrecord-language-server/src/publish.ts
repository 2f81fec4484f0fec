/**
 * Tells the editor what was found in a document.
 */

import {wordSummary} from 'onrecord/draft'
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection
} from 'vscode-languageserver'
import {diagnosticOfFailure, diagnosticsOf} from './diagnostics.js'
import type {DraftCheck} from './draft.js'
import {summaryNotification} from './protocol.js'

/** What tells. */
export interface Publisher {
  /** Tell what was found in a version of a document. */
  tell(uri: string, version: number, check: DraftCheck): void
  /** Take back what was told of a document; with a failure, tell that in its place. */
  forget(uri: string, version?: number, failure?: string): void
}

/**
 * Make what tells.
 *
 * @param connection
 *   Connection to the editor.
 * @param client
 *   Gives what the editor can do.
 * @returns
 *   Functions to tell, and to take back.
 */
export function createPublisher(
  connection: Connection,
  client: () => ClientCapabilities
): Publisher {
  function refreshLenses(): void {
    if (client().workspace?.codeLens?.refreshSupport) {
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {})
    }
  }

  return {
    tell(uri, version, check) {
      const {summary} = check.report
      connection.sendDiagnostics({uri, version, diagnostics: diagnosticsOf(check)})
      connection.sendNotification(summaryNotification, {uri, summary, line: wordSummary(summary)})
      refreshLenses()
    },
    forget(uri, version, failure) {
      const diagnostics = failure === undefined ? [] : [diagnosticOfFailure(failure)]
      connection.sendDiagnostics({uri, ...(version === undefined ? {} : {version}), diagnostics})
      connection.sendNotification(summaryNotification, {uri, summary: null, line: ''})
      refreshLenses()
    }
  }
}
