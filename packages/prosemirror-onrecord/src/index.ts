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
  ignoreFinding,
  selectFinding,
  selectNextFinding,
  showFinding
} from './commands.js'
export type {PlacedFinding, PlacedRemedy} from './findings.js'
export {type OnrecordOptions, onrecord} from './plugin.js'
export {findingsIn, reportIn} from './state.js'
