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

/** What a user chose. */
interface Choice {
  enable: boolean
  codeLens: boolean
  settings: DocumentSettings
}

/** Holds the user's settings, and tells what is wrong with them. */
export class OwnSettings {
  protected readonly complain: (reason: string) => void
  #usual: Choice = {
    enable: true,
    codeLens: true,
    settings: {rules: resolveSettings({}), options: {}}
  }
  /** Choices for documents, by their addresses: a folder may have its own. */
  readonly #scoped = new Map<string, Choice>()

  /**
   * @param complain
   *   Is told, in one line, why settings can't be used.
   */
  constructor(complain: (reason: string) => void) {
    this.complain = complain
  }

  /** Whether the user wants a document checked. */
  isEnabled(uri: string): boolean {
    return this.#choiceFor(uri).enable
  }

  /** Whether the user wants the sum of a draft above its first line. */
  hasLens(uri: string): boolean {
    const {enable, codeLens} = this.#choiceFor(uri)
    return enable && codeLens
  }

  /** Whether the settings for one document are known. */
  knows(uri: string): boolean {
    return this.#scoped.has(uri)
  }

  /**
   * Take the settings of the editor. What can't be used is told, and those before stay.
   *
   * @param settings
   *   Section `onrecord`.
   * @param uri
   *   The one document that they hold for; all others if left out.
   */
  setOwn({enable = true, codeLens = true, ...options}: ClientSettings, uri?: string): void {
    let {settings} = this.#choiceFor(uri)
    try {
      settings = {rules: resolveSettings(options), options}
    } catch (error) {
      this.complain(`The editor’s settings of onrecord: ${(error as Error).message}`)
    }
    const choice = {enable, codeLens, settings}
    if (uri === undefined) this.#usual = choice
    else this.#scoped.set(uri, choice)
  }

  /** Forget the settings for a document: it was closed. */
  dropOwn(uri: string): void {
    this.#scoped.delete(uri)
  }

  /** Forget what configurations said: one has changed. */
  reset(): void {}

  /**
   * Find the settings of a document.
   *
   * @param _file
   *   Its path; nothing for one that was never saved.
   * @param uri
   *   Its address in the editor.
   * @returns
   *   Its settings.
   */
  async of(_file: string | undefined, uri: string): Promise<DocumentSettings> {
    return this.#choiceFor(uri).settings
  }

  #choiceFor(uri: string | undefined): Choice {
    return (uri === undefined ? undefined : this.#scoped.get(uri)) ?? this.#usual
  }
}
