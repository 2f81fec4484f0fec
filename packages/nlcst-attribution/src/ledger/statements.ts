import data from '../generated/acts.js'
import {isBodyNoun, isPersonNoun} from '../phrases/nouns.js'
import type {Attribution, Mention, Token} from '../types.js'
import {verbForms} from '../words.js'
import {speech} from './descriptor-ends.js'

const objects: ReadonlySet<string> = new Set(data.objects)
const always: ReadonlySet<string> = new Set(data.always)
const infinitives: ReadonlySet<string> = new Set(data.infinitives)
const claims: ReadonlySet<string> = new Set(data.claims)
const stirring: ReadonlySet<string> = new Set(data.stirring.flatMap(verbForms))
const anybody: ReadonlySet<string> = new Set(data.anybody)
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
  if (mention && (isCrowd(tokens, mention) || isAnybody(tokens, mention))) return false
  const {lemma, sense, form, negated, object, content} = attribution
  if (mention && sense === 'think' && isHistory(tokens, mention)) return false
  if (mention && form === 'noun' && isStirred(tokens, attribution, mention)) return false
  if (form !== 'verb') return !negated || form === 'preposition'
  if (mention && isTopic(tokens, attribution, mention)) return false
  if (negated && (sense !== 'think' || always.has(lemma))) return false
  if (sense === 'want' || always.has(lemma)) return false
  if (object && lemma === 'claim' && isTaking(tokens, attribution)) return false
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

/** "no one can say", "neither statement said": who of them has spoken, nobody can tell. */
function isAnybody(tokens: readonly Token[], {first}: Mention): boolean {
  const word = tokens[first]?.lower ?? ''
  return anybody.has(word) || (word === 'one' && tokens[first - 1]?.lower === 'no')
}

/** "The directive has raised concerns": whose they are, nobody tells. */
function isStirred(tokens: readonly Token[], {cueTokens}: Attribution, mention: Mention): boolean {
  const noun = tokens[mention.head]?.lower ?? ''
  if (mention.form !== 'nominal' || isPersonNoun(noun) || isBodyNoun(noun)) return false
  const first = cueTokens?.first ?? -1
  return tokens
    .slice(Math.max(0, first - 3), cueTokens?.last ?? 0)
    .some(({lower}) => stirring.has(lower))
}

/** "claimed the archipelago", and not "claimed responsibility". */
function isTaking(tokens: readonly Token[], {content, cueTokens}: Attribution): boolean {
  const end = content.at(-1)?.end ?? 0
  let at = cueTokens?.last ?? tokens.length
  while ((tokens[at]?.end ?? end + 1) <= end) if (claims.has(tokens[at++]?.lower ?? '')) return true
  return false
}
