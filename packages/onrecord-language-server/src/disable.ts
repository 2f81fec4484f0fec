/**
 * Switches a rule off, in the configuration that holds for a draft.
 */

import type {ClientCapabilities} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {rangeOf} from './diagnostics.js'
import {createEdit, editOf, type OtherEdit} from './edits.js'
import type {ConfigFile, Machine} from './machine.js'

/** Files that can be changed without running or rewriting them. */
const plain = /(?:\.onrecordrc|\.ya?ml|onrecordrc\.json|onrecord\.config\.json)$/

/**
 * Make the change that switches a rule off for a draft.
 *
 * @param path
 *   Path of the draft.
 * @param rule
 *   Id of the rule.
 * @param roots
 *   Folders of the workspace: a configuration that has to be made lies at the top.
 * @param trusted
 *   Whether a configuration that is a program may be run.
 * @param client
 *   What the editor can do.
 * @param machine
 *   Where the configuration lies.
 * @returns
 *   The change, or why there is none, in a line.
 */
export async function disableEdit(
  path: string,
  rule: string,
  roots: readonly string[],
  trusted: boolean,
  client: ClientCapabilities,
  machine: Machine
): Promise<OtherEdit | {failure: string}> {
  let config: ConfigFile | undefined
  try {
    config = await machine.configFor(path, roots, trusted)
  } catch (error) {
    return {failure: (error as Error).message}
  }
  if (!config) return {failure: 'There is no place for a configuration. Save the draft first.'}
  // What reads YAML is loaded by those alone who write it.
  const {switchOff} = await import('./switch-off.js')
  const change = plain.test(config.path) ? switchOff(config.text ?? '', rule) : undefined
  if (!change) {
    return {failure: `Switch ${rule} off in ${config.path}, which can’t be changed from here.`}
  }

  const {start, end, text} = change
  const before = TextDocument.create(config.uri, 'yaml', 1, config.text ?? '')
  const edit = {range: rangeOf(before, {start, end}), newText: text}
  const changed = TextDocument.applyEdits(before, [edit])
  const after = TextDocument.create(config.uri, 'yaml', 2, changed)
  const at = start + text.indexOf(text.includes(rule) ? rule : 'off')
  const cursor = rangeOf(after, {start: at, end: at})
  return config.text === undefined
    ? {edit: await createEdit(config, edit, client, machine), uri: config.uri, cursor}
    : {edit: editOf(config.uri, edit, client), uri: config.uri, cursor}
}
