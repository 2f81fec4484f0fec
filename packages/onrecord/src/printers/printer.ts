/**
 * Ledgers in print.
 */

import type {ArchiveReport} from '../archive/report.js'
import type {Ledger, LedgerSource} from '../ledger.js'

/** Prints ledgers as they come; each method returns what to print. */
export interface Printer {
  start(): string
  ledger(ledger: Ledger): string
  /** After the last one; what they come to makes sense for several. */
  end(report: ArchiveReport): string | Promise<string>
}

/**
 * Why the story may rely on a source, in a line; of somebody unnamed also why they have no name.
 *
 * @param source
 *   Entry of a ledger.
 * @returns
 *   Such as `office: mayor of Tarn`; `''` if the article doesn't tell.
 */
export function reliance({justification, reason}: LedgerSource): string {
  const why = justification ? [`${justification.kind}: ${justification.text}`] : []
  const unnamed = reason ? [`unnamed ${reason.text}`] : []
  return [...why, ...unnamed].join('; ')
}
