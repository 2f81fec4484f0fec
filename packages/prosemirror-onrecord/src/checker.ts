/**
 * Who checks a draft: this thread, or a worker.
 */

import {
  checkTree,
  type DraftReport,
  ParagraphMemory,
  type PresetOptions,
  reportOf,
  resolveSettings
} from 'onrecord/draft'
import {VFile} from 'vfile'
import {toTree} from 'vfile-article'
import {type DraftBlock, joinBlocks} from './blocks.js'

/** Checks drafts. */
export interface Checker {
  /**
   * Check a draft.
   *
   * @param blocks
   *   All of its blocks.
   * @returns
   *   What was found; offsets count in the blocks with an empty line between each two. `null` if
   *   a newer draft has come in the meantime.
   */
  check(blocks: readonly DraftBlock[]): Promise<DraftReport | null>
  /**
   * Check by other settings from now on.
   *
   * @throws {SettingError}
   *   If they make no sense.
   */
  configure(settings: PresetOptions): void
  /** Check no more. */
  destroy(): void
}

/**
 * Check in this thread. A block that did not change is not read again.
 *
 * @param settings
 *   House style, rules, kind of copy, and names that the newsroom knows.
 * @returns
 *   Checker.
 * @throws {SettingError}
 *   If the settings make no sense.
 */
export function createChecker(settings: PresetOptions = {}): Checker {
  const memory = new ParagraphMemory()
  let options = settings
  let rules = resolveSettings(options)

  return {
    async check(blocks) {
      const {text, starts} = joinBlocks(blocks)
      const file = new VFile({path: 'draft.txt', value: text})
      const tree = toTree(
        {
          blocks: blocks.map(({role, text: value}, index) => {
            const start = starts[index] ?? 0
            return {role, pieces: [{value, start, end: start + value.length}]}
          }),
          comments: []
        },
        text
      )
      return reportOf(file, await checkTree(file, tree, {rules, options, memory, ignores: false}))
    },
    configure(changed) {
      rules = resolveSettings(changed)
      options = changed
    },
    destroy() {}
  }
}
