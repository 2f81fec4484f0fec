/**
 * The settings of documents: the desk's configuration where there is one, else the user's own.
 */

import path from 'node:path'
import process from 'node:process'
import {Resolver, UsageError} from 'onrecord'
import {type DocumentSettings, OwnSettings} from './own-settings.js'

/** Finds settings, and tells what is wrong with them. */
export class SettingsFinder extends OwnSettings {
  readonly #noScripts: boolean
  #resolver: Resolver

  /**
   * @param trusted
   *   Whether configurations that are programs may be run.
   * @param complain
   *   Is told, in one line, why settings can't be used.
   */
  constructor(trusted: boolean, complain: (reason: string) => void) {
    super(complain)
    this.#noScripts = !trusted
    this.#resolver = this.#newResolver()
  }

  /** Forget what configurations said: one has changed. */
  override reset(): void {
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
  override async of(file: string | undefined): Promise<DocumentSettings> {
    const own = await super.of(file)
    if (file === undefined) return own

    try {
      const {sources, rules, options} = await this.#resolver.settingsOf(file)
      return sources.length > 0 ? {rules, options} : own
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.complain(error.message)
      return own
    }
  }

  #newResolver(): Resolver {
    return new Resolver({cwd: path.parse(process.cwd()).root, noScripts: this.#noScripts})
  }
}
