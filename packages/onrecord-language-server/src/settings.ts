/**
 * The settings of documents: the desk's configuration where there is one, else the user's own.
 */

import path from 'node:path'
import process from 'node:process'
import {Resolver, UsageError} from 'onrecord'
import {type PresetOptions, resolveSettings} from 'onrecord/draft'
import type {ResolvedRule} from 'sourcing-rule'
import type {ClientSettings} from './client-settings.js'

/** How to check a document. */
export interface DocumentSettings {
  rules: readonly ResolvedRule[]
  options: PresetOptions
}

/** Finds settings, and tells what is wrong with them. */
export class SettingsFinder {
  readonly #noScripts: boolean
  readonly #complain: (reason: string) => void
  #resolver: Resolver
  #own: ClientSettings = {}
  #ownSettings: DocumentSettings = {rules: resolveSettings({}), options: {}}

  /**
   * @param trusted
   *   Whether configurations that are programs may be run.
   * @param complain
   *   Is told, in one line, why settings can't be used.
   */
  constructor(trusted: boolean, complain: (reason: string) => void) {
    this.#noScripts = !trusted
    this.#complain = complain
    this.#resolver = this.#newResolver()
  }

  /** Whether the user wants anything checked. */
  get enabled(): boolean {
    return this.#own.enable !== false
  }

  /**
   * Take the settings of the editor. What can't be used is told, and those before stay.
   *
   * @param settings
   *   Section `onrecord`.
   */
  setOwn({enable, ...options}: ClientSettings): void {
    try {
      this.#ownSettings = {rules: resolveSettings(options), options}
      this.#own = {enable: enable !== false, ...options}
    } catch (error) {
      this.#own = {...this.#own, enable: enable !== false}
      this.#complain(`The editor’s settings of onrecord: ${(error as Error).message}`)
    }
  }

  /** Forget what configurations said: one has changed. */
  reset(): void {
    this.#resolver = this.#newResolver()
  }

  /**
   * Find the settings of a document.
   *
   * @param file
   *   Its path; nothing for one that was never saved.
   * @returns
   *   Its settings; the user's own where the desk's can't be read, which is told.
   */
  async of(file: string | undefined): Promise<DocumentSettings> {
    if (file === undefined) return this.#ownSettings

    try {
      const {sources, rules, options} = await this.#resolver.settingsOf(file)
      return sources.length > 0 ? {rules, options} : this.#ownSettings
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.#complain(error.message)
      return this.#ownSettings
    }
  }

  #newResolver(): Resolver {
    return new Resolver({cwd: path.parse(process.cwd()).root, noScripts: this.#noScripts})
  }
}
