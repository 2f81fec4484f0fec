import type {Context} from '../clauses/context.js'
import {opensAt} from '../clauses/quotation-edges.js'
import {verbGroup} from '../phrases/verbs.js'
import {countBefore} from '../queries/lookup.js'
import type {MarkedQuotation, Sentence} from '../types.js'
import {type Candidate, candidateOf} from './candidate.js'
import {cueVerbAt} from './lexicon.js'
import {givesName, reducedQuotation} from './verb-passive.js'
import {subjectOfGroup} from './verb-subjects.js'

/**
 * "The minister apologised to the town for “…”": words in marks that no cue stands next to
 * belong to the verb of saying before them.
 *
 * @param sentence a sentence
 * @param candidates its own, found so far
 */
export function distantCues(
  context: Context,
  sentence: Sentence,
  candidates: readonly Candidate[]
): Candidate[] {
  const found: Candidate[] = []
  const {quotations} = context
  const near = candidates.slice(-12)
  let past = sentence.first
  let id = countBefore(quotations, sentence.first, ({first}) => first)
  for (; (quotations[id]?.first ?? sentence.last) < sentence.last; id++) {
    const quotation = quotations[id] as MarkedQuotation
    const at = quotation.first
    if (at < past || quotation.parent !== null || opensAt(context, at) !== quotation) continue
    past = quotation.last
    // Words in marks between a cue and what it reports belong to the addressee: "told the “Today” programme that".
    const covered = near.some(({content, cue}) =>
      content.some(({first, last}) => (first <= at && at < last) || (cue.last <= at && at < first))
    )
    if (!covered) {
      const candidate = verbBefore(context, at, quotation, sentence)
      if (candidate) found.push(candidate)
    }
  }
  return found
}

function verbBefore(
  context: Context,
  before: number,
  quotation: MarkedQuotation,
  sentence: Sentence
): Candidate | null {
  for (let at = before - 1; at >= sentence.first && at > before - 25; at--) {
    const token = context.tokens[at]
    if (!token || token.text === ';' || token.quotation !== null) return null
    if (token.pos !== 'VERB') continue
    const verb = cueVerbAt(context.tokens, at)
    if (!verb) return null
    if (!verb.senses.has('say') && !verb.senses.has('ask')) return null
    const group = verbGroup(context.tokens, at, sentence.first)
    const subject =
      group.passive ||
      group.form !== 'finite' ||
      givesName(context, verb, group, at + 1 + verb.particles.length) ||
      reducedQuotation(context, verb, group, at + 1 + verb.particles.length)
        ? null
        : subjectOfGroup(context, group, {sentence: sentence.index, quotation: null, ...sentence})
    if (!subject) return null
    return candidateOf(
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
