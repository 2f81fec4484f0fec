import type {ResolvedMention} from '../coreference/coreference.js'
import type {Candidate} from '../cues/candidate.js'
import type {Confidence} from '../types.js'
import type {SpeakerDecision} from './discourse.js'

/**
 * How sure it is that a source is credited with something.
 *
 * @param candidate how it was found
 * @param found who is credited, `null` where nobody is named
 */
export function confidenceOf(candidate: Candidate, found: ResolvedMention | null): Confidence {
  if (found !== null && found.entity === null) return 'unsure'
  return candidate.pattern !== null || found?.mention.form === 'pronoun' ? 'likely' : 'certain'
}

/**
 * How sure it is who says a quotation: a cue beside it tells, the layout or the paragraph suggests, and
 * who merely stands near may be somebody else.
 *
 * @param decision who says it, and how that is known
 */
export function confidenceIn({basis, found, sourced}: SpeakerDecision): Confidence {
  if (!found?.entity || basis === 'none' || basis === 'set-up' || basis === 'same-speaker')
    return 'unsure'
  if (sourced) return confidenceOf(sourced.candidate, found)
  return basis === 'cue' && found.mention.form !== 'pronoun' ? 'certain' : 'likely'
}
