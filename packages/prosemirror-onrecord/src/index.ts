/**
 * Check the sourcing of news drafts in a ProseMirror editor.
 */

export {
  type Around,
  type Checker,
  createChecker,
  type DraftBlock,
  type EditorRole,
  type IgnoredUse,
  joinBlocks,
  type OutsideFinding,
  type PlacedFinding,
  type PlacedRemedy,
  type PlacedUse,
  type Range,
  type Use
} from 'onrecord-browser'
export {
  blocksOf,
  createToRange,
  defaultRoleOf,
  type PlacedBlock,
  type RoleOf
} from './blocks.js'
export {
  acceptRemedy,
  checkAgain,
  findingAt,
  findingsAt,
  ignoreFinding,
  restoreFinding,
  selectFinding,
  selectNextFinding,
  setIgnored,
  showFinding,
  undoIgnore
} from './commands.js'
export {type OnrecordOptions, onrecord} from './plugin.js'
export {findingsIn, ignoredIn, isReading, outsideIn, reportIn} from './state.js'
