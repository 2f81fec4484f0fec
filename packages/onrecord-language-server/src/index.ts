/**
 * Check the sourcing of news drafts in any editor that speaks the Language Server Protocol.
 */

export type {ClientSettings, InitializationOptions} from './client-settings.js'
export {
  type IgnoreParams,
  ignoreRequest,
  type ReportParams,
  reportRequest,
  type SummaryParams,
  summaryNotification
} from './protocol.js'
export {serve} from './server.js'
