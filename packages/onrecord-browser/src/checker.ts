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

/** What a destroyed checker answers. */
export const gone = 'This checker was destroyed. Make another one.'

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
  /** Check no more: whoever made the checker calls it. What is asked after it is rejected. */
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
  let destroyed = false

  return {
    async check(blocks) {
      if (destroyed) throw new Error(gone)
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
    destroy() {
      destroyed = true
    }
  }
}
