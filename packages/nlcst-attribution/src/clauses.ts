import {type CueVerb, cueVerbAt} from './lexicon.js'
import {isCalendarName, type Phrase, type Phrases} from './phrases.js'
import type {Subjects} from './subjects.js'
import type {Quotation, Token, TokenRange} from './types.js'

/** What stands between a cue and its content: the hearer, when, where, how. */
export interface Tail {
  /** First token of what follows. */
  next: number
  addressee: Phrase | null
  /** "by" phrase of a passive. */
  agent: Phrase | null
}

const complementizers = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'when',
  'where',
  'who',
  'which',
  'because'
])
const coordinators = new Set([
  'and',
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'as',
  'or',
  'yet'
])
const reportingParticiples = new Set([
  'saying',
  'adding',
  'noting',
  'arguing',
  'claiming',
  'warning',
  'stating',
  'insisting',
  'explaining',
  'writing',
  'telling',
  'citing',
  'suggesting',
  'calling',
  'describing',
  'accusing',
  'stressing',
  'urging',
  'alleging',
  'declaring',
  'asserting',
  'pointing',
  'acknowledging',
  'predicting',
  'asking',
  'admitting',
  'promising',
  'vowing',
  'tweeting',
  'posting',
  'announcing',
  'confirming',
  'denying',
  'complaining',
  'concluding',
  'reporting',
  'contending',
  'maintaining',
  'commenting',
  'remarking',
  'observing',
  'joking',
  'quoting',
  'blaming',
  'criticizing',
  'criticising'
])

