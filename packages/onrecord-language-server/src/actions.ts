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
import {rangeOf} from './diagnostics.js'
import type {Draft, DraftCheck} from './draft.js'
import {findingsAt} from './hover.js'
import {ignoreEdit} from './ignores.js'

/** Commands that the server carries out. */
export const explainCommand = 'onrecord.explainRule'

/** Command that the client carries out, if it has it: asks for a reason. */
const ignoreCommand = 'onrecord.ignore'

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
 * @param asksReason
 *   Whether the client asks for the reason of an ignore.
 * @returns
 *   Actions, those for the same finding together.
 */
export async function actionsAt(
  draft: Draft,
  check: DraftCheck,
  range: Range,
  diagnostics: readonly Diagnostic[],
  asksReason: boolean
): Promise<CodeAction[]> {
  const {document} = check
  const findings = findingsAt(check, document.offsetAt(range.start), document.offsetAt(range.end))
  const actions = findings.map(async (finding): Promise<CodeAction[]> => {
    const about = diagnostics.filter(
      ({code, range: {start}}) =>
        code === finding.rule && document.offsetAt(start) === finding.start
    )
    const named = {kind: CodeActionKind.QuickFix, diagnostics: about}
    const ignore = asksReason
      ? {
          command: {
            title: 'Ignore with a reason',
            command: ignoreCommand,
            arguments: [document.uri, finding.rule, finding.start]
          }
        }
      : await editOf(ignoreEdit(draft, check, finding, ''))

    return [
      ...finding.remedies.map((remedy) => ({
        ...named,
        title: remedy.title,
        isPreferred: remedy === finding.remedies[0] && remedy.kind === 'replace',
        edit: edit(check, remedy)
      })),
      ...(ignore
        ? [{...named, title: `Ignore ${finding.rule} here, with a reason`, ...ignore}]
        : []),
      {...named, title: `Explain ${finding.rule}`, command: explain(finding)}
    ]
  })

  return (await Promise.all(actions)).flat()
}

async function editOf(
  making: Promise<WorkspaceEdit | null>
): Promise<{edit: WorkspaceEdit} | undefined> {
  const made = await making
  return made ? {edit: made} : undefined
}

function edit({document}: DraftCheck, remedy: Remedy): WorkspaceEdit {
  return {changes: {[document.uri]: [{range: rangeOf(document, remedy), newText: remedy.text}]}}
}

function explain({rule}: DraftFinding): NonNullable<CodeAction['command']> {
  return {title: `Explain ${rule}`, command: explainCommand, arguments: [rule]}
}
