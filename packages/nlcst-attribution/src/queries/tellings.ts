import data from '../generated/tellings.js'
import {type LexiconEntry, lexiconEntry, phrasalEntry} from '../lexicon.js'
import type {Clause, NounPhrase, Span, TokenRange} from '../types.js'
import type {CopySentence} from './sentence.js'

const openers: ReadonlySet<string> = new Set(data.openers)
const sources: readonly (readonly string[])[] = data.sources.map((words) => words.split(' '))
const sourceEnds = new Set(sources.map((words) => words.at(-1)))
const acts: ReadonlySet<string> = new Set(data.acts)
const sayings: ReadonlySet<string> = new Set(data.sayings)
const marks: ReadonlySet<string> = new Set(data.marks)

/** Somebody or something that tells, thinks or shows, by the syntax of the sentence alone. */
export interface Telling extends TokenRange {
  readonly who: NounPhrase
  /** The verb or adjective of the lexicon; `null` for "according to". */
  readonly entry: LexiconEntry | null
  readonly clause: Clause | null
  /** From the one who tells to the verb, or the other way round; `first` and `last` are its tokens. */
  readonly span: Span
  /** The span and the verb. */
  readonly whole: Span
}

/**
 * Who tells what in the desk's own words of a sentence: subjects of verbs that report, agents of their
 * passives, and what "according to" names. The reading's attributions say whom to credit; this says where a
 * claim is put on somebody, whoever it is.
 *
 * @param sentence a sentence of copy
 * @returns verbs and adjectives first, then "according to", each in order
 */
export function tellingsOf(sentence: CopySentence): Telling[] {
  const {reading} = sentence
  const all = reading.clauses(sentence)
  const found = sentence.clauses.flatMap((clause) => {
    if (isGiven(all, clause)) return []
    const entry = entryOf(sentence, clause)
    if (!entry || (entry.senses.size === 1 && entry.senses.has('want'))) return []
    const who = tellerOf(sentence, clause, entry)
    if (!who || !sentence.isDesk(who.head)) return []
    return [tellingOf(sentence, who, entry, clause)]
  })
  for (const who of reading.nounPhrases(sentence)) {
    const length = sourceLength(sentence, who.first)
    if (length > 0 && sentence.isDesk(who.head) && !isRate(sentence, who, length)) {
      const first = who.first - length
      const span = sentence.span(first, who.last)
      found.push({who, entry: null, clause: null, first, last: who.last, span, whole: span})
    }
  }
  return found
}

/**
 * Whether somebody speaks in a sentence, with a name or without, and a place stands in what they say.
 *
 * @param sentence a sentence of copy
 * @param at token that is asked about; where it stands among the words that tell, it is not what is told
 * @returns `false` for what the desk says itself
 */
export function isTold(sentence: CopySentence, at: number): boolean {
  const {start} = sentence.span(at, at + 1)
  const credited = sentence.attributions.some(
    ({speaker, sense, cueTokens, content}) =>
      speaker !== null &&
      sense !== 'want' &&
      cueTokens?.last !== at &&
      content.some((part) => part.start <= start && start < part.end)
  )
  if (credited) return true
  return sentence.tellings.some(
    ({clause, entry}) =>
      !(clause && clause.first <= at && at < clause.verb.last) &&
      (entry === null || (entry.senses.has('say') && !entry.senses.has('show')))
  )
}

function tellingOf(
  sentence: CopySentence,
  who: NounPhrase,
  entry: LexiconEntry,
  clause: Clause
): Telling {
  const {verb} = clause
  // "described by experts": the agent with its preposition.
  const begin = verb.last <= who.first ? Math.max(who.first - 1, verb.last - 1) : who.first
  const first = verb.voice === 'active' && verb.last <= who.first ? verb.first : begin
  const last = verb.first >= who.last ? verb.last : who.last
  const span = sentence.span(first, last)
  const whole = {
    start: Math.min(span.start, verb.start),
    end: Math.max(span.end, verb.end)
  }
  return {who, entry, clause, first, last, span, whole}
}

/** "giving fans hope": the object of a verb that takes no clause is no subject of the next one. */
function isGiven(all: readonly Clause[], {subject, verb}: Clause): boolean {
  const before = all.find(({object}) => object !== null && object.first === subject?.first)
  return (
    before !== undefined &&
    before.verb.last <= verb.first &&
    !lexiconEntry(before.verb.lemma, 'verb')?.frames.has('clause')
  )
}

