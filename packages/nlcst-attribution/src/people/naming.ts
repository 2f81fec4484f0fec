import {mainSubject} from '../clauses/subject-before.js'
import type {NameRun} from '../phrases/names.js'
import {isBodyNoun, isPersonNoun} from '../phrases/nouns.js'
import {singular} from '../words.js'
import type {Cast} from './cast.js'
import type {Entity} from './entities.js'

/** Every name outside quotation marks is somebody a later pronoun may mean. */
export function noteNames(cast: Cast): void {
  const mains = new Map<number, number>()
  for (const sentence of cast.frame.sentences) {
    const main = mainSubject(cast.ground, sentence)
    if (main) mains.set(sentence.index, main.phrase.head)
  }
  for (const run of cast.names) {
    const entity = cast.entities.holding(run.first)
    const token = cast.frame.tokens[run.first]
    if (!entity || !token || token.quotation !== null) continue
    if (cast.frame.paragraphs[token.paragraph]?.role === 'furniture') continue
    const main = mains.get(token.sentence)
    cast.references.push({
      at: run.first,
      entity,
      // "City lost and Guardiola would not be drawn": each clause has its subject.
      subject:
        (main !== undefined && main >= run.first && main < run.last) ||
        cast.frame.tokens[run.last]?.pos === 'AUX',
      speaker: false
    })
    noteNouns(cast, run, entity)
  }
}

/** "surveyor Lise Okonjo", "Lise Okonjo, a surveyor": later "the surveyor" is she. */
function noteNouns(cast: Cast, run: NameRun, entity: Entity): void {
  // "Tellis, which lost": no person.
  if (
    (entity.kind === 'other' || entity.kind === 'person') &&
    run.words.length === 1 &&
    cast.frame.tokens[run.last]?.text === ',' &&
    cast.frame.tokens[run.last + 1]?.lower === 'which' &&
    entity.titles.length === 0
  ) {
    entity.kind = 'organisation'
  }
  if (entity.kind !== 'person' && entity.kind !== 'other') return
  const phrase = cast.phrases.at(run.first)
  const tokens = cast.frame.tokens
  for (let at = phrase?.first ?? run.first; at < run.first; at++) {
    const token = tokens[at]
    if (token?.pos === 'NOUN' && isPersonNoun(token.lower)) callEntity(entity, token.lower)
  }
  if (
    tokens[run.last]?.text === ',' ||
    tokens[run.last]?.text === '—' ||
    tokens[run.last]?.text === '('
  ) {
    const aside = cast.phrases.at(run.last + 1)
    const age =
      aside && /^\d{1,3}$/.test(cast.entities.text(aside)) && tokens[aside.last]?.text === ','
        ? cast.phrases.at(aside.last + 1)
        : aside
    if (age !== aside && entity.kind === 'other') entity.kind = 'person'
    const noun = age?.kind === 'noun' ? (tokens[age.head]?.lower ?? '') : ''
    if (noun && isBodyNoun(noun) && run.words.length === 1) entity.kind = 'organisation'
    else callEntity(entity, noun)
  }
  for (const title of run.titles) callEntity(entity, title.toLowerCase())
  const before = tokens[run.first - 1]?.text === ',' ? cast.phrases.at(run.first - 2) : undefined
  if (
    before?.kind === 'noun' &&
    before.last === run.first - 1 &&
    isPersonNoun(tokens[before.head]?.lower ?? '')
  )
    callEntity(entity, tokens[before.head]?.lower ?? '')
}

export function callEntity(entity: Entity, noun: string): void {
  if (!noun) return
  entity.nouns.add(singular(noun))
  if (entity.kind === 'other' && isPersonNoun(noun) && !isPersonNoun(entity.words.at(-1) ?? ''))
    entity.kind = 'person'
}
