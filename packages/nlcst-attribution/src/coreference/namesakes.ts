import deaths from '../generated/deaths.js'
import titles from '../generated/titles.js'
import {isGivenName} from '../phrases/given-names.js'
import type {NameRun} from '../phrases/names.js'
import {genderOfTitles, isCourtesy} from '../phrases/titles.js'
import type {Token, TokenRange} from '../types.js'
import {verbForms} from '../words.js'
import type {Entity} from './entities.js'
import {isNamedBeside, kinNounBefore} from './kin.js'
import {fold, folded, surnameOf} from './name-words.js'

const generations: ReadonlyMap<string, string> = new Map(Object.entries(titles.generations))

const reigning: ReadonlySet<string> = new Set(titles.reigning)

const knightly: ReadonlySet<string> = new Set(titles.knightly)

const killing: ReadonlySet<string> = new Set(deaths.killing.flatMap(verbForms))

const fatal: ReadonlySet<string> = new Set(deaths.fatal.flatMap(verbForms))

const dying: ReadonlySet<string> = new Set(deaths.dying.flatMap(verbForms))

const deadly: ReadonlySet<string> = new Set(deaths.nouns)

/** Words of a clause in which a name's death is told: "was, police say, shot", "the murder of his wife". */
const reach = 5

/** Places of a name at which its death may be told: one mentioned more often is told dead by then. */
const longestMemory = 16

/** What tells two of one name apart, "Jr" or "II", as one word for its spellings; `null` where nothing does. */
function generationOf(words: readonly string[], told: readonly string[]): string | null {
  const generation = words.length > 1 ? generations.get(fold(words.at(-1) ?? '')) : undefined
  // "Pope John Paul II", "Elizabeth II": a number that nobody has for a father's sake.
  const reigns =
    told.some((title) => reigning.has(title.toLowerCase())) ||
    (words.length === 2 && isGivenName((words[0] ?? '').toLowerCase()))
  return generation === undefined || (reigns && generation.startsWith('i')) ? null : generation
}

/**
 * Whether two names of one surname may be one person's: not "Tom Orr" and "Tom Orr Jr.", nor "Orr Sr." and "Orr Jr.".
 * Whoever is introduced as "Tom Orr Jr." may be "Tom Orr" afterwards.
 */
export function isSameGeneration(entity: Entity, run: NameRun): boolean {
  const mine = generationOf(entity.words, entity.titles)
  const theirs = generationOf(run.words, run.titles)
  if (mine === theirs) return true
  return theirs === null && !entity.kin && (entity.places[0]?.first ?? 0) < run.first
}

/**
 * "President Dell" before "his son, Tom Dell", "Orr" before "Tom Orr Jr.": a surname that the copy has used already is
 * not that of a relative whom it names later, nor of who needs telling apart.
 *
 * @param tokens words of the article
 */
export function isNamedLater(
  tokens: readonly Token[],
  {words, titles: told, places}: Entity,
  run: NameRun
): boolean {
  const [first] = places
  if (!first || first.first < run.first || run.words.length > 1 || words.length < 2) return false
  // "sisters Ana and Eva" before "sister Ana Orr": no surname.
  if (fold(words[0] ?? '') === fold(run.words[0] ?? '')) return false
  const beside = kinNounBefore(tokens, first) !== null || isNamedBeside(tokens, first)
  return beside || generationOf(words, told) !== null
}

/** Whether a name alone is somebody's given name: "Joanne" after "Joanne Hamer". */
export function isCalledByGivenName({kind, words}: Entity, run: NameRun): boolean {
  if (kind !== 'person' || words.length < 2 || run.words.length > 1 || run.titles.length > 0)
    return false
  const word = fold(run.words[0] ?? '')
  return fold(words[0] ?? '') === word && surnameOf(folded(words)) !== word
}

/**
 * "Mr Anwar" after "Anwar Ibrahi": in much of Asia a title stands before the first word of a name. So it is where the copy calls
 * nobody by the last word alone, and behind "Sir" everywhere; ", a clerk," behind it brings in somebody else.
 *
 * @param tokens words of the article
 * @param entity the only one whose name has the word
 * @param run one word with a title
 * @param alone names of one word that the copy uses
 */
export function isCalledByFirstWord(
  tokens: readonly Token[],
  {words, gender, places}: Entity,
  run: NameRun,
  alone: ReadonlySet<string>
): boolean {
  const full = folded(words)
  const word = fold(run.words[0] ?? '')
  const knighted = run.titles.some((title) => knightly.has(title.toLowerCase()))
  if (run.titles.length === 0 || full[0] !== word) return false
  if (alone.has(surnameOf(full)) && !knighted) return false
  if ((places[0]?.first ?? run.first) >= run.first) return false
  const told = genderOfTitles(run.titles.map((title) => title.toLowerCase()))
  if (told && gender !== 'unknown' && gender !== told) return false
  const [comma, next] = tokens.slice(run.last, run.last + 2)
  return comma?.text !== ',' || !/^(?:DET|NUM)$/.test(next?.pos ?? '')
}

