import titles from '../generated/titles.js'

const prefixed = new RegExp(`^(?:${titles.prefixes.join('|')})['’]?\\p{Lu}`, 'u')

/** "FBI", "U.N.", "PG&E", "C4ADS": letters that stand for a body's name. */
export function isInitials(text: string): boolean {
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d][\p{Lu}\d&.+-]{1,7}s?$/u.test(text)
}

/** "NHS Confederation", "GMB Scotland": letters before a word; not "JJ Watt", nor a line in capitals. */
export function isAcronym(texts: readonly string[]): boolean {
  return (
    /^\p{Lu}{3,6}$/u.test(texts[0] ?? '') && texts.slice(1).every((text) => /\p{Ll}/u.test(text))
  )
}

/** "OnlyFans", "DfT", "Moneyfacts.co.uk": a capital within a word, unless a name's particle stands before it. */
export function isBrand(text: string): boolean {
  if (/\p{L}{3}\.(?:\p{Ll}{2,3}\.)?\p{Ll}{2,4}$/u.test(text)) return true
  return /\p{Ll}\p{Lu}/u.test(text) && !prefixed.test(text)
}

/** "P", "J.": a letter in place of a given name. */
export function isInitial(word = ''): boolean {
  return /^\p{L}\.?$/u.test(word)
}

/** "BBC Wales", "Reuters Health"; not "Time Lords", "A Smith". */
export function isOutletBefore(word: string): boolean {
  return word.length > 1 && word !== 'time' && word !== 'people'
}
