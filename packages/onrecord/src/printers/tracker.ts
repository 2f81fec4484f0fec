/**
 * Ledgers as the rows of a source tracker: a line for each person of each story.
 */

import type {Aliases} from '../archive/aliases.js'
import {dayOf} from '../archive/dates.js'
import {authorsOf} from '../archive/story.js'
import {csvHead, csvLine} from './cells.js'
import type {Printer} from './printer.js'

/** What the copy tells. */
const told = [
  ...['Date', 'Headline', 'URL', 'File', 'Author', 'Section', 'Desk', 'Outlet'],
  ...['Source', 'Role', 'Affiliation', 'Source type', 'Why relied on', 'Pronouns in copy'],
  ...['Quoted', 'Quotations', 'Statements', 'Words']
]

/**
 * What only the source can tell, and is asked for it: the dimensions of Source Matters, Dex of NPR and the tracker of
 * Chalkbeat (docs/archives.md). They stay empty here.
 */
const asked = [
  ...['E-mail', 'Pronouns', 'Gender', 'Race/ethnicity', 'Birth year', 'Age range', 'Location'],
  ...['Residential area', 'Disability', 'Political affiliation', 'How found', 'Declined', 'Notes']
]

/** Who is a person, or may be; a body or a document tells no tracker anything. */
const people = /^(?:named|role|anonymous)$/

/**
 * Make a printer of rows for a source tracker.
 *
 * @param aliases
 *   Names that are known to be one.
 * @returns
 *   Printer.
 */
export function createTrackerPrinter(aliases?: Aliases | undefined): Printer {
  const blank = asked.map(() => '')

  return {
    start: () => csvHead([...told, ...asked]),
    ledger: (ledger) => {
      const authors = authorsOf(ledger.author ?? ledger.byline).join('; ')
      const story = [
        dayOf(ledger.date) ?? ledger.date ?? '',
        ledger.headline ?? '',
        ledger.url ?? '',
        ledger.path,
        authors || (ledger.author ?? ledger.byline ?? ''),
        ledger.section ?? '',
        ledger.desk ?? '',
        ledger.outlet ?? ''
      ]
      return ledger.sources
        .filter((source) => people.test(source.class))
        .map((source) =>
          csvLine([
            ...story,
            aliases?.nameOf(source) ?? source.name,
            source.title?.text ?? (source.class === 'named' ? '' : source.description),
            source.affiliation?.text ?? '',
            source.class,
            source.justification?.kind ?? '',
            source.pronoun ?? '',
            source.quotations > 0 ? 'yes' : 'no',
            source.quotations,
            source.attributions,
            source.words,
            ...blank
          ])
        )
        .join('')
    },
    end: () => ''
  }
}
