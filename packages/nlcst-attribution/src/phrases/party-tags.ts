import type {Token} from '../types.js'

/** "R-Fresno", "D-N.Y.", "DFL-Duluth": a party and whom its member stands for, in one word. */
const tagged = /^(?:[DRI]|DFL|Lab|Con)-\p{Lu}/u

/** "R.", "D", "Lab": a party by itself, where brackets are round it. */
const party = /^(?:[DRI]\.?|DFL|Lab|Con|Ind)$/

/** Words that a tag may have: "R-San Luis Obispo". */
const longestTag = 6

/**
 * Where the tag ends that tells a politician's party and place behind the name: "(D-N.Y.)", ", R-Fresno", "(D., N.Y.)".
 *
 * @param tokens words
 * @param first first word of the tag, behind its comma or bracket
 * @returns the token after it, its closing bracket left out; -1 where there is no tag
 */
export function partyTagEnd(tokens: readonly Token[], first: number): number {
  const opening = tokens[first - 1]?.text ?? ''
  const text = tokens[first]?.text ?? ''
  const bracket = opening === '('
  if (!(bracket || opening === ',') || !(tagged.test(text) || (bracket && party.test(text))))
    return -1
  for (let at = first + 1; at < first + longestTag; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence) return at
    if (token.text === ')' || (!bracket && token.pos === 'PUNCT')) return at
    if (!(token.pos === 'PROPN' || (bracket && token.pos === 'PUNCT'))) return bracket ? -1 : at
  }
  return -1
}

/**
 * The token that a tag and its comma or bracket begin with, where one ends in front of a token; the token itself elsewhere.
 *
 * @param tokens words
 * @param at a token behind which a tag may end: "Hobart | (D-N.Y.), who"
 */
export function beforePartyTag(tokens: readonly Token[], at: number): number {
  for (let first = at - 1; first > at - longestTag - 1 && first > 0; first--) {
    const end = partyTagEnd(tokens, first)
    if (end !== -1)
      return end === at || (end === at - 1 && tokens[end]?.text === ')') ? first - 1 : at
  }
  return at
}
