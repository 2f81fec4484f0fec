import {Entities, type Entity} from './entities.js'
import type {Frame} from './frame.js'
import {isState, type KnownNames, type NameRun, readNames} from './names.js'
import {canSpeak, isBodyNoun, isPersonNoun} from './nouns.js'
import type {Phrase, Phrases} from './phrases.js'
import type {Subject, Subjects} from './subjects.js'
import type {Mention, Token, TokenRange} from './types.js'
import {singular} from './words.js'

/** A mention with the entity that it stands for, `null` where two fit or none. */
export interface Found {
  mention: Mention
  entity: Entity | null
}

/** Somebody spoken of at a place; the nearest ones are asked for first. */
interface Reference {
  at: number
  entity: Entity
  /** As subject of its clause, or as a speaker. */
  subject: boolean
  speaker: boolean
}

const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  another: 1,
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12
}
/** How many paragraphs back a pronoun may look. */
const pronounWindow = 3

/** Joins what drafts call their subjects to the people, bodies and papers of the article. */
export class People {
  readonly entities: Entities
  readonly mentions: Mention[] = []
  readonly names: NameRun[]
  private readonly references: Reference[] = []
  private readonly known = new Map<number, Found>()

  constructor(
    private readonly frame: Frame,
    private readonly phrases: Phrases,
    private readonly subjects: Subjects,
    names: KnownNames
  ) {
    this.names = readNames(frame.tokens, frame.sentences, names)
    this.entities = new Entities(frame.tokens)
    this.entities.joinNames(this.names)
    this.noteNames()
  }

  /** Every name outside quotation marks is somebody a later pronoun may mean. */
  private noteNames(): void {
    const mains = new Map<number, number>()
    for (const sentence of this.frame.sentences) {
      const main = this.subjects.main(sentence)
      if (main) mains.set(sentence.index, main.phrase.head)
    }
    for (const run of this.names) {
      const entity = this.entities.holding(run.first)
      const token = this.frame.tokens[run.first]
      if (!entity || !token || token.quotation !== null) continue
      if (this.frame.paragraphs[token.paragraph]?.role === 'furniture') continue
      const main = mains.get(token.sentence)
      this.references.push({
        at: run.first,
        entity,
        subject: main !== undefined && main >= run.first && main < run.last,
        speaker: false
      })
      this.noteNouns(run, entity)
    }
  }

  /** "surveyor Lise Okonjo", "Lise Okonjo, a surveyor": later "the surveyor" is she. */
  private noteNouns(run: NameRun, entity: Entity): void {
    // "Tellis, which lost": no person.
    if (run.words.length === 1 && this.frame.tokens[run.last]?.text === ',' && this.frame.tokens[run.last + 1]?.lower === 'which' && entity.titles.length === 0) {
      entity.kind = 'organisation'
    }
    if (entity.kind !== 'person' && entity.kind !== 'other') return
    const phrase = this.phrases.at(run.first)
    const tokens = this.frame.tokens
    for (let at = phrase?.first ?? run.first; at < run.first; at++) {
      const token = tokens[at]
      if (token?.pos === 'NOUN' && isPersonNoun(token.lower)) this.callEntity(entity, token.lower)
    }
    if (
      tokens[run.last]?.text === ',' ||
      tokens[run.last]?.text === '—' ||
      tokens[run.last]?.text === '('
    ) {
      const aside = this.phrases.at(run.last + 1)
      const age =
        aside && /^\d{1,3}$/.test(this.entities.text(aside)) && tokens[aside.last]?.text === ','
          ? this.phrases.at(aside.last + 1)
          : aside
      if (age !== aside && entity.kind === 'other') entity.kind = 'person'
      const noun = age?.kind === 'noun' ? (tokens[age.head]?.lower ?? '') : ''
      if (noun && isBodyNoun(noun) && run.words.length === 1) entity.kind = 'organisation'
      else this.callEntity(entity, noun)
    }
    for (const title of run.titles) this.callEntity(entity, title.toLowerCase())
    const before = tokens[run.first - 1]?.text === ',' ? this.phrases.at(run.first - 2) : undefined
    if (
      before?.kind === 'noun' &&
      before.last === run.first - 1 &&
      isPersonNoun(tokens[before.head]?.lower ?? '')
    )
      this.callEntity(entity, tokens[before.head]?.lower ?? '')
  }

  private callEntity(entity: Entity, noun: string): void {
    if (!noun) return
    entity.nouns.add(singular(noun))
    if (entity.kind === 'other' && isPersonNoun(noun) && !isPersonNoun(entity.words.at(-1) ?? ''))
      entity.kind = 'person'
  }

