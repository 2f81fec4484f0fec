/**
 * What a user sets in the editor, as against what the desk writes in its configuration.
 */

import type {PresetOptions} from 'onrecord/draft'

/** The section `onrecord` of an editor's settings. */
export interface ClientSettings extends PresetOptions {
  /** Whether to check at all. */
  enable?: boolean
  /** Whether the sum of a draft stands above its first line. */
  codeLens?: boolean
}

/** What an editor may say when it starts the server. */
export interface InitializationOptions {
  /** Milliseconds between a change and the check of it; as short as the draft allows, if left out. */
  debounce?: number
  /** Seconds that a draft may take to check for the first time; 10 if left out. */
  timeout?: number
  /** `true` where the user trusts the workspace: configurations that are programs are run only then. */
  trusted?: boolean
  /** Whether the client has the command `onrecord.ignore`, which asks for a reason. */
  asksReason?: boolean
  /** Whether the client has the command `onrecord.showSources`. */
  showsSources?: boolean
  /** Whether the client shows the messages of diagnostics beside a hover, which then leaves them out. */
  showsMessages?: boolean
  /** Whether the client has the command `onrecord.setRule`, which writes rules in its own settings. */
  setsRules?: boolean
}

/**
 * Take what is known out of whatever the editor sends; empty values stand for none.
 *
 * @param value
 *   Section `onrecord` of its settings.
 * @returns
 *   Settings, still to be checked by `resolveSettings`.
 */
export function readClientSettings(value: unknown): ClientSettings {
  if (typeof value !== 'object' || value === null) return {}
  const {enable, codeLens, preset, rules, genre, outlets, people, organisations} =
    value as ClientSettings
  const set = {enable, codeLens, preset, rules, genre, outlets, people, organisations}
  const isEmpty = (one: unknown): boolean =>
    one === undefined ||
    one === null ||
    one === '' ||
    (typeof one === 'object' && Object.keys(one).length === 0)
  return Object.fromEntries(Object.entries(set).filter(([, one]) => !isEmpty(one)))
}