/** Walks from cues to the ends of what they tell. */
export class Clauses {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly phrases: Phrases,
    private readonly quotations: readonly Quotation[],
    private readonly subjects: Subjects
  ) {}

  /**
   * Passes over the hearer and adverbials behind a cue.
   *
   * @param from token after the cue
   * @param limit end of its sentence
   * @param verb what it is, `null` for a passive or a noun
   */
  tail(from: number, limit: number, verb: CueVerb | null, passive: boolean): Tail {
    let at = from
    let agent: Phrase | null = null
    let addressee: Phrase | null = null
    const hearer = verb?.frames.has('addressee') || verb?.frames.has('objectTo')
    if (hearer && !passive) {
      const object = this.hearerAt(at, verb)
      if (object) {
        addressee = object
        at = object.last
      }
    }
    for (let step = 0; step < 6 && at < limit; step++) {
      const token = this.tokens[at]
      if (!token || (token.quotation !== null && this.opens(at) !== null)) break
      const phrase = this.phrases.at(at)
      const aside = token.text === ',' ? this.afterAside(at, limit) : null
      if (aside !== null) {
        at = aside
        break
      }
      if (phrase?.kind === 'time') {
        at = phrase.last
        continue
      }
      if (
        /^(?:late|early|earlier|later)$/.test(token.lower) &&
        (this.phrases.at(at + 1)?.kind === 'time' || this.tokens[at + 1]?.pos === 'ADP')
      ) {
        at++
        continue
      }
      if (
        token.pos === 'ADV' &&
        !complementizers.has(token.lower) &&
        !/^(?:at|about|only|nearly|almost|just|not|so|no|more|less)$/.test(token.lower)
      ) {
        if (phrase && phrase.last > at + 1) break
        at++
        continue
      }
      if (
        token.pos === 'ADP' ||
        (token.lower === 'to' && this.phrases.at(at + 1) && this.tokens[at + 1]?.pos !== 'VERB')
      ) {
        const end = this.prepositionalEnd(at, limit)
        if (end === null) break
        // "learned of emails that": the phrase is what was learned, not where or when.
        if (
          /^(?:of|about|for)$/.test(token.lower) &&
          !passive &&
          !/^[,.:;"“‘]$/.test(this.tokens[end]?.text ?? '.')
        )
          break
        if (passive && token.lower === 'by') agent = this.phrases.at(at + 1) ?? null
        else if (token.lower === 'to' && !addressee) addressee = this.phrases.at(at + 1) ?? null
        at = end
        continue
      }
      break
    }
    return {next: at, addressee, agent}
  }

  /** "explains, in its way, that": what stands between the commas is passed over if a clause or a quotation follows. */
  private afterAside(comma: number, limit: number): number | null {
    for (let at = comma + 1; at < Math.min(limit, comma + 15); at++) {
      const token = this.tokens[at]
      if (
        !token ||
        token.pos === 'VERB' ||
        token.pos === 'AUX' ||
        token.quotation !== this.tokens[comma]?.quotation
      )
        return null
      if (token.text !== ',') continue
      const next = at + 1
      return at > comma + 1 && (this.tokens[next]?.lower === 'that' || this.opens(next) !== null)
        ? next
        : null
    }
    return null
  }

  /** "told Reuters that", "warned ministers the bridge …": a hearer, if a clause can still follow. */
  private hearerAt(at: number, verb: CueVerb | undefined | null): Phrase | null {
    const object = this.phrases.at(at)
    if (!object || object.first !== at || object.kind === 'time') return null
    const next = this.tokens[object.last]
    const obligatory =
      verb?.lemma === 'tell' ||
      verb?.lemma === 'inform' ||
      verb?.lemma === 'assure' ||
      verb?.lemma === 'remind' ||
      verb?.lemma === 'notify' ||
      verb?.lemma === 'convince' ||
      verb?.lemma === 'persuade'
    if (obligatory) return object
    if (!next) return null
    if (complementizers.has(next.lower) || next.lower === 'to' || this.opens(object.last) !== null)
      return object
    // "asked the mayor," at the end: the phrase is the speaker.
    return null
  }

  /** End of a prepositional phrase that only tells when, where or to whom, or `null`. */
  private prepositionalEnd(at: number, limit: number): number | null {
    const next = this.tokens[at + 1]
    if (
      !next ||
      (/^(?:least|most|first|once|all)$/.test(next.lower) && this.tokens[at]?.lower === 'at')
    )
      return null
    let first = at + 1
    while (this.tokens[first]?.pos === 'ADP' || this.tokens[first]?.pos === 'ADV') first++
    const phrase = this.phrases.at(first)
    if (!phrase || phrase.first !== first || phrase.last > limit) return null
    const after = this.tokens[phrase.last]
    // "said in the ruling was": the phrase belongs to the clause.
    if (
      after &&
      (after.pos === 'VERB' || after.pos === 'AUX') &&
      phrase.kind !== 'pronoun' &&
      !/ing$|ed$/.test(after.lower)
    )
      return null
    return phrase.last
  }

  /** The quotation that a token opens (its mark or first word), or `null`. */
  opens(at: number): Quotation | null {
    const token = this.tokens[at]
    if (!token || token.quotation === null) return null
    let quotation: Quotation | undefined = this.quotations[token.quotation]
    while (quotation && quotation.first !== at)
      quotation = quotation.parent === null ? undefined : this.quotations[quotation.parent]
    return quotation ?? null
  }

  /** The quotation whose closing mark is a token, or `null`. */
  closes(at: number): Quotation | null {
    const token = this.tokens[at]
    if (!token || token.quotation === null) return null
    let quotation: Quotation | undefined = this.quotations[token.quotation]
    while (quotation && quotation.last !== at + 1)
      quotation = quotation.parent === null ? undefined : this.quotations[quotation.parent]
    return quotation?.closed ? quotation : null
  }

  isComplementizer(at: number): boolean {
    return complementizers.has(this.tokens[at]?.lower ?? '')
  }

  /** Whether a clause begins at a token: a subject and, before anything ends it, a finite verb. */
  startsClause(at: number, limit: number): boolean {
    let index = at
    while (
      index < limit &&
      (this.tokens[index]?.text === '"' || this.tokens[index]?.pos === 'ADV' || this.opens(index))
    ) {
      if (
        this.opens(index) === null &&
        this.tokens[index]?.pos !== 'ADV' &&
        !/^["“‘]$/.test(this.tokens[index]?.lower ?? '')
      )
        break
      index++
    }
    const first = this.tokens[index]
    if (!first) return false
    if (first.lower === 'not' && /ing$/.test(this.tokens[index + 1]?.lower ?? '')) index++
    const gerund = this.tokens[index]
    if (gerund?.pos === 'VERB' && /ing$/.test(gerund.lower))
      return this.hasFiniteAfter(index + 1, limit)
    const phrase = this.phrases.at(index)
    const opensClause =
      (phrase && phrase.first === index) ||
      /^(?:if|when|while|because|after|before|although|despite|unless|once|as|at|about|under|during|given|there)$/.test(
        first.lower
      )
    if (!opensClause) return false
    const start = phrase ? phrase.last : index + 1
    for (let step = start; step < Math.min(limit, start + 40); step++) {
      const token = this.tokens[step]
      if (!token || /^[;.!?]$/.test(token.text)) return false
      const finite = token.pos === 'AUX' || (token.pos === 'VERB' && this.isFinite(step))
      if (finite && this.governs(index, step)) return true
    }
    return false
  }

  /** "adding salt is": a gerund's clause needs a finite verb of its own. */
  private hasFiniteAfter(from: number, limit: number): boolean {
    for (let at = from; at < Math.min(limit, from + 20); at++) {
      const token = this.tokens[at]
      if (!token || /^[,;.]$/.test(token.text)) return false
      if (token.pos === 'AUX' || (token.pos === 'VERB' && this.isFinite(at))) return true
    }
    return false
  }

  /** Whether the verb's subject is what the clause begins with, and not a relative clause's own. */
  private governs(first: number, verb: number): boolean {
    let group = verb
    while (group > first && ['ADV', 'AUX', 'PART'].includes(this.tokens[group - 1]?.pos ?? ''))
      group--
    const previous = this.tokens[group - 1]
    if (!previous || /^(?:who|which|that|whom|whose|to)$/.test(previous.lower)) return false
    const subject = this.subjects.before(group, first)
    if (!subject) return previous.text !== ',' && this.phrases.at(group - 1) === undefined
    const between = this.tokens[subject.extent.first - 1]
    // "a policy which the states criticised": the clause's subject stands behind the relative pronoun.
    if (subject.extent.first <= first) return true
    // "in London the bridge would close": an adverbial may stand before the clause's own subject.
    const fronted =
      /^(?:ADP|SCONJ|ADV)$/.test(this.tokens[first]?.pos ?? '') ||
      this.phrases.at(first)?.kind === 'time'
    return fronted && !(between && /^(?:who|which|that|whom)$/.test(between.lower))
  }

  /** Whether a verb can be finite: no -ing form, no infinitive, no participle behind its noun. */
  isFinite(at: number): boolean {
    const token = this.tokens[at]
    const previous = this.tokens[at - 1]
    if (!token || token.pos !== 'VERB' || /ing$/.test(token.lower)) return false
    if (previous?.lower === 'to') return false
    return !(previous && (previous.pos === 'DET' || previous.pos === 'ADJ'))
  }

  /**
   * Where content that begins at a token ends.
   *
   * @param from first token of the content
   * @param limit end of the sentence, or of the quotation that holds the cue
   */
  clauseEnd(from: number, limit: number): number {
    const opening = this.opens(from)
    if (opening) {
      const end = this.afterQuotation(opening, limit)
      if (end !== null) return end
    }
    const level = this.tokens[from - 1]?.quotation ?? null
    for (let at = from + 1; at < limit; at++) {
      const token = this.tokens[at]
      if (!token) break
      // Inside a quotation that the content holds nothing ends it.
      const inner = this.opens(at)
      if (inner && inner.id !== level && inner.last <= limit && inner.last > at) {
        at = inner.last - 1
        continue
      }
      if (token.text === ';') return at
      if (token.text === ',' && this.endsAtComma(at, limit)) return at
      if (coordinators.has(token.lower) && this.beginsReport(at + 1, limit, token.lower))
        return this.tokens[at - 1]?.text === ',' ? at - 1 : at
      if (token.lower === 'according' && this.tokens[at + 1]?.lower === 'to')
        return this.tokens[at - 1]?.text === ',' ? at - 1 : at
    }
    return this.trimStop(from, limit)
  }

  /** A quotation is the content by itself, unless the clause goes on behind it. */
  private afterQuotation(quotation: Quotation, limit: number): number | null {
    let end = quotation.last
    for (let step = 0; step < 8; step++) {
      const next = this.tokens[end]
      if (!next || end >= limit) return Math.min(end, limit)
      const joined =
        next.text === ',' || next.lower === 'and' || next.lower === 'or'
          ? (this.opens(end + 1) ??
            (this.tokens[end + 1]?.lower === 'and' ? this.opens(end + 2) : null))
          : null
      if (joined && joined.parent === quotation.parent) {
        end = joined.last
        continue
      }
      if (next.pos === 'PUNCT' || next.pos === 'CCONJ' || next.pos === 'SCONJ') return end
      if (next.pos === 'ADV' || this.phrases.at(end)?.kind === 'time') return end
      // "“A,” he said" never comes here; `"X" was ordered`, `"join" from the army`: the clause goes on.
      return quotation.whole ? end : null
    }
    return end
  }

  private endsAtComma(at: number, limit: number): boolean {
    const next = this.tokens[at + 1]
    if (!next) return false
    if (reportingParticiples.has(next.lower)) return true
    if (next.lower === 'according' || next.lower === 'citing') return true
    if (coordinators.has(next.lower)) return this.beginsReport(at + 2, limit, `,${next.lower}`)
    return this.isParentheticReport(at + 1, limit)
  }

  /** ", police said" before the sentence's end or a comma. */
  private isParentheticReport(at: number, limit: number): boolean {
    const phrase = this.phrases.at(at)
    const verbAt = phrase && phrase.first === at ? this.skipAdverbs(phrase.last) : at
    const token = this.tokens[verbAt]
    if (!token || token.pos !== 'VERB' || verbAt >= limit) return false
    const verb = cueVerbAt(this.tokens, verbAt)
    if (!verb?.senses.has('say') && !verb?.senses.has('show') && !verb?.senses.has('think'))
      return false
    if (!phrase || phrase.first !== at) {
      // ", said Jane Orr": the speaker follows.
      const speaker = this.phrases.at(verbAt + 1)
      return (
        verb.senses.has('say') &&
        speaker !== undefined &&
        speaker.first === verbAt + 1 &&
        speaker.kind !== 'time' &&
        /ed$|said|wrote|says|told/.test(token.lower) &&
        /^[,.;—–]$/.test(this.tokens[speaker.last]?.text ?? '.')
      )
    }
    const tail = this.tail(verbAt + 1 + verb.particles.length, limit, verb, false)
    const end = this.tokens[tail.next]
    return tail.next >= limit || !end || /^[,.;—–)]$/.test(end.text)
  }

  /** "and added that", "but the minister said": another report begins. */
  private beginsReport(at: number, limit: number, joint: string): boolean {
    let first = this.skipAdverbs(at)
    const direct = this.tokens[first]
    if (direct?.pos === 'VERB') {
      const verb = cueVerbAt(this.tokens, first)
      // The same speaker goes on: "said A and added that B".
      return (
        verb !== undefined &&
        verb.senses.has('say') &&
        /^(?:and|,and|but|,but)$/.test(joint) &&
        this.hasComplement(first + 1 + verb.particles.length, limit, verb)
      )
    }
    if (
      !/^(?:while|whereas|although|though|but|,while|,whereas|,although|,though|,but|,and|and|,as)$/.test(
        joint
      )
    )
      return false
    const phrase = this.phrases.at(first)
    if (!phrase || phrase.first !== first || phrase.kind === 'time') return false
    first = this.skipAdverbs(phrase.last)
    while (first < limit && this.tokens[first]?.pos === 'ADP' && this.phrases.at(first + 1))
      first = this.phrases.at(first + 1)?.last ?? first + 1
    while (
      this.tokens[first]?.pos === 'AUX' &&
      /^(?:has|have|had)$/.test(this.tokens[first]?.lower ?? '')
    )
      first = this.skipAdverbs(first + 1)
    const verb = this.tokens[first]?.pos === 'VERB' ? cueVerbAt(this.tokens, first) : undefined
    return (
      verb !== undefined &&
      !verb.senses.has('want') &&
      this.hasComplement(first + 1 + verb.particles.length, limit, verb)
    )
  }

  private hasComplement(from: number, limit: number, verb: CueVerb): boolean {
    const {next} = this.tail(from, limit, verb, false)
        if (this.isComplementizer(next) || this.opens(next) !== null) return true
    // Whatever follows "say" is said, whether or not the tagger sees its verb.
    if (verb.lemma === 'say' && this.phrases.at(next)?.first === next && this.phrases.at(next)?.kind !== 'time') return true
    if (this.tokens[next]?.lower === 'to' &&
      this.tokens[next + 1]?.pos === 'VERB' &&
      verb.frames.has('to') &&
      verb.senses.has('say')
    )
      return true
    return (
      verb.frames.has('clause') && !verb.frames.has('thatOnly') && this.startsClause(next, limit)
    )
  }

  private skipAdverbs(from: number): number {
    let at = from
    while (this.tokens[at]?.pos === 'ADV') at++
    return at
  }

  /** Leaves the sentence's last stop out. */
  trimStop(from: number, limit: number): number {
    let end = limit
    while (
      end > from + 1 &&
      /^[.!?,;:…—–]$/.test(this.tokens[end - 1]?.text ?? '') &&
      this.tokens[end - 1]?.quotation === (this.tokens[from]?.quotation ?? null)
    )
      end--
    return end
  }

  /**
   * Content in front of a cue: from the sentence's start, or from where the report before it ended.
   *
   * @param end token after the content (the comma)
   * @param floor where the sentence begins
   */
  leftContent(end: number, floor: number): TokenRange {
    let first = floor
    while (first < end && (this.tokens[first]?.pos === 'CCONJ' || this.tokens[first]?.text === ','))
      first++
    return {first, last: end}
  }

  isCalendar(at: number): boolean {
    return isCalendarName(this.tokens[at])
  }
}
