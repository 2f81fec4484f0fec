import type {Clauses} from './clauses.js'
import type {Draft} from './drafts.js'
import cues from './generated/cues.js'
import type {Phrases} from './phrases.js'
import type {Subject, Subjects} from './subjects.js'
import type {Token, TokenRange} from './types.js'
import type {Stretch} from './verb-cues.js'
import {createPhraseMatcher, singular} from './words.js'

const prepositions = createPhraseMatcher(cues.prepositions)
const possessed: ReadonlySet<string> = new Set(cues.possessed)
const claimNouns: ReadonlySet<string> = new Set(cues.nouns)

const propositional: ReadonlySet<string> = new Set(cues.propositional)

/** Finds attributions whose cue is a preposition ("according to") or a noun ("the mayor's claim that"). */
export class PhraseCues {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly phrases: Phrases,
    private readonly subjects: Subjects,
    private readonly clauses: Clauses
  ) {}

  /**
   * @param at a token
   * @param stretch where its sentence begins and ends
   * @returns the attribution whose cue begins there, or `null`
   */
  read(at: number, stretch: Stretch): Draft | null {
    const token = this.tokens[at]
    if (!token) return null
    const length = prepositions.matchAt(this.tokens, at)
    if (length > 0 && (length > 1 || this.isPer(at)))
      return this.preposition(at, at + length, stretch)
    if (token.lower === 'citing' || (token.lower === 'quoting' && token.pos === 'VERB'))
      return this.preposition(at, at + 1, stretch)
    if (token.lower === 'in' || token.lower === 'by') return this.possessor(at, stretch)
    if (token.pos === 'NOUN' && claimNouns.has(singular(token.lower))) return this.noun(at, stretch)
    return null
  }

  /** "per the filing" gives credit, "per cent" and "per day" don't. */
  private isPer(at: number): boolean {
    if (this.tokens[at]?.lower !== 'per') return true
    const next = this.tokens[at + 1]
    const previous = this.tokens[at - 1]
    return (
      previous?.text === ',' && next !== undefined && (next.pos === 'PROPN' || next.lower === 'the')
    )
  }

  private preposition(first: number, last: number, stretch: Stretch): Draft | null {
    const source = this.subjects.after(last, stretch.last)
    if (!source || source.phrase.kind === 'time') return null
    const content: TokenRange[] = []
    let start = first
    if (
      this.tokens[start - 1]?.text === ',' ||
      this.tokens[start - 1]?.text === '—' ||
      this.tokens[start - 1]?.text === '–'
    )
      start--
    const fronted = start <= stretch.first || this.onlyOpeners(stretch.first, start)
    let extentLast = source.extent.last
    if (fronted) {
      const comma = this.contentComma(source, stretch.last)
      extentLast = Math.min(extentLast, comma ?? extentLast)
      const from =
        this.tokens[extentLast]?.text === ',' || this.tokens[extentLast]?.text === ':'
          ? extentLast + 1
          : extentLast
      if (from < stretch.last - 1)
        content.push({first: from, last: this.clauses.clauseEnd(from, stretch.last)})
    } else {
      content.push(this.clauses.leftContent(start, this.leftFloor(start, stretch)))
      const after = this.tokens[extentLast]
      const goesOn =
        after?.text === ',' &&
        start < first &&
        extentLast + 1 < stretch.last - 1 &&
        this.continues(extentLast + 1)
      if (goesOn)
        content.push({
          first: extentLast + 1,
          last: this.clauses.clauseEnd(extentLast + 1, stretch.last)
        })
    }
    if (content.length === 0) return null
    return {
      content,
      cue: {first, last},
      lemma: this.tokens
        .slice(first, last)
        .map((token) => token.lower)
        .join(' '),
      form: 'preposition',
      sense: 'say',
      subject: {...source, extent: {first: source.extent.first, last: extentLast}},
      inherits: false,
      position: fronted ? 'front' : content.length > 1 ? 'middle' : 'end',
      inverted: false,
      passive: false,
      negated: false,
      addressee: null,
      object: false,
      sentence: stretch.sentence,
      quotation: stretch.quotation
    }
  }

  /** A report that ended before ("X said A, but B, according to Y") is none of the content. */
  private leftFloor(end: number, stretch: Stretch): number {
    for (let at = end - 1; at > stretch.first; at--) {
      const token = this.tokens[at]
      if (token?.text === ';') return at + 1
      if (
        token?.pos === 'CCONJ' &&
        /^(?:but|while)$/.test(token.lower) &&
        this.tokens[at - 1]?.text === ','
      )
        return at + 1
    }
    return stretch.first
  }

  private onlyOpeners(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const token = this.tokens[at]
      if (!token) return false
      if (
        token.pos !== 'CCONJ' &&
        token.pos !== 'ADV' &&
        token.pos !== 'PUNCT' &&
        this.phrases.at(at)?.kind !== 'time'
      )
        return false
    }
    return true
  }

  /** The comma that parts "According to Jane Orr, a vet" from what she said. */
  private contentComma(source: Subject, limit: number): number | null {
    for (let at = source.phrase.last; at < limit; at++) {
      const text = this.tokens[at]?.text
      if (text === ',' || text === ':') {
        if (this.clauses.startsClause(at + 1, limit) && !this.isAside(at + 1, limit)) return at
        if (this.clauses.opens(at + 1)) return at
      }
    }
    return null
  }

  /** A noun phrase up to the next comma, with no verb in it. */
  private isAside(first: number, limit: number): boolean {
    if (/^(?:who|which|whose)$/.test(this.tokens[first]?.lower ?? '')) return true
    for (let at = first; at < limit; at++) {
      const token = this.tokens[at]
      if (!token) return false
      if (token.text === ',') return true
      if (
        /^[.;:"]$/.test(token.text) ||
        token.pos === 'AUX' ||
        (token.pos === 'VERB' && this.clauses.isFinite(at))
      )
        return false
    }
    return false
  }

  private continues(at: number): boolean {
    const token = this.tokens[at]
    return (
      token !== undefined &&
      !/^(?:who|which|but|while|and|although|though|as|after|when|citing|whereas)$/.test(
        token.lower
      ) &&
      !(token.pos === 'VERB' && /ing$/.test(token.lower))
    )
  }

  /** "in the mayor's view", "by his own account". */
  private possessor(at: number, stretch: Stretch): Draft | null {
    const phrase = this.phrases.at(at + 1)
    if (!phrase || phrase.first !== at + 1) return null
    const noun = this.tokens[phrase.head]
    if (
      !noun ||
      !possessed.has(noun.lower) ||
      noun.lower === 'words' ||
      phrase.last >= stretch.last
    )
      return null
    const owner = this.ownerOf(phrase.first, phrase.head)
    if (!owner) return null
    const after = this.tokens[phrase.last]
    const fronted = at === stretch.first && after?.text === ','
    const content = fronted
      ? {first: phrase.last + 1, last: this.clauses.clauseEnd(phrase.last + 1, stretch.last)}
      : this.clauses.leftContent(this.tokens[at - 1]?.text === ',' ? at - 1 : at, stretch.first)
    if (content.last <= content.first) return null
    return this.nounDraft(
      {first: phrase.head, last: phrase.head + 1},
      noun.lower,
      owner,
      content,
      fronted ? 'front' : 'end',
      stretch,
      'think'
    )
  }

  /** "Orr's claim that …", "claims by residents that …", "there were fears that …". */
  private noun(at: number, stretch: Stretch): Draft | null {
    const phrase = this.phrases.at(at)
    if (!phrase || phrase.head !== at) return null
    let next = phrase.last
    let owner: Subject | null = this.ownerOf(phrase.first, at)
    if (/^(?:by|from|of|among)$/.test(this.tokens[next]?.lower ?? '')) {
      const by = this.phrases.at(next + 1)
      if (by && by.first === next + 1 && by.kind !== 'time') {
        const after = this.subjects.extentEnd(by.last, stretch.last)
        if (this.tokens[next]?.lower !== 'of' || this.tokens[after]?.lower === 'that')
          owner ??= {phrase: by, extent: {first: by.first, last: after}, others: []}
        next = after
      }
    }
    if (this.tokens[next]?.lower !== 'that') return null
    const after = this.tokens[next + 1]
    // "the claim that was rejected": a relative clause.
    if (
      !after ||
      after.pos === 'VERB' ||
      after.pos === 'AUX' ||
      !this.clauses.startsClause(next + 1, stretch.last)
    )
      return null
    const content = {
      first: next,
      last: this.subjectClauseEnd(next, this.clauses.clauseEnd(next, stretch.last))
    }
    // "a proposal that Orr has described": without an owner only a noun that is all claim holds one.
    if (!owner && !propositional.has(singular(this.tokens[at]?.lower ?? ''))) return null
    owner ??= this.holder(phrase.first, stretch)
    return this.nounDraft(
      {first: at, last: at + 1},
      singular(this.tokens[at]?.lower ?? ''),
      owner,
      content,
      'front',
      stretch,
      senseOfNoun(singular(this.tokens[at]?.lower ?? ''))
    )
  }

  /** "The claim that the vote was lost | is false": the main verb ends what the noun holds. */
  private subjectClauseEnd(first: number, limit: number): number {
    let verb = false
    for (let at = first; at < limit; at++) {
      const token = this.tokens[at]
      if (!token) break
      if (
        token.pos === 'CCONJ' ||
        token.pos === 'SCONJ' ||
        /^(?:who|which|that|,)$/.test(token.lower)
      )
        verb = false
      const finite = token.pos === 'AUX' || (token.pos === 'VERB' && this.clauses.isFinite(at))
      if (!finite) continue
      const previous = this.tokens[at - 1]?.pos
      if (
        verb &&
        token.pos === 'AUX' &&
        previous !== 'AUX' &&
        previous !== 'ADV' &&
        previous !== 'PART'
      )
        return at
      verb = true
    }
    return limit
  }

  /** "the minister made the claim that", "police have expressed concern that": the subject of the light verb. */
  private holder(first: number, stretch: Stretch): Subject | null {
    const verb = first - 1
    const token = this.tokens[verb]
    if (token?.pos !== 'VERB' || verb <= stretch.first) return null
    if (
      !/^(?:make|makes|made|making|express|expresses|expressed|expressing|voice|voiced|raise|raised|give|gave|issue|issued|repeat|repeated|reiterated|reject|rejected|dismiss|dismissed|deny|denied|has|have|had|add|added|offer|offered|share|shared)$/.test(
        token.lower
      )
    )
      return null
    let start = verb
    while (
      start > stretch.first &&
      ['AUX', 'ADV', 'PART'].includes(this.tokens[start - 1]?.pos ?? '')
    )
      start--
    return this.subjects.before(start, stretch.first)
  }

  private ownerOf(first: number, head: number): Subject | null {
    for (let at = head - 1; at >= first; at--) {
      const token = this.tokens[at]
      if (!token) return null
      if (/^(?:his|her|their|its)$/.test(token.lower)) {
        const phrase = {
          first: at,
          last: at + 1,
          head: at,
          kind: 'pronoun' as const,
          name: -1,
          possessive: true
        }
        return {phrase, extent: {first: at, last: at + 1}, others: []}
      }
      if (token.lower === "'s" || (token.text === "'" && token.pos !== 'NOUN')) {
        let name = at
        while (name > first && this.tokens[name - 1]?.pos === 'PROPN') name--
        const named = name < at
        const phrase = {
          first,
          last: at,
          head: at - 1,
          kind: named ? ('name' as const) : ('noun' as const),
          name: named ? name : -1,
          possessive: true
        }
        return {phrase, extent: {first, last: at}, others: []}
      }
    }
    return null
  }

  private nounDraft(
    cue: TokenRange,
    lemma: string,
    subject: Subject | null,
    content: TokenRange,
    position: Draft['position'],
    stretch: Stretch,
    sense: Draft['sense']
  ): Draft {
    return {
      content: [content],
      cue,
      lemma,
      form: 'noun',
      sense,
      subject,
      inherits: false,
      position,
      inverted: false,
      passive: false,
      negated: false,
      addressee: null,
      object: false,
      sentence: stretch.sentence,
      quotation: stretch.quotation
    }
  }
}

function senseOfNoun(noun: string): Draft['sense'] {
  if (/^(?:fear|concern|worry|hope|doubt)$/.test(noun)) return 'feel'
  if (
    /^(?:belief|view|opinion|conviction|idea|notion|theory|suspicion|expectation|feeling|impression|perception)$/.test(
      noun
    )
  )
    return 'think'
  return /^(?:evidence|proof|indication|finding)$/.test(noun) ? 'show' : 'say'
}
