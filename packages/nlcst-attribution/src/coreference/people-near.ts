import type {Coreference, Reference} from './coreference.js'
import type {Entity} from './entities.js'
import {isBeside, isInPassing, isJoint, isPartner} from './in-passing.js'

/** Whom some references name, each once. */
export function entitiesOf(references: readonly Reference[]): Entity[] {
  return [...new Set(references.map(({entity}) => entity))]
}

/**
 * Those among candidates that stand near a pronoun: in the nearest sentence that has any, and in its own. Who is named
 * in passing counts only where nobody else is a person.
 *
 * @param candidates whom the pronoun may mean, the nearest first
 * @param nearest sentence of the nearest
 * @param here sentence of the pronoun
 */
export function candidatesNear(
  coreference: Coreference,
  candidates: readonly Reference[],
  nearest: number | undefined,
  here: number | undefined
): Reference[] {
  const around = candidates.filter(({at}) => {
    const place = coreference.document.tokens[at]?.sentence
    return place === nearest || place === here || (nearest === here && place === (here ?? 0) - 1)
  })
  const foremost = around.filter(({at}) => !isInPassing(coreference, at))
  return foremost.some(({entity}) => entity.kind === 'person') ? foremost : around
}

/**
 * The one of the pronoun's gender. Those whose gender nobody tells may be meant as well, unless named in passing, or as
 * one of the subject's two.
 *
 * @param near candidates
 * @param sure those among them who are of that gender
 * @returns `null` where it may be another
 */
export function onlyOne(
  coreference: Coreference,
  near: readonly Reference[],
  sure: readonly Entity[]
): Entity | null {
  const [only] = sure
  if (!only || sure.length > 1) return null
  const isAlone = near.every(
    ({at, entity}) => entity === only || isBeside(coreference, at) || isJoint(coreference, at)
  )
  return isAlone ? only : null
}

/** Who speaks, among those of a pool that some references name. */
export function speakersOf(references: readonly Reference[], pool: readonly Entity[]): Entity[] {
  return entitiesOf(references.filter(({speaker, entity}) => speaker && pool.includes(entity)))
}

/**
 * The one subject near a pronoun, if nobody else spoke before; else the one who did.
 *
 * @param near candidates
 * @param spokeBefore who speaks, near or farther off
 * @param pool who may be meant
 * @returns `null` where there is no one such
 */
export function subjectMeant(
  coreference: Coreference,
  near: readonly Reference[],
  spokeBefore: readonly Entity[],
  pool: readonly Entity[]
): Entity | null {
  const subjects = entitiesOf(near.filter((one) => one.subject && pool.includes(one.entity)))
  const [subject] = subjects
  const isMeant = (one: Entity): boolean =>
    spokeBefore.length === 0
      ? near.every(({at, entity}) => entity === one || !isPartner(coreference, at))
      : spokeBefore.includes(one)
  if (subject && subjects.length === 1 && isMeant(subject)) return subject
  const [speaker] = spokeBefore
  return speaker && spokeBefore.length === 1 ? speaker : null
}

/** Whether nobody can choose between two whom one clause brings together; who is only named near is no rival. */
export function hasRivals(
  coreference: Coreference,
  near: readonly Reference[],
  pool: readonly Entity[]
): boolean {
  const rivals = near.filter(
    ({at, entity, subject, speaker}) =>
      pool.includes(entity) && (subject || speaker || isPartner(coreference, at))
  )
  return entitiesOf(rivals).length > 1
}
