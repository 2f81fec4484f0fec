import type {Draft} from '../cues/drafts.js'
import type {Found} from '../people/cast.js'
import type {Confidence} from '../types.js'
import type {Speaking} from './stage.js'

/**
 * How sure it is that a source is credited with something.
 *
 * @param draft how it was found
 * @param found who is credited, `null` where nobody is named
 */
export function confidenceOf(draft: Draft, found: Found | null): Confidence {
  if (found !== null && found.entity === null) return 'unsure'
  return draft.pattern !== null || found?.mention.form === 'pronoun' ? 'likely' : 'certain'
}

/**
 * How sure it is who says a quotation: a cue beside it tells, the layout or the paragraph suggests, and
 * who merely stands near may be somebody else.
 *
 * @param speaking who says it, and how that is known
 */
export function confidenceIn({basis, found, report}: Speaking): Confidence {
  if (!found?.entity || basis === 'none' || basis === 'set-up' || basis === 'same-speaker')
    return 'unsure'
  if (report) return confidenceOf(report.draft, found)
  return basis === 'cue' && found.mention.form !== 'pronoun' ? 'certain' : 'likely'
}
