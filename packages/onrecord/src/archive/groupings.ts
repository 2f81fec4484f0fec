/**
 * What stories can be grouped by; apart, since whoever parses a command line needs nothing else.
 */

/** What stories can be grouped by. */
export const groupings = [
  'author',
  'section',
  'desk',
  'date',
  'folder',
  'outlet',
  'source'
] as const

/** What stories are grouped by. */
export type Grouping = (typeof groupings)[number]
