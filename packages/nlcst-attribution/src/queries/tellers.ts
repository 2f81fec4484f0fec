import type {Attribution, Clause, NounPhrase, Span, TokenRange} from '../types.js'
import {sourceOf} from './attributions.js'
import type {CopySentence} from './sentence.js'
import type {Telling} from './tellings.js'

/** Somebody whom a sentence has tell something. */
export interface Teller extends TokenRange {
  readonly who: NounPhrase
  readonly clause: Clause | null
  /** From the one who tells to the end of the verb. */
  readonly whole: Span
}

/** Further than this from its verb a group is marked alone. */
const farthest = 6

/**
 * Who tells what in a sentence, by its syntax and by what the reading credits: the syntax knows every subject of a verb that
 * reports, the reading whom a participle or a phrase belongs to ("Some investors were unhappy, saying …"). Where the two differ
 * the reading is right.
 *
 * @param sentence a sentence of copy
 * @returns those of the syntax first
 */
export function tellersIn(sentence: CopySentence): Teller[] {
  const told = sentence.tellings.filter((telling) => !isContradicted(sentence, telling))
  const heads = new Set(told.map(({who}) => who.head))
  const credited = sentence.attributions.flatMap((one) => {
    const teller = tellerOf(sentence, one)
    return teller && !heads.has(teller.who.head) ? teller : []
  })
  return [...told, ...credited]
}

function tellerOf(sentence: CopySentence, attribution: Attribution): Teller | null {
  const {cueTokens, mention, carried, sense, confidence} = attribution
  const {mentions} = sentence.reading
  const speaker = mentions[mention ?? -1]
  if (!cueTokens || !speaker || carried || confidence !== 'certain') return null
  if (sense !== 'say') return null
  // "Researchers mostly from Tarn University": the ledger knows whose they are.
  if (sourceOf(sentence.reading, attribution)?.class !== 'anonymous') return null
  const who = sentence.phrases.find(({head}) => head === speaker.head)
  if (!who) return null
  const clause = sentence.clauses.find(({verb}) => isWithin(verb.head, cueTokens))
  if (!clause) return null
  const near = cueTokens.first - who.last < farthest
  const first = Math.min(who.first, near ? cueTokens.first : who.first)
  const last = near ? Math.max(who.last, cueTokens.last) : who.last
  const whole = sentence.span(Math.min(first, cueTokens.first), Math.max(last, cueTokens.last))
  return {who, clause, first, last, whole}
}

/** "He praised overseas investors, adding": the reading is certain that the verb is another's. */
function isContradicted(sentence: CopySentence, {who, clause}: Telling): boolean {
  if (!clause) return false
  const {mentions} = sentence.reading
  return sentence.attributions.some(({cueTokens, mention, carried, confidence}) => {
    const speaker = mentions[mention ?? -1]
    if (!cueTokens || !speaker || carried || confidence === 'unsure') return false
    if (!isWithin(clause.verb.head, cueTokens)) return false
    // "experts who note": the pronoun stands for them.
    const relative = speaker.form === 'pronoun' && speaker.first >= who.last
    return speaker.head !== who.head && !relative && !isWithin(who.head, speaker)
  })
}

function isWithin(at: number, {first, last}: TokenRange): boolean {
  return first <= at && at < last
}
