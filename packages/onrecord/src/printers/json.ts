/**
 * Ledgers as JSON.
 */

import {toJson} from '../terminal.js'
import type {Printer} from './printer.js'

/**
 * Make a printer of JSON Lines: one line for each ledger, however many there are.
 *
 * @returns
 *   Printer.
 */
export function createJsonLinesPrinter(): Printer {
  return {
    start: () => '',
    ledger: (ledger) => `${toJson(ledger, 0)}\n`,
    end: () => ''
  }
}

/**
 * Make a printer of JSON: one object for one ledger, an array for several. The first one is
 * held back until it is known whether another follows.
 *
 * @returns
 *   Printer.
 */
export function createJsonPrinter(): Printer {
  let held: string | undefined
  let several = false

  return {
    start: () => '',
    ledger(ledger) {
      const before = held
      held = toJson(ledger)
      if (before === undefined) return ''

      const open = several ? ',\n' : '[\n'
      several = true
      return `${open}${before}`
    },
    end() {
      if (held === undefined) return ''
      return several ? `,\n${held}\n]\n` : `${held}\n`
    }
  }
}