  /** Whom a subject means; the same phrase is the same mention however often it is asked for. */
  resolve(subject: Subject, speaker: boolean): Found {
    const before = this.known.get(subject.phrase.head)
    if (before) {
      if (speaker && before.entity) this.note(before.mention.first, before.entity, true, true)
      return before
    }
    const entity = this.entityOf(subject)
    const mention = this.mention(subject, Array.isArray(entity) ? entity : [])
    const found: Found = {mention, entity: Array.isArray(entity) ? null : entity}
    mention.source = found.entity?.id ?? null
    this.known.set(subject.phrase.head, found)
    if (found.entity) this.note(mention.first, found.entity, true, speaker)
    return found
  }

  private note(at: number, entity: Entity, subject: boolean, speaker: boolean): void {
    const known = this.references.find(
      (reference) => reference.at === at && reference.entity === entity
    )
    if (known) {
      known.subject ||= subject
      known.speaker ||= speaker
      return
    }
    let place = this.references.length
    while (place > 0 && (this.references[place - 1]?.at ?? 0) > at) place--
    this.references.splice(place, 0, {at, entity, subject, speaker})
  }

  /** The entity, or the candidates where several fit, or `null`. */
  private entityOf(subject: Subject): Entity | Entity[] | null {
    const {phrase} = subject
    const tokens = this.frame.tokens
    const head = tokens[phrase.head]
    if (!head) return null
    if (phrase.kind === 'pronoun') return this.pronoun(phrase, head, subject)
    if (phrase.kind === 'name') return this.titled(subject, head) ?? this.named(phrase)
    const apposed = this.apposedName(subject) ?? this.nameAtEnd(subject, head)
    if (apposed) {
      this.callEntity(apposed, head.lower)
      return apposed
    }
    return this.nominal(subject, head)
  }

  /** "the Prime Minister", "Undersecretary for Education Jane Orr": a title that stands for its holder. */
  private titled(subject: Subject, head: Token): Entity | null {
    const entity = this.entities.holding(subject.phrase.head)
    if (entity?.kind !== 'other' || !isPersonNoun(head.lower)) return null
    return (
      this.apposedName(subject) ??
      this.nameAtEnd(subject, head) ??
      this.calledBefore(singular(head.lower), false, subject.phrase, true)
    )
  }

  private named(phrase: Phrase): Entity | null {
    for (let at = phrase.head; at >= phrase.first; at--) {
      const entity = this.entities.holding(at)
      if (entity) {
        // A capitalised unknown that speaks is a person, unless "the" stands before it.
        const definite =
          /^(?:the|this)$/.test(this.frame.tokens[phrase.first]?.lower ?? '') ||
          /^(?:the|this)$/.test(this.frame.tokens[(entity.places[0]?.first ?? 1) - 1]?.lower ?? '')
        if (
          entity.kind === 'other' &&
          entity.words.length === 1 &&
          !definite &&
          !isState(entity.words) &&
          !isPersonNoun(entity.words[0] ?? '')
        )
          entity.kind = 'person'
        return entity
      }
    }
    return this.entities.unnamed(phrase, false)
  }

  /** "a survivor, Ilka Brandvold, 34", "the mayor (Jane Orr)". */
  private apposedName(subject: Subject): Entity | null {
    const {phrase} = subject
    const tokens = this.frame.tokens
    const head = tokens[phrase.head]
    // Several can't bear one name: "Allies of the treasurer, Jane Orr, say".
    if (!head || !isPersonNoun(head.lower) || singular(head.lower) !== head.lower) return null
    let at = phrase.last
    // "a man named X", "the boy, called X"
    if (tokens[at]?.text === ',') at++
    if (/^(?:named|called|identified)$/.test(tokens[at]?.lower ?? ''))
      at += tokens[at + 1]?.lower === 'as' ? 2 : 1
    else if (at === phrase.last && tokens[at]?.text === '(') at++
    else if (at === phrase.last) at = this.apposedBehind(phrase)
    if (at === -1) return null
    const next = this.phrases.at(at)
    const entity =
      next?.kind === 'name' && next.name === next.first
        ? this.entities.holding(next.head)
        : undefined
    if (!entity || (entity.kind !== 'person' && entity.kind !== 'other')) return null
    // "said the mayor, Jane Orr" but not "the mayor, Jane Orr said".
    const close = next ? tokens[next.last] : undefined
    const closed =
      !close ||
      /^[,.;:)—–"”’]$/.test(close.text) ||
      close.pos === 'ADP' ||
      close.pos === 'VERB' ||
      close.lower === 'who'
    return closed ? entity : null
  }