/**
 * "Mr. Dell" in a story that names Ann Dell in full, and no man: another of the name, though he may stand behind her.
 *
 * @param bearers who has the surname, named in full
 * @param run a surname
 */
export function isAnother(bearers: readonly Entity[], run: NameRun): boolean {
  const told = genderOfTitles(run.titles.map((title) => title.toLowerCase())) ?? 'unknown'
  return (
    told !== 'unknown' &&
    bearers.length > 0 &&
    bearers.every(({gender}) => gender !== 'unknown' && gender !== told)
  )
}

/**
 * Whom a name means that several have: what tells against one of them counts as long as another is left.
 *
 * @param tokens words of the article
 * @param pool all of them
 * @param run the name, most often a surname
 * @param familiar who is called by a given name elsewhere, so that the surname is left to the other
 */
export function namesakeMeant(
  tokens: readonly Token[],
  pool: readonly Entity[],
  run: NameRun,
  familiar: ReadonlySet<Entity>
): Entity | null {
  const suffixed = generationOf(run.words, run.titles) !== null
  const posted =
    run.words.length === 1 && run.titles.some((title) => !isCourtesy(title.toLowerCase()))
  const tests: ((entity: Entity) => boolean)[] = [
    (entity) => run.titles.some((title) => entity.titles.includes(title)),
    (entity) => !isTitledBeside(tokens, entity, run),
    // "President Dell", "Mr. Dell", beside Ann Dell: she was never called so.
    ({words}) => !posted || words.length === 1,
    (entity) => suffixed || generationOf(entity.words, entity.titles) === null,
    ({kin}) => !kin,
    (entity) => !familiar.has(entity),
    (entity) => !isDead(tokens, entity, run.first)
  ]
  let left = pool
  for (const test of tests) {
    const passed = left.filter(test)
    if (passed.length > 0) left = passed
  }
  return nearestBefore(left, run.first) ?? left[0] ?? null
}

/** "Testifying before Justice Ada Orr, | Dr Orr": another with a title of their own in the same sentence. */
function isTitledBeside(tokens: readonly Token[], {places, titles}: Entity, run: NameRun): boolean {
  if (titles.length === 0 || run.titles.length === 0) return false
  if (run.titles.some((title) => titles.includes(title))) return false
  const sentence = tokens[run.first]?.sentence
  return places.some(({first, last}) => last <= run.first && tokens[first]?.sentence === sentence)
}

/** Whether the copy has told by then that somebody is dead: "killed Dora Rask", "Dora died", "the late Dora Rask". */
function isDead(tokens: readonly Token[], {places, words}: Entity, before: number): boolean {
  return places
    .slice(0, longestMemory)
    .some(
      (place) =>
        place.first < before &&
        (place.last - place.first >= words.length || tokens[place.first]?.text === words[0]) &&
        (isSlain(tokens, place) || hasDied(tokens, place))
    )
}

/** "strangled Dora Rask", "the murder of Dora Rask", "the late Dora Rask" */
function isSlain(tokens: readonly Token[], {first}: TokenRange): boolean {
  for (let at = first - 1; at >= first - reach; at--) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence) return false
    if (token.lower === 'late' && tokens[at - 1]?.pos !== 'ADV') return true
    if (token.pos === 'VERB') return killing.has(token.lower)
    if (token.lower === 'of') return deadly.has(tokens[at - 1]?.lower ?? '')
    if (!/^(?:ADJ|NOUN|PROPN|DET|PRON|PUNCT)$/.test(token.pos)) return false
  }
  return false
}

/** "Dora Rask, 34, died", "Dora Rask was found dead", "Dora Rask's murder" */
function hasDied(tokens: readonly Token[], {last}: TokenRange): boolean {
  const name = tokens[last - 1]
  if (tokens[last]?.lower === "'s" || tokens[last]?.lower === '’s')
    return deadly.has(tokens[last + 1]?.lower ?? '')
  let passive = false
  for (let at = last; at < last + reach; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== name?.sentence) return false
    if (dying.has(token.lower) || token.lower === 'dead') return true
    passive ||= token.pos === 'AUX'
    if (killing.has(token.lower)) return passive
    if (token.pos === 'VERB' && token.lower !== 'found') return false
  }
  return false
}

/**
 * Whether a clause goes on to tell that its subject dies: "Dora | died next", "Dora | was murdered".
 *
 * @param tokens words of the article
 * @param at the token behind the subject
 */
export function diesAt(tokens: readonly Token[], at: number): boolean {
  let verb = at
  while (/^(?:AUX|ADV)$/.test(tokens[verb]?.pos ?? '')) verb++
  const word = tokens[verb]?.lower ?? ''
  return dying.has(word) || word === 'dead' || (verb > at && fatal.has(word))
}

function nearestBefore(pool: readonly Entity[], at: number): Entity | undefined {
  let best: Entity | undefined
  let nearest = -1
  for (const entity of pool) {
    // Those noted last are the nearest; further back nobody looks.
    for (const place of entity.places.slice(-64)) {
      if (place.first < at && place.first > nearest) {
        nearest = place.first
        best = entity
      }
    }
  }
  return best
}
