/** Sources that somebody else's report does without. */

import {type Reading, verbForms} from 'nlcst-attribution'
import words from './generated/speakers.js'

const citing: ReadonlySet<string> = new Set(words.citing.flatMap(verbForms))
const missing: ReadonlySet<string> = new Set(words.missing)

/**
 * "Without citing its sources", "cited no source", "never quoted one": they are missed in somebody else's report, and nobody has spoken.
 *
 * @param first the first token of the sources
 */
export function isUncited({tokens}: Reading, first: number): boolean {
  const cue = tokens[first - 1]
  if (!cue || !citing.has(cue.lower)) return false
  const [before, verb] = [tokens[first - 2]?.lower ?? '', tokens[first]?.lower ?? '']
  return missing.has(before) || missing.has(verb)
}
