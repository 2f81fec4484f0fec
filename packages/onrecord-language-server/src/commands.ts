/**
 * The commands that the server carries out.
 */

import type {ClientCapabilities, Connection} from 'vscode-languageserver'
import {disableCommand, explainCommand, ignoreHereCommand} from './actions.js'
import {showDocument} from './client.js'
import {disableEdit} from './disable.js'
import type {Draft, DraftCheck} from './draft.js'
import type {OtherEdit} from './edits.js'
import {ignoreEdit} from './ignores.js'
import type {Machine} from './machine.js'

/** Checks the articles of the whole workspace. */
const checkAllCommand = 'onrecord.checkWorkspace'

/** Names of the commands. */
export const commands = [explainCommand, ignoreHereCommand, disableCommand, checkAllCommand]

/** What commands need of the server. */
export interface CommandContext {
  connection: Connection
  machine: Machine
  client: ClientCapabilities
  /** Folders of the workspace. */
  roots: readonly string[]
  /** Whether the user trusts the workspace. */
  trusted: boolean
  complain(reason: string): void
  isOpen(uri: string): boolean
  /** Answers about a draft as it is now; `null` if it is none. */
  withCheck<T>(
    uri: string,
    answer: (check: DraftCheck, draft: Draft) => T | Promise<T>
  ): Promise<T | null>
}

/**
 * Carry a command out.
 *
 * @param command
 *   One of `commands`.
 * @param given
 *   Its arguments, as the action has them.
 * @param context
 *   The server.
 */
export async function runCommand(
  command: string,
  given: readonly unknown[],
  context: CommandContext
): Promise<void> {
  const {connection, machine, client, roots, isOpen} = context
  const [first, second, third] = given

  if (command === explainCommand) {
    await showDocument(connection, client, await machine.pages.open(String(first)))
  } else if (command === ignoreHereCommand) {
    await ignoreHere(context, String(first), String(second), Number(third))
  } else if (command === disableCommand) {
    await disable(context, String(first), String(second))
  } else if (command === checkAllCommand) {
    await machine.checkFolders(connection, roots, isOpen)
  }
}

/** Ignore a finding, and put the cursor where the writer says why. */
async function ignoreHere(
  context: CommandContext,
  uri: string,
  rule: string,
  start: number
): Promise<void> {
  const {client, machine, withCheck, complain} = context
  const made = await withCheck(uri, (check, draft) => {
    const finding = check.report.findings.find((one) => one.rule === rule && one.start === start)
    return finding ? ignoreEdit(draft, check, finding, '', client, machine) : null
  })
  if (made) await write(context, made)
  else complain('There is no place for this ignore. Save the draft first, or mend its sidecar.')
}

/** Switch a rule off in the configuration that holds for a draft. */
async function disable(context: CommandContext, uri: string, rule: string): Promise<void> {
  const {machine, roots, trusted, client, complain} = context
  const path = machine.pathOf(uri)
  if (path === undefined) return
  const made = await disableEdit(path, rule, roots, trusted, client, machine)
  if ('failure' in made) complain(made.failure)
  else await write(context, made)
}

/** Write in another file by the editor, and show it: the writer looks it over, and saves it. */
async function write({connection, client}: CommandContext, made: OtherEdit): Promise<void> {
  const {applied} = await connection.workspace.applyEdit(made.edit)
  if (applied) await showDocument(connection, client, made.uri, made.cursor)
}
