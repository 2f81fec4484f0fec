import type {Ground} from '../clauses/ground.js'
import {opensAt} from '../clauses/quotation-edges.js'
import {verbGroup} from '../phrases/verbs.js'
import type {Quotation, Sentence} from '../types.js'
import {type Draft, draftOf} from './drafts.js'
import {cueVerbAt} from './lexicon.js'
import {reducedQuotation} from './verb-passive.js'
import {subjectOfGroup} from './verb-subjects.js'

/**
 * "The minister apologised to the town for “…”": words in marks that no cue stands next to
 * belong to the verb of saying before them.
 *
 * @param sentence a sentence
 * @param drafts those found so far, its own last
 */
export function distantCues(ground: Ground, sentence: Sentence, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  const own = drafts.slice(-12).filter((draft) => draft.sentence === sentence.index)
  for (let at = sentence.first; at < sentence.last; at++) {
    const quotation = opensAt(ground, at)
    if (!quotation || quotation.parent !== null) continue
    // Words in marks between a cue and what it reports belong to the hearer: "told the “Today” programme that".
    const covered = own.some(({content, cue}) =>
      content.some(({first, last}) => (first <= at && at < last) || (cue.last <= at && at < first))
    )
    if (!covered) {
      const draft = verbBefore(ground, at, quotation, sentence)
      if (draft) found.push(draft)
    }
    at = quotation.last - 1
  }
  return found
}

function verbBefore(
  ground: Ground,
  before: number,
  quotation: Quotation,
  sentence: Sentence
): Draft | null {
  for (let at = before - 1; at >= sentence.first && at > before - 25; at--) {
    const token = ground.tokens[at]
    if (!token || token.text === ';' || token.quotation !== null) return null
    if (token.pos !== 'VERB') continue
    const verb = cueVerbAt(ground.tokens, at)
    if (!verb) return null
    if (!verb.senses.has('say') && !verb.senses.has('ask')) return null
    const group = verbGroup(ground.tokens, at, sentence.first)
    const subject =
      group.passive ||
      group.form !== 'finite' ||
      reducedQuotation(ground, verb, group, at + 1 + verb.particles.length)
        ? null
        : subjectOfGroup(ground, group, {...sentence, sentence: sentence.index, quotation: null})
    if (!subject) return null
    return draftOf(
      {
        content: [{first: quotation.first, last: Math.min(quotation.last, sentence.last)}],
        cue: {first: at, last: at + 1 + verb.particles.length},
        lemma: verb.lemma,
        subject,
        negated: group.negated
      },
      {sentence: sentence.index, quotation: null}
    )
  }
  return null
}
