/**
 * Check the sourcing of news drafts in a ProseMirror editor.
 */

export {
  blocksOf,
  createToRange,
  type DraftBlock,
  joinBlocks,
  type PlacedBlock,
  type Range,
  type RoleOf
} from './blocks.js'
export {type Checker, createChecker} from './checker.js'
export {
  acceptRemedy,
  checkAgain,
  findingAt,
  findingsAt,
  ignoreFinding,
  restoreFinding,
  selectFinding,
  selectNextFinding,
  showFinding,
  undoIgnore
} from './commands.js'
export type {IgnoredUse, PlacedFinding, PlacedRemedy, PlacedUse, Use} from './findings.js'
export {type OnrecordOptions, onrecord} from './plugin.js'
export {findingsIn, ignoredIn, isReading, reportIn} from './state.js'
