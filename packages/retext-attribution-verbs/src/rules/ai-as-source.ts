import {
  type Attribution,
  attributionsWhere,
  type Clause,
  isCopy,
  itemsIn,
  type Mention,
  type Reading,
  type Sentence,
  type TokenRange
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import words from '../generated/machine-sources.js'
import data from '../generated/machines.js'
import {machineAt, namesMachine, subjectMachine} from '../machines.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  window: number
}

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list)
const outputs = set(data.outputs)
const made = set(data.made)
const by = set(data.by)
const checks = set(words.checks)
const subjects = set(words.subjects)
const own = set(words.own)
const cues = set(words.cues)
const dialogue = set(words.dialogue)
const showing = set(words.showing)
const naming = set(words.naming)
const figures = set(words.figures)
const askers = set(words.askers)

export const aiAsSource = defineRule<Options>({
  id: 'ai-as-source',
  plugin: packageName,
  severity: 'warn',
  summary: 'A chatbot as the source of a claim that nobody is said to have checked.',
  note: wording.notes.aiAsSource,
  defaults: {window: 1},
  schema: {
    type: 'object',
    properties: {window: {type: 'integer', minimum: 0}},
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    if (isStoryOfMachine(reading)) return
    for (const {first, last, sentence, lemma} of uses(reading)) {
      if (!isCopy(reading, reading.sentences[sentence]?.paragraph ?? -1)) continue
      if (isLookedInto(reading, sentence, options.window)) continue
      const span = {
        start: reading.tokens[first]?.start ?? 0,
        end: reading.tokens[last - 1]?.end ?? 0
      }
      report({span, reason: wording.aiAsSource(reading.textOf(span)), phrase: lemma})
    }
  }
})

interface Use extends TokenRange {
  sentence: number
  lemma: string
}

/** Where the desk credits a program: by an attribution, by what it names or counts, or by "per". */
function uses(reading: Reading): Use[] {
  const found = attributionsWhere(reading, {quoted: false}).flatMap(
    (attribution) => attributedUse(reading, attribution) ?? []
  )
  for (const sentence of reading.sentences) {
    for (const clause of reading.clauses(sentence)) {
      const use = givingUse(reading, sentence, clause)
      const known = found.some((other) => use && other.first < use.last && use.first < other.last)
      if (use && !known) found.push(use)
    }
    for (const {first, last, head} of reading.nounPhrases(sentence)) {
      if (reading.tokens[first - 1]?.lower !== 'per' || machineAt(reading, head) === null) continue
      if (reading.tokens[head]?.quotation === null)
        found.push(useOf(reading, sentence, head, {first: first - 1, last}))
    }
  }
  return found
}

function useOf(reading: Reading, sentence: Sentence, head: number, range: TokenRange): Use {
  const lemma = reading.tokens[head]?.lower ?? ''
  return {first: range.first, last: range.last, sentence: sentence.index, lemma}
}

/** "ChatGPT said the bridge would hold": what it says of a matter, outside a conversation that the story tells. */
function attributedUse(reading: Reading, attribution: Attribution): Use | null {
  const {cueTokens, sentence, lemma} = attribution
  const mention = reading.mentions[attribution.mention ?? -1]
  if (!mention || !cueTokens || attribution.carried || attribution.negated) return null
  if (attribution.object || isPossible(reading, attribution)) return null
  if (attribution.kind === 'direct' && dialogue.has(lemma)) return null
  const range = programIn(reading, mention, lemma)
  if (!range || isOnItself(reading, attribution) || isToldToOthers(reading, attribution))
    return null
  if (isPassedOn(reading, attribution)) return null
  return {
    first: Math.min(range.first, cueTokens.first),
    last: Math.max(range.last, cueTokens.last),
    sentence,
    lemma: reading.textOf(mention).toLowerCase()
  }
}

/** "Gemini named three suspects", "ChatGPT put it at 40 per cent". */
function givingUse(reading: Reading, sentence: Sentence, clause: Clause): Use | null {
  const {verb} = clause
  const {lemma, voice, polarity, modality} = verb
  if (!(naming.has(lemma) || figures.has(lemma)) || voice !== 'active') return null
  if (polarity === 'negative' || modality) return null
  const machine = subjectMachine(reading, clause)
  if (machine?.kind !== 'talker' || reading.tokens[machine.head]?.quotation !== null) return null
  // "Ranks its own answers": its work, and no fact.
  if (reading.tokens[verb.last]?.lower === 'its') return null
  const number = itemsIn(reading.tokens, sentence).some(({pos}) => pos === 'NUM')
  if (figures.has(lemma) && !number) return null
  return useOf(reading, sentence, machine.head, {first: machine.head, last: verb.last})
}

