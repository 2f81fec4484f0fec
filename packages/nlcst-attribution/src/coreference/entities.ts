import type {Gender, NameKind, NameRun} from '../phrases/names.js'
import type {Token, TokenRange} from '../types.js'
import {isNamedAsKin} from './kin.js'
import {fits} from './name-fits.js'
import {NameIndex} from './name-index.js'
import {fold, folded, isEndOf, isPartOf, surnameOf} from './name-words.js'
import {
  isAnother,
  isCalledByFirstWord,
  isCalledByGivenName,
  isNamedLater,
  namesakeMeant
} from './namesakes.js'
import type {Profile} from './profiles.js'

/** Somebody or something that an article speaks of, named or not. */
export interface Entity {
  id: number
  kind: NameKind | 'unnamed'
  /** Words of the fullest name so far. */
  words: string[]
  titles: string[]
  gender: Gender
  /** Head nouns that it has been called by, lower case, singular. */
  nouns: Set<string>
  /** Places that name or call it, in order. */
  places: TokenRange[]
  /** What the article says that they are, in order of the text. */
  profiles: Profile[]
  /** More than one person. */
  plural: boolean
  /** Nominal phrase of an unnamed one. */
  phrase: TokenRange | null
  /** "they" has been used of one person. */
  singularThey: boolean
  /** Named nowhere but as somebody's relative: "the son of Tom Orr". */
  kin: boolean
}

/** Joins names that mean the same: surname after full name, titles, initials, acronyms. */
export class Entities {
  readonly all: Entity[] = []
  private readonly byName = new NameIndex()
  private readonly holders = new Map<number, Entity>()
  private readonly byPhrase = new Map<string, Entity>()
  private readonly byInitials = new Map<string, Entity>()
  /** Other names, told in brackets. */
  private readonly aliases = new Map<string, Entity>()

  /** People whom the copy calls by their given name alone somewhere. */
  private readonly familiar = new Set<Entity>()

  /**
   * @param tokens words of the article
   * @param isDisplay whether a name stands above the copy or beside it, where it may be cut short before it is told in full
   */
  constructor(
    private readonly tokens: readonly Token[],
    private readonly isDisplay: (run: TokenRange) => boolean = () => false
  ) {}

  /** Entity whose name holds a token. */
  entityAt(index: number): Entity | undefined {
    return this.holders.get(index)
  }

  /**
   * Joins the names of an article. Full names first: a surname may stand before its full form.
   *
   * @param runs names in order of the text
   */
  joinNames(runs: readonly NameRun[]): void {
    const isFull = (run: NameRun) => run.kind === 'person' && run.words.length > 1
    const inCopy = runs.filter((run) => !this.isDisplay(run))
    const ordered = [...inCopy, ...runs.filter((run) => this.isDisplay(run))]
    for (const run of ordered.filter(isFull)) this.add(run)
    const rest = ordered.filter((run) => !isFull(run))
    for (const run of rest)
      for (const entity of this.byName.bearersOf(fold(run.words[0] ?? '')))
        if (isCalledByGivenName(entity, run)) this.familiar.add(entity)
    const alone = new Set(rest.map(({words}) => fold(words.join(' '))))
    // Who needs telling apart from the others of the name is known before any surname is asked about.
    const others = new Set(rest.filter((run) => isAnother(this.bearersIn(run), run)))
    for (const run of [...others, ...rest.filter((run) => !others.has(run))])
      this.add(run, this.shortenedBy(run) ?? this.endsWithPerson(run) ?? this.calledBy(run, alone))
    for (const entity of this.all) entity.places.sort((a, b) => a.first - b.first)
  }

  /** People named in full whose surname a name is. */
  private bearersIn({words}: NameRun): Entity[] {
    const key = fold(words[0] ?? '')
    return words.length > 1
      ? []
      : this.byName
          .bearersOf(key)
          .filter(({kind, words: full}) => kind === 'person' && surnameOf(folded(full)) === key)
  }

  /**
   * The person whose surname a word is, if there is one and no other.
   *
   * @param word as written
   */
  bearerOf(word: string): Entity | null {
    const key = fold(word)
    const bearers = this.byName
      .bearersOf(key)
      .filter(
        ({kind, words}) => kind === 'person' && words.length > 1 && surnameOf(folded(words)) === key
      )
    const heads = bearers.filter((bearer) => !bearer.kin)
    const [only = null, ...others] = heads.length > 0 ? heads : bearers
    return others.length === 0 ? only : null
  }

  /**
   * The body that one word of its name may stand for: "Octopus" after "Octopus Energy Group".
   *
   * @param words as written
   * @returns `null` where none begins with it, or several do
   */
  bodyOf([word = '', ...more]: readonly string[]): Entity | null {
    const key = fold(word)
    const bodies = this.byName
      .bearersOf(key)
      .filter(
        ({kind, words}) =>
          kind === 'organisation' && words.length > 1 && fold(words[0] ?? '') === key
      )
    return more.length === 0 && bodies.length === 1 ? (bodies[0] ?? null) : null
  }

  /** "the Tarn Institute of Floods (Tarnflod)": one word in brackets behind a body is another name for it. */
  private shortenedBy(run: NameRun): Entity | null {
    const opens = this.tokens[run.first - 1]?.text === '(' && this.tokens[run.last]?.text === ')'
    if (!opens || run.words.length > 1 || run.kind === 'media' || run.kind === 'place') return null
    const entity = this.holders.get(run.first - 2)
    return entity?.kind === 'organisation' && entity.words.length > 1 ? entity : null
  }

