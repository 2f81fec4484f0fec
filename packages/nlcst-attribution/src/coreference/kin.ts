import data from '../generated/epithets.js'
import type {Token, TokenRange} from '../types.js'

const kin: ReadonlySet<string> = new Set(data.kin)

/** Words between a relative's noun and the name: "son of the late rock legend Johnny Orr". */
const longestTitle = 8

/** Whether a noun in lower case tells whose relative somebody is. */
export function isKinNoun(noun: string): boolean {
  return kin.has(noun)
}

/**
 * Whether somebody is named only to tell whose relative another is, or as one who does nothing: "the son of
 * Tom Orr", "with his wife, Ana Orr". In what follows the surname alone means the other.
 *
 * @param tokens words of the article
 * @param run the name
 */
export function isNamedAsKin(tokens: readonly Token[], run: TokenRange): boolean {
  if (isNamedBeside(tokens, run)) return true
  const noun = kinNounBefore(tokens, run)
  // What stands behind "son of" does nothing in that clause.
  return noun !== null && (tokens[noun + 1]?.lower === 'of' || !acts(tokens, noun, run.last))
}

/**
 * "Orr and first lady Ana Orr": one whom the copy has called by the surname alone, and another of that name.
 *
 * @param tokens words of the article
 * @param run the other's name
 */
export function isNamedBeside(tokens: readonly Token[], {first, last}: TokenRange): boolean {
  let at = first - 1
  while (at > first - longestTitle && /^(?:NOUN|PROPN|ADJ|PRON)$/.test(tokens[at]?.pos ?? '')) at--
  const surname = tokens[at - 1]
  return (
    tokens[at]?.lower === 'and' &&
    surname?.pos === 'PROPN' &&
    surname.lower === tokens[last - 1]?.lower &&
    surname.sentence === tokens[first]?.sentence
  )
}

/**
 * The noun that tells whose relative a name is, or `null`: "the son of the late Tom Orr", "his wife, Ana Orr".
 *
 * @param tokens words of the article
 * @param run the name
 */
export function kinNounBefore(tokens: readonly Token[], {first}: TokenRange): number | null {
  const floor = Math.max(first - longestTitle, 0)
  for (let at = first - 1; at >= floor; at--) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence) return null
    if (kin.has(token.lower)) return at
    if (token.lower === 'of') return kin.has(tokens[at - 1]?.lower ?? '') ? at - 1 : null
    const joins = token.text === ',' && at === first - 1
    if (!joins && !/^(?:ADJ|NOUN|PROPN|DET)$/.test(token.pos)) return null
  }
  return null
}

/** "His wife, Ana Orr, 40, said", "said his wife Ana Orr": a verb is theirs. */
function acts(tokens: readonly Token[], noun: number, end: number): boolean {
  const verb = (index: number) => /^(?:VERB|AUX)$/.test(tokens[index]?.pos ?? '')
  let at = tokens[end]?.text === ',' ? end + 1 : end
  if (at > end && !verb(at)) {
    while (at < end + 12 && tokens[at] && !/^[,.;:!?”"]$/.test(tokens[at]?.text ?? '')) at++
    at++
  }
  let before = noun - 1
  while (/^(?:ADJ|PRON|DET)$/.test(tokens[before]?.pos ?? '')) before--
  return verb(at) || verb(before)
}
