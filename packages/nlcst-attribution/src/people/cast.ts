import type {Ground} from '../clauses/ground.js'
import type {Frame} from '../frame/frame.js'
import type {KnownNames} from '../phrases/name-kinds.js'
import {type NameRun, readNames} from '../phrases/names.js'
import type {Phrases} from '../phrases/phrases.js'
import type {Mention} from '../types.js'
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
export interface Found {
  mention: Mention
  entity: Entity | null
}

/** Everybody and everything that an article speaks of, as far as it has been read. */
export interface Cast {
  frame: Frame
  phrases: Phrases
  ground: Ground
  names: NameRun[]
  entities: Entities
  mentions: Mention[]
  /** In order of the text. */
  references: Reference[]
  /** Mentions by the head of their phrase. */
  known: Map<number, Found>
}

/**
 * Joins the names of an article; pronouns and descriptions are joined as they are asked for.
 *
 * @param frame what was read
 * @param ground its words and noun phrases
 * @param known names that the newsroom gave
 */
export function castOf(frame: Frame, ground: Ground, known: KnownNames): Cast {
  const names = readNames(frame.tokens, frame.sentences, known)
  const cast: Cast = {
    frame,
    phrases: ground.phrases,
    ground,
    names,
    entities: new Entities(frame.tokens),
    mentions: [],
    references: [],
    known: new Map()
  }
  cast.entities.joinNames(names)
  noteNames(cast)
  return cast
}
