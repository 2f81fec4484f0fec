import {isKinNoun} from '../coreference/kin.js'
import type {Profile} from '../coreference/profiles.js'
import {isTitle} from '../phrases/titles.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'

/**
 * "His brother Jim Pike", "Ana Prew, a mother of two": whose somebody is, and no post; "Sister Ana Prew" is hers.
 *
 * @param tokens words of the article
 * @param profile what is told of somebody
 */
export function isRelation(tokens: readonly Token[], {head, form}: Profile): boolean {
  const {text = '', lower = ''} = tokens[head] ?? {}
  return isRelative(lower) && !(form === 'title' && /^\p{Lu}/u.test(text) && isTitle(lower))
}

/**
 * Whether a noun tells whose somebody is: "mother", "mother-of-two"; a partner may be one of a firm.
 *
 * @param noun lower case
 */
export function isRelative(noun: string): boolean {
  return isKinNoun(singular(/^\p{L}+(?=-of-)/u.exec(noun)?.[0] ?? noun)) && noun !== 'partner'
}
