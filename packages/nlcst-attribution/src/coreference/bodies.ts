import data from '../generated/epithets.js'
import organisations from '../generated/organisations.js'
import {withoutMarks} from '../phrases/given-names.js'
import type {NameRun} from '../phrases/names.js'
import type {Phrase} from '../phrases/phrases.js'
import {groupBy, memoize, paragraphAway} from '../queries/lookup.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import type {Coreference} from './coreference.js'
import type {Entities, Entity} from './entities.js'
import {referencesBefore} from './references.js'

const firms: ReadonlySet<string> = new Set(data.firms)
const generic: ReadonlySet<string> = new Set(data.generic)
const offices: ReadonlySet<string> = new Set(data.offices)
const suffixes: ReadonlySet<string> = new Set(organisations.suffixes)

/** How many paragraphs back "the company" may look. */
const reach = 3

/**
 * The firm that "the company" means: the one that the paragraphs before speak of.
 *
 * @returns the firm, those who fit where several do, `null` where there is none
 */
export function firmMeant(
  coreference: Coreference,
  phrase: Phrase,
  head: Token
): Entity | Entity[] | null {
  if (!firms.has(head.lower) || coreference.document.tokens[phrase.first]?.lower !== 'the')
    return null
  if (phrase.head - phrase.first > 1) return null
  const from = paragraphAway(coreference.document.paragraphs, head.paragraph, -reach)
  const found = new Set<Entity>()
  const {tokens} = coreference.document
  // "what she does at Care UK, but the company said": the one that the clause before ends with.
  const joined = /^(?:but|and|while|although)$/.test(tokens[phrase.first - 1]?.lower ?? '')
  for (const {entity, at, subject, speaker} of referencesBefore(coreference, phrase.first, from)) {
    if (entity.kind !== 'organisation') continue
    const end = (entity.words.at(-1) ?? '').toLowerCase()
    if (joined && tokens[at]?.sentence === head.sentence && !offices.has(end)) return entity
    if (entity.words.some((word) => word.toLowerCase() === head.lower)) return entity
    if (!offices.has(end) && (subject || speaker)) found.add(entity)
  }
  const several = [...found]
  return several.length < 2 ? (several[0] ?? null) : several
}

/**
 * "Corbin Foods said … ¶ Tarnco said … “…,” the company said": the only body that acts in the last paragraph that has one
 * acting, whatever was called a company before.
 *
 * @returns `null` where several act there, and for nouns that tell what kind of firm is meant
 */
export function bodyActing(coreference: Coreference, phrase: Phrase, head: Token): Entity | null {
  const {tokens, paragraphs} = coreference.document
  if (!generic.has(head.lower) || tokens[phrase.first]?.lower !== 'the') return null
  if (phrase.head - phrase.first > 1) return null
  const from = paragraphAway(paragraphs, head.paragraph, -reach)
  let paragraph = -1
  let found: Entity | null = null
  for (const {entity, at, subject, speaker} of referencesBefore(coreference, phrase.first, from)) {
    if (found && tokens[at]?.paragraph !== paragraph) return found
    if (!(subject || speaker) || entity === found) continue
    const office = offices.has((entity.words.at(-1) ?? '').toLowerCase())
    const firm = entity.kind === 'unnamed' && [...entity.nouns].some((noun) => firms.has(noun))
    if (!firm && (office || entity.kind !== 'organisation')) continue
    if (found) return null
    found = entity
    paragraph = tokens[at]?.paragraph ?? -1
  }
  return found
}

/**
 * Whether two names are of one body: "Disaster Relief Ministry", "Disasters Ministry"; "Ministry of
 * Health", "Health Ministry". One holds all the words of the other, and both the same head.
 *
 * @param mine words of a name
 * @param theirs words of another
 */
export function isSameBody(mine: readonly string[], theirs: readonly string[]): boolean {
  const [one, other] = [headOf(mine), headOf(theirs)]
  if (!one || one !== other) return false
  const [short, long] = [wordsOf(mine), wordsOf(theirs)].sort((a, b) => a.length - b.length)
  if (!short || !long || short.length < 2) return false
  return short.every((word) => long.includes(word))
}

/** Bodies of one kind that a description is compared with: of so many no reader knows which is meant. */
const mostAlike = 200

/** Bodies by the noun that says what they are. Names are all joined before a description is asked about. */
const byHead = memoize(({all}: Entities) =>
  groupBy(
    all.filter(({kind}) => kind === 'organisation'),
    ({words}) => headOf(words)
  )
)

/** "the health ministry" for the Ministry of Health: the first body that may be called by some words. */
export function bodyCalled(entities: Entities, words: readonly string[]): Entity | null {
  const alike = byHead(entities)
    .get(headOf(words) ?? '')
    ?.slice(0, mostAlike)
  return alike?.find((entity) => isSameBody(entity.words, words)) ?? null
}

/** The noun that says what a body is: the last one, or the one before "of". */
function headOf(words: readonly string[]): string | null {
  const of = words.findIndex((word) => /^(?:of|for)$/i.test(word))
  const head = plain((of > 0 ? words[of - 1] : words.at(-1)) ?? '')
  return suffixes.has(head) ? head : null
}

function wordsOf(words: readonly string[]): string[] {
  return words.map(plain).filter((word) => word && !/^(?:of|for|the|and|s)$/.test(word))
}

function plain(word: string): string {
  return singular(withoutMarks(word.toLowerCase().replace(/[.’']/g, '')))
}

/** "the Orr administration": the article belongs to the noun. */
export function isModifier(tokens: readonly Token[], {last}: NameRun): boolean {
  const next = tokens[last]
  return next?.pos === 'NOUN' && /^\p{Ll}/u.test(next.text)
}