  /** "an adviser to the governor, Tomas Brellin, said": the name behind what hangs on the noun. */
  private apposedBehind(phrase: Phrase): number {
    const tokens = this.frame.tokens
    let at = phrase.last
    for (let step = 0; step < 3 && tokens[at]?.pos === 'ADP'; step++) {
      const inner = this.phrases.at(at + 1)
      if (!inner) return -1
      at = inner.last
    }
    if (at === phrase.last || tokens[at]?.text !== ',') return -1
    const name = this.phrases.at(at + 1)
    return name?.kind === 'name' && tokens[name.last]?.text === ',' ? at + 1 : -1
  }

  /** "Executive director of the Dallas chapter Alia Salem said": the name stands last, no comma. */
  private nameAtEnd(subject: Subject, head: Token): Entity | null {
    if (!isPersonNoun(head.lower) || singular(head.lower) !== head.lower) return null
    let last = subject.extent.last
    while (last > subject.phrase.last && /^[,—–-]$/.test(this.frame.tokens[last - 1]?.text ?? ''))
      last--
    if (last <= subject.phrase.last) return null
    const entity = this.entities.holding(last - 1)
    if (entity?.kind !== 'person') return null
    const run = entity.places.find((place) => place.last === last)
    const before = run && this.frame.tokens[run.first - 1]
    return before &&
      before.pos !== 'ADP' &&
      before.text !== ',' &&
      before.pos !== 'VERB' &&
      before.lower !== 'the' &&
      before.lower !== 'and'
      ? entity
      : null
  }

  private nominal(subject: Subject, head: Token): Entity | null {
    const {phrase} = subject
    const tokens = this.frame.tokens
    const determiner = tokens[phrase.first]?.lower ?? ''
    const inHeadline = this.frame.paragraphs[head.paragraph]?.role === 'headline'
    const definite = /^(?:the|this|that|these|those|both)$/.test(determiner) || inHeadline
    const one = singular(head.lower)
    const plural =
      head.lower !== one ||
      /^(?:two|three|four|five|six|several|many|some|most|few|all|both)$/.test(
        tokens[phrase.first]?.lower ?? ''
      )
    const bare = phrase.first === phrase.head
    if (definite || bare) {
      const same = this.calledBefore(one, plural, phrase, definite)
      if (same) return same
    }
    if (definite && !plural && isPersonNoun(head.lower)) {
      const lone = this.lonePerson(phrase.first)
      if (lone && subject.extent.last <= phrase.last + 1) return lone
    }
    const twin = this.sameWords(phrase)
    if (twin) return twin
    const entity = this.entities.unnamed(phrase, plural)
    entity.nouns.add(one)
    return entity
  }

  /** An unnamed source called by the very same words before ("a company spokesperson" twice, "officials" twice). */
  private sameWords(phrase: Phrase): Entity | null {
    const words = this.entities.text(phrase).toLowerCase()
    const counted = /^(?:a|an|one|another|two|three|four|five|some|several|many)\b/.test(words)
    if (counted && !/spokes/.test(words)) return null
    return (
      this.entities.all.find(
        (entity) =>
          entity.kind === 'unnamed' &&
          entity.phrase &&
          entity.phrase.first !== phrase.first &&
          this.entities.text(entity.phrase).toLowerCase() === words
      ) ?? null
    )
  }

  /** The last one that the noun was used of: "the professor", "the official". */
  private calledBefore(
    noun: string,
    plural: boolean,
    phrase: Phrase,
    definite: boolean
  ): Entity | null {
    for (let index = this.references.length - 1; index >= 0; index--) {
      const reference = this.references[index]
      if (!reference || reference.at >= phrase.first) continue
      const {entity} = reference
      const matches =
        entity.nouns.has(noun) ||
        (definite &&
          entity.kind !== 'person' &&
          entity.words.some((word) => word.toLowerCase() === noun))
      if (!matches) continue
      if (entity.plural !== plural && entity.kind === 'unnamed') continue
      if (entity.kind === 'person' && plural) continue
      if (!definite && entity.kind !== 'unnamed') continue
      return entity
    }
    return null
  }

  /** The only person named in the paragraph so far. */
  private lonePerson(before: number): Entity | null {
    const paragraph = this.frame.tokens[before]?.paragraph ?? 0
    const people = new Set<Entity>()
    for (const reference of this.references) {
      const token = this.frame.tokens[reference.at]
      // In their own sentence a pronoun would do: "Orr said the banker told him".
      const earlier = token !== undefined && token.sentence !== this.frame.tokens[before]?.sentence
      if (
        earlier &&
        token.paragraph === paragraph &&
        reference.at < before &&
        reference.entity.kind === 'person'
      )
        people.add(reference.entity)
    }
    const [only] = people
    return people.size === 1 && only ? only : null
  }

