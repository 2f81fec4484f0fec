/**
 * Whether a name in a ledger and a name in an annotation are the same somebody,
 * whatever title, office or article stands beside it.
 */
import type {SourceClass} from 'nlcst-attribution'

/**
 * Compare two names.
 *
 * People match by surname, unless both give a first name or an initial and these
 * differ. Bodies, documents and unnamed groups match when the significant words of
 * the shorter all stand in the longer, or one is the other's initials.
 *
 * @param found name of a ledger entry: "Lam", "the Philippine institute"
 * @param gold name in the annotation: "Carrie Lam, chief executive of Hong Kong"
 * @param kind class of the annotation
 * @returns whether they match
 */
export function sameName(found: string, gold: string, kind: SourceClass): boolean {
  return kind === 'named' ? samePerson(found, gold) : sameBody(found, gold)
}

function samePerson(found: string, gold: string): boolean {
  const left = personWords(found)
  const right = personWords(gold)
  if (left.length === 0 || right.length === 0) return false
  // Also names that put the family first, and one name of several.
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.every((word) => long.includes(word))) return true
  return left.at(-1) === right.at(-1) && left[0]?.charAt(0) === right[0]?.charAt(0)
}

/** Words of the first part that holds a name: "Secretary of Defence, Delfin Lorenzana". */
function personWords(name: string): string[] {
  const parts = name.replace(/\([^)]*\)/g, ' ').split(',')
  const words = parts.map((part) => wordsOf(part).filter((word) => !titles.has(word)))
  return words.find(({length}) => length > 0) ?? []
}

function sameBody(found: string, gold: string): boolean {
  const alias = /\((\p{Lu}[^)]{2,})\)/u.exec(gold)?.[1]
  const names = [gold.replace(/\([^)]*\)/g, ' ')]
  if (alias) names.push(alias)
  return names.some((name) => sameWords(found, name))
}

function sameWords(found: string, gold: string): boolean {
  const left = significant(found)
  const right = significant(gold)
  if (left.length === 0 || right.length === 0) return false
  if (initials(found) === right.join('') || initials(gold) === left.join('')) return true
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  return short.every((word) => long.some((other) => stem(other) === stem(word)))
}

function significant(name: string): string[] {
  return wordsOf(name).filter((word) => !small.has(word))
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.length > 1 ? fold(words.map((word) => word.charAt(0)).join('')) : ''
}

function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/['’]s\b/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function stem(word: string): string {
  return word.replace(/(?:ies|y|es|s)$/, '')
}

const small = new Set(
  'a an the of in on at for by to and or from with its his her their who that us one some many several two three other'.split(
    ' '
  )
)

const titles = new Set(
  (
    'mr mrs ms miss dr sir dame lord lady professor prof president vice prime minister senator sen ' +
    'representative rep governor gov mayor judge justice chief executive secretary general former ' +
    'attorney congressman congresswoman councillor king queen prince princess pope rev reverend ' +
    'father sister captain capt colonel col major sgt sergeant lieutenant lt officer coach mp mps jr sr ' +
    'of the us ambassador director deputy defence defense foreign home'
  ).split(' ')
)
