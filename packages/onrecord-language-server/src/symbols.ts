/**
 * The ledger of sources as the outline of a document, and its sum above the first line.
 */

import {type LedgerSource, type Span, wordSummary} from 'onrecord/draft'
import {type CodeLens, type DocumentSymbol, SymbolKind} from 'vscode-languageserver'
import {rangeOf} from './diagnostics.js'
import type {DraftCheck} from './draft.js'

/** Command that the client carries out, if it has it: shows the ledger. */
const sourcesCommand = 'onrecord.showSources'

/** The protocol knows programs alone; these are told apart by their icons. */
const kinds: Readonly<Record<string, SymbolKind>> = {
  named: SymbolKind.Class,
  role: SymbolKind.Interface,
  organisation: SymbolKind.Module,
  media: SymbolKind.Package,
  document: SymbolKind.File,
  anonymous: SymbolKind.Null
}

/** Longest excerpt of what a source is credited with. */
const excerpt = 60

/**
 * Make the outline of a draft.
 *
 * @param check
 *   What was found.
 * @returns
 *   A symbol for each source, with what it is credited with inside it.
 */
export function symbolsOf(check: DraftCheck): DocumentSymbol[] {
  return check.report.ledger.sources.flatMap((source) => symbolOf(check, source) ?? [])
}

/**
 * Make the line above the first line.
 *
 * @param check
 *   What was found.
 * @param shows
 *   Whether the client can show the ledger.
 * @returns
 *   One code lens.
 */
export function lensesOf({report}: DraftCheck, shows = false): CodeLens[] {
  const start = {line: 0, character: 0}
  const title = wordSummary(report.summary)
  return [{range: {start, end: start}, command: {title, command: shows ? sourcesCommand : ''}}]
}

function symbolOf(
  {document, report}: DraftCheck,
  source: LedgerSource
): DocumentSymbol | undefined {
  const [first] = source.mentions
  if (!first) return

  const children = report.ledger.attributions
    .filter((attribution) => attribution.source === source.id)
    .flatMap(({content}): DocumentSymbol[] => {
      const [words] = content
      if (!words || words.start === words.end) return []
      const range = rangeOf(document, words)
      return [
        {
          name: inShort(document.getText(range)),
          kind: SymbolKind.String,
          range,
          selectionRange: range
        }
      ]
    })
  const extent = spanAround([
    ...source.mentions,
    ...creditedTo(report.ledger.attributions, source.id)
  ])

  return {
    name: source.name,
    detail: detailOf(source),
    kind: kinds[source.class] ?? SymbolKind.Object,
    range: rangeOf(document, extent),
    selectionRange: rangeOf(document, first),
    children
  }
}

function creditedTo(
  attributions: readonly {source: number | null; content: Span[]}[],
  id: number
): Span[] {
  return attributions.filter(({source}) => source === id).flatMap(({content}) => content)
}

function spanAround(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({start}) => start)),
    end: Math.max(...spans.map(({end}) => end))
  }
}

function detailOf({class: kind, description, quotations, words}: LedgerSource): string {
  const counts = `${quotations} ${quotations === 1 ? 'quotation' : 'quotations'}, ${words} words`
  return [kind, description, counts].filter((part) => part !== '').join(' · ')
}

function inShort(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > excerpt ? `${line.slice(0, excerpt).trimEnd()}…` : line
}
