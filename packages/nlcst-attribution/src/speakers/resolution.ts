import type {Context} from '../clauses/context.js'
import {type Coreference, coreferenceOf} from '../coreference/coreference.js'
import {findSources} from '../coreference/sources.js'
import type {Candidate} from '../cues/candidate.js'
import type {KnownNames} from '../phrases/name-kinds.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import type {QuotationKind} from '../types.js'
import {discourseOf, type SourcedCandidate, type SpeakerDecision} from './discourse.js'
import {kindOf} from './quotation-kind.js'
import {speakerOf} from './speakers.js'

/** Whom everything is credited to; entities have ids of their own, the ledger's come later. */
export interface Resolution {
  readonly coreference: Coreference
  /** In order of the text. */
  readonly sourced: readonly SourcedCandidate[]
  /** Who says each quotation that stands in no other, by its id. */
  readonly decisions: ReadonlyMap<number, SpeakerDecision>
  /** What each of them is. */
  readonly kinds: ReadonlyMap<number, QuotationKind>
}

/**
 * The fourth stage of the reading: whom names, descriptions and pronouns mean, and so who is credited with
 * each candidate and each quotation. The two are one stage, since a pronoun means who spoke before.
 *
 * @param document what was read
 * @param context its words, noun phrases and quotations
 * @param candidates in order of the text
 * @param known names that the newsroom gave
 */
export function resolve(
  document: QuotedDocument,
  context: Context,
  candidates: readonly Candidate[],
  known: KnownNames
): Resolution {
  const coreference = coreferenceOf(document, context, known)
  const sourced = findSources(document, candidates, coreference, context)
  const discourse = discourseOf(coreference, sourced)
  const {decisions} = discourse
  const kinds = new Map<number, QuotationKind>()
  for (const quotation of document.quotations) {
    if (quotation.parent !== null) continue
    const decision = speakerOf(discourse, quotation)
    decisions.set(quotation.id, decision)
    kinds.set(quotation.id, kindOf(quotation, document, decision, kinds))
  }
  return {coreference, sourced, decisions, kinds}
}
