import type {Context} from '../clauses/context.js'
import type {KnownNames} from '../phrases/name-kinds.js'
import {type NameRun, readNames} from '../phrases/names.js'
import type {Phrases} from '../phrases/phrases.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import type {Mention, Role} from '../types.js'
import {Entities, type Entity} from './entities.js'
import {noteNames} from './naming.js'

/** Somebody spoken of at a place; the nearest ones are asked for first. */
export interface Reference {
  at: number
  entity: Entity
  /** As subject of its clause, or as a speaker. */
  subject: boolean
  speaker: boolean
}

/** A mention with the entity that it stands for, `null` where two fit or none. */
export interface ResolvedMention {
  mention: Mention
  entity: Entity | null
}

/** Everybody and everything that an article speaks of, as far as it has been read. */
export interface Coreference {
  document: QuotedDocument
  phrases: Phrases
  context: Context
  names: NameRun[]
  entities: Entities
  mentions: Mention[]
  /** In order of the text. */
  references: Reference[]
  /** Mentions by the head of their phrase. */
  known: Map<number, ResolvedMention>
}

/** Parts of a page that cut names short before the copy tells them in full. */
const display: ReadonlySet<Role> = new Set([
  'headline',
  'deck',
  'crosshead',
  'caption',
  'furniture'
])

/**
 * Joins the names of an article; pronouns and descriptions are joined as they are asked for.
 *
 * @param document what was read
 * @param context its words and noun phrases
 * @param known names that the newsroom gave
 */
export function coreferenceOf(
  document: QuotedDocument,
  context: Context,
  known: KnownNames
): Coreference {
  const names = readNames(document.tokens, document.sentences, known)
  const coreference: Coreference = {
    document,
    phrases: context.phrases,
    context,
    names,
    entities: new Entities(document.tokens, ({first}) =>
      display.has(document.paragraphs[document.tokens[first]?.paragraph ?? -1]?.role ?? 'body')
    ),
    mentions: [],
    references: [],
    known: new Map()
  }
  coreference.entities.joinNames(names)
  noteNames(coreference)
  return coreference
}
