/**
 * Check the sourcing of news drafts in any editor that speaks the Language Server Protocol.
 */

export type {ClientSettings, InitializationOptions} from './client-settings.js'
export {serve} from './node-server.js'
export {
  type IgnoreParams,
  ignoreRequest,
  type ReportParams,
  type RulePageParams,
  reportRequest,
  rulePageRequest,
  type SummaryParams,
  summaryNotification
} from './protocol.js'