  /** "Mr Anwar": the only one of the name, by the first word of it. */
  private calledBy(run: NameRun, alone: ReadonlySet<string>): Entity | null {
    if (run.words.length > 1) return null
    const [only, ...others] = this.byName
      .bearersOf(fold(run.words[0] ?? ''))
      .filter(({kind, words}) => kind === 'person' && words.length > 1)
    if (!only || others.length > 0) return null
    return isCalledByFirstWord(this.tokens, only, run, alone) ? only : null
  }

  /** "The Bachelors Osher Gunsberg": a run of capitals that ends in somebody's full name, and has no "of" in it. */
  private endsWithPerson({kind, words}: NameRun): Entity | null {
    if (words.length < 3 || !/^(?:organisation|other)$/.test(kind)) return null
    if (words.some((word) => /^(?:of|for|and|&)$/.test(word))) return null
    const bearers = this.byName.bearersOf(fold(words.at(-1) ?? ''))
    return bearers.find((entity) => isEndOf(entity, words)) ?? null
  }

  private add(run: NameRun, known: Entity | null = null): void {
    if (known) this.aliases.set(fold(run.words[0] ?? ''), known)
    const entity = known ?? this.match(run) ?? this.create(run)
    entity.kin &&= isNamedAsKin(this.tokens, run)
    entity.places.push({first: run.first, last: run.last})
    for (let at = run.first; at < run.last; at++) this.holders.set(at, entity)
    // A headline's run of capitals ("Orr Slams Plan") makes nobody's name longer.
    const longer = run.words.length > entity.words.length
    const capitals = run.kind !== 'person' || (this.isDisplay(run) && isPartOf(entity, run.words))
    if (longer && (entity.kind !== 'person' || !capitals)) entity.words = run.words
    if (entity.gender === 'unknown') entity.gender = run.gender
    for (const title of run.titles) if (!entity.titles.includes(title)) entity.titles.push(title)
    this.index(entity, run.words)
  }

  private create(run: NameRun): Entity {
    const entity: Entity = {
      id: this.all.length,
      kind: run.kind,
      words: run.words,
      titles: [...run.titles],
      gender: run.gender,
      nouns: new Set(),
      places: [],
      profiles: [],
      plural: false,
      phrase: null,
      singularThey: false,
      kin: true
    }
    this.all.push(entity)
    return entity
  }

  /** An entity without a name. */
  unnamed(phrase: TokenRange, plural: boolean): Entity {
    const entity: Entity = {
      id: this.all.length,
      kind: 'unnamed',
      words: [],
      titles: [],
      gender: 'unknown',
      nouns: new Set(),
      places: [phrase],
      profiles: [],
      plural,
      phrase,
      singularThey: false,
      kin: false
    }
    this.all.push(entity)
    const words = this.text(phrase).toLowerCase()
    if (!this.byPhrase.has(words)) this.byPhrase.set(words, entity)
    return entity
  }

  /** The unnamed one that these very words were used of before. */
  unnamedAs(words: string): Entity | null {
    return this.byPhrase.get(words) ?? null
  }

  /** The one whose name is these words, whatever their capitals. */
  named(words: string): Entity | null {
    const key = words.toLowerCase().replace(/^the /, '')
    const [first = ''] = key.split(' ')
    return (
      this.byName
        .bearersOf(fold(first))
        .find((entity) => this.nameOf(entity).toLowerCase() === key) ?? null
    )
  }

  private index(entity: Entity, words: readonly string[]): void {
    if (entity.kind !== 'person' && words.length > 1) this.indexInitials(entity, words)
    this.byName.add(entity, words)
  }

  /** "Organisation of Islamic Cooperation" → OIC; an acronym may leave first words out. */
  private indexInitials(entity: Entity, words: readonly string[]): void {
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('')
    for (let at = 0; at + 2 <= initials.length; at++) {
      const letters = initials.slice(at)
      if (!this.byInitials.has(letters)) this.byInitials.set(letters, entity)
    }
  }

  private match(run: NameRun): Entity | null {
    const alias = run.words.length === 1 && this.aliases.get(fold(run.words[0] ?? ''))
    if (alias) return alias
    const acronym = this.acronymOf(run)
    if (acronym) return acronym
    const fitting = this.byName
      .sharing(run.words)
      .filter(
        (entity) =>
          fits(this.tokens, entity, run) &&
          (this.isDisplay(run) || !isNamedLater(this.tokens, entity, run))
      )
    if (fitting.length <= 1) return fitting[0] ?? null
    const byGender = fitting.filter(
      (entity) => run.gender === 'unknown' || entity.gender === run.gender
    )
    const pool = byGender.length > 0 ? byGender : fitting
    // Several of one family: the surname's last bearer, a full name's own bearer.
    const exact = pool.find((entity) => entity.words.join(' ') === run.words.join(' '))
    if (exact) return exact
    return namesakeMeant(this.tokens, pool, run, this.familiar)
  }

  private acronymOf(run: NameRun): Entity | null {
    if (run.words.length !== 1 || !/^(?:\p{Lu}\.?){2,6}$/u.test(run.words[0] ?? '')) return null
    const letters = (run.words[0] ?? '').replaceAll('.', '')
    const known = this.byName.first(fold(run.words[0] ?? ''))
    if (known) return known
    return this.byInitials.get(letters) ?? null
  }

  /** Name in full, titles first. */
  nameOf(entity: Entity): string {
    return entity.words.join(' ').replaceAll(' ’s', '’s')
  }

  /** The words of the tokens. */
  text(range: TokenRange): string {
    let words = ''
    for (let at = range.first; at < range.last; at++) {
      const token = this.tokens[at]
      const previous = this.tokens[at - 1]
      if (token)
        words +=
          (at > range.first && previous && previous.end < token.start ? ' ' : '') + token.text
    }
    return words
  }
}
