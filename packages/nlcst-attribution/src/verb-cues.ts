import type {Clauses} from './clauses.js'
import type {Draft} from './drafts.js'
import {type CueVerb, cueVerbAt, type Frame} from './lexicon.js'
import type {Phrases} from './phrases.js'
import type {Subject, Subjects} from './subjects.js'
import type {CueSense, Quotation, Sentence, Token, TokenRange} from './types.js'
import {type VerbGroup, verbGroup} from './verbs.js'

/** A stretch that is searched for cues by itself: a sentence, or a quotation's part of it. */
export interface Stretch extends TokenRange {
  sentence: number
  quotation: number | null
}

interface Found {
  object?: boolean
  content: TokenRange[]
  position: Draft['position']
}

/** Finds attributions whose cue is a verb. */
export class VerbCues {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly phrases: Phrases,
    private readonly quotations: readonly Quotation[],
    private readonly subjects: Subjects,
    private readonly clauses: Clauses
  ) {}

  /**
   * @param at a verb
   * @param stretch where its sentence begins and ends
   * @returns the attribution that it is the cue of, or `null`
   */
  read(at: number, stretch: Stretch): Draft | null {
    const verb = cueVerbAt(this.tokens, at)
    if (!verb) return null
    const group = verbGroup(this.tokens, at, stretch.first)
    const last = at + 1 + verb.particles.length
    if (group.form === 'infinitive' && !this.reportsInInfinitive(group)) return null
    if (group.passive) return this.passive(verb, group, last, stretch)
    const participle = group.form === 'participle'
    const quoting = this.quotesSomebody(verb, group, last, stretch)
    if (quoting) return quoting
    if (participle && !this.canReport(group, stretch)) return null
    const before = participle
      ? this.participleSubject(group, stretch)
      : this.subjectBefore(group, stretch)
    if (before && this.isOurselves(before, stretch)) return null
    const inner = before ? this.relativeStretch(before, last, stretch) : stretch
    const tail = this.clauses.tail(last, inner.last, verb, false)
    const right = this.rightContent(verb, group, last, tail.next, inner)
    // "“…,” said the mayor": the subject stands behind only if none stands in front.
    if (!before && group.form === 'finite') {
      const inverted = this.inverted(verb, group, last, stretch, right)
      if (inverted) return inverted
    }
    const start = before ? before.extent.first : group.first
    const left = this.leftContent(verb, start, tail.next, stretch, right === null, before)
    const found = right ?? left
    if (!found) return null
    const goesOn = right !== null && this.clauses.opens(right.content[0]?.first ?? -1) !== null
    const both = right && left?.quoted && (goesOn || this.isInterrupted(left.content.at(-1)))
    const content = both ? [...left.content, ...right.content] : found.content
    const position = both ? 'middle' : found.position
    if (group.negated && this.tokens[content[0]?.first ?? 0]?.lower === 'to') return null
    if (!before && !participle && !this.sharesSubject(group, stretch)) return null
    return {
      content,
      cue: {first: group.head, last},
      lemma: verb.lemma,
      form: 'verb',
      sense: senseOf(verb, found),
      subject: before,
      inherits: !before,
      position,
      inverted: false,
      passive: false,
      negated: group.negated,
      addressee: tail.addressee,
      object: found.object === true,
      sentence: stretch.sentence,
      quotation: stretch.quotation
    }
  }

  private subjectBefore(group: VerbGroup, stretch: Stretch): Subject | null {
    if (group.form === 'infinitive') {
      // "went on to say": the subject is the governing verb's.
      let at = group.first - 1
      while (at > stretch.first && this.tokens[at]?.pos === 'ADV') at--
      const governing = this.tokens[at]
      if (governing?.pos !== 'VERB' && governing?.pos !== 'ADP') return null
      while (at > stretch.first && this.tokens[at]?.pos !== 'VERB') at--
      const outer = verbGroup(this.tokens, at, stretch.first)
      return outer.passive ? null : this.subjects.before(outer.first, stretch.first)
    }
    const subject = this.subjects.before(group.first, stretch.first)
    return subject && subject.phrase.kind !== 'time' ? subject : null
  }

  /**
   * "The minister apologised to the town for “…”": words in marks that no cue stands next to
   * belong to the verb of saying before them.
   *
   * @param sentence a sentence
   * @param drafts those found so far, its own last
   */
  distant(sentence: Sentence, drafts: readonly Draft[]): Draft[] {
    const found: Draft[] = []
    const own = drafts.slice(-12).filter((draft) => draft.sentence === sentence.index)
    for (let at = sentence.first; at < sentence.last; at++) {
      const quotation = this.clauses.opens(at)
      if (!quotation || quotation.parent !== null) continue
      const covered = own.some((draft) =>
        draft.content.some((range) => range.first <= at && at < range.last)
      )
      if (!covered) {
        const draft = this.verbBefore(at, quotation, sentence)
        if (draft) found.push(draft)
      }
      at = quotation.last - 1
    }
    return found
  }

  private verbBefore(before: number, quotation: Quotation, sentence: Sentence): Draft | null {
    for (let at = before - 1; at >= sentence.first && at > before - 25; at--) {
      const token = this.tokens[at]
      if (!token || token.text === ';' || token.quotation !== null) return null
      if (token.pos !== 'VERB') continue
      const verb = cueVerbAt(this.tokens, at)
      if (!verb) return null
      if (!verb.senses.has('say') && !verb.senses.has('ask')) return null
      const group = verbGroup(this.tokens, at, sentence.first)
      const subject =
        group.passive || group.form !== 'finite'
          ? null
          : this.subjectBefore(group, {...sentence, sentence: sentence.index, quotation: null})
      if (!subject) return null
      return {
        content: [{first: quotation.first, last: Math.min(quotation.last, sentence.last)}],
        cue: {first: at, last: at + 1 + verb.particles.length},
        lemma: verb.lemma,
        form: 'verb',
        sense: 'say',
        subject,
        inherits: false,
        position: 'front',
        inverted: false,
        passive: false,
        negated: group.negated,
        addressee: null,
        object: false,
        sentence: sentence.index,
        quotation: null
      }
    }
    return null
  }

  /** `“Never!” Harry said.` reports; after a full stop only the plainest verbs do: `“Yes.” Harry smiled.` */
  private canEndBefore(quotation: Quotation, verb: CueVerb): boolean {
    const stop = this.tokens[quotation.last - 2]?.text ?? ''
    if (/^(?:say|tell|add|ask)$/.test(verb.lemma)) return true
    return /[!?]$/.test(stop) && (verb.senses.has('say') || verb.senses.has('ask'))
  }

  /** A quotation that the cue only interrupts ends in a comma or a stop. */
  private isInterrupted(range: TokenRange | undefined): boolean {
    if (!range) return false
    const inside = this.tokens[range.last - 2]?.text ?? ''
    const after = this.tokens[range.last]?.text ?? ''
    return /[,.!?…—–-]$/.test(inside) || /^[,—–-]$/.test(after)
  }

  /** "Orr, who has said she will go, told": what a relative clause reports ends with it. */
  private relativeStretch(subject: Subject, from: number, stretch: Stretch): Stretch {
    const {first} = subject.phrase
    const relative = /^(?:who|which|whose)$/.test(this.tokens[first]?.lower ?? '')
    if (!relative || this.tokens[first - 1]?.text !== ',') return stretch
    for (let at = from; at < stretch.last - 1; at++) {
      if (this.tokens[at]?.text !== ',' || this.tokens[at]?.quotation !== stretch.quotation)
        continue
      let next = at + 1
      while (this.tokens[next]?.pos === 'ADV') next++
      const pos = this.tokens[next]?.pos
      if (pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(this.tokens[next]?.lower ?? '')))
        return {...stretch, last: at}
    }
    return stretch
  }

  /** The desk's own "we" and "you" are nobody's report. */
  private isOurselves(subject: Subject, stretch: Stretch): boolean {
    const head = this.tokens[subject.phrase.head]?.lower ?? ''
    return stretch.quotation === null && /^(?:i|we|you)$/.test(head)
  }

  /** "…, adding that", "while saying", "with one neighbour writing": a participle that reports, no gerund. */
  private canReport(group: VerbGroup, stretch: Stretch): boolean {
    const previous = this.tokens[group.first - 1]
    if (!previous || group.first <= stretch.first) return true
    if (previous.pos === 'CCONJ' || /^[,;:—–"“”]$/.test(previous.lower)) return true
    if (/^(?:by|in|while|when|after|before)$/.test(previous.lower)) return true
    return this.phrases.at(group.first - 1) !== undefined
  }

  /** "an order by the admiral directing", "with one neighbour writing": the phrase right in front. */
  private participleSubject(group: VerbGroup, stretch: Stretch): Subject | null {
    const phrase = this.phrases.at(group.first - 1)
    if (
      !phrase ||
      phrase.first < stretch.first ||
      phrase.kind === 'time' ||
      phrase.last !== group.first
    )
      return null
    return {phrase, extent: {first: phrase.first, last: phrase.last}, others: []}
  }

  /** "The paper quoted Tim Manning as saying": the quoted one speaks, not the paper. */
  private quotesSomebody(
    verb: CueVerb,
    group: VerbGroup,
    last: number,
    stretch: Stretch
  ): Draft | null {
    if ((verb.lemma !== 'quote' && verb.lemma !== 'cite') || group.passive) return null
    const subject = this.subjects.after(last, stretch.last)
    const saying = subject && this.findSaying(subject.phrase.last, stretch.last)
    if (!saying) return null
    const first = this.skipComma(
      this.clauses.tail(saying, stretch.last, null, false).next,
      stretch.last
    )
    return {
      content: [{first, last: this.clauses.clauseEnd(first, stretch.last)}],
      cue: {first: saying - 1, last: saying},
      lemma: verb.lemma,
      form: 'verb',
      sense: 'say',
      subject,
      inherits: false,
      position: 'front',
      inverted: false,
      passive: false,
      negated: false,
      addressee: null,
      object: false,
      sentence: stretch.sentence,
      quotation: stretch.quotation
    }
  }

  private reportsInInfinitive(group: VerbGroup): boolean {
    const before = this.tokens[group.first - 1]
    return (
      before !== undefined &&
      /^(?:on|continued|continues|went|appeared|appears|seemed|seems|came|proceeded)$/.test(
        before.lower
      )
    )
  }

  /** "and added that …": the verb goes on with the subject of the one before. */
  private sharesSubject(group: VerbGroup, stretch: Stretch): boolean {
    let at = group.first - 1
    while (at > stretch.first && this.tokens[at]?.pos === 'ADV') at--
    const token = this.tokens[at]
    return (
      at > stretch.first && token !== undefined && (token.pos === 'CCONJ' || token.text === ',')
    )
  }

  /** "“…,” said surveyor Lise Okonjo, of the trust." */
  private inverted(
    verb: CueVerb,
    group: VerbGroup,
    last: number,
    stretch: Stretch,
    right: Found | null
  ): Draft | null {
    const quoting =
      verb.frames.has('quotation') || verb.frames.has('clause') || verb.lemma === 'tell'
    if (!quoting || group.first !== group.head) return null
    const subject = this.subjects.after(last, stretch.last)
    if (!subject) return null
    const previous = this.tokens[group.first - 1]
    const atStart = group.first === stretch.first || previous === undefined
    const afterQuotation = !atStart && this.endsQuotation(group.first - 1, stretch)
    const afterClause =
      !atStart &&
      previous.text === ',' &&
      verb.senses.has('say') &&
      !this.followedByVerb(subject, stretch)
    const afterTag = !atStart && /^(?:so|thus|as)$/.test(previous.lower)
    if (!atStart && !afterQuotation && !afterClause && !afterTag) return null
    const end = subject.extent.last
    const next = this.skipMarks(end, stretch.last)
    const opened = this.clauses.opens(next)
    const content: TokenRange[] = []
    let position: Draft['position'] = 'end'
    if (afterQuotation) content.push(...this.quotedBefore(group.first - 1, stretch))
    else if (afterClause) content.push(this.clauses.leftContent(group.first - 1, stretch.first))
    const parted =
      next === subject.phrase.last || /^[,:.—–-]$/.test(this.tokens[next - 1]?.text ?? '')
    if (opened && parted && (opened.first < stretch.last || atStart)) {
      content.push({first: next, last: this.clauses.clauseEnd(next, stretch.last)})
      position = content.length > 1 ? 'middle' : 'front'
    } else if (
      afterClause &&
      this.tokens[end]?.text === ',' &&
      this.clauses.startsClause(end + 1, stretch.last) === false &&
      end + 1 < stretch.last - 1
    ) {
      position = 'middle'
    }
    if (content.length === 0) {
      // `"So what?" | said Harry.`: the quotation is the sentence before.
      const earlier = atStart ? this.clauses.closes(group.first - 1) : null
      if (!earlier) return null
      content.push({first: earlier.first, last: earlier.last})
    }
    void right
    return {
      content,
      cue: {first: group.head, last},
      lemma: verb.lemma,
      form: 'verb',
      sense: verb.senses.has('ask') ? 'ask' : 'say',
      subject,
      inherits: false,
      position,
      inverted: true,
      passive: false,
      negated: group.negated,
      addressee: null,
      object: false,
      sentence: stretch.sentence,
      quotation: stretch.quotation
    }
  }

  private followedByVerb(subject: Subject, stretch: Stretch): boolean {
    for (let at = subject.phrase.last; at < Math.min(subject.phrase.last + 3, stretch.last); at++) {
      const pos = this.tokens[at]?.pos
      if (pos === 'VERB' || pos === 'AUX') return true
      if (pos !== 'ADV') return false
    }
    return false
  }

  private endsQuotation(at: number, stretch: Stretch): boolean {
    let index = at
    while (
      index >= stretch.first &&
      /^[,—–-]$/.test(this.tokens[index]?.text ?? '') &&
      this.clauses.closes(index) === null
    )
      index--
    const closed = this.clauses.closes(index)
    return closed !== null && closed.id !== stretch.quotation
  }

  /** Quotations that end right before a place, the nearest last; several joined by "and" or a comma. */
  private quotedBefore(at: number, stretch: Stretch): TokenRange[] {
    let index = at
    while (
      index >= stretch.first &&
      /^[,—–-]$/.test(this.tokens[index]?.text ?? '') &&
      this.clauses.closes(index) === null
    )
      index--
    const closed = this.clauses.closes(index)
    if (!closed) return []
    // Words before the quotation in its sentence belong to the content: `It was "a mess," he said.`
    const whole = closed.first <= stretch.first || this.tokens[closed.first - 1]?.text === ':'
    const leading = !whole && closed.sentence === stretch.sentence
    return [
      {
        first: leading ? this.clauses.leftContent(closed.first, stretch.first).first : closed.first,
        last: closed.last
      }
    ]
  }

  private skipMarks(from: number, limit: number): number {
    let at = from
    while (at < limit && /^[,:—–.-]$/.test(this.tokens[at]?.text ?? '')) at++
    return at
  }

  /** What follows the cue, if its frame lets it. */
  private rightContent(
    verb: CueVerb,
    group: VerbGroup,
    last: number,
    next: number,
    stretch: Stretch
  ): Found | null {
    const at = this.skipComma(next, stretch.last)
    const token = this.tokens[at]
    if (!token || at >= stretch.last) return this.nextParagraphQuotation()
    const content = (first: number): Found => ({
      content: [{first, last: this.clauses.clauseEnd(first, stretch.last)}],
      position: 'front'
    })
    const opened = this.clauses.opens(at)
    const speaks = verb.senses.has('say') || verb.senses.has('ask') || verb.frames.has('quotation')
    if (opened && opened.id !== stretch.quotation && speaks) return content(at)
    if (opened && opened.id !== stretch.quotation && verb.frames.has('clause')) return content(at)
    if (this.clauses.isComplementizer(at) && next === at) {
      if (verb.frames.has('clause') || verb.frames.has('addressee')) {
        const relative =
          /^(?:which|who|when|where|because|if)$/.test(token.lower) &&
          !verb.senses.has('ask') &&
          !verb.senses.has('think')
        if (!relative || this.clauses.opens(at + 1)) return content(at)
      }
      return null
    }
    if (at !== next && token.text !== ':') return null
    if (
      verb.frames.has('clause') &&
      !verb.frames.has('thatOnly') &&
      this.clauses.startsClause(at, stretch.last)
    )
      return content(at)
    if (verb.lemma === 'tell' && at > last && this.clauses.startsClause(at, stretch.last))
      return content(at)
    // Whatever follows "say" is said, whether or not the tagger sees its verb.
    const phrase = this.phrases.at(at)
    if (verb.lemma === 'say' && phrase?.first === at && phrase.kind !== 'time' && stretch.last - phrase.last > 1 && !this.phraseIsSpeaker(group, stretch)) return content(at)
    const object = this.objectContent(verb, group, last, at, stretch, content)
    return object && {...object, object: true}
  }

  /** "…,” said the mayor": right behind a quotation or a clause the phrase is who speaks. */
  private phraseIsSpeaker(group: VerbGroup, stretch: Stretch): boolean {
    const previous = this.tokens[group.first - 1]
    return group.first <= stretch.first || previous?.text === ',' || this.clauses.closes(group.first - 1) !== null
  }

  private nextParagraphQuotation(): null {
    return null
  }

  private skipComma(from: number, limit: number): number {
    const token = this.tokens[from]
    if (!token || from >= limit || !/^[,:—–-]$/.test(token.text)) return from
    return this.clauses.opens(from + 1) !== null || token.text === ':' ? from + 1 : from
  }

  /** Frames without a clause: infinitive, object, "as", "of", "for", gerund. */
  private objectContent(
    verb: CueVerb,
    group: VerbGroup,
    last: number,
    next: number,
    stretch: Stretch,
    content: (first: number) => Found
  ): Found | null {
    const {frames} = verb
    const has = (...names: Frame[]) => names.some((name) => frames.has(name))
    const token = this.tokens[next]
    if (!token) return null
    if (token.lower === 'to' && this.tokens[next + 1]?.pos === 'VERB' && has('to', 'objectTo'))
      return content(next)
    if (token.lower === 'to' && this.tokens[next + 1]?.lower === 'be' && has('to', 'objectTo'))
      return content(next)
    // "which the broadcaster describes as": the object stands before the subject.
    if (has('objectAs') && token.lower === 'as') return content(next + 1)
    if (has('objectAs') && this.tokens[last]?.lower === 'as') return content(last + 1)
    const object = this.phrases.at(last)
    const direct = object && object.first === last && object.kind !== 'time' ? object : null
    if (direct && group.form !== 'infinitive') {
      const end = this.subjects.extentEnd(direct.last, stretch.last)
      const after = this.tokens[end] ?? this.tokens[direct.last]
      const close = this.tokens[direct.last]
      if (has('objectTo') && (close?.lower === 'to' || after?.lower === 'to')) return content(last)
      if (has('objectOf') && this.findWord('of', direct.last, stretch.last)) return content(last)
      if (has('objectAs') && this.findWord('as', direct.last, stretch.last)) return content(last)
      if (has('objectFor') && this.findWord('for', direct.last, stretch.last)) return content(last)
      if (has('objectComplement') && this.isComplement(direct.last, stretch.last))
        return content(last)
    }
    if (has('gerund') && /ing$/.test(token.lower) && token.pos === 'VERB') return content(next)
    if (
      has('object') &&
      (this.phrases.at(next)?.first === next || this.clauses.opens(next)) &&
      this.phrases.at(next)?.kind !== 'time'
    )
      return content(next)
    return null
  }

  private findWord(word: string, from: number, limit: number): boolean {
    for (let at = from; at < Math.min(from + 12, limit); at++) {
      const token = this.tokens[at]
      if (!token || /^[,;.:]$/.test(token.text) || token.pos === 'VERB') return false
      if (token.lower === word) return true
    }
    return false
  }

  /** "called the plan a folly", "called it “a mess”". */
  private isComplement(from: number, limit: number): boolean {
    const token = this.tokens[from]
    if (!token || from >= limit) return false
    if (this.clauses.opens(from)) return true
    const phrase = this.phrases.at(from)
    return (
      (phrase !== undefined && phrase.first === from && phrase.kind !== 'time') ||
      token.pos === 'ADJ'
    )
  }

  /** What stands before the subject and the cue: quotation, or clause with its comma. */
  private leftContent(
    verb: CueVerb,
    start: number,
    next: number,
    stretch: Stretch,
    alone: boolean,
    subject: Subject | null
  ): (Found & {quoted: boolean}) | null {
    const previous = start - 1
    if (previous < stretch.first) {
      // `“Never!” | Harry said.`: the quotation is the sentence before.
      const earlier =
        alone && subject && start === stretch.first ? this.clauses.closes(start - 1) : null
      const same = earlier && this.tokens[start - 1]?.paragraph === this.tokens[start]?.paragraph
      return earlier && same && this.canEndBefore(earlier, verb) && this.ends(next, stretch)
        ? {content: [{first: earlier.first, last: earlier.last}], position: 'end', quoted: true}
        : null
    }
    const speaks = verb.senses.has('say') || verb.senses.has('ask') || verb.frames.has('quotation')
    if (speaks && this.endsQuotation(previous, stretch)) {
      const content = this.quotedBefore(previous, stretch)
      if (content.length > 0) return {content, position: 'end', quoted: true}
    }
    if (!alone || !subject) return null
    const mark = this.tokens[previous]?.text ?? ''
    if (!/^[,—–]$/.test(mark) && !(mark === '-' && this.tokens[previous]?.pos === 'PUNCT'))
      return this.relativeReport(start, stretch, verb, next)
    if ((!verb.frames.has('clause') && verb.lemma !== 'tell') || !this.ends(next, stretch)) return null
    const left = this.clauses.leftContent(previous, stretch.first)
    if (left.last - left.first < 1) return null
    const right = this.continuation(next, stretch)
    return {
      content: right ? [left, right] : [left],
      position: right ? 'middle' : 'end',
      quoted: false
    }
  }

  /** "which sources say has not been inspected": content lies on both sides. */
  private relativeReport(
    start: number,
    stretch: Stretch,
    verb: CueVerb,
    next: number
  ): (Found & {quoted: boolean}) | null {
    const relative = this.tokens[start - 1]
    if (!relative || !/^(?:which|who|that|what|whom)$/.test(relative.lower)) return null
    const pos = this.tokens[next]?.pos
    if ((!verb.frames.has('clause') && verb.lemma !== 'tell') || (pos !== 'VERB' && pos !== 'AUX')) return null
    return {
      content: [{first: next, last: this.clauses.clauseEnd(next, stretch.last)}],
      position: 'front',
      quoted: false
    }
  }

  private ends(at: number, stretch: Stretch): boolean {
    const token = this.tokens[at]
    return (
      !token ||
      at >= stretch.last ||
      (token.pos === 'PUNCT' && /^[,.;:—–)!?"-]/.test(token.text)) ||
      this.clauses.closes(at) !== null ||
      token.pos === 'CCONJ' ||
      token.pos === 'SCONJ' ||
      (token.pos === 'VERB' && /ing$/.test(token.lower)) ||
      token.pos === 'ADP'
    )
  }

  /** ", police said, " in mid-sentence: the clause goes on behind. */
  private continuation(next: number, stretch: Stretch): TokenRange | null {
    if (
      this.tokens[next]?.text !== ',' &&
      this.tokens[next]?.text !== '—' &&
      this.tokens[next]?.text !== '–'
    )
      return null
    const after = this.tokens[next + 1]
    if (!after || next + 1 >= stretch.last) return null
    if (/ing$/.test(after.lower) && after.pos === 'VERB') return null
    if (
      /^(?:but|while|although|though|whereas|who|which|as|after|when|before|because|since|citing|according|and)$/.test(
        after.lower
      )
    )
      return null
    return {first: next + 1, last: this.clauses.clauseEnd(next + 1, stretch.last)}
  }

  /** "was quoted as saying", "is believed to", "was described by X as", "it was announced that". */
  private passive(verb: CueVerb, group: VerbGroup, last: number, stretch: Stretch): Draft | null {
    const tail = this.clauses.tail(last, stretch.last, verb, true)
    const at = tail.next
    const token = this.tokens[at]
    const subject = this.subjects.before(group.first, stretch.first)
    const base = {
      cue: {first: group.head, last},
      lemma: verb.lemma,
      form: 'verb' as const,
      sense: senseOf(verb, null),
      inherits: false,
      inverted: false,
      passive: true,
      negated: group.negated,
      addressee: null,
      object: false,
      sentence: stretch.sentence,
      quotation: stretch.quotation
    }
    if (verb.lemma === 'quote' || verb.lemma === 'cite') {
      const saying = this.findSaying(last, stretch.last)
      if (!saying || !subject) return null
      const first = this.skipComma(saying, stretch.last)
      return {
        ...base,
        cue: {first: group.head, last: saying},
        subject,
        position: 'front',
        content: [{first, last: this.clauses.clauseEnd(first, stretch.last)}]
      }
    }
    const agent = tail.agent
      ? {
          phrase: tail.agent,
          extent: {
            first: tail.agent.first,
            last: this.subjects.extentEnd(tail.agent.last, stretch.last)
          },
          others: []
        }
      : null
    if (
      verb.frames.has('addressee') &&
      subject &&
      !agent &&
      (this.clauses.isComplementizer(at) || this.clauses.opens(at))
    ) {
      // "She was told that": somebody told her; nobody says who.
      return {
        ...base,
        subject: null,
        position: 'front',
        content: [{first: at, last: this.clauses.clauseEnd(at, stretch.last)}]
      }
    }
    const impersonal =
      subject?.phrase.kind === 'pronoun' && this.tokens[subject.phrase.head]?.lower === 'it'
    if (
      impersonal &&
      verb.frames.has('clause') &&
      (this.clauses.isComplementizer(at) || this.clauses.startsClause(at, stretch.last))
    ) {
      return {
        ...base,
        subject: agent,
        position: 'front',
        content: [{first: at, last: this.clauses.clauseEnd(at, stretch.last)}]
      }
    }
    if (!subject) return null
    const reported =
      (token?.lower === 'to' && (!verb.frames.has('objectTo') || verb.lemma === 'expect')) ||
      (token?.lower === 'as' && verb.frames.has('objectAs'))
    if (
      reported ||
      (agent &&
        (verb.lemma === 'announce' ||
          verb.lemma === 'report' ||
          verb.lemma === 'confirm' ||
          verb.frames.has('objectComplement') ||
          verb.frames.has('objectAs')))
    ) {
      return {
        ...base,
        subject: agent,
        position: 'middle',
        content: [
          {first: subject.extent.first, last: subject.extent.last},
          ...(reported ? [{first: at, last: this.clauses.clauseEnd(at, stretch.last)}] : [])
        ]
      }
    }
    return null
  }

  private findSaying(from: number, limit: number): number | null {
    for (let at = from; at < Math.min(from + 14, limit); at++) {
      const lower = this.tokens[at]?.lower
      if (lower === 'saying' || lower === 'telling' || lower === 'writing') return at + 1
    }
    return null
  }
}

function senseOf(verb: CueVerb, found: Found | null): CueSense {
  void found
  for (const sense of ['say', 'ask', 'think', 'feel', 'show', 'want'] as const)
    if (verb.senses.has(sense)) return sense
  return 'say'
}
