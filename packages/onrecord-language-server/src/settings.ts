/**
 * The settings of documents: the desk's configuration where there is one, else the user's own.
 */

import path from 'node:path'
import process from 'node:process'
import {NoteKeeper, Resolver, UsageError} from 'onrecord'
import type {Notes} from 'onrecord/draft'
import {type DocumentSettings, OwnSettings} from './own-settings.js'

/** Finds settings, and tells what is wrong with them. */
export class SettingsFinder extends OwnSettings {
  readonly #noScripts: boolean
  readonly #notes = new NoteKeeper()
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
   * @param uri
   *   Its address in the editor.
   * @returns
   *   Its settings; the user's own where the desk's can't be read, which is told.
   */
  override async of(file: string | undefined, uri: string): Promise<DocumentSettings> {
    const own = await super.of(file, uri)
    if (file === undefined) return own

    try {
      const {sources, rules, options, notes} = await this.#resolver.settingsOf(file)
      if (sources.length === 0) return own
      return {rules, options, notes: notes && (await this.#notesOf(notes))}
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.complain(error.message)
      return own
    }
  }

  /** A draft whose notes can't be read is checked without. */
  async #notesOf(paths: readonly string[]): Promise<Notes | undefined> {
    try {
      return await this.#notes.of(paths)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.complain(error.message)
      return
    }
  }

  #newResolver(): Resolver {
    return new Resolver({cwd: path.parse(process.cwd()).root, noScripts: this.#noScripts})
  }
}
