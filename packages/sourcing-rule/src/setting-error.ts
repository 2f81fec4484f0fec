/** What is wrong with a setting, and what was probably meant. */

import {closestMatch} from 'leven'

/** A setting that cannot be what its author meant. */
export class SettingError extends Error {
  override readonly name = 'SettingError'

  /**
   * @param reason what is wrong, in one sentence
   * @param path keys that lead to the setting, such as `rules.bare-source`
   * @param suggestion the name that was probably meant, if any is near
   */
  constructor(
    reason: string,
    readonly path: string,
    readonly suggestion?: string | undefined
  ) {
    super(reason)
  }
}

/**
 * The error for a name that does not exist.
 *
 * @param kind what it should be the name of, such as `rule`
 * @param name as written
 * @param known names that there are
 * @param path keys that lead to the setting
 * @param owner what it belongs to, such as a rule
 * @returns the error, with the nearest name if one is near
 */
export function unknownName(
  kind: string,
  name: string,
  known: readonly string[],
  path: string,
  owner?: string | undefined
): SettingError {
  const suggestion = nearestName(name, known)
  return new SettingError(
    `Unknown ${kind} \`${name}\`${owner ? ` of \`${owner}\`` : ''}${hint(suggestion, known)}`,
    path,
    suggestion
  )
}

/** Names that fit in a message. */
const most = 12

/** Say what was probably meant or, where nothing is near, what there is. */
export function hint(suggestion: string | undefined, known: readonly string[]): string {
  if (suggestion !== undefined) return `, did you mean \`${suggestion}\`?`
  if (known.length === 0) return ', there are none'
  const names = known.map((name) => `\`${name}\``)
  const more = names.length > most ? ` and ${names.length - most} more` : ''
  return `, expected one of ${names.slice(0, most).join(', ')}${more}`
}

/**
 * Find the known name that was probably meant.
 *
 * @param name as written
 * @param known names that there are
 * @returns the nearest one: as good as the same but for a third of its letters (two in a short
 *   one), or the beginning of it; `undefined` if none is near
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = name.trim().toLowerCase()
  const near = closestMatch(wanted, known, {
    maxDistance: Math.max(2, Math.floor(wanted.length / 3))
  })
  if (near !== undefined || wanted.length < 3) return near
  return known.find((candidate) => candidate.startsWith(wanted) || wanted.startsWith(candidate))
}
