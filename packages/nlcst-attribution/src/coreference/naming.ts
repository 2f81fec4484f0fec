import type {Subject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import organisations from '../generated/organisations.js'
import profileWords from '../generated/profile-words.js'
import titles from '../generated/titles.js'
import {isGivenName} from '../phrases/given-names.js'
import type {NameRun} from '../phrases/names.js'
import {isBodyNoun, isMember, isPersonNoun} from '../phrases/nouns.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import type {Coreference} from './coreference.js'
import type {Entity} from './entities.js'
import {profilesAt} from './profiles.js'
import {noteReference} from './references.js'

const owned: ReadonlySet<string> = new Set(organisations.ownedByBodies)

const bearers: ReadonlySet<string> = new Set(profileWords.bearers)

const titleNouns: ReadonlyMap<string, string> = new Map(Object.entries(titles.nouns))

/** After so many a story tells nothing new of somebody. */
const mostProfiles = 50

/** Every name outside quotation marks is somebody a later pronoun may mean. */
export function noteNames(coreference: Coreference): void {
  const mains = new Map<number, Subject>()
  for (const sentence of coreference.document.sentences) {
    const main = mainSubject(coreference.context, sentence)
    if (main) mains.set(sentence.index, main)
  }
  for (const run of coreference.names) {
    const entity = coreference.entities.entityAt(run.first)
    const token = coreference.document.tokens[run.first]
    if (!entity || !token || token.quotation !== null) continue
    // What a caption or a credit names is nobody whom the copy means.
    if (
      /^(?:furniture|caption|byline)$/.test(
        coreference.document.paragraphs[token.paragraph]?.role ?? ''
      )
    )
      continue
    // "Born Rawle Pantin in 1936, he was": another name of whoever is spoken of.
    if (/^born$/i.test(coreference.document.tokens[run.first - 1]?.text ?? '')) continue
    const main = mains.get(token.sentence)
    coreference.references.push({
      at: run.first,
      entity,
      // "City lost and Guardiola would not be drawn": each clause has its subject.
      subject:
        (main !== undefined && isSubject(coreference, main, run, entity)) ||
        isSubjectInside(coreference, run),
      speaker: false
    })
    noteNouns(coreference, run, entity)
  }
  for (const main of mains.values()) noteBearer(coreference, main)
}

/** "and Guardiola | would not be drawn"; not "run by the agency | was late". */
function isSubjectInside({document: {tokens}, phrases}: Coreference, {first, last}: NameRun) {
  const before = tokens[(phrases.at(first)?.first ?? first) - 1]
  return tokens[last]?.pos === 'AUX' && before?.pos !== 'ADP'
}

/** "Gardener won": a surname that is a noun as well opens a sentence, and is no name to the tagger. */
function noteBearer(coreference: Coreference, {phrase}: Subject): void {
  const {document, entities} = coreference
  const head = document.tokens[phrase.head]
  if (phrase.kind !== 'noun' || phrase.first !== phrase.head || head?.quotation !== null) return
  const entity = /^\p{Lu}/u.test(head.text) ? entities.bearerOf(head.text) : null
  if (entity) noteReference(coreference, head.index, entity, true, false)
}

/** Whether a name is the subject, or the body whose people are: "Judges at the High Court". */
function isSubject(coreference: Coreference, main: Subject, run: NameRun, entity: Entity): boolean {
  const {head} = main.phrase
  if (head >= run.first && head < run.last) return true
  const within = run.first >= main.extent.first && run.last <= main.extent.last
  return (
    within &&
    entity.kind === 'organisation' &&
    isPersonNoun(coreference.document.tokens[head]?.lower ?? '')
  )
}

/** "surveyor Lise Okonjo", "Lise Okonjo, a surveyor": later "the surveyor" is she. */
function noteNouns(coreference: Coreference, run: NameRun, entity: Entity): void {
  const {tokens} = coreference.document
  correctKind(tokens, run, entity)
  const profiles = profilesAt(tokens, coreference.phrases, run)
  if (entity.profiles.length < mostProfiles) entity.profiles.push(...profiles)
  if (entity.kind !== 'person' && entity.kind !== 'other') return
  if (entity.kind === 'other' && hasAge(tokens, run.last)) entity.kind = 'person'
  for (const {form, first, last, head} of profiles) {
    const noun = tokens[head]?.lower ?? ''
    if (form === 'title') {
      const people = tokens.slice(first, last).filter(({lower}) => isPersonNoun(lower))
      if (isFirmBefore(tokens, run, entity, head)) entity.kind = 'organisation'
      // "the ferry Santa Rita"
      if (isFirstNamed(entity, run) && isThing(tokens, first, head)) entity.kind = 'other'
      for (const {lower} of people) callEntity(entity, lower)
    } else if (form === 'apposition' && isApposedBody(entity, run, noun))
      entity.kind = 'organisation'
    else if (head !== -1) callEntity(entity, noun)
  }
  for (const title of run.titles) {
    const short = title.toLowerCase().replace(/\.$/, '')
    callEntity(entity, short)
    callEntity(entity, titleNouns.get(short) ?? '')
  }
}

/** "private equity firm Aldgate Row": the noun in front of a name is a body's. */
function isFirmBefore(
  tokens: readonly Token[],
  {titles}: NameRun,
  {words}: Entity,
  head: number
): boolean {
  const noun = tokens[head]?.lower ?? ''
  return (
    !isPersonNoun(noun) &&
    tokens[head]?.text === noun &&
    isBodyNoun(noun) &&
    // "the bank's Chairman": whose a post is makes it no bank.
    tokens[head + 1]?.lower !== "'s" &&
    titles.length === 0 &&
    // "a mission Hurley piloted": Doug Hurley is no mission.
    !(words.length > 1 && isGivenName((words[0] ?? '').toLowerCase()))
  )
}

/** Tells bodies from people by the words right behind a name. */
function correctKind(tokens: readonly Token[], run: NameRun, entity: Entity): void {
  // "Tellis, which lost": no person.
  if (
    (entity.kind === 'other' || entity.kind === 'person') &&
    run.words.length === 1 &&
    tokens[run.last]?.text === ',' &&
    tokens[run.last + 1]?.lower === 'which' &&
    entity.titles.length === 0
  ) {
    entity.kind = 'organisation'
  }
  // "A Roblox spokesperson", "Infarm customers"
  if (
    (entity.kind === 'other' || entity.kind === 'person') &&
    run.words.length === 1 &&
    entity.words.length === 1 &&
    entity.titles.length === 0 &&
    entity.gender === 'unknown' &&
    owned.has(tokens[run.last]?.lower ?? '')
  )
    entity.kind = 'organisation'
  if (isEmployer(tokens, run, entity)) entity.kind = 'organisation'
  // "the Orr administration" is Orr's.
  if (
    entity.kind === 'other' &&
    run.words.length === 1 &&
    tokens[run.last]?.lower === 'administration'
  )
    entity.kind = 'person'
}

/** "analysts at Gartner", "an economist at Bear Stearns": whom people work at. */
function isEmployer(tokens: readonly Token[], {first, titles, words}: NameRun, entity: Entity) {
  if (entity.kind !== 'other' && entity.kind !== 'person') return false
  if (titles.length > 0 || entity.titles.length > 0 || entity.gender !== 'unknown') return false
  const person = tokens[first - 2]?.lower ?? ''
  return (
    tokens[first - 1]?.lower === 'at' &&
    tokens[first - 2]?.pos === 'NOUN' &&
    isPersonNoun(person) &&
    words.length === entity.words.length
  )
}

function isFirstNamed({places, titles: known}: Entity, run: NameRun): boolean {
  return places[0]?.first === run.first && known.length === 0
}

/** "the ferry | Santa Rita": a ship, a storm or a horse has its name like anybody. */
function isThing(tokens: readonly Token[], first: number, head: number): boolean {
  return head === first && tokens[first - 1]?.pos === 'DET' && bearers.has(tokens[head]?.text ?? '')
}

/** "Tellis, a firm": one word without a title; a Democrat is no body. */
function isApposedBody(entity: Entity, run: NameRun, noun: string): boolean {
  const alone = run.words.length === 1 && entity.titles.length === 0
  return alone && entity.words.length === 1 && isBodyOnly(noun) && !isMember(noun)
}

/** "a charity"; "a trustee" and "a Democrat" are people, though their plurals make up a body. */
function isBodyOnly(noun: string): boolean {
  return isBodyNoun(noun) && !(singular(noun) === noun && isPersonNoun(noun))
}

/** "Ivo Marsh, 41," */
function hasAge(tokens: readonly Token[], at: number): boolean {
  return (
    /^[,(]$/.test(tokens[at]?.text ?? '') &&
    /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '') &&
    /^[,)]$/.test(tokens[at + 2]?.text ?? '')
  )
}

export function callEntity(entity: Entity, noun: string): void {
  if (!noun) return
  entity.nouns.add(singular(noun))
  if (entity.kind === 'other' && isPersonNoun(noun) && !isPersonNoun(entity.words.at(-1) ?? ''))
    entity.kind = 'person'
}
