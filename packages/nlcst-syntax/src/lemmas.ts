import {hasPart, type Lexicon, type Part} from './tags/lexicon.js'
import type {Pos} from './types.js'

/** Tags whose words have forms, and the part of speech that those are looked up as. */
const partOfTag: Partial<Record<Pos, Part>> = {
  VERB: 'verb',
  AUX: 'verb',
  NOUN: 'noun',
  ADJ: 'adjective',
  ADV: 'adverb'
}

/** What an ending is replaced by, the longest first; several where only the dictionary tells. */
const endings: Readonly<Record<Part, ReadonlyArray<readonly [string, readonly string[]]>>> = {
  verb: [
    ['ied', ['y', 'ie']],
    ['ies', ['y', 'ie']],
    ['ying', ['y', 'ie']],
    ['ing', ['', 'e']],
    ['ed', ['', 'e']],
    ['es', ['e', '']],
    ['s', ['']]
  ],
  noun: [
    ['ies', ['y', 'ie']],
    ['ves', ['f', 've', 'fe']],
    ['men', ['man']],
    ['es', ['e', '']],
    ['s', ['']]
  ],
  adjective: [
    ['ier', ['y']],
    ['iest', ['y']],
    ['er', ['', 'e']],
    ['est', ['', 'e']]
  ],
  adverb: []
}

/** Endings without a vowel that a stem has an `e` behind ("charge", "notice"): for words no dictionary has. */
const wantsE = /(?:[^aeiou][lrgvc]|[vcuz]|[^s]s|[^aeiou][aeiou][tdkmr]|[aeiou]g)$/

/** A stem that takes -es, not -s. */
const hissing = /(?:s|x|z|ch|sh|o)$/

/** A stem whose last letter would be doubled before an ending. */
const undoubled = /(?:^|[^aeiou])[aeiou][^aeiouwxy]$/

/**
 * @param lexicon the dictionary
 * @param exceptions irregular forms, by part of speech
 * @param word lower case
 * @param pos its tag
 * @returns its base form; the word itself where it is one, or has none
 */
export function lemma(
  lexicon: Lexicon,
  exceptions: ReadonlyMap<string, string>,
  word: string,
  pos: Pos
): string {
  const known = exceptions.get(`${pos} ${word}`)
  if (known !== undefined) return known
  const part = partOfTag[pos]
  return part ? regular(lexicon, word, part) : word
}

/** The base form by rule alone. */
export function regular(
  lexicon: {classOf(word: string): number},
  word: string,
  part: Part
): string {
  const ending = endings[part].find(
    ([ending]) => word.length > ending.length + 1 && word.endsWith(ending)
  )
  if (!ending || (part === 'noun' && /(?:ss|us|is)$/.test(word))) return word
  // "close", "series", "string", "red": a base form that looks like another's.
  if (part !== 'noun' && hasPart(lexicon.classOf(word), part) && !word.endsWith('s')) return word
  const stem = word.slice(0, -ending[0].length)
  const bare = stem.at(-1) === stem.at(-2) && !ending[1].includes('y') ? [stem.slice(0, -1)] : []
  // "fined", "staged": of "fin" it would be "finned".
  const ends = ending[1].includes('e') && undoubled.test(stem) ? ['e', ''] : ending[1]
  // "aides": an s alone is added where no hiss needs a vowel.
  const bareEnds = ending[0] === 'es' && !hissing.test(stem) ? ['e'] : ends
  const found = [...bareEnds.map((end) => stem + end), ...bare]
  const inDictionary = found.filter((base) => hasPart(lexicon.classOf(base), part))
  if (inDictionary.length > 0) return inDictionary[0] as string
  if (part === 'adjective' || hasPart(lexicon.classOf(word), part)) return word
  return unknown(stem, ending[0], part, bare[0])
}

function unknown(stem: string, ending: string, part: Part, bare: string | undefined): string {
  if (ending === 'ies' || ending === 'ied') return `${stem}y`
  if (ending === 'ying') return `${stem}y`
  if (ending === 'men') return `${stem}man`
  if (ending === 'ves') return `${stem}ve`
  if (ending === 's') return stem
  if (ending === 'es') return hissing.test(stem) ? stem : `${stem}e`
  if (bare !== undefined && part === 'verb' && !/(?:ll|ss|zz|ff)$/.test(stem)) return bare
  return wantsE.test(stem) ? `${stem}e` : stem
}
