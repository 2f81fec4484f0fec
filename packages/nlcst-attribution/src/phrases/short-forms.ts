import {hasCapital} from '../letters.js'
import type {Token} from '../types.js'

/**
 * "Notes from Poland (NFP)", "Institute for the Study of War (ISW)": the letters in brackets show how far the name goes.
 *
 * @param tokens words
 * @param first where the name begins
 * @param limit end of its sentence
 * @returns the token of the opening bracket, or -1
 */
export function shortenedEnd(tokens: readonly Token[], first: number, limit: number): number {
  for (let at = first + 2; at < Math.min(limit, first + 10); at++) {
    const token = tokens[at]
    if (!token || (token.pos === 'PUNCT' && token.text !== '(')) return -1
    if (token.text !== '(') continue
    const letters = tokens[at + 1]?.text ?? ''
    const words = tokens.slice(first, at).map(({text}) => text)
    const capitals = words.filter((word) => hasCapital(word))
    const fits = [words, capitals].some(
      (some) =>
        some
          .map((word) => word.charAt(0))
          .join('')
          .toUpperCase() === letters
    )
    return fits && tokens[at + 2]?.text === ')' && /^\p{Lu}{2,7}$/u.test(letters) ? at : -1
  }
  return -1
}

/**
 * "Salling Group A/S": the form of a firm is none of its name.
 *
 * @param tokens words
 * @param first where the name begins
 * @param last the token behind it
 * @returns the token behind the name without its form
 */
export function withoutForm(tokens: readonly Token[], first: number, last: number): number {
  const form = tokens[last]?.text === '/' && /^\p{Lu}$/u.test(tokens[last - 1]?.text ?? '')
  return form && last - 1 > first ? last - 1 : last
}
