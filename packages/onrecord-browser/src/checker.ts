/**
 * Who checks a draft: this thread, or a worker.
 */

import {
  checkTree,
  type DraftReport,
  type Notes,
  ParagraphMemory,
  type PresetOptions,
  quoteRows,
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

/** Checks in its own thread, where notes can be given as they are. */
export interface LocalChecker extends Checker {
  /**
   * Look quotations up in notes from now on: reports have `quotes` then.
   *
   * @param notes
   *   What the draft was written from; `null` for none.
   */
  useNotes(notes: Notes | null): void
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
export function createChecker(settings: PresetOptions = {}): LocalChecker {
  const memory = new ParagraphMemory()
  let notes: Notes | null = null
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
      const how = {rules, options, memory, notes: notes ?? undefined, ignores: false}
      const checked = await checkTree(file, tree, how)
      const report = reportOf(file, checked)
      return notes ? {...report, quotes: quoteRows(checked.reading, text, notes)} : report
    },
    useNotes(given) {
      notes = given
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
