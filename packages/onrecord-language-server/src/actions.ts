/**
 * Ways to mend a finding, as the editor's menu shows them.
 */

import type {DraftFinding, Remedy} from 'onrecord/draft'
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit
} from 'vscode-languageserver'
import type {InitializationOptions} from './client-settings.js'
import {rangeOf} from './diagnostics.js'
import type {Draft, DraftCheck} from './draft.js'
import {findingsAt} from './hover.js'

/** Commands that the server carries out. */
export const explainCommand = 'onrecord.explainRule'

/** Makes a finding ignored, and leads the writer to where the reason goes. */
export const ignoreHereCommand = 'onrecord.ignoreHere'

/** Switches a rule off in the configuration. */
export const disableCommand = 'onrecord.disableRule'

/** Commands that the client carries out, if it has them: asks for a reason; sets a rule in its own settings. */
const ignoreCommand = 'onrecord.ignore'
const setRuleCommand = 'onrecord.setRule'

/**
 * Offer what can be done about the findings at a place.
 *
 * @param draft
 *   The document.
 * @param check
 *   What was found in it.
 * @param range
 *   Where.
 * @param diagnostics
 *   Diagnostics that the client shows there.
 * @param abilities
 *   What the client carries out itself.
 * @returns
 *   Actions, those for the same finding together, the gravest finding first.
 */
export function actionsAt(
  draft: Draft,
  check: DraftCheck,
  range: Range,
  diagnostics: readonly Diagnostic[],
  {asksReason, setsRules}: InitializationOptions
): CodeAction[] {
  const {document} = check
  const findings = findingsAt(check, document.offsetAt(range.start), document.offsetAt(range.end))
  const grave = {error: 0, warn: 1, info: 2}
  const sorted = findings.sort((one, other) => grave[one.severity] - grave[other.severity])

  return sorted.flatMap((finding): CodeAction[] => {
    const about = diagnostics.filter(
      ({code, range: {start}}) =>
        code === finding.rule && document.offsetAt(start) === finding.start
    )
    const named = {kind: CodeActionKind.QuickFix, diagnostics: about}
    // A draft that was never saved has no place for a reason but in the copy itself; a client that
    // asks for the reason itself has the draft saved first.
    const hasPlace =
      asksReason || draft.path !== undefined || ['markdown', 'html'].includes(String(draft.format))
    const ignore = {
      command: {
        title: 'Ignore with a reason',
        command: asksReason ? ignoreCommand : ignoreHereCommand,
        arguments: [document.uri, finding.rule, finding.start]
      }
    }

    return [
      ...finding.remedies.map((remedy) => ({
        ...named,
        title: remedy.title,
        isPreferred: remedy === finding.remedies[0] && remedy.kind === 'replace',
        edit: edit(check, remedy)
      })),
      ...(hasPlace
        ? [{...named, title: `Ignore ${finding.rule} here, with a reason`, ...ignore}]
        : []),
      {...named, title: `Explain ${finding.rule}`, command: explain(finding)},
      // A configuration holds for files alone; the editor's own settings hold for every draft.
      ...(draft.path !== undefined || setsRules
        ? [
            {
              ...named,
              title: `Switch ${finding.rule} off`,
              command: {
                title: `Switch ${finding.rule} off`,
                command: draft.path === undefined ? setRuleCommand : disableCommand,
                arguments: [document.uri, finding.rule]
              }
            }
          ]
        : [])
    ]
  })
}

function edit({document}: DraftCheck, remedy: Remedy): WorkspaceEdit {
  return {changes: {[document.uri]: [{range: rangeOf(document, remedy), newText: remedy.text}]}}
}

function explain({rule}: DraftFinding): NonNullable<CodeAction['command']> {
  return {title: `Explain ${rule}`, command: explainCommand, arguments: [rule]}
}
