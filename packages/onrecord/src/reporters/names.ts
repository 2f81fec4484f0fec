/**
 * Names of the reporters.
 */

/** Names, the default first. */
export const reporterNames = [
  'pretty',
  'stylish',
  'compact',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'html',
  'markdown'
] as const

/** Name of a reporter. */
export type ReporterName = (typeof reporterNames)[number]
