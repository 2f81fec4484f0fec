/**
 * One open document, and what was found in it.
 */

import {
  type CheckedArticle,
  checkArticle,
  checkTree,
  type DraftReport,
  ParagraphMemory,
  reportOf
} from 'onrecord/draft'
import {VFile} from 'vfile'
import {type Format, toTree} from 'vfile-article'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {formatFor} from './formats.js'
import type {Machine} from './machine.js'
import type {DocumentSettings} from './own-settings.js'

/** Characters of a draft at most: a longer one would hold up all others that are open. */
const longest = 500_000

/** Milliseconds of the processor after which a draft is checked no more as long as it is open. */
const budget = 15_000

/** What is said of a draft that takes too long. */
export const tooLong = 'Takes too long to be checked while it is open. Check it with onrecord.'

/** What a check came to. */
export interface DraftCheck {
  /** The text that was checked; offsets of the report point into it. */
  document: TextDocument
  report: DraftReport
  checked: CheckedArticle
}

/** A document that is open in the editor. */
export class Draft {
  readonly uri: string
  readonly path: string | undefined
  readonly format: Format | undefined
  /** The last check; nothing before the first, or where the draft can't be read. */
  last: DraftCheck | undefined
  /** Milliseconds of the processor that the last check took: a busy machine is no fault of the draft. */
  cost = 0
  /** Characters that it had when it was last tried; 0 if it never was. */
  tried = 0
  /** Whether that took too long. */
  isSlow = false
  /** What the paragraphs of the draft told. */
  readonly memory = new ParagraphMemory()
  timer: ReturnType<typeof setTimeout> | undefined
  readonly #machine: Machine

  /**
   * @param document
   *   The document as it was opened.
   * @param machine
   *   Where it lies.
   */
  constructor({uri, languageId}: TextDocument, machine: Machine) {
    this.#machine = machine
    this.uri = uri
    this.path = machine.pathOf(uri)
    this.format = formatFor(languageId, this.path ?? uri)
  }

  /**
   * Check the draft.
   *
   * @param document
   *   Its present text.
   * @param settings
   *   How to check.
   * @returns
   *   What was found, or why nothing was.
   */
  async check(
    document: TextDocument,
    settings: DocumentSettings
  ): Promise<DraftCheck | {failure: string}> {
    if (document.getText().length > longest) {
      return {failure: 'Too long to be checked while it is open. Check it with onrecord.'}
    }
    if (this.cost > budget) {
      return {failure: tooLong}
    }

    const start = this.#machine.work()
    const file = new VFile({path: this.path ?? 'untitled.txt', value: document.getText()})

    try {
      const options = {
        ...settings,
        format: this.format,
        memory: this.memory,
        sidecar: this.path === undefined ? undefined : this.#machine.readSidecar(this.path)
      }
      // A draft that is still to be written is nothing to complain of.
      const checked =
        String(file).trim() === ''
          ? await checkTree(file, toTree({blocks: [], comments: []}, String(file)), settings)
          : await checkArticle(file, options)
      return {document, report: reportOf(file, checked), checked}
    } catch (error) {
      return {failure: this.#machine.explainError(error)}
    } finally {
      this.cost = this.#machine.work() - start
    }
  }
}
