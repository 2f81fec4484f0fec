import type {Ground} from '../clauses/ground.js'
import type {Subject} from '../clauses/subject.js'
import type {Draft} from '../cues/drafts.js'
import type {Frame} from '../frame/frame.js'
import {groupBy} from '../lookup.js'
import type {Cast, Found} from '../people/cast.js'
import type {Entity} from '../people/entities.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Phrases} from '../phrases/phrases.js'
import type {CueForm, Quotation, SpeakerBasis, TokenRange} from '../types.js'

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
export function isKnown(stage: Stage, found: Found, subject: Subject): boolean {
  if (found.entity?.kind === 'person') return true
  const first = stage.frame.tokens[subject.phrase.first]?.lower ?? ''
  return isPerson(found.entity) && /^(?:the|his|her|their|its|our|my)$/.test(first)
}

export const talkless = new Set(['think', 'feel', 'want'])

export const nobody: Speaking = {basis: 'none', found: null, report: null, cue: null, form: 'none'}

/** Who says a quotation, and how that is known. */
export interface Speaking {
  basis: SpeakerBasis
  found: Found | null
  /** The report whose content it is. */
  report: Report | null
  /** A colon or dash that gives it its speaker. */
  cue: TokenRange | null
  form: CueForm
}

/** A draft with its source found. */
export interface Report {
  draft: Draft
  found: Found | null
}

/** Who has spoken so far, and where. */
export interface Stage {
  frame: Frame
  phrases: Phrases
  ground: Ground
  cast: Cast
  /** By the id of a quotation. */
  speaking: Map<number, Speaking>
  /** The desk's reports of each paragraph. */
  byParagraph: Map<number, Report[]>
  /** Quotations of each paragraph, in order. */
  quotationsIn: Map<number, Quotation[]>
  /** The quotation that goes on with another in the next paragraph, by the id of the other. */
  continuations: Map<number, Quotation>
}

/**
 * @param cast everybody the article speaks of
 * @param reports its attributions, their sources found
 */
export function stageOf(cast: Cast, reports: readonly Report[]): Stage {
  const {frame, phrases, ground} = cast
  const byParagraph = groupBy(reports, ({draft}) =>
    draft.quotation === null ? (frame.sentences[draft.sentence]?.paragraph ?? 0) : null
  )
  const quotationsIn = groupBy(frame.quotations, ({paragraph}) => paragraph)
  const continuations = new Map<number, Quotation>()
  for (const quotation of frame.quotations)
    if (quotation.continues !== null) continuations.set(quotation.continues, quotation)
  return {
    frame,
    phrases,
    ground,
    cast,
    speaking: new Map(),
    byParagraph,
    quotationsIn,
    continuations
  }
}
