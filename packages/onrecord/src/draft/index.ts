/**
 * Check a draft while it is written: for editors, pages and workers. Needs no file system, and
 * runs in a browser.
 */

export {ParagraphMemory, type Role, type SourceClass, type Span} from 'nlcst-attribution'
export type {Notes} from 'quotation-notes'
export {
  mergeOptions,
  type PresetOptions,
  presets,
  resolveSettings
} from 'retext-preset-sourcing'
export {genres} from 'sourcing-rule'
export {type CheckedArticle, type CheckOptions, checkArticle, checkTree} from '../check.js'
export {
  type DataConfig,
  type DataSettings,
  dataConfigNames,
  dataSettingsOf,
  findDataConfig,
  type ReadFile
} from '../config/data-config.js'
export type {Level} from '../config/types.js'
export {UsageError} from '../errors.js'
export {sidecarEnding} from '../gate/ignore-lists.js'
export type {
  Ledger,
  LedgerAttribution,
  LedgerQuotation,
  LedgerSource,
  LedgerStatement,
  Words
} from '../ledger.js'
export {isSound, type QuoteRow, quoteRows, verdictWords} from './quotes.js'
export type {Remedy} from './remedies.js'
export {
  type DraftFinding,
  type DraftReport,
  reportOf,
  type Summary,
  wordSummary
} from './report.js'
export {type Share, type Standing, type StripParagraph, standings} from './source-strip.js'
