import data from '../generated/acts.js'
import figures from '../generated/figures.js'
import {speechForms} from '../lexicon.js'
import {isBodyNoun, isPersonNoun} from '../phrases/nouns.js'
import type {Attribution, Mention, Token} from '../types.js'
import {verbForms} from '../words.js'

const objects: ReadonlySet<string> = new Set(data.objects)
const always: ReadonlySet<string> = new Set(data.always)
const infinitives: ReadonlySet<string> = new Set(data.infinitives)
const claims: ReadonlySet<string> = new Set(data.claims)
const offices: ReadonlySet<string> = new Set(data.offices)
const stirring: ReadonlySet<string> = new Set(data.stirring.flatMap(verbForms))
const anybody: ReadonlySet<string> = new Set(data.anybody)
const history: ReadonlySet<string> = new Set(data.history)
const parts: ReadonlySet<string> = new Set(figures.parts)
const counts: ReadonlySet<string> = new Set(figures.counts)
const numbers: ReadonlySet<string> = new Set(figures.numbers)

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
  if (mention && isShare(tokens, mention)) return false
  if (attribution.quotations.length > 0) return true
  if (mention && (isCrowd(tokens, mention) || isAnybody(tokens, mention))) return false
  const {lemma, sense, form, negated, object, content} = attribution
  if (mention && sense === 'think' && isHistory(tokens, mention)) return false
  if (mention && form === 'noun' && isStirred(tokens, attribution, mention)) return false
  if (form !== 'verb') return !negated || form === 'preposition'
  if (mention && isTopic(tokens, attribution, mention)) return false
  const act = always.has(lemma) && !(mention && isInformant(tokens, attribution, mention))
  if (negated && (sense !== 'think' || act)) return false
  if (sense === 'want' || act) return false
  if (object && lemma === 'claim' && isTaking(tokens, attribution)) return false
  if (lemma === 'assume' && isTakingOffice(tokens, attribution)) return false
  if (object && lemma === 'report' && isDenounced(tokens, attribution)) return false
  if (object) return !objects.has(lemma) && sense !== 'feel'
  const next = tokens[attribution.cueTokens?.last ?? -1]
  return !(next?.lower === 'to' && next.start === content[0]?.start && infinitives.has(lemma))
}

/**
 * "43 percent said", "95% of the participants", "nine in ten drivers": the answers of a poll. Whoever asked is the source;
 * those who answered have no voice of their own, unless it is told who they are ("95% of the participants in her study").
 *
 * @param tokens words of the article
 * @param mention who is credited
 */
export function isShare(
  tokens: readonly Token[],
  mention: Pick<Mention, 'first' | 'head'>
): boolean {
  // "13 percent | who said"
  const relative = tokens[mention.head]?.lower === 'who' ? 1 : 0
  const head = mention.head - relative
  const first = mention.first - relative
  const {lower: noun = ''} = tokens[head] ?? {}
  if (isPersonNoun(noun) && tokens[head + 1]?.pos === 'ADP') return false
  // "the number of Americans | who say": how many say so somebody has counted.
  if (relative > 0 && isCounted(tokens, first)) return true
  // What is counted may stand behind its share: "95% of | the participants", "four | out of five voters".
  const behind = /^(?:of|in)$/.test(tokens[first - 1]?.lower ?? '')
  const counts = behind ? 3 : isNumber(tokens[first - 1]) ? 1 : 0
  // "the majority, 30 percent, said"
  const told = tokens[head + 1]?.text === ',' && isNumber(tokens[head + 2]) ? 3 : 0
  for (let at = Math.max(0, first - counts); at <= head + told; at++) {
    const {lower = ''} = tokens[at] ?? {}
    const next = tokens[at + 1]
    if (/^(?:percent|percentage|pct|%)$/.test(lower)) return true
    if (lower === 'per' && next?.lower === 'cent') return true
    const [, part = ''] = /^(?:\p{L}+-)?(\p{L}+)$/u.exec(lower) ?? []
    // "a third said" may be one more of them; "two thirds", "a third of those asked" are counted.
    const counted = lower !== part || part === 'half' || isNumber(tokens[at - 1])
    if (parts.has(part) && (next?.lower === 'of' || (at === head && counted))) return true
    const whole = next?.lower === 'in' ? 2 : next?.lower === 'out' ? 3 : 0
    if (whole > 0 && isNumber(tokens[at]) && isNumber(tokens[at + whole])) return true
  }
  return false
}

/** Whether "number of", "share of" stands before what a noun phrase begins with or ends in. */
function isCounted(tokens: readonly Token[], last: number): boolean {
  let at = last
  while (at > last - 4 && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[at]?.pos ?? '')) at--
  return tokens[at]?.lower === 'of' && counts.has(tokens[at - 1]?.lower ?? '')
}

function isNumber(token: Token | undefined): boolean {
  return token?.pos === 'NUM' || numbers.has(token?.lower ?? '')
}

/** "The Ledger has learned from | two clerks that": they have said it. */
function isInformant(tokens: readonly Token[], {cueTokens}: Attribution, {first}: Mention) {
  const from = cueTokens?.last ?? -1
  return tokens[from]?.lower === 'from' && first === from + 1
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
    speechForms.has(tokens[first - 2]?.lower ?? '')
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

/** "reported her to the police": somebody is handed over, and nothing told. */
function isDenounced(tokens: readonly Token[], {cueTokens}: Attribution): boolean {
  let at = cueTokens?.last ?? tokens.length
  if (/^(?:DET|PRON|NUM)$/.test(tokens[at]?.pos ?? '')) at++
  else if (tokens[at]?.pos !== 'PROPN') return false
  while (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[at]?.pos ?? '')) at++
  const {lower = '', pos} = tokens[at - 1] ?? {}
  const somebody = pos === 'PROPN' || pos === 'PRON' || isPersonNoun(lower)
  return somebody && tokens[at]?.lower === 'to'
}

/** "claimed the archipelago", and not "claimed responsibility". */
function isTaking(tokens: readonly Token[], {content, cueTokens}: Attribution): boolean {
  const end = content.at(-1)?.end ?? 0
  let at = cueTokens?.last ?? tokens.length
  while ((tokens[at]?.end ?? end + 1) <= end) if (claims.has(tokens[at++]?.lower ?? '')) return true
  return false
}

/** "assumed the presidency", "assumes full command": and not "assumed the office was shut". */
function isTakingOffice(tokens: readonly Token[], {cueTokens}: Attribution): boolean {
  let at = cueTokens?.last ?? tokens.length
  while (/^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(tokens[at]?.pos ?? '')) at++
  return offices.has(tokens[at - 1]?.lower ?? '') && !/^(?:VERB|AUX)$/.test(tokens[at]?.pos ?? '')
}
