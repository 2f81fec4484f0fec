/**
 * The view of sources: who speaks in the draft, and what each is credited with.
 */

import type {DraftReport, LedgerSource, Span} from 'onrecord/draft'
import {reportRequest} from 'onrecord-language-server/protocol'
import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'

/** Id of the view. */
export const sourcesId = 'onrecord.sources'

/** Icons of the classes of sources. */
const icons: Readonly<Record<string, string>> = {
  named: 'person',
  role: 'briefcase',
  organisation: 'organization',
  media: 'broadcast',
  document: 'file-text',
  anonymous: 'question'
}

/** A line of the view. */
interface Line {
  label: string
  description: string
  icon: string
  span: Span | undefined
  lines: Line[]
}

/** The view. */
export class SourcesView implements vscode.TreeDataProvider<Line> {
  readonly #client: () => BaseLanguageClient | undefined
  readonly #changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event

  /**
   * @param client
   *   Gives the client, if it runs.
   */
  constructor(client: () => BaseLanguageClient | undefined) {
    this.#client = client
  }

  /** Ask again: another draft is looked at, or this one has changed. */
  refresh(): void {
    this.#changed.fire()
  }

  /** @inheritdoc */
  getTreeItem({label, description, icon, span, lines}: Line): vscode.TreeItem {
    const item = new vscode.TreeItem(
      label,
      lines.length > 0
        ? vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.None
    )
    const document = vscode.window.activeTextEditor?.document
    item.description = description
    item.iconPath = new vscode.ThemeIcon(icon)
    if (document && span) {
      const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
      item.command = {
        title: 'Show',
        command: 'vscode.open',
        arguments: [document.uri, {selection: range, preserveFocus: true}]
      }
    }
    return item
  }

  /** @inheritdoc */
  async getChildren(line?: Line): Promise<Line[]> {
    if (line) return line.lines
    const document = vscode.window.activeTextEditor?.document
    const client = this.#client()
    if (!document || !client?.isRunning()) return []
    const report = await client.sendRequest(reportRequest, {uri: document.uri.toString()})
    return report ? linesOf(report, document) : []
  }
}

function linesOf({ledger}: DraftReport, document: vscode.TextDocument): Line[] {
  return ledger.sources.map((source) => ({
    label: source.name,
    description: describe(source),
    icon: icons[source.class] ?? 'account',
    span: source.mentions[0],
    lines: ledger.attributions
      .filter((attribution) => attribution.source === source.id)
      .flatMap(({content: [span]}) => (span ? [creditOf(document, span)] : []))
  }))
}

function creditOf(document: vscode.TextDocument, span: Span): Line {
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
  const label = document.getText(range).replace(/\s+/g, ' ')
  return {label, description: '', icon: 'quote', span, lines: []}
}

function describe({class: kind, quotations, words}: LedgerSource): string {
  return `${kind}, ${quotations} ${quotations === 1 ? 'quotation' : 'quotations'}, ${words} words`
}
