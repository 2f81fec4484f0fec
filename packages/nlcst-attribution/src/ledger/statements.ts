import data from '../generated/acts.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Attribution, Mention, Token} from '../types.js'
import {speech} from './descriptor-ends.js'

const objects: ReadonlySet<string> = new Set(data.objects)
const always: ReadonlySet<string> = new Set(data.always)
const infinitives: ReadonlySet<string> = new Set(data.infinitives)
const history: ReadonlySet<string> = new Set(data.history)

/**
 * Whether an attribution credits its source with a statement: not with an act ("dismissed the
 * suit"), a wish ("intends to appeal"), nor with what they didn't say.
 *
 * @param tokens words of the article
 * @param attribution the attribution
 * @param mention who is credited, or `undefined`
 */
export function isStatement(
  tokens: readonly Token[],
  attribution: Attribution,
  mention: Mention | undefined
): boolean {
  if (attribution.quotations.length > 0) return true
  if (mention && isCrowd(tokens, mention)) return false
  const {lemma, sense, form, negated, object, content} = attribution
  if (mention && sense === 'think' && isHistory(tokens, mention)) return false
  if (form !== 'verb') return !negated || form === 'preposition'
  if (mention && isTopic(tokens, attribution, mention)) return false
  if (negated && (sense !== 'think' || always.has(lemma))) return false
  if (sense === 'want' || always.has(lemma)) return false
  if (object) return !objects.has(lemma) && sense !== 'feel'
  const next = tokens[attribution.cueTokens?.last ?? -1]
  return !(next?.lower === 'to' && next.start === content[0]?.start && infinitives.has(lemma))
}

/** "two million people replied": nobody has heard them. */
function isCrowd(tokens: readonly Token[], {first, last}: Mention): boolean {
  return tokens.slice(first, last).some(({lower}) => /^(?:million|billion)s?$/.test(lower))
}

/** "Orr said of a story claiming that he had resigned": the story is what Orr speaks about, and no source. */
function isTopic(
  tokens: readonly Token[],
  {cueTokens}: Attribution,
  {first, head, extent}: Mention
): boolean {
  const cue = tokens[cueTokens?.first ?? -1]?.lower ?? ''
  const behind = cueTokens?.first === extent.last || cueTokens?.first === head + 1
  const noun = tokens[head]
  if (!behind || !cue.endsWith('ing') || noun?.pos !== 'NOUN' || isPersonNoun(noun.lower))
    return false
  return (
    /^(?:about|of|on|over)$/.test(tokens[first - 1]?.lower ?? '') &&
    speech.has(tokens[first - 2]?.lower ?? '')
  )
}

/** "Many doctors of the 1840s": nobody whom a reporter could have asked. */
function isHistory(tokens: readonly Token[], {extent}: Mention): boolean {
  for (let at = extent.first; at < extent.last; at++) {
    const word = tokens[at]?.lower ?? ''
    if (history.has(word) || /^1\d\d0s$/.test(word)) return true
  }
  return false
}
