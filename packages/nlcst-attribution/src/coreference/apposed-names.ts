import type {Subject} from '../clauses/subject.js'
import words from '../generated/reference-words.js'
import type {NameRun} from '../phrases/names.js'
import {canBePerson, isGroupNoun, isPersonNoun, isServedGroup} from '../phrases/nouns.js'
import {isPost, isTitle} from '../phrases/titles.js'
import {countBefore} from '../queries/lookup.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import type {Coreference} from './coreference.js'
import type {Entity} from './entities.js'

const naming: ReadonlySet<string> = new Set(words.naming)

/** "a survivor, Ilka Brandvold, 34", "the mayor (Jane Orr)". */
export function apposedName(coreference: Coreference, subject: Subject): Entity | null {
  const {phrase} = subject
  const tokens = coreference.document.tokens
  const head = tokens[phrase.head]
  // Several can't bear one name: "Allies of the treasurer, Jane Orr, say".
  if (!head || singular(head.lower) !== head.lower) return null
  // "the factory hand, Precious Dlamini, said": between commas a full name tells that it is somebody.
  const somebody = isPersonNoun(head.lower) || isTitle(head.lower)
  const hand = phrase.kind === 'noun' && canBePerson(head.lower)
  if (!somebody && (!hand || tokens[phrase.last]?.text !== ',')) return null
  let at = phrase.last
  // "a man named X", "the boy, called X"
  if (tokens[at]?.text === ',') at++
  if (naming.has(tokens[at]?.lower ?? '')) at += tokens[at + 1]?.lower === 'as' ? 2 : 1
  else if (at === phrase.last && tokens[at]?.text === '(') at++
  else if (at === phrase.last) at = apposedBehind(coreference, subject)
  if (at === -1) return null
  const next = coreference.phrases.at(at)
  const run = next?.kind === 'name' ? runAt(coreference, next.name) : undefined
  // "the Lord Bishop of Tarn, the Right Rev. Tom Bell": a style begins with an article.
  const styled = run && run.titles.length > 0 && tokens[run.first - 1]?.lower === 'the'
  const begins = next?.name === next?.first || (styled && next?.first === run.first - 1)
  const entity = next && begins ? coreference.entities.entityAt(next.head) : undefined
  if (next?.kind !== 'name' || !entity) return null
  if (entity.kind !== 'person' && entity.kind !== 'other') return null
  // "said the mayor, Jane Orr" but not "the mayor, Jane Orr said"; a phrase may end within a name ("Andre van de Beek").
  const close = tokens[Math.max(next.last, run?.last ?? 0)]
  if (!somebody && (entity.kind !== 'person' || next.last - next.first < 2 || close?.text !== ','))
    return null
  const closed =
    !close ||
    /^[,.;:)—–"”’]$/.test(close.text) ||
    close.pos === 'ADP' ||
    close.pos === 'VERB' ||
    close.lower === 'who'
  return closed ? entity : null
}

/** The name that holds a token; they stand in order of the text. */
function runAt({names}: Coreference, at: number): NameRun | undefined {
  const run = names[countBefore(names, at + 1, ({last}) => last)]
  return run && run.first <= at ? run : undefined
}

/** "an adviser to the governor, Tomas Brellin, said": the name behind what hangs on the noun. */
function apposedBehind(coreference: Coreference, {phrase, extent}: Subject): number {
  const tokens = coreference.document.tokens
  let at = phrase.last
  if (/^(?:who|that|whose)$/.test(tokens[at]?.lower ?? '') || tokens[at]?.pos === 'VERB')
    return nameBehindClause(coreference, extent.last)
  at = behindOffice(coreference, at)
  // "the head of the patrol and a former whaler of Lomark, Tomas Brellin"
  const also = tokens[at]?.lower === 'and' ? coreference.phrases.at(at + 1) : undefined
  if (also && isPersonNoun(tokens[also.head]?.lower ?? ''))
    at = behindOffice(coreference, also.last)
  if (at === phrase.last || tokens[at]?.text !== ',') return -1
  const name = coreference.phrases.at(at + 1)
  return name?.kind === 'name' && /^[,.;]$/.test(tokens[name.last]?.text ?? '') ? at + 1 : -1
}

/** Behind "of the patrol", "to the governor of Tarn", whatever hangs on a post by prepositions. */
function behindOffice({document: {tokens}, phrases}: Coreference, from: number): number {
  let at = from
  for (let step = 0; step < 3 && tokens[at]?.pos === 'ADP'; step++) {
    const inner = phrases.at(at + 1)
    if (!inner) break
    at = inner.last
  }
  return at
}

