/**
 * The settings of documents in a browser: the desk's configuration where its files can be read, else the user's own.
 */

import {type DataSettings, dataSettingsOf, type ReadFile, UsageError} from 'onrecord/draft'
import {type DocumentSettings, OwnSettings} from './own-settings.js'

/** Finds settings, and tells what is wrong with them. */
export class BrowserSettings extends OwnSettings {
  readonly #read: ReadFile
  readonly #roots: () => readonly string[]
  readonly #known = new Map<string, Promise<DataSettings | undefined>>()

  /**
   * @param read
   *   Reads files.
   * @param roots
   *   Gives the folders of the workspace.
   * @param complain
   *   Is told, in one line, why settings can't be used.
   */
  constructor(read: ReadFile, roots: () => readonly string[], complain: (reason: string) => void) {
    super(complain)
    this.#read = read
    this.#roots = roots
  }

  /** Forget what configurations said: one has changed. */
  override reset(): void {
    this.#known.clear()
  }

  /**
   * Find the settings of a document.
   *
   * @param file
   *   Its address as a file; nothing for one that was never saved.
   * @param uri
   *   Its address in the editor.
   * @returns
   *   Its settings; the user's own where the desk's can't be read, which is told.
   */
  override async of(file: string | undefined, uri: string): Promise<DocumentSettings> {
    const own = await super.of(file, uri)
    if (file === undefined) return own
    const found = this.#known.get(file) ?? dataSettingsOf(file, this.#roots(), this.#read)
    this.#known.set(file, found)
    try {
      return (await found) ?? own
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.complain(error.message)
      return own
    }
  }
}
