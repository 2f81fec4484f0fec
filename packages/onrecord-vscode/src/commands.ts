/**
 * The commands of the extension.
 */

import {ignoreRequest, reportRequest} from 'onrecord-language-server/protocol'
import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {sourcesId} from './sources.js'

/** What a command does. */
type Run = (...given: unknown[]) => Promise<void>

/**
 * Make the commands.
 *
 * @param client
 *   Gives the client, if it runs.
 * @param restart
 *   Starts it anew.
 * @returns
 *   Functions by the names that the manifest has.
 */
export function commandsFor(
  client: () => BaseLanguageClient | undefined,
  restart: () => Promise<void>
): Record<string, Run> {
  return {
    async 'onrecord.showSources'() {
      await vscode.commands.executeCommand(`${sourcesId}.focus`)
    },

    'onrecord.explain': () => explain(client()),
    'onrecord.ignore': (uri, rule, start) =>
      ignore(client, String(uri), String(rule), Number(start)),
    'onrecord.setRule': (_, rule) => switchOff(String(rule)),

    async 'onrecord.toggleLens'() {
      const settings = vscode.workspace.getConfiguration('onrecord')
      const shown = settings.get<boolean>('codeLens') !== false
      await settings.update('codeLens', !shown, vscode.ConfigurationTarget.Global)
    },

    async 'onrecord.checkFolder'() {
      // The server's own command.
      await vscode.window.withProgress(
        {location: vscode.ProgressLocation.Window, title: 'onrecord reads the workspace'},
        () => Promise.resolve(vscode.commands.executeCommand('onrecord.checkWorkspace'))
      )
    },

    'onrecord.restart': restart
  }
}

/** Ask which of the rules that found something in the draft, and open its page. */
async function explain(client: BaseLanguageClient | undefined): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString()
  const report = uri ? await client?.sendRequest(reportRequest, {uri}) : undefined
  const rules = [...new Set(report?.findings.map(({rule}) => rule))].sort()
  if (rules.length === 0) {
    await vscode.window.showInformationMessage('onrecord found nothing in this draft.')
    return
  }
  const rule = await vscode.window.showQuickPick(rules, {title: 'Explain a rule'})
  // The server's own command.
  if (rule) await vscode.commands.executeCommand('onrecord.explainRule', rule)
}

/** Ask why a finding may stand, and have it ignored with that reason. */
async function ignore(
  client: () => BaseLanguageClient | undefined,
  uri: string,
  rule: string,
  start: number
): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: `Ignore ${rule}`,
    prompt: 'Why may this stand? Whoever reads the copy next has to know.',
    validateInput: (words) => (words.trim() === '' ? 'Give a reason.' : undefined)
  })
  if (reason === undefined) return
  const running = client()
  const ask = (where: string) =>
    running?.sendRequest(ignoreRequest, {uri: where, rule, start, reason})
  let made = await ask(uri)
  const draft = vscode.Uri.parse(uri)
  if (!made && draft.scheme === 'untitled') {
    // The reason lies beside the copy, which has to lie somewhere.
    const saved = await vscode.workspace.save(draft)
    if (!saved) return
    await vscode.workspace.openTextDocument(saved)
    made = await ask(saved.toString())
  }
  const edit = made && (await running?.protocol2CodeConverter.asWorkspaceEdit(made))
  if (!edit) {
    await vscode.window.showWarningMessage(
      'onrecord: There is no place for this ignore. Save the draft first, or mend its sidecar.'
    )
    return
  }
  await vscode.workspace.applyEdit(edit)
}

/** Switch a rule off in the settings of the workspace, or of the user where there is none. */
async function switchOff(rule: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('onrecord')
  const rules = settings.get<Record<string, unknown>>('rules')
  await settings.update(
    'rules',
    {...rules, [rule]: 'off'},
    vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global
  )
}
