import type {NameRun} from '../phrases/names.js'
import {genderOfTitles} from '../phrases/titles.js'
import type {Token} from '../types.js'
import {isModifier, isSameBody} from './bodies.js'
import type {Entity} from './entities.js'
import {
  folded,
  isSameName,
  isSubsequence,
  isSurnameAlone,
  isSurnameOf,
  isTitledAlike,
  surnameOf
} from './name-words.js'
import {isSameGeneration} from './namesakes.js'

/**
 * Whether a name may be that of somebody or something named before.
 *
 * @param tokens words of the article
 */
export function fits(tokens: readonly Token[], entity: Entity, run: NameRun): boolean {
  if (entity.kind === 'person' || run.kind === 'person') return fitsPerson(tokens, entity, run)
  const mine = folded(entity.words)
  const theirs = folded(run.words)
  if (mine.join(' ') === theirs.join(' ')) return true
  if (entity.kind !== run.kind) return false
  // "the Coast Guard" for "the Philippine Coast Guard", "the Center" for "the Center for Food Safety" when only one fits.
  if (isSameBody(entity.words, run.words)) return true
  return theirs.length > 1
    ? isSubsequence(theirs, mine) || isSubsequence(mine, theirs)
    : run.definite && mine.includes(theirs[0] ?? '')
}

function fitsPerson(tokens: readonly Token[], entity: Entity, run: NameRun): boolean {
  const mine = folded(entity.words)
  const theirs = folded(run.words)
  if (entity.kind !== 'person' && entity.kind !== 'other') return false
  if (isSurnameAlone(run)) return mine.length > theirs.length && isSurnameOf(theirs, mine)
  if (run.kind !== 'person' && run.kind !== 'other') return false
  if (run.definite && run.kind === 'other' && !isModifier(tokens, run)) return false
  if (
    run.gender !== 'unknown' &&
    entity.gender !== 'unknown' &&
    run.gender !== entity.gender &&
    theirs.length > 1
  )
    return false
  if (theirs.length === 1) {
    const word = theirs[0] ?? ''
    // "Mr Ade" is a kinsman of Ruth Ade's.
    const told = genderOfTitles(run.titles.map((title) => title.toLowerCase()))
    if (told && entity.gender !== 'unknown' && entity.gender !== told) return false
    // Surname, or a single name; given name only where no title stands before it.
    return (
      mine.at(-1) === word ||
      (mine[0] === word && isTitledAlike(run.titles, entity.titles)) ||
      surnameOf(mine) === word ||
      // "Dr Gilbert" for Kylie Moore-Gilbert
      (run.titles.length > 0 && mine.length > 1 && surnameOf(mine).endsWith(`-${word}`))
    )
  }
  if (!isSameGeneration(entity, run)) return false
  return isSameName(mine, theirs)
}
