/** Names in the ledger against names that a story expects. */
import type {Source} from 'nlcst-attribution'

/** Titles may stand before a person's name; anything else that the expected name lacks makes it another name. */
const titles = new Set(
  (
    'mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness judge justice magistrate ' +
    'chief president prime minister premier senator sen rep mp councillor cllr mayor governor gov ' +
    'sergeant sgt det detective insp inspector supt superintendent constable pc dc ds dci captain capt ' +
    'colonel col general gen lieutenant lt major maj commander commissioner rev reverend bishop pope ' +
    'king queen prince princess emir sheikh alhaji kc qc sc jr sr'
  ).split(' ')
)

const small = new Set('the a an of and'.split(' '))

/**
 * Whether an entry is whom the story expects: a person by surname with no word that is not theirs,
 * others when one name stands within the other.
 *
 * @param expected a name; `A | B` allows either
 */
export function isCalled(source: Source, expected: string): boolean {
  return expected.split(' | ').some((name) => {
    const want = words(name)
    const shown = words(source.name)
    if (want.length === 1) return shown.includes(want[0] as string)
    if (source.class === 'named') {
      const isTheirs = (word: string) => want.includes(word) || titles.has(word)
      return shown.includes(want.at(-1) as string) && shown.every(isTheirs)
    }
    const untitled = shown.filter((word) => !titles.has(word))
    return (
      within(want, [...shown, ...words(source.description)]) ||
      within(untitled.length > 0 ? untitled : shown, want)
    )
  })
}

/** The words of a name, folded, without articles and possessives. */
export function words(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
}

function within(part: readonly string[], whole: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => whole.includes(word))
}
