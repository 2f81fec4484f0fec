/**
 * The runner's Node API.
 */

export type {CheckOptions} from './check.js'
export {checkFile} from './check-file.js'
export {configNames} from './config/load.js'
export {Resolver, type ResolverOptions, type Settings} from './config/resolve.js'
export {configSchema} from './config/schema.js'
export {
  type Config,
  defineConfig,
  type Level,
  type Override,
  type PluginRules
} from './config/types.js'
export {explainError, type Failure, UsageError} from './errors.js'
export type {FileOptions} from './files/each.js'
export {sidecarEnding} from './gate/ignore-lists.js'
export {readSidecar} from './gate/sidecar.js'
export type {
  Ledger,
  LedgerAttribution,
  LedgerQuotation,
  LedgerSource,
  LedgerStatement,
  Words
} from './ledger.js'
export {type Checked, type LintOptions, lint, type Result} from './lint.js'
export {NoteKeeper} from './note-keeper.js'
export {findRulePage, readRulePage} from './rule-page.js'
export {
  type FileLedger,
  hashOf,
  type LedgerOptions,
  type LedgerResult,
  readLedgers
} from './sources.js'
export type {RecordOptions, RecordResult} from './stream/check-record.js'
export {readLines} from './stream/lines.js'
export {openRecordPool, type RecordPool} from './threads/pool.js'