/** "Rs 25 per policy", "per annum", "per head": one word each, and nobody. */
function isRate(
  sentence: CopySentence,
  {first, last, number}: NounPhrase,
  length: number
): boolean {
  return (
    length === 1 && last - first === 1 && number === 'singular' && sentence.pos(first) === 'NOUN'
  )
}

/** How many words of "according to" stand before a token. */
function sourceLength(sentence: CopySentence, at: number): number {
  // Most words end none of them.
  if (!sourceEnds.has(sentence.word(at - 1))) return 0
  const words = sources.find((source) =>
    source.every((word, place) => sentence.word(at - source.length + place) === word)
  )
  return words?.length ?? 0
}

/** The entry of the lexicon for a clause's verb, with its particle, or for the adjective behind "be". */
function entryOf(sentence: CopySentence, {verb}: Clause): LexiconEntry | undefined {
  const next = sentence.word(verb.last)
  if (verb.lemma === 'be')
    return openers.has(sentence.word(verb.last + 1)) ? lexiconEntry(next, 'adjective') : undefined
  return phrasalEntry(verb.lemma, next) ?? lexiconEntry(verb.lemma, 'verb')
}

function tellerOf(sentence: CopySentence, clause: Clause, entry: LexiconEntry): NounPhrase | null {
  const {verb, subject, object} = clause
  if (verb.voice === 'passive') {
    const agent = sentence.agentOf(verb)
    // "seen by many": only "as" makes it a view.
    if (acts.has(entry.lemma)) return null
    const needsAs = !entry.senses.has('say') && entry.frames.has('objectAs')
    return agent && (!needsAs || isAs(sentence, agent.last)) ? agent : null
  }
  if (verb.form === 'infinitive' || entry.pos === 'adjective')
    return entry.pos === 'adjective' ? subject : null
  // "…,” said critics": the verb comes first, behind what was said.
  const inverted =
    marks.has(sentence.word(verb.first - 1)) && object && isEnd(sentence, object.last)
  if (inverted && entry.frames.has('clause')) return object
  return isClaim(sentence, clause, entry) ? subject : null
}

function isAs(sentence: CopySentence, at: number): boolean {
  return at < sentence.last && (sentence.word(at) === 'as' || sentence.word(at) === 'to')
}

function isEnd(sentence: CopySentence, at: number): boolean {
  return at >= sentence.last || sentence.pos(at) === 'PUNCT'
}

/** Whether something is told behind an active verb: a clause, a quotation, an object that the verb takes, or all before it. */
function isClaim(
  sentence: CopySentence,
  {verb, subject, object}: Clause,
  {lemma, frames, senses}: LexiconEntry
): boolean {
  const at = verb.last + lemma.split(' ').length - 1
  if (isEnd(sentence, at) || openers.has(sentence.word(at))) return true
  // "…, the source said to the magazine": told before.
  const told =
    subject && subject.first > sentence.first && marks.has(sentence.word(subject.first - 1))
  if (told && frames.has('clause') && sentence.pos(at) === 'ADP') return true
  if (!sentence.isDesk(at)) return true
  const later = sentence.reading.verbGroups(sentence).filter(({first}) => first >= at)
  if (
    frames.has('clause') &&
    !frames.has('thatOnly') &&
    later.some(({first}) => object === null || first >= object.last)
  )
    return object !== null || sentence.pos(at) !== 'ADP'
  if (frames.has('gerund') && later[0]?.first === at) return later[0]?.form === 'participle'
  if (!object) return false
  // "say the scheme wastes money", whatever the tagger makes of "wastes"; not "said goodbye".
  if (frames.has('clause') && senses.has('say') && !sayings.has(sentence.word(object.head)))
    return object.kind !== 'pronoun'
  // "Research shows goats …", whatever the tagger makes of it; "the studies show a horse".
  if (senses.has('show') && subject?.kind === 'common' && subject.determiner === null) return true
  const rest = sentence.tokens(object.last, object.last + 8)
  const has = (word: string) => rest.some(({lower}) => lower === word)
  return (
    frames.has('object') ||
    frames.has('objectComplement') ||
    (frames.has('objectAs') && has('as')) ||
    (frames.has('objectOf') && has('of')) ||
    (frames.has('objectFor') && has('for')) ||
    (frames.has('addressee') && has('that')) ||
    (frames.has('objectTo') && has('to'))
  )
}
