/**
 * Asks the editor for the settings of the user, and doesn't wait for ever.
 */

import type {Connection} from 'vscode-languageserver'
import {type ClientSettings, readClientSettings} from './client-settings.js'

/** Milliseconds that a check waits for settings; without them the usual ones hold until they come. */
const patience = 2000

/** Where settings that were asked for go. */
export interface SettingsTaker {
  /** Takes them: for one document, or the usual ones where no address is given. */
  set(settings: ClientSettings, uri?: string): void
  /** Is called after it took some that nobody waits for any more. */
  late(uri?: string): void
}

/**
 * Make what asks.
 *
 * @param connection
 *   Connection to the editor.
 * @param taker
 *   Where the answers go.
 * @returns
 *   Function that asks for the settings of a document, a folder may have its own, or for the usual ones. It is done
 *   when they were taken, or after two seconds. While an answer is out, asking again waits no longer than the first
 *   did, unless `anew` says that they have changed since.
 */
export function createSettingsAsker(
  connection: Connection,
  taker: SettingsTaker
): (uri?: string, anew?: boolean) => Promise<void> {
  const out = new Map<string | undefined, Promise<void>>()

  return (uri, anew = false) => {
    const before = out.get(uri)
    if (before && !anew) return before

    let isLate = false
    const answer = request(uri).then((settings) => {
      // An older answer says nothing once it was asked anew; who waits for it waits for the newer one.
      const newest = out.get(uri)
      if (newest !== wait) return newest
      out.delete(uri)
      taker.set(readClientSettings(settings), uri)
      if (isLate) taker.late(uri)
    })
    const wait: Promise<void> = Promise.race([
      answer,
      pause().then(() => {
        isLate = true
      })
    ])
    out.set(uri, wait)
    return wait
  }

  /** Section `onrecord`; nothing where the editor refuses. */
  async function request(uri: string | undefined): Promise<unknown> {
    const scope = uri === undefined ? {} : {scopeUri: uri}
    return connection.workspace.getConfiguration({section: 'onrecord', ...scope}).catch(() => null)
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience))
}