  private pronoun(phrase: Phrase, head: Token, subject: Subject): Entity | Entity[] | null {
    switch (head.lower) {
      case 'he':
      case 'him':
      case 'his':
      case 'himself':
        return this.person(phrase.first, 'male')
      case 'she':
      case 'her':
      case 'herself':
        return this.person(phrase.first, 'female')
      case 'they':
      case 'them':
      case 'their':
        return this.several(phrase.first)
      case 'it':
      case 'its':
        return this.body(phrase.first)
      case 'who':
      case 'which':
      case 'that':
      case 'whom':
        return this.antecedent(phrase)
      case 'i':
      case 'we':
      case 'you':
      case 'us':
      case 'what':
        return null
      default: {
        void subject
        const entity = this.entities.unnamed(
          phrase,
          !/^(?:one|another|someone|somebody|each)$/.test(head.lower)
        )
        entity.nouns.add(head.lower)
        return entity
      }
    }
  }

  private antecedent(phrase: Phrase): Entity | null {
    const tokens = this.frame.tokens
    let at = phrase.first - 1
    if (tokens[at]?.text === ',') at--
    const before = this.phrases.at(at)
    if (!before || before.kind === 'time' || before.kind === 'pronoun') return null
    const subject: Subject = {
      phrase: before,
      extent: {first: before.first, last: before.last},
      others: []
    }
    const found = this.resolve(subject, false)
    return found.entity
  }

  private people(before: number, gender: 'male' | 'female'): Reference[] {
    const paragraph = this.frame.tokens[before]?.paragraph ?? 0
    const found: Reference[] = []
    for (let index = this.references.length - 1; index >= 0; index--) {
      const reference = this.references[index]
      if (!reference || reference.at >= before) continue
      const token = this.frame.tokens[reference.at]
      if (!token || token.paragraph < paragraph - pronounWindow) break
      const {entity} = reference
      const person =
        entity.kind === 'person' ||
        (entity.kind === 'unnamed' && !entity.plural && [...entity.nouns].some(isPersonNoun))
      if (!person || (entity.gender !== 'unknown' && entity.gender !== gender)) continue
      found.push(reference)
    }
    return found
  }

  /** He or she: the nearest sentence with a candidate decides; two of a kind there are ambiguous. */
  private person(before: number, gender: 'male' | 'female'): Entity | Entity[] | null {
    const candidates = this.people(before, gender)
    const nearest = candidates[0]
    if (!nearest) return null
    const sentence = this.frame.tokens[nearest.at]?.sentence
    const here = this.frame.tokens[before]?.sentence
    const near = candidates.filter((candidate) => {
      const place = this.frame.tokens[candidate.at]?.sentence
      return (
        place === sentence || place === here || (sentence === here && place === (here ?? 0) - 1)
      )
    })
    const distinct = [...new Set(near.map((candidate) => candidate.entity))]
    if (distinct.length === 1) return this.settle(nearest.entity, gender)
    const sure = distinct.filter((entity) => entity.gender === gender)
    if (sure.length === 1 && sure[0]) return sure[0]
    const pool = sure.length > 1 ? sure : distinct
    const speaking = near.filter(
      (candidate) => candidate.speaker && pool.includes(candidate.entity)
    )
    const speakers = [...new Set(speaking.map((candidate) => candidate.entity))]
    if (speakers.length > 0 && speakers[0]) return speakers[0]
    const spokeBefore = [
      ...new Set(
        candidates
          .filter((candidate) => candidate.speaker && pool.includes(candidate.entity))
          .map((candidate) => candidate.entity)
      )
    ]
    const subjects = [
      ...new Set(
        near
          .filter((candidate) => candidate.subject && pool.includes(candidate.entity))
          .map((candidate) => candidate.entity)
      )
    ]
    if (
      subjects.length === 1 &&
      subjects[0] &&
      (spokeBefore.length === 0 ? sentence === here : spokeBefore.includes(subjects[0]))
    )
      return subjects[0]
    if (spokeBefore.length === 1 && spokeBefore[0]) return spokeBefore[0]
    return pool
  }

  private settle(entity: Entity, gender: 'male' | 'female'): Entity {
    if (entity.gender === 'unknown') entity.gender = gender
    return entity
  }

