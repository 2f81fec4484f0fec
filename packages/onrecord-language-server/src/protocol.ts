/**
 * What the server says beside the protocol, to clients that show more than diagnostics.
 */

import type {DraftReport, Summary} from 'onrecord/draft'
import type {WorkspaceEdit} from 'vscode-languageserver'
import {NotificationType, RequestType} from 'vscode-languageserver'

/** Which document. */
export interface ReportParams {
  uri: string
}

/** Asks for all that is known of an open document; `null` if it is not checked. */
export const reportRequest = new RequestType<ReportParams, DraftReport | null, void>(
  'onrecord/report'
)

/** What was found in a document, in short. */
export interface SummaryParams extends ReportParams {
  /** `null` when the document is closed, or checked no more. */
  summary: Summary | null
  /** The summary as one line. */
  line: string
}

/** Tells the summary of a document whenever it was checked. */
export const summaryNotification = new NotificationType<SummaryParams>('onrecord/summary')

/** Which finding to ignore, and why. */
export interface IgnoreParams extends ReportParams {
  rule: string
  /** Offset of the finding, in UTF-16 code units. */
  start: number
  reason: string
}

/** Asks for the change that makes a finding ignored, with a reason; `null` if there is no way. */
export const ignoreRequest = new RequestType<IgnoreParams, WorkspaceEdit | null, void>(
  'onrecord/ignore'
)

/** Which file. */
export interface ReadFileParams {
  uri: string
}

/** Asks a client in a browser, which has the files, for the text of one; `null` if there is none. */
export const readFileRequest = new RequestType<ReadFileParams, string | null, void>(
  'onrecord/readFile'
)

/** Which rule. */
export interface RulePageParams {
  rule: string
}

/** Asks for the page of a rule as Markdown, for clients that show it themselves. */
export const rulePageRequest = new RequestType<RulePageParams, string, void>('onrecord/rulePage')
