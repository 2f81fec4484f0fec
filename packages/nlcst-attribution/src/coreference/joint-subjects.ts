import {asSubject, type Subject} from '../clauses/subject.js'
import words from '../generated/reference-words.js'
import {
  isBodyNoun,
  isDocumentNoun,
  isPersonNoun,
  isPostNoun,
  isSpokesperson
} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {isTitle} from '../phrases/titles.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import type {Coreference, ResolvedMention} from './coreference.js'
import {resolveSubject} from './resolving.js'

const owners: ReadonlySet<string> = new Set(words.owners)

/** A subject of several, one by one. */
export interface Joint {
  /** The first, without what belongs to the others. */
  subject: Subject
  others: Subject[]
}

/**
 * "Ana Prew and the mayor said": each of them has said it. Those who are nobody in particular ("and two aides") stay a part of
 * the first.
 *
 * @param subject who a cue belongs to
 */
export function jointSubject(coreference: Coreference, subject: Subject): Joint {
  const {tokens} = coreference.document
  const same = subject.others.find((phrase) => isSamePerson(coreference, phrase, subject.phrase))
  if (same && subject.others.length === 1)
    return {subject: {...subject, phrase: same, others: []}, others: []}
  const others = subject.others
    .filter((phrase) => phrase.first > subject.phrase.last && isSomebody(coreference, phrase))
    .filter((phrase) => !isSecondHalf(coreference, phrase, subject.phrase) && phrase !== same)
    .sort((one, other) => one.first - other.first)
  const [next] = others
  if (!next || others.length < subject.others.length)
    return {subject, others: others.map(asSubject)}
  let last = next.first
  while (last > subject.phrase.last && /^(?:,|and|or|&)$/.test(tokens[last - 1]?.lower ?? ''))
    last--
  const extent = {first: subject.extent.first, last: Math.min(subject.extent.last, last)}
  return {subject: {...subject, extent}, others: others.map(asSubject)}
}

/** Who the others are, without whom the first one is. */
export function sharersOf(
  coreference: Coreference,
  others: readonly Subject[],
  first: ResolvedMention
): ResolvedMention[] {
  const found = others.map((other) => resolveSubject(coreference, other, true))
  const known = new Set([null, first.entity])
  return found.filter(({entity}) => !known.has(entity) && known.add(entity))
}

/** A name, "the mayor", "the council", "police": somebody whom a reader can tell from others. */
function isSomebody({document: {tokens}, entities}: Coreference, phrase: Phrase): boolean {
  const head = tokens[phrase.head]?.lower ?? ''
  if (phrase.kind === 'name') {
    const entity = entities.entityAt(phrase.head)
    // "Marks and Spencer", "Foster and Partners": one firm.
    const lone = entity?.words.length === 1 && /^(?:person|other|organisation)$/.test(entity.kind)
    return !lone || /^\p{Lu}{2,}$/u.test(tokens[phrase.head]?.text ?? '')
  }
  if (phrase.kind !== 'noun') return false
  if (phrase.first === phrase.head && isBodyNoun(head) && !isPersonNoun(head)) return true
  const owned = owners.has(tokens[phrase.first]?.lower ?? '')
  const post = singular(head) === head && (isPostNoun(head) || isSpokesperson(head))
  return owned && (post || isBodyNoun(head) || isDocumentNoun(head))
}

/** "the Bill and | Melinda Gates Foundation", "the Tarn Response and | Recovery Appeal": no article of its own beside what is no body. */
function isSecondHalf({document, entities}: Coreference, phrase: Phrase, first: Phrase): boolean {
  const bodies = /^(?:organisation|media|place)$/
  const kind = phrase.kind === 'name' ? (entities.entityAt(phrase.head)?.kind ?? '') : ''
  const bare = document.tokens[phrase.first]?.pos !== 'DET'
  if (!bare || bodies.test(entities.entityAt(first.head)?.kind ?? '')) return false
  return bodies.test(kind) || kind === 'other'
}

/** "Health minister and | deputy leader Ana Prew": two posts of one person, unless the second has an article. */
function isSamePerson({document, entities}: Coreference, phrase: Phrase, first: Phrase): boolean {
  const {tokens} = document
  const post = tokens[first.head]?.lower ?? ''
  const unheld = first.kind === 'noun' || entities.entityAt(first.head)?.kind === 'other'
  if (!unheld || singular(post) !== post || !(isTitle(post) || isPersonNoun(post))) return false
  if (phrase.kind !== 'name' || tokens[phrase.first]?.pos === 'DET') return false
  // "the chairman and Mayor Ana Prew": the second has a title of her own.
  if (tokens[first.first]?.pos === 'DET' && /^\p{Lu}/u.test(tokens[phrase.first]?.text ?? ''))
    return false
  const bearer = entities.entityAt(phrase.head)
  return bearer?.kind === 'person' && isHeld(tokens, phrase, bearer.titles.length)
}

/** "deputy leader Ana Prew", "retired Captain Ana Prew": a post in front of the name, in it or beside it. */
function isHeld(tokens: readonly Token[], {first, name}: Phrase, titles: number): boolean {
  return titles > 0 || (name > first && isPersonNoun(tokens[name - 1]?.lower ?? ''))
}
