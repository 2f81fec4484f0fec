import {
  type Clause,
  type LexiconEntry,
  lexiconEntry,
  type NounPhrase,
  type Reading,
  type Sentence,
  type Span
} from 'nlcst-attribution'
import {agentOf, clausesOf, isDesk, spanOf, wordAt} from './copy.js'
import data from './generated/tellings.js'

const openers: ReadonlySet<string> = new Set(data.openers)
const sources: readonly (readonly string[])[] = data.sources.map((words) => words.split(' '))
const acts: ReadonlySet<string> = new Set(data.acts)
const sayings: ReadonlySet<string> = new Set(data.sayings)
const marks: ReadonlySet<string> = new Set(data.marks)

/** Somebody or something that tells, thinks or shows, by the syntax of the sentence alone. */
export interface Telling {
  readonly who: NounPhrase
  /** The verb or adjective of the lexicon; `null` for "according to". */
  readonly entry: LexiconEntry | null
  readonly clause: Clause | null
  /** From the one who tells to the verb, or the other way round. */
  readonly span: Span
  /** The span and the verb. */
  readonly whole: Span
  /** Tokens of the span: the first, and the one after the last. */
  readonly first: number
  readonly last: number
}

/**
 * Who tells what in the desk's own words of a sentence: subjects of verbs that report, agents of their
 * passives, and what "according to" names. The reading's attributions say whom to credit; this says where a
 * claim is put on somebody, whoever it is.
 */
export function tellingsOf(reading: Reading, sentence: Sentence): Telling[] {
  const all = reading.clauses(sentence)
  const found = clausesOf(reading, sentence).flatMap((clause) => {
    if (isGiven(all, clause)) return []
    const entry = entryOf(reading, clause)
    if (!entry || (entry.senses.size === 1 && entry.senses.has('want'))) return []
    const who = tellerOf(reading, sentence, clause, entry)
    if (!who || !isDesk(reading, who.head)) return []
    return [tellingOf(reading, who, entry, clause)]
  })
  for (const who of reading.nounPhrases(sentence)) {
    const length = sourceLength(reading, who.first)
    if (length > 0 && isDesk(reading, who.head))
      found.push(tellingOf(reading, {...who, first: who.first - length}, null, null))
  }
  return found
}

function tellingOf(
  reading: Reading,
  who: NounPhrase,
  entry: LexiconEntry | null,
  clause: Clause | null
): Telling {
  const verb = clause?.verb
  // "described by experts": the agent with its preposition.
  const begin = verb && verb.last <= who.first ? Math.max(who.first - 1, verb.last - 1) : who.first
  const first = verb && verb.voice === 'active' && verb.last <= who.first ? verb.first : begin
  const last = Math.max(who.last, verb && verb.first >= who.last ? verb.last : 0)
  const span = spanOf(reading, first, last)
  const whole = {
    start: Math.min(span.start, verb?.start ?? span.start),
    end: Math.max(span.end, verb?.end ?? 0)
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

/** How many words of "according to" stand before a token. */
function sourceLength(reading: Reading, at: number): number {
  const words = sources.find((source) =>
    source.every((word, place) => wordAt(reading, at - source.length + place) === word)
  )
  return words?.length ?? 0
}

/** The entry of the lexicon for a clause's verb, with its particle, or for the adjective behind "be". */
function entryOf(reading: Reading, {verb}: Clause): LexiconEntry | undefined {
  const next = wordAt(reading, verb.last)
  if (verb.lemma === 'be')
    return openers.has(wordAt(reading, verb.last + 1)) ? lexiconEntry(next, 'adjective') : undefined
  return lexiconEntry(`${verb.lemma} ${next}`, 'verb') ?? lexiconEntry(verb.lemma, 'verb')
}

function tellerOf(
  reading: Reading,
  sentence: Sentence,
  clause: Clause,
  entry: LexiconEntry
): NounPhrase | null {
  const {verb, subject, object} = clause
  if (verb.voice === 'passive') {
    const agent = agentOf(reading, sentence, verb)
    // "seen by many": only "as" makes it a view.
    if (acts.has(entry.lemma)) return null
    const needsAs = !entry.senses.has('say') && entry.frames.has('objectAs')
    return agent && (!needsAs || isAs(reading, sentence, agent.last)) ? agent : null
  }
  if (verb.form === 'infinitive' || entry.pos === 'adjective')
    return entry.pos === 'adjective' ? subject : null
  const before = reading.tokens[verb.first - 1]
  // "…,” said critics": the verb comes first, behind what was said.
  const inverted =
    before && marks.has(before.text) && object && isEnd(reading, sentence, object.last)
  if (inverted && entry.frames.has('clause')) return object
  return isClaim(reading, sentence, clause, entry) ? subject : null
}

function isAs(reading: Reading, sentence: Sentence, at: number): boolean {
  return at < sentence.last && (wordAt(reading, at) === 'as' || wordAt(reading, at) === 'to')
}

function isEnd(reading: Reading, sentence: Sentence, at: number): boolean {
  return at >= sentence.last || reading.tokens[at]?.pos === 'PUNCT'
}

/** Whether something is told behind an active verb: a clause, a quotation, an object that the verb takes, or all before it. */
function isClaim(
  reading: Reading,
  sentence: Sentence,
  {verb, subject, object}: Clause,
  {lemma, frames, senses}: LexiconEntry
): boolean {
  const at = verb.last + lemma.split(' ').length - 1
  if (isEnd(reading, sentence, at) || openers.has(wordAt(reading, at))) return true
  // "…, the source said to the magazine": told before.
  const comma = subject && subject.first > sentence.first && reading.tokens[subject.first - 1]
  if (comma && marks.has(comma.text) && frames.has('clause') && reading.tokens[at]?.pos === 'ADP')
    return true
  if (!isDesk(reading, at)) return true
  const later = reading.verbGroups(sentence).filter(({first}) => first >= at)
  if (
    frames.has('clause') &&
    !frames.has('thatOnly') &&
    later.some(({first}) => object === null || first >= object.last)
  )
    return object !== null || reading.tokens[at]?.pos !== 'ADP'
  if (frames.has('gerund') && later[0]?.first === at) return later[0]?.form === 'participle'
  if (!object) return false
  // "say the scheme wastes money", whatever the tagger makes of "wastes"; not "said goodbye".
  if (frames.has('clause') && senses.has('say') && !sayings.has(wordAt(reading, object.head)))
    return object.kind !== 'pronoun'
  // "Research shows goats …", whatever the tagger makes of it; "the studies show a horse".
  if (senses.has('show') && subject?.kind === 'common' && subject.determiner === null) return true
  const rest = reading.tokens.slice(object.last, Math.min(sentence.last, object.last + 8))
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
