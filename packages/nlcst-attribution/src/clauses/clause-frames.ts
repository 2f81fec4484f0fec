import type {Phrase} from '../phrases/phrases.js'
import type {TokenRange} from '../types.js'
import type {Subject} from './subject.js'

/** What parts a phrase or a verb from what stands before it. */
export type Separator = 'none' | 'comma' | 'conjunction' | 'preposition'

/** A noun phrase that may become the subject of a verb, with what hangs on it. */
export interface Slot {
  phrase: Phrase
  separator: Separator
  /** Phrases joined to it: "Tern and Vale". */
  others: Phrase[]
  /** The last of them may hang on a preposition instead: "the Committee on Trade and Ports has". */
  doubtfulOther: boolean
  /** A phrase set beside it between commas, the last one, and those joined to it. */
  apposed: Phrase[]
  /** Names set beside it before that one, which an "and" may make a list: "Ann Orr, Jim Pike, Bo Dell and Ida Roe". */
  listed: Phrase[]
  /** The phrase in front of it that it may be set beside: "a bridge, Abe Lorn,". */
  after: Phrase | null
  /** Where its clause begins, if another stood in front of it: "After it fell, Orr said". */
  resumes: number | null
  /** Commas since it was read: the first opens an aside, the next closes one. */
  commas: number
}

/** A clause that is being read: who it is about, and whether its verb has come. */
export interface Clause {
  /** Token that it was opened at. */
  start: number
  kind: 'main' | 'sub' | 'phrase' | 'relative' | 'reduced' | 'participial' | 'content' | 'aside'
  subject: Slot | null
  /** Its finite verb, or the participle that makes it, has been read. */
  verb: boolean
  /** The verb last read takes a clause without "that". */
  taker: boolean
  /** It takes one at all. */
  clausal: boolean
  /** A phrase behind the verb: its object, or the subject of a clause that begins there. */
  candidate: Slot | null
  /** First token and head of the verb that it took last, or `null`. */
  took: [first: number, head: number] | null
  /** First token of a verb that may have been a participle after all ("a clerk sacked in May"), or `-1`. */
  doubtful: number
  /** That verb has no object. */
  bare: boolean
}

type Known = Partial<Pick<Clause, 'subject' | 'verb' | 'taker'>>

const nothing: Known = {}

/**
 * A clause of which nothing has been read.
 *
 * @param kind what opens it
 * @param start token that it is opened at
 * @param parts what is known of it
 */
export function clauseOf(
  kind: Clause['kind'],
  start: number,
  {subject = null, verb = false, taker = false}: Known = nothing
): Clause {
  return {
    start,
    kind,
    subject,
    verb,
    taker,
    clausal: false,
    candidate: null,
    took: null,
    doubtful: -1,
    bare: false
  }
}

/** A phrase with nothing hanging on it. */
export function slotOf(phrase: Phrase, separator: Separator): Slot {
  return {
    phrase,
    separator,
    others: [],
    doubtfulOther: false,
    apposed: [],
    listed: [],
    after: null,
    resumes: null,
    commas: 0
  }
}

/** Whether a clause has somebody that it is about, and its verb is still to come. */
export function isWaiting(clause: Clause | undefined): clause is Clause & {subject: Slot} {
  return clause !== undefined && clause.subject !== null && !clause.verb
}

/**
 * What stands in a slot as the subject of a verb.
 *
 * @param last token after all that hangs on it
 * @param singular the verb is one that several can't share: "the pumps and the harbour boasts"
 */
export function subjectOf(slot: Slot, last: number, singular: boolean): Subject {
  const hangs = singular && slot.doubtfulOther
  const alone = singular && !hangs ? slot.others.at(-1) : undefined
  const phrase = alone ?? slot.phrase
  const extent: TokenRange = {first: phrase.first, last}
  return {phrase, extent, others: alone || hangs ? [] : slot.others}
}
