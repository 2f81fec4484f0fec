/**
 * What the server needs of where it runs: a machine with files, or a browser that has them by its client.
 */

import type {Format} from 'vfile-article'
import type {Connection} from 'vscode-languageserver'
import type {OwnSettings} from './own-settings.js'

/** Says whether what configurations say has changed. */
export interface Watch {
  start(): void
  stop(): void
}

/** The pages of the rules. */
export interface RulePages {
  /**
   * Read the page of a rule.
   *
   * @throws {SettingError}
   *   If there is no such rule.
   */
  read(rule: string): Promise<string>
  /** Make the page ready to be shown; gives its address. */
  open(rule: string): Promise<string>
  /** Whether a document is such a page: it is no copy. */
  has(uri: string): boolean
}

/** A file that settings come from, or could. */
export interface ConfigFile {
  path: string
  uri: string
  /** Nothing if it is still to be made. */
  text: string | undefined
}

/** What the trials know of a draft. */
export interface Tried {
  readonly format: Format | undefined
  /** Characters that it had when it was last tried; 0 if it never was. */
  tried: number
  /** Whether that took too long. */
  isSlow: boolean
}

/** Large drafts, tried where what takes too long can be stopped. */
export interface Trials {
  /**
   * Try a draft.
   *
   * @param draft
   *   The draft, in which is kept how its trial went.
   * @param text
   *   Its present text.
   * @param seconds
   *   Seconds that it may take.
   * @returns
   *   Why it can't be checked while it is open; nothing if it can.
   */
  try(draft: Tried, text: string, seconds: number): Promise<string | undefined>
  close(): Promise<void>
}

/** Where the server runs. */
export interface Machine {
  pages: RulePages
  /** The path of a document that is a file here. */
  pathOf(uri: string): string | undefined
  /** Where settings are found, in folders of a workspace; is told, in a line, why some can't be used. */
  settings(
    trusted: boolean,
    complain: (reason: string) => void,
    roots: readonly string[]
  ): OwnSettings
  /** Whether a file holds settings or ignores. */
  isConfig(uri: string): boolean
  /** Patterns of such files. */
  configPatterns: readonly string[]
  /** Looks after configurations for clients that watch no files. */
  watch(uris: () => Iterable<string>, changed: () => void): Watch
  readSidecar(path: string): Promise<string | undefined>
  /** Make an empty file, if there is none. */
  createFile(path: string): Promise<void>
  /**
   * The configuration to write in for a file; nothing where none can be written.
   *
   * @throws {Error}
   *   If the one that holds can't be read, or is a program and may not be run.
   */
  configFor(
    path: string,
    roots: readonly string[],
    trusted: boolean
  ): Promise<ConfigFile | undefined>
  /** Milliseconds that the server has worked, those of other programs left out where the machine tells. */
  work(): number
  /** Nothing where there are no threads. */
  trials?: Trials
  /** Word why a draft can't be read. */
  explainError(error: unknown): string
  /** Check all articles below folders that no editor has open. */
  checkFolders(
    connection: Connection,
    roots: readonly string[],
    isOpen: (uri: string) => boolean
  ): Promise<void>
}
