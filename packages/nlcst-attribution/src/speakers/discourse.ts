import type {Context} from '../clauses/context.js'
import type {Subject} from '../clauses/subject.js'
import type {Coreference, ResolvedMention} from '../coreference/coreference.js'
import type {Entity} from '../coreference/entities.js'
import type {Candidate} from '../cues/candidate.js'
import words from '../generated/reference-words.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Phrases} from '../phrases/phrases.js'
import {countBefore, groupBy} from '../queries/lookup.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import type {CueForm, MarkedQuotation, SpeakerBasis, TokenRange} from '../types.js'

const possessives: ReadonlySet<string> = new Set(words.possessives)

export function isPerson(entity: Entity | null): boolean {
  if (!entity) return false
  return (
    entity.kind === 'person' || (entity.kind === 'unnamed' && [...entity.nouns].some(isPersonNoun))
  )
}

/**
 * Somebody with a name, or a post that the reader knows of. "Neighbours gathered", "Critics say":
 * in the next sentence or paragraph anybody may speak.
 */
export function isKnown(discourse: Discourse, found: ResolvedMention, subject: Subject): boolean {
  if (found.entity?.kind === 'person') return true
  const first = discourse.document.tokens[subject.phrase.first]?.lower ?? ''
  return isPerson(found.entity) && (first === 'the' || possessives.has(first))
}

export const nonSpeechSenses = new Set(['think', 'feel', 'want'])

export const unattributed: SpeakerDecision = {
  basis: 'none',
  found: null,
  sourced: null,
  cue: null,
  form: 'none'
}

/** Who says a quotation, and how that is known. */
export interface SpeakerDecision {
  basis: SpeakerBasis
  found: ResolvedMention | null
  /** The candidate whose content it is. */
  sourced: SourcedCandidate | null
  /** A colon or dash that gives it its speaker. */
  cue: TokenRange | null
  form: CueForm
}

/** A candidate with its source found. */
export interface SourcedCandidate {
  candidate: Candidate
  found: ResolvedMention | null
  /** Who else has it: "Ana Prew and the mayor said". */
  sharers?: readonly ResolvedMention[]
}

/** A candidate with the part of its content that holds a quotation. */
export interface Covering {
  sourced: SourcedCandidate
  range: TokenRange
}

/** Who has spoken so far, and where. */
export interface Discourse {
  document: QuotedDocument
  phrases: Phrases
  context: Context
  coreference: Coreference
  /** By the id of a quotation. */
  decisions: Map<number, SpeakerDecision>
  /** The desk's candidates of each paragraph. */
  byParagraph: Map<number, SourcedCandidate[]>
  /** Those whose content holds a quotation or its first words, by its id. */
  covering: Map<number, Covering[]>
  /** Quotations of each paragraph, in order. */
  quotationsIn: Map<number, MarkedQuotation[]>
  /** The quotation that goes on with another in the next paragraph, by the id of the other. */
  continuations: Map<number, MarkedQuotation>
}

/**
 * @param coreference everybody the article speaks of
 * @param sourcedCandidates its attributions, their sources found
 */
export function discourseOf(
  coreference: Coreference,
  sourcedCandidates: readonly SourcedCandidate[]
): Discourse {
  const {document, phrases, context} = coreference
  const byParagraph = groupBy(sourcedCandidates, ({candidate}) =>
    candidate.quotation === null ? (document.sentences[candidate.sentence]?.paragraph ?? 0) : null
  )
  const quotationsIn = groupBy(document.quotations, ({paragraph}) => paragraph)
  const continuations = new Map<number, MarkedQuotation>()
  for (const quotation of document.quotations)
    if (quotation.continues !== null) continuations.set(quotation.continues, quotation)
  return {
    document,
    phrases,
    context,
    coreference,
    decisions: new Map(),
    byParagraph,
    covering: coveringOf(document, byParagraph),
    quotationsIn,
    continuations
  }
}

function coveringOf(
  {quotations}: QuotedDocument,
  byParagraph: ReadonlyMap<number, readonly SourcedCandidate[]>
): Map<number, Covering[]> {
  const covering = new Map<number, Covering[]>()
  for (const [paragraph, all] of byParagraph) {
    for (const sourced of all) {
      for (const range of sourced.candidate.content) {
        let at = countBefore(quotations, range.first, ({first}) => first)
        for (let one = quotations[at]; one && one.first < range.last; one = quotations[++at]) {
          if (one.paragraph !== paragraph || range.last < Math.min(one.last, one.first + 2))
            continue
          const known = covering.get(one.id)
          if (known) known.push({sourced, range})
          else covering.set(one.id, [{sourced, range}])
        }
      }
    }
  }
  return covering
}
