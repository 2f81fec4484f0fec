/**
 * Check the sourcing of news drafts in any editor that runs in a browser.
 */

export {
  type Around,
  blockAt,
  type DraftBlock,
  diffBlocks,
  type EditorRole,
  joinBlocks,
  type PositionMap,
  type Range,
  settleHeadings,
  startsOf,
  surround,
  type Whole
} from './blocks.js'
export {type Card, type CardActions, type CardHost, type CardLabels, createCard} from './card.js'
export {type Checker, createChecker, type LocalChecker} from './checker.js'
export {type Checked, type Checking, createChecking} from './checking.js'
export {
  areSame,
  findingBeside,
  findingsAround,
  gravity,
  mapFindings,
  type OutsideFinding,
  outsideFindings,
  type PlacedFinding,
  type PlacedRemedy,
  type PlacedUse,
  placeFindings,
  withoutIgnored
} from './findings.js'
export {type Segment, segmentsOf} from './segments.js'
export {createSession} from './session.js'
export type {Editing, EditorBlock, Session, SessionOptions} from './session-types.js'
export {type IgnoredUse, keyOfUse, type Use} from './uses.js'