  private several(before: number): Entity | null {
    const paragraph = this.frame.tokens[before]?.paragraph ?? 0
    let body: Entity | null = null
    const people = new Set<Entity>()
    for (let index = this.references.length - 1; index >= 0; index--) {
      const reference = this.references[index]
      if (!reference || reference.at >= before) continue
      const token = this.frame.tokens[reference.at]
      if (!token || token.paragraph < paragraph - 2) break
      if (reference.entity.plural) return reference.entity
      if (reference.entity.kind === 'person') people.add(reference.entity)
      else if (reference.subject) body ??= reference.entity
    }
    const [only] = people
    if (people.size === 1 && only && !body) return only
    return body
  }

  private body(before: number): Entity | null {
    const paragraph = this.frame.tokens[before]?.paragraph ?? 0
    let fallback: Entity | null = null
    for (let index = this.references.length - 1; index >= 0; index--) {
      const reference = this.references[index]
      if (!reference || reference.at >= before) continue
      const token = this.frame.tokens[reference.at]
      if (!token || token.paragraph < paragraph - 1) break
      const {entity} = reference
      if (entity.kind === 'person' || entity.plural) continue
      if (entity.kind === 'unnamed' && ![...entity.nouns].some(canSpeak)) continue
      if (reference.subject || reference.speaker) return entity
      fallback ??= entity
    }
    return fallback
  }

  private mention(subject: Subject, candidates: Entity[]): Mention {
    const {phrase} = subject
    const tokens = this.frame.tokens
    const range = nameRange(subject, tokens)
    const determiner = tokens[phrase.first]
    const counting =
      determiner && ['DET', 'NUM', 'PRON'].includes(determiner.pos) ? phrase.first : null
    const mention: Mention = {
      id: this.mentions.length,
      form: phrase.kind === 'pronoun' ? 'pronoun' : phrase.kind === 'name' ? 'name' : 'nominal',
      first: range.first,
      last: range.last,
      start: tokens[range.first]?.start ?? 0,
      end: tokens[range.last - 1]?.end ?? 0,
      head: phrase.head,
      extent: this.span(subject.extent),
      determiner: counting,
      count: this.count(phrase),
      source: null,
      paragraph: tokens[phrase.head]?.paragraph ?? 0,
      sentence: tokens[phrase.head]?.sentence ?? 0,
      candidates: candidates.map((entity) => entity.id)
    }
    this.mentions.push(mention)
    return mention
  }

  private span(range: TokenRange): TokenRange & {start: number; end: number} {
    let last = range.last
    while (last > range.first + 1 && /^[,—–-]$/.test(this.frame.tokens[last - 1]?.text ?? ''))
      last--
    return {
      first: range.first,
      last,
      start: this.frame.tokens[range.first]?.start ?? 0,
      end: this.frame.tokens[last - 1]?.end ?? 0
    }
  }

  private count(phrase: Phrase): number {
    const tokens = this.frame.tokens
    for (let at = phrase.first; at < phrase.head; at++) {
      const word = tokens[at]?.lower ?? ''
      const number = numbers[word] ?? (/^\d{1,4}$/.test(word) ? Number(word) : undefined)
      if (number !== undefined) return number
    }
    const head = tokens[phrase.head]?.lower ?? ''
    if (phrase.kind === 'name') return 1
    if (phrase.kind === 'pronoun')
      return /^(?:they|them|we|others|many|some|most|several|few|all|both|who|which)$/.test(head)
        ? Number.POSITIVE_INFINITY
        : 1
    return head === singular(head) && head !== 'people' ? 1 : Number.POSITIVE_INFINITY
  }
}

/** The words that a reader would circle: "surveyor Lise Okonjo", "the mayor, Jane Orr". */
function nameRange(subject: Subject, tokens: readonly Token[]): TokenRange {
  const {phrase, extent} = subject
  // "Malaysia's Prime Minister, Najib Razak": the post before the name belongs to it.
  const first = phrase.kind === 'name' ? Math.min(extent.first, phrase.first) : phrase.first
  let last = phrase.last
  // "the mayor, Jane Orr, said": so does the name behind the post.
  const name = phrase.last + 1
  if (
    phrase.kind === 'noun' &&
    tokens[phrase.last]?.text === ',' &&
    tokens[name]?.pos === 'PROPN' &&
    isPersonNoun(tokens[phrase.head]?.lower ?? '')
  ) {
    let end = name
    while (tokens[end]?.pos === 'PROPN') end++
    if (end <= extent.last && /^[,.;—–]$/.test(tokens[end]?.text ?? '.')) last = end
  }
  return {first, last}
}
