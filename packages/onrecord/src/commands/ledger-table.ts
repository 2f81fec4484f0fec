/**
 * A ledger for people.
 */

import type {Ledger} from '../ledger.js'
import {type Column, table} from '../table.js'
import {oneLine, type Styles} from '../terminal.js'

const columns: readonly Column[] = [
  {title: 'Source', most: 40},
  {title: 'Class'},
  {title: 'Credited', align: 'right'},
  {title: 'Quoted', align: 'right'},
  {title: 'Words', align: 'right'},
  {title: 'Described as', most: 60}
]

/**
 * Set a ledger in columns, those who are credited most first.
 *
 * @param ledger
 *   Ledger.
 * @param styles
 *   Styles.
 * @returns
 *   Lines.
 */
export function ledgerTable(ledger: Ledger, styles: Styles): string {
  const path = styles.underline(oneLine(ledger.path))
  const credited = [...ledger.sources].sort(
    (left, right) => right.attributions - left.attributions || left.id - right.id
  )

  if (credited.length === 0) return `${path}\nNobody is credited with anything.`

  const rows = credited.map((source) => [
    oneLine(source.name),
    source.class,
    String(source.attributions),
    String(source.quotations),
    String(source.words),
    oneLine(source.description)
  ])

  return `${path}\n${table(columns, rows, styles.bold)}\n${share(ledger)}`
}

/**
 * How much rests on people without a name.
 */
function share(ledger: Ledger): string {
  const anonymous = ledger.sources.filter((source) => source.class === 'anonymous')
  const all = attributions(ledger.sources)
  const part = attributions(anonymous)
  const rounded = all === 0 ? 0 : Math.round((part / all) * 100)

  return `${ledger.sources.length} sources, ${anonymous.length} of them anonymous, with ${rounded} % of the attributions.`
}

function attributions(sources: Ledger['sources']): number {
  return sources.reduce((sum, source) => sum + source.attributions, 0)
}
