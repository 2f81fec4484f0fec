import spellings from './generated/spellings.js'

const known = new Map(Object.entries(spellings.words))

/** Endings and roots of British spelling, with what American has; each applied once, in order. */
const rules: ReadonlyArray<readonly [RegExp, string]> = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e|es|ed|er|ers|ing)$/, 'iz$1'],
  [/ys(e|es|ed|er|ers|ing)$/, 'yz$1'],
  [/(?<=[a-z]{2})our(?=(?:s|ed|ing|er|ers|ite|ites|able|ful|less|hood|ism|ist|ly)?$)/, 'or'],
  [/(?<=[a-z])([tbh])re(s?)$/, '$1er$2'],
  [/(?<=[a-z])([tb])red$/, '$1ered'],
  [/(?<=[a-z][ae])ll(?=(?:ed|ing|er|ers|or|ors)$)/, 'l'],
  [/ence(s?)$/, 'ense$1'],
  [/ogue(s?)$/, 'og$1'],
  [/(?<=^|[a-z])(?:ae|oe)(?=[dmnst])/, 'e']
]

/**
 * A word in the spelling that both sides of the ocean are compared in. Not always a real word
 * (“sense” and “essence” lose their c alike): it is only compared with others made the same way.
 *
 * @param word lower case
 */
export function americanSpelling(word: string): string {
  let spelled = known.get(word) ?? word
  if (spelled.length < 5) return spelled
  for (const [british, american] of rules) spelled = spelled.replace(british, american)
  return spelled
}