/** The program that a mention credits: itself, or what it put out ("an analysis by ChatGPT"). */
function programIn(
  reading: Reading,
  {first, last, head, extent}: Mention,
  lemma: string
): TokenRange | null {
  const kind = machineAt(reading, head)
  const {tokens} = reading
  if (kind === 'talker') return cues.has(lemma) ? {first, last} : null
  // What a tool finds is research; "according to AI" is nobody's.
  if (kind === 'tool') return lemma === 'according to' ? {first, last} : null
  if (!showing.has(lemma) || !outputs.has(tokens[head]?.lower ?? '')) return null
  for (let at = extent.first; at < extent.last; at++) {
    const lower = tokens[at]?.lower ?? ''
    if (at < head && (made.has(lower) || isNameBefore(reading, at))) return {first, last}
    if (at > head && by.has(tokens[at - 1]?.lower ?? '') && machineAt(reading, at) === 'talker')
      return {first, last: at + 1}
  }
  return null
}

/** "A ChatGPT summary": a name before what it put out. */
function isNameBefore({tokens}: Reading, at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  return data.names.includes(lower) || data.talkers.includes(lower)
}

/** "ChatGPT said it was only a program": its words on itself are the story. */
function isOnItself(reading: Reading, {content}: Attribution): boolean {
  const [first] = content
  const tokens = first ? itemsIn(reading.tokens, first) : []
  const at = tokens.findIndex(({pos, lower}) => pos !== 'PUNCT' && lower !== 'that')
  const word = tokens[at]
  // "It was 1911" is no word on itself, "it had made up the judge" is.
  if (word?.lower === 'it') return tokens[at + 2]?.pos !== 'NUM'
  return !word || own.has(word.lower)
}

/** "May suggest", "can tell": what it is able to do. */
function isPossible(reading: Reading, {cueTokens, sentence, form}: Attribution): boolean {
  const place = reading.sentences[sentence]
  if (!place || !cueTokens || form !== 'verb') return false
  const group = reading
    .verbGroups(place)
    .find(({first, last}) => first <= cueTokens.first && cueTokens.first < last)
  if (!group) return false
  // "Can remember what you saw and suggest": the modal of the verb before.
  const shared =
    reading.tokens[group.first - 1]?.pos === 'CCONJ' &&
    reading.verbGroups(place).some(({first, modality}) => modality && first < group.first)
  return group.form !== 'finite' || Boolean(group.modality) || shared
}

/** "ChatGPT told the boy": what happened between them is the story, and the paper relies on nothing. */
function isToldToOthers(reading: Reading, {addressee}: Attribution): boolean {
  if (!addressee) return false
  const tokens = itemsIn(reading.tokens, addressee)
  if (tokens.some(({lower}) => askers.has(lower))) return false
  return !itemsIn(reading.names, addressee).some(({kind}) => kind === 'media')
}

/** Somebody else tells what the program said: "he said ChatGPT had told him". */
function isPassedOn(reading: Reading, attribution: Attribution): boolean {
  const {sentence, cue, id} = attribution
  if (!cue) return false
  return attributionsWhere(reading, {sentence, quoted: false}).some(
    (other) =>
      other.id !== id &&
      other.speaker !== null &&
      other.content.some(({start, end}) => start <= cue.start && cue.end <= end) &&
      !attribution.content.some(
        ({start, end}) => other.cue !== null && start <= other.cue.start && other.cue.end <= end
      )
  )
}

/** Somebody checked, or the program itself is what the sentences around are about. */
function isLookedInto(reading: Reading, index: number, window: number): boolean {
  const sentence = reading.sentences[index]
  return reading.sentences.slice(Math.max(index - window, 0), index + window + 1).some((one) => {
    if (one.paragraph !== sentence?.paragraph && Math.abs(one.index - index) > 1) return false
    return reading.tokens
      .slice(one.first, one.last)
      .some(({lower}) => checks.has(lower) || subjects.has(lower))
  })
}

/** A headline that names the program: what it puts out is the news. */
function isStoryOfMachine(reading: Reading): boolean {
  return reading.paragraphs
    .filter(({role}) => role === 'headline')
    .some(({first, last}) => {
      for (let at = first; at < last; at++) if (namesMachine(reading, at)) return true
      return false
    })
}