/** "The woman who taught them to read, Ana Prew, | said": unless it may be the name of whom the clause ends with. */
function nameBehindClause({document: {tokens}, phrases}: Coreference, verb: number): number {
  if (tokens[verb - 1]?.text !== ',') return -1
  const name = phrases.at(verb - 2)
  if (name?.last !== verb - 1 || name.kind !== 'name' || tokens[name.first - 1]?.text !== ',')
    return -1
  const before = phrases.at(name.first - 2)
  const noun = tokens[before?.head ?? -1]?.lower ?? ''
  const other = before?.kind === 'name' || (isPersonNoun(noun) && !isGroupNoun(noun))
  return other ? -1 : name.first
}

/** "Executive director of the Dallas chapter Alia Salem said": the name stands last, no comma. */
export function nameAtEnd(coreference: Coreference, subject: Subject, head: Token): Entity | null {
  if (!isPersonNoun(head.lower) || singular(head.lower) !== head.lower) return null
  let last = subject.extent.last
  while (
    last > subject.phrase.last &&
    /^[,—–-]$/.test(coreference.document.tokens[last - 1]?.text ?? '')
  )
    last--
  if (last <= subject.phrase.last) return null
  last = withoutBody(coreference, last)
  const entity = coreference.entities.entityAt(last - 1)
  if (entity?.kind !== 'person') return null
  // "The actress, who plays the landlady Bet Soames": a clause stands between.
  for (let at = subject.phrase.last; at < last; at++)
    if (
      /^(?:who|whose|which|that)$/.test(coreference.document.tokens[at]?.lower ?? '') ||
      coreference.document.tokens[at]?.pos === 'VERB'
    )
      return null
  const run = entity.places.find((place) => place.last === last)
  const before = run && coreference.document.tokens[run.first - 1]
  return before &&
    before.pos !== 'ADP' &&
    // "A spokesman for council leader Jane Orr": the name is the leader's.
    !(before.pos === 'NOUN' && isPersonNoun(before.lower) && !isServedGroup(before.lower)) &&
    before.text !== ',' &&
    before.pos !== 'VERB' &&
    before.lower !== 'the' &&
    before.lower !== 'and'
    ? entity
    : null
}

/** "Director of Nursing Alia Salem | of Tarn College said": where the name ends whose body stands behind it. */
function withoutBody({document: {tokens}, phrases, entities}: Coreference, last: number): number {
  const body = phrases.at(last - 1)
  const at =
    body?.last === last && tokens[body.first - 1]?.lower === 'the' ? body.first - 1 : body?.first
  if (at === undefined || !/^(?:of|at|from)$/.test(tokens[at - 1]?.lower ?? '')) return last
  return entities.entityAt(at - 2)?.kind === 'person' ? at - 1 : last
}

/**
 * "Philip Kole, a renowned author once said": the comma that should close the apposition is forgotten, so that its
 * noun seems to be the subject.
 */
export function nameInFront(coreference: Coreference, subject: Subject): Entity | null {
  const {tokens} = coreference.document
  const {first, head, kind} = subject.phrase
  // "Keith Orr, President & Rector of Tarn College said": a post in capitals needs no article.
  const opens = kind === 'name' || /^(?:an?|the)$/.test(tokens[first]?.lower ?? '')
  if (!opens || tokens[first - 1]?.text !== ',') return null
  const post = tokens[head]?.lower ?? ''
  if (!isPersonNoun(post) && !isPost(post)) return null
  let at = first - 2
  // "Amos Dube, 40, a farmer said"
  if (/^\d{1,3}$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === ',') at -= 2
  const entity = coreference.entities.entityAt(at)
  if (entity?.kind !== 'person' || tokens[at]?.sentence !== tokens[first]?.sentence) return null
  if (!entity.profiles.some((profile) => profile.form === 'apposition' && profile.head === head))
    return null
  const name = coreference.phrases.at(at)
  const before = tokens[(name?.first ?? 0) - 1]
  // Behind a preposition or a verb it is somebody else: "After he met Amos Dube, a farmer said".
  const begins = before?.sentence !== tokens[first]?.sentence
  return begins || !/^(?:ADP|VERB|AUX|PART|CCONJ)$/.test(before?.pos ?? '') ? entity : null
}
