/**
 * What a story is counted by.
 */

import type {SourceClass} from 'nlcst-attribution'
import bylines from '../generated/bylines.js'
import type {Ledger} from '../ledger.js'
import {dayOf} from './dates.js'
import type {Grouping} from './groupings.js'

/** Classes of sources, in the order that they are shown in. */
export const classes: readonly SourceClass[] = [
  'named',
  'role',
  'organisation',
  'document',
  'media',
  'anonymous'
]

const jobs: ReadonlySet<string> = new Set(bylines.jobs)
const place = new RegExp(`\\s(?:${bylines.places.join('|')})\\s.*$`, 'i')

/**
 * Find who wrote a story.
 *
 * @param byline
 *   Such as `By Ada Holt and Ben Orr, Health Editor`.
 * @returns
 *   Names; jobs, desks and agencies are none.
 */
export function authorsOf(byline: string | null): string[] {
  const parts = (byline ?? '')
    .replace(/^\s*(?:words|text|story)?\s*by:?\s+/i, '')
    .replace(/\([^()]*\)|<[^<>]*>|\S+@\S+/g, ' ')
    .split(/[,;|•·/]|\s+(?:and|&|with)\s+/i)
    .map((part) => part.replace(place, '').trim())
  return [...new Set(parts.filter(isName))]
}

/** Two words or more, no job among them. */
function isName(part: string): boolean {
  const words = part.split(/\s+/)
  return (
    words.length > 1 &&
    words.length < 6 &&
    /^\p{Lu}/u.test(part) &&
    !/\d/.test(part) &&
    !words.some((word) => jobs.has(word.toLowerCase()))
  )
}

/** The folder that a file lies in, as it was given. */
function folderOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/\/?[^/]*$/, '') || '.'
}

/**
 * Find the groups that a story belongs to.
 *
 * @param ledger
 *   Its ledger.
 * @param by
 *   What to group by.
 * @returns
 *   Keys: of a story by two its two authors; `null` where the file does not tell.
 */
export function groupsOf(ledger: Ledger, by: Grouping): (string | null)[] {
  switch (by) {
    case 'author': {
      const authors = authorsOf(ledger.author ?? ledger.byline)
      return authors.length > 0 ? authors : [null]
    }
    case 'date':
      return [dayOf(ledger.date)]
    case 'folder':
      return [folderOf(ledger.path)]
    case 'source':
      return []
    default:
      return [ledger[by]]
  }
}
