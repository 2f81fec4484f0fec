/**
 * The settings of documents where no desk has any: the user's own.
 */

import {type Notes, type PresetOptions, resolveSettings} from 'onrecord/draft'
import type {ResolvedRule} from 'sourcing-rule'
import type {ClientSettings} from './client-settings.js'

/** How to check a document. */
export interface DocumentSettings {
  rules: readonly ResolvedRule[]
  options: PresetOptions
  /** Notes that it is written from. */
  notes?: Notes | undefined
}

/** Holds the user's settings, and tells what is wrong with them. */
export class OwnSettings {
  protected readonly complain: (reason: string) => void
  #own: ClientSettings = {}
  #settings: DocumentSettings = {rules: resolveSettings({}), options: {}}

  /**
   * @param complain
   *   Is told, in one line, why settings can't be used.
   */
  constructor(complain: (reason: string) => void) {
    this.complain = complain
  }

  /** Whether the user wants anything checked. */
  get enabled(): boolean {
    return this.#own.enable !== false
  }

  /** Whether the user wants the sum of a draft above its first line. */
  get hasLens(): boolean {
    return this.enabled && this.#own.codeLens !== false
  }

  /**
   * Take the settings of the editor. What can't be used is told, and those before stay.
   *
   * @param settings
   *   Section `onrecord`.
   */
  setOwn({enable = true, codeLens = true, ...options}: ClientSettings): void {
    try {
      this.#settings = {rules: resolveSettings(options), options}
      this.#own = {enable, codeLens, ...options}
    } catch (error) {
      this.#own = {...this.#own, enable, codeLens}
      this.complain(`The editor’s settings of onrecord: ${(error as Error).message}`)
    }
  }

  /** Forget what configurations said: one has changed. */
  reset(): void {}

  /**
   * Find the settings of a document.
   *
   * @param _file
   *   Its path; nothing for one that was never saved.
   * @returns
   *   Its settings.
   */
  async of(_file: string | undefined): Promise<DocumentSettings> {
    return this.#settings
  }
}
