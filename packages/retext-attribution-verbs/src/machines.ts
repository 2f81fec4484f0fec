import {type Clause, memoize, type Reading, type Sentence, type Token} from 'nlcst-attribution'
import data from './generated/machines.js'

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const names = set(data.names)
const shared = set(data.shared)
const makers = set(data.makers)
const context = set(data.context)
const versions = set(data.versions)
const talkers = set(data.talkers)
const tools = set(data.tools)
const answering = set(data.answering)
const kinds = set(data.kinds)
const selves = set(data.selves)

/** A verb further than this from its subject is another's. */
const farthest = 10

/**
 * What a token names: `'talker'` a program that one asks and that answers ("ChatGPT", "the chatbot"), `'tool'` any
 * other that learns ("an AI model", "AI"), `null` what is no such program.
 */
export type Machine = 'talker' | 'tool' | null

/**
 * The program that a token is the head of, in the desk's words or in others'.
 *
 * @param reading the article
 * @param index a token; "ChatGPT’s maker" and "AI policy" are headed by another
 */
export function machineAt(reading: Reading, index: number): Machine {
  const kind = kindAt(reading, index)
  return kind && isHead(reading, index) ? kind : null
}

/** Whether a token names a program, whatever it is a part of: "ChatGPT policy". */
export function namesMachine(reading: Reading, index: number): boolean {
  return kindAt(reading, index) !== null
}

function kindAt(reading: Reading, index: number): Machine {
  const token = reading.tokens[index]
  return token ? (named(reading, token) ?? described(reading, token)) : null
}

/** By its name: "ChatGPT", "Microsoft's Copilot", "Grok" in copy about such programs. */
function named(reading: Reading, {index, lower, text}: Token): Machine {
  const capital = /^\p{Lu}/u.test(text)
  if ((names.has(lower) && (capital || lower.includes('gpt'))) || /^gpt-?\d/.test(lower))
    return 'talker'
  if (!shared.has(lower) || !capital) return null
  if (bearers(reading).has(text)) return null
  return isOfMaker(reading, index) || isAboutMachines(reading) ? 'talker' : null
}

/** By what it is: "the chatbot", "an AI model", "AI". */
function described({tokens}: Reading, {index, lower, text}: Token): Machine {
  if (talkers.has(lower)) return 'talker'
  const before = tokens[index - 1]?.lower ?? ''
  if (tools.has(lower) && kinds.has(before)) return answering.has(lower) ? 'talker' : 'tool'
  return selves.has(lower) && /^[A-Z]/.test(text) ? 'tool' : null
}

/** Whether nothing behind it takes the phrase over: a noun, a possessive. */
function isHead({tokens}: Reading, index: number): boolean {
  const next = tokens[index + 1]
  if (!next || versions.has(next.lower)) return true
  if (/^(?:'s|’s|'|’|-)$/.test(next.lower) && next.pos !== 'AUX') return false
  return next.pos !== 'NOUN' && next.pos !== 'PROPN'
}

/** "Google's Gemini", "Claude, which Anthropic makes". */
function isOfMaker({tokens}: Reading, index: number): boolean {
  return tokens.slice(Math.max(index - 3, 0), index + 7).some(({lower}) => makers.has(lower))
}

const isAboutMachines = memoize(({tokens}: Reading) =>
  tokens.some(({lower, text}) => context.has(lower) && !(lower === 'ai' && text !== 'AI'))
)

/** Words of the names of people with more than one: "Claude" in copy on Claude Monet. */
const bearers = memoize(
  (reading: Reading) =>
    new Set(
      reading.names.flatMap(({kind, words}) =>
        kind === 'person' &&
        words.length > 1 &&
        !words.some((word) => isOwnWord(word.toLowerCase()))
          ? words
          : []
      )
    )
)

/** "Gemini Pro", "Google Gemini", "AI Overview": no person's name. */
function isOwnWord(word: string): boolean {
  return makers.has(word) || versions.has(word) || kinds.has(word) || tools.has(word)
}

/**
 * The program that is the subject of a clause with a finite verb: its head, or the word before the verb where the
 * tagger took the name for part of it ("Grok apologised").
 *
 * @param reading the article
 * @param clause one of its clauses
 * @returns the token of the head and what it names, or `null`
 */
export function subjectMachine(reading: Reading, {subject, verb}: Clause): Program | null {
  if (verb.form !== 'finite') return null
  const first = subject?.head ?? (namesMachine(reading, verb.first) ? verb.first : verb.first - 1)
  const kind = machineAt(reading, first)
  if (!kind || isParted(reading, subject?.last ?? first + 1, verb.first)) return null
  // "The value of AI lies in", "a company building AI means": something else is the subject.
  const before = reading.tokens[(subject?.first ?? first) - 1]
  return before &&
    /^(?:ADP|VERB)$/.test(before.pos) &&
    before.sentence === sentenceOf(reading, first)
    ? null
    : {head: first, kind}
}

/** A program, by the token of its head. */
interface Program {
  head: number
  kind: Exclude<Machine, null>
}

/** A clause whose subject is a program. */
export interface MachineClause extends Program {
  clause: Clause
  /** Negated, by its own verb or by the one that it is joined to: "can neither feel nor want". */
  denied: boolean
}

/**
 * The finite clauses of a sentence whose subject is a program, its own or that of the verb before: "the chatbot
 * promised a refund and was proud of it".
 *
 * @param reading the article
 * @param sentence one of its sentences
 */
export function machineClauses(reading: Reading, sentence: Sentence): MachineClause[] {
  const found: MachineClause[] = []
  let before = null as MachineClause | null
  for (const clause of reading.clauses(sentence)) {
    const {verb} = clause
    if (verb.form !== 'finite') continue
    const joined: MachineClause | null =
      reading.tokens[verb.first - 1]?.pos === 'CCONJ' ? before : null
    const subject: Program | null = joined ?? subjectMachine(reading, clause)
    const bare = verb.last - verb.first === 1
    const denied: boolean = verb.polarity === 'negative' || (joined?.denied === true && bare)
    before = subject && {clause, head: subject.head, kind: subject.kind, denied}
    if (before) found.push(before)
  }
  return found
}

/** Whether a dash, a bracket, or a noun that no comma sets off stands between a subject and a verb, or too much. */
function isParted({tokens}: Reading, from: number, to: number): boolean {
  const between = tokens.slice(from, to)
  if (between.length > farthest || between.some(({text}) => /^[—–:;()]+$/.test(text))) return true
  const nominal = between.some(({pos}) => /^(?:NOUN|PROPN|PRON)$/.test(pos))
  return nominal && !between.some(({text, lower}) => text === ',' || lower === 'and')
}

function sentenceOf({tokens}: Reading, index: number): number | undefined {
  return tokens[index]?.sentence
}
