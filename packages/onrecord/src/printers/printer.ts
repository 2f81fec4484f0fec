/**
 * Ledgers in print.
 */

import type {Ledger} from '../ledger.js'
import type {LedgerSum} from '../ledger-sum.js'

/** Prints ledgers as they come; each method returns what to print. */
export interface Printer {
  start(): string
  ledger(ledger: Ledger): string
  /** After the last one; the sum makes sense for several. */
  end(sum: LedgerSum): string
}
