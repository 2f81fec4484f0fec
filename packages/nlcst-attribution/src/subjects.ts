import {isPersonNoun} from './nouns.js'
import type {Phrase, Phrases} from './phrases.js'
import type {Sentence, Token, TokenRange} from './types.js'

/** Who a verb belongs to: the phrase, and all that hangs on it. */
export interface Subject {
  phrase: Phrase
  extent: TokenRange
  /** Phrases that share the verb: "Tern and Vale said". */
  others: Phrase[]
}

const relatives = new Set(['who', 'which', 'that', 'whom'])
const adverbials = new Set([
  'also',
  'then',
  'later',
  'further',
  'himself',
  'herself',
  'themselves',
  'itself',
  'alike',
  'both',
  'each',
  'all',
  'however',
  'too',
  'still',
  'now',
  'once',
  'again',
  'alone'
])

/** Finds subjects by walking from the verb over what may stand between. */
export class Subjects {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly phrases: Phrases
  ) {}

  /**
   * The subject in front of a verb group.
   *
   * @param first first token of the group
   * @param floor first token of its sentence, or of the quotation that holds it
   */
  before(first: number, floor: number): Subject | null {
    const verb = this.tokens[first]
    const singular = verb !== undefined && (/^(?:is|was|has|does|'s)$/.test(verb.lower) || (verb.pos === 'VERB' && /[^s]s$/.test(verb.lower)))
    this.several = !singular
    return this.endingAt(first - 1, floor, 0)
  }

  /** The subject whose last words end at `at`, what hangs on it passed over. */
  private endingAt(at: number, floor: number, depth: number): Subject | null {
    const end = this.skipAdverbials(at, floor)
    const token = this.tokens[end]
    if (!token || end < floor || depth > 8) return null
    if (/^[,)—–-]$/.test(token.text)) return this.beforeParenthesis(end, floor, depth)
    const phrase = this.phrases.at(end)
    if (!phrase || phrase.last !== end + 1 || phrase.possessive) return null
    const role = this.roleBefore(phrase, floor)
    if (role) return {phrase, extent: {first: role.first, last: at + 1}, others: []}
    return this.owner(
      {phrase, extent: {first: phrase.first, last: at + 1}, others: []},
      floor,
      depth
    )
  }

  /** "Malaysia's Prime Minister, Najib Razak said": the post stands before the name, a comma between. */
  private roleBefore(phrase: Phrase, floor: number): Phrase | null {
    if (
      phrase.kind !== 'name' ||
      phrase.name !== phrase.first ||
      this.tokens[phrase.first - 1]?.text !== ','
    )
      return null
    const before = this.phrases.at(phrase.first - 2)
    if (
      !before ||
      before.last !== phrase.first - 1 ||
      before.kind === 'time' ||
      before.kind === 'pronoun'
    )
      return null
    const role = isPersonNoun(this.tokens[before.head]?.lower ?? '')
    return role && this.beginsClause(before.first, floor) ? before : null
  }

  /** "The minister, a former miner, said": steps over the comma's or bracket's other half. */
  private beforeParenthesis(close: number, floor: number, depth: number): Subject | null {
    const mark = this.tokens[close]?.text ?? ''
    const opening = mark === ')' ? '(' : mark
    let fallback: Subject | null = null
    for (let at = close - 1; at > floor && at > close - 60; at--) {
      const token = this.tokens[at]
      if (!token || token.lower === '"' || /^[“”‘’]$/.test(token.lower)) break
      if (token.text !== opening) continue
      if (!this.isParenthetical(at + 1, close)) {
        if (mark === ',') continue
        break
      }
      const found = this.endingAt(at - 1, floor, depth + 1)
      if (found && this.beginsClause(found.extent.first, floor)) {
        const whole = {...found, extent: {first: found.extent.first, last: close + 1}}
        // "The mayor, Jane Orr, 44, said": the first of several asides has the subject before it.
        const further = this.apposed(found, floor, depth)
        return further
          ? {...further, extent: {first: further.extent.first, last: close + 1}}
          : whole
      }
      if (found && !fallback)
        fallback = {...found, extent: {first: found.extent.first, last: close + 1}}
      if (mark !== ',') break
    }
    return fallback ?? this.straight(close, floor, depth)
  }

  /** The subject that the found one is set beside: "[Jane Orr], curator and director of the gallery, said". */
  private apposed(found: Subject, floor: number, depth: number): Subject | null {
    const comma = found.extent.first - 1
    if (this.tokens[comma]?.text !== ',' || comma <= floor) return null
    const further = this.endingAt(comma - 1, floor, depth + 1)
    if (
      !further ||
      further.phrase.kind === 'pronoun' ||
      !this.beginsClause(further.extent.first, floor)
    )
      return null
    const names = [further.phrase, found.phrase].filter((phrase) => phrase.kind === 'name').length
    return names > 0 ? further : null
  }

  /** "The firm Secunia, has said": a comma that should not be there. */
  private straight(close: number, floor: number, depth: number): Subject | null {
    if (this.tokens[close]?.text !== ',') return null
    const found = this.endingAt(close - 1, floor, depth + 1)
    if (!found || (found.phrase.kind !== 'name' && found.phrase.kind !== 'noun')) return null
    return found.extent.first === floor ? found : null
  }

  /** What may stand between two commas after a subject: an apposition, an age, a relative clause, an aside. */
  private isParenthetical(first: number, last: number): boolean {
    const token = this.tokens[first]
    if (!token || last <= first) return false
    if (
      /^(?:who|which|whose|whom|where|however|meanwhile|too|for|in|on|at|by|from|with|of|speaking|citing|quoting|according)$/.test(
        token.lower
      )
    )
      return true
    if (['ADV', 'NUM', 'ADP'].includes(token.pos)) return true
    if (token.pos === 'VERB')
      return /(?:ing|ed|en|wn)$/.test(token.lower) || !this.hasFiniteVerb(first + 1, last)
    return (
      ['DET', 'NOUN', 'PROPN', 'ADJ', 'PRON', 'SYM'].includes(token.pos) &&
      !this.isClause(first, last)
    )
  }

  /** A noun phrase with its verb: no apposition. A relative clause inside one is. */
  private isClause(first: number, last: number): boolean {
    for (let at = first; at < last; at++) {
      const token = this.tokens[at]
      if (!token) return false
      if (relatives.has(token.lower) || token.lower === 'where' || token.lower === 'whose')
        return false
      if (token.pos === 'AUX' || (token.pos === 'VERB' && !this.isReducedRelative(at))) return true
    }
    return false
  }

  private hasFiniteVerb(first: number, last: number): boolean {
    for (let at = first; at < last; at++) if (this.tokens[at]?.pos === 'AUX') return true
    return false
  }

  /** "people briefed on", "a firm based in": a participle right behind its noun. */
  private isReducedRelative(at: number): boolean {
    const token = this.tokens[at]
    const next = this.tokens[at + 1]
    const previous = this.tokens[at - 1]
    if (!token || !previous) return false
    if (/ing$/.test(token.lower)) return true
    if (previous.pos === 'DET' || previous.pos === 'ADJ' || previous.pos === 'ADV') return true
    return (
      /(?:ed|en|wn|ght|ld|de)$/.test(token.lower) &&
      (next?.pos === 'ADP' ||
        next?.lower === 'to' ||
        next?.text === ',' ||
        this.phrases.at(at + 1)?.kind === 'time')
    )
  }

  /** Walks up from a phrase to the one that it only qualifies. */
  private owner(subject: Subject, floor: number, depth: number): Subject | null {
    const {phrase} = subject
    const before = phrase.first - 1
    const token = this.tokens[before]
    if (!token || before < floor || depth > 8) return subject
    if (phrase.kind === 'time' && token.pos === 'VERB')
      return this.beforeObject(subject, before, floor, depth)
    if (phrase.kind === 'time') {
      const at =
        token.pos === 'ADP' || /^(?:late|early|earlier)$/.test(token.lower) ? before - 1 : before
      const skipped = this.tokens[at]?.pos === 'ADP' ? at - 1 : at
      return this.endingAt(skipped, floor, depth + 1)
    }
    if (token.pos === 'ADP' || token.lower === 'to')
      return this.beforePreposition(subject, before, floor, depth)
    if (token.pos === 'VERB' || token.pos === 'AUX')
      return this.beforeObject(subject, before, floor, depth)
    if (token.lower === 'and' || token.lower === 'or' || token.lower === '&')
      return this.joined(subject, before, floor, depth)
    return subject
  }

  private beforePreposition(
    subject: Subject,
    preposition: number,
    floor: number,
    depth: number
  ): Subject | null {
    let at = preposition - 1
    while (
      at >= floor &&
      (this.tokens[at]?.pos === 'ADP' ||
        (this.tokens[at]?.pos === 'ADV' && this.tokens[at]?.lower !== 'however'))
    )
      at--
    const token = this.tokens[at]
    if (!token || at < floor)
      return subject.phrase.kind === 'pronoun' || this.isFronted(preposition, floor)
        ? null
        : subject
    // "close to the talks", "familiar with the matter"
    if (token.pos === 'ADJ' && !this.phrases.at(at)) {
      const before = this.phrases.at(at - 1)
      if (before)
        return this.extend(
          subject,
          this.owner(
            {phrase: before, extent: {first: before.first, last: at}, others: []},
            floor,
            depth + 1
          )
        )
    }
    if (token.pos === 'VERB') return this.beforeObject(subject, at, floor, depth)
    if (token.text === ')') {
      const outer = this.beforeParenthesis(at, floor, depth + 1)
      return outer && this.extend(subject, outer)
    }
    const before = this.phrases.at(at)
    if (before && before.last === at + 1 && before.kind !== 'time') {
      return this.extend(
        subject,
        this.owner(
          {phrase: before, extent: {first: before.first, last: at + 1}, others: []},
          floor,
          depth + 1
        )
      )
    }
    return this.isFronted(preposition, floor) ? null : subject
  }

  /** "In London" at the head of its sentence: its noun is nobody's subject. */
  private isFronted(preposition: number, floor: number): boolean {
    // "As Mr Pence put it", "After the minister said": a conjunction here.
    if (/^(?:as|after|before|since|until|than)$/.test(this.tokens[preposition]?.lower ?? ''))
      return false
    return preposition === floor
  }

  /** The phrase is the object of a verb in a relative clause: climbs to the noun that the clause is about. */
  private beforeObject(
    subject: Subject,
    verb: number,
    floor: number,
    depth: number
  ): Subject | null {
    let at = verb
    while (
      at > floor &&
      (this.tokens[at - 1]?.pos === 'AUX' ||
        this.tokens[at - 1]?.pos === 'ADV' ||
        this.tokens[at - 1]?.pos === 'PART' ||
        this.tokens[at - 1]?.lower === "n't")
    )
      at--
    const relative = this.tokens[at - 1]
    if (relative && relatives.has(relative.lower)) {
      const comma = this.tokens[at - 2]?.text === ',' ? 1 : 0
      const before = this.phrases.at(at - 2 - comma)
      if (!before) return null
      return this.extend(
        subject,
        this.owner(
          {phrase: before, extent: {first: before.first, last: at}, others: []},
          floor,
          depth + 1
        )
      )
    }
    const before = this.phrases.at(at - 1)
    if (
      before &&
      before.last === at &&
      this.isReducedRelative(verb) &&
      this.tokens[verb]?.pos === 'VERB' &&
      at === verb
    ) {
      return this.extend(
        subject,
        this.owner(
          {phrase: before, extent: {first: before.first, last: verb}, others: []},
          floor,
          depth + 1
        )
      )
    }
    return subject
  }

  /** "Tern and Vale said": both; the nearer leads unless the first is a name. */
  /** Whether the verb in hand lets several share it: "the pumps and the harbour boasts" doesn't. */
  private several = true

  private joined(subject: Subject, conjunction: number, floor: number, depth: number): Subject {
    if (!this.several) return subject
    let at = conjunction - 1
    // ", and forty tenants have": a comma parts two clauses, unless it closes a list.
    if (this.tokens[at]?.text === ',') {
      at--
      const list = this.phrases.at(at)
      if (!list || this.tokens[list.first - 1]?.text !== ',') return subject
    }
    const before = this.phrases.at(at)
    if (
      !before ||
      before.last !== at + 1 ||
      before.kind === 'time' ||
      before.kind === 'pronoun' ||
      at < floor
    )
      return subject
    const other = this.owner(
      {phrase: before, extent: {first: before.first, last: at + 1}, others: []},
      floor,
      depth + 1
    )
    if (!other || !this.beginsClause(other.extent.first, floor)) return subject
    return {
      phrase: other.phrase,
      extent: {first: other.extent.first, last: subject.extent.last},
      others: [...other.others, subject.phrase, ...subject.others]
    }
  }

  /** Whether nothing but the sentence's start, a comma or a conjunction stands before. */
  private beginsClause(first: number, floor: number): boolean {
    const token = this.tokens[first - 1]
    if (!token || first <= floor) return true
    return (
      token.pos === 'PUNCT' ||
      token.pos === 'CCONJ' ||
      token.pos === 'SCONJ' ||
      token.pos === 'ADV' ||
      this.phrases.at(first - 1)?.kind === 'time' ||
      token.lower === 'that'
    )
  }

  private extend(inner: Subject, outer: Subject | null): Subject | null {
    return (
      outer && {
        ...outer,
        extent: {first: outer.extent.first, last: Math.max(inner.extent.last, outer.extent.last)}
      }
    )
  }

  private skipAdverbials(from: number, floor: number): number {
    let at = from
    while (at >= floor) {
      const token = this.tokens[at]
      if (!token) break
      if (
        (token.pos === 'ADV' && !this.phrases.at(at)) ||
        (adverbials.has(token.lower) && at > floor && this.phrases.at(at - 1))
      )
        at--
      else break
    }
    return at
  }

  /**
   * The subject behind its verb ("said surveyor Lise Okonjo, of the trust").
   *
   * @param last the token after the verb group
   * @param limit end of the sentence
   */
  after(last: number, limit: number): Subject | null {
    let at = last
    while (at < limit && this.tokens[at]?.pos === 'ADV' && !this.phrases.at(at)) at++
    const phrase = this.phrases.at(at)
    if (!phrase || phrase.first !== at || phrase.kind === 'time' || phrase.possessive) return null
    const others: Phrase[] = []
    let end = phrase.last
    const conjunction = this.tokens[end]
    const next = this.phrases.at(end + 1)
    if (
      (conjunction?.lower === 'and' || conjunction?.lower === 'or') &&
      next &&
      next.kind !== 'time' &&
      next.kind !== 'pronoun' &&
      !this.isVerb(next.last)
    ) {
      others.push(next)
      end = next.last
    }
    return {phrase, extent: {first: phrase.first, last: this.extentEnd(end, limit)}, others}
  }

  private isVerb(at: number): boolean {
    const pos = this.tokens[at]?.pos
    return pos === 'VERB' || pos === 'AUX'
  }

  /**
   * Where what hangs on a phrase ends: prepositions, appositions, relative clauses.
   *
   * @param from the token after the phrase
   * @param limit end of the sentence
   */
  extentEnd(from: number, limit: number): number {
    let at = from
    let end = from
    while (at < limit) {
      const token = this.tokens[at]
      if (!token || token.lower === '"' || /^[;:.!?“”]$/.test(token.lower)) break
      if (token.text === ',') {
        const aside = this.asideEnd(at + 1, limit)
        if (aside === null) break
        at = aside
        end = aside
        continue
      }
      if (token.pos === 'ADP') {
        const phrase = this.phrases.at(this.firstOf(at + 1))
        if (!phrase) break
        if (phrase.kind === 'time') break
        at = phrase.last
        end = at
        continue
      }
      if (relatives.has(token.lower) && token.lower !== 'that') {
        at = this.relativeEnd(at + 1, limit)
        end = at
        continue
      }
      if (token.pos === 'VERB' && this.isReducedRelative(at) && at === end) {
        at = this.relativeEnd(at + 1, limit)
        end = at
        continue
      }
      if (
        (token.pos === 'ADJ' || token.text === "'s" || token.text === '(') &&
        this.tokens[at + 1]?.pos === 'ADP' &&
        at === end
      ) {
        at++
        continue
      }
      break
    }
    return end
  }

  /** The token where a phrase begins: adverbs and adjectives before it passed over. */
  private firstOf(at: number): number {
    let first = at
    while (this.tokens[first]?.pos === 'ADV') first++
    return first
  }

  /** End of an aside after a comma, or `null` if the words there are none. */
  private asideEnd(first: number, limit: number): number | null {
    const token = this.tokens[first]
    if (!token) return null
    if (token.pos === 'NUM' && !/^\d{1,3}$/.test(token.text)) return null
    let close = first
    while (close < limit && !/^[,;:.!?"“”—–]$/.test(this.tokens[close]?.lower ?? '')) close++
    if (/^(?:who|which|whose|whom)$/.test(token.lower)) return close
    if (/^\d{1,3}$/.test(token.text)) return close === first + 1 ? close : null
    const verb =
      token.pos === 'VERB' ||
      token.pos === 'CCONJ' ||
      token.pos === 'SCONJ' ||
      token.pos === 'AUX' ||
      token.pos === 'PRON'
    if (verb || this.isClause(first, close)) return null
    const phrase = this.phrases.at(first)
    if (!phrase && token.pos !== 'ADP') return null
    return phrase?.kind === 'time' ? null : close
  }

  private relativeEnd(from: number, limit: number): number {
    let at = from
    while (at < limit && !/^[,;:.!?"“”—–]$/.test(this.tokens[at]?.lower ?? '')) at++
    return at
  }

  /** Subject of the first finite verb of a sentence, outside quotations. */
  main(sentence: Sentence): Subject | null {
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = this.tokens[at]
      if (!token || (token.pos !== 'VERB' && token.pos !== 'AUX') || token.quotation !== null)
        continue
      if (token.pos === 'VERB' && /ing$/.test(token.lower)) continue
      let first = at
      while (
        first > sentence.first &&
        ['ADV', 'AUX', 'PART'].includes(this.tokens[first - 1]?.pos ?? '')
      )
        first--
      const previous = this.tokens[first - 1]
      if (previous && (relatives.has(previous.lower) || previous.lower === 'to')) continue
      const subject = this.before(first, sentence.first)
      if (subject && subject.phrase.kind !== 'time') return subject
    }
    return null
  }
}
