import titles from '../generated/titles.js'
import {isNation} from '../phrases/nations.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {isPostModifier} from '../phrases/titles.js'
import type {Token} from '../types.js'
import type {Entity} from './entities.js'

/** Modifiers that tell when or how somebody holds a post, and not which. */
const passing: ReadonlySet<string> = new Set(titles.passing)

/**
 * Whether a post is not the one that somebody holds: "the communications minister" after "Yoav Gant, the
 * defence minister".
 *
 * @param tokens words of the article
 * @param entity who may be meant
 * @param phrase the post
 */
export function isOtherPost(tokens: readonly Token[], entity: Entity, phrase: Phrase): boolean {
  const mine = tokens.slice(phrase.first, phrase.head).filter(isField)
  const noun = tokens[phrase.head]?.lower ?? ''
  if (mine.length === 0 || !isPersonNoun(noun)) return false
  const isMine = (word: string) => mine.some(({lower}) => lower === word.toLowerCase())
  if (entity.phrase) {
    const theirs = tokens.slice(entity.phrase.first, entity.phrase.last)
    return theirs.some(isField) && !theirs.some(({lower}) => isMine(lower))
  }
  if (entity.kind !== 'person') return entity.words.length > 1 && !entity.words.some(isMine)
  const told = entity.profiles.filter(({head}) => tokens[head]?.lower === noun)
  return (
    told.length > 0 &&
    told.every(
      ({first, last, head}) =>
        tokens.slice(first, head).some((token) => isField(token) || isCapitalField(token)) &&
        !tokens.slice(first, last).some(({lower}) => isMine(lower))
    )
  )
}

/** "defence" of "the defence minister", "foreign" of "the foreign minister": what a post is for. */
function isField({pos, lower}: Token): boolean {
  return (pos === 'NOUN' && !isPersonNoun(lower)) || (isPostModifier(lower) && !passing.has(lower))
}

/** "Police Commissioner Ada Obi": the same before a name. */
function isCapitalField({pos, text, lower}: Token): boolean {
  return pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(text) && !isNation(lower) && !isPersonNoun(lower)
}
