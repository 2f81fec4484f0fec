/**
 * The runner's Node API.
 */

export {checkFile} from './check.js'
export {type Failure, UsageError} from './errors.js'
export type {Ledger, LedgerAttribution, LedgerQuotation, LedgerSource} from './ledger.js'
export {type FileOptions, type LintOptions, lint, type Result} from './lint.js'
export {type LedgerResult, readLedgers} from './sources.js'
