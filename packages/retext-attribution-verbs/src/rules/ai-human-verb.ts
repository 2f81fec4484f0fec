import {attributionsWhere, type Clause, isCopy, type Reading} from 'nlcst-attribution'
import {defineRule, type Severity} from 'sourcing-rule'
import data from '../generated/human-verbs.js'
import {machineAt, machineClauses} from '../machines.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  verbs: readonly string[]
  also: readonly string[]
  headline: 'ignore' | 'check'
}

const softer: ReadonlySet<string> = new Set(data.softer)
const adjectives: ReadonlySet<string> = new Set(data.adjectives)
const feelings: ReadonlySet<string> = new Set(data.feelings)
const forms: ReadonlySet<string> = new Set(data.forms)
const express: ReadonlySet<string> = new Set(data.express)
const asking: ReadonlySet<string> = new Set(data.asking)
const seeming: ReadonlySet<string> = new Set(data.seeming)

export const aiHumanVerb = defineRule<Options>({
  id: 'ai-human-verb',
  plugin: packageName,
  severity: 'warn',
  summary: 'Verb that gives a chatbot a mind: Grok admitted, ChatGPT believes.',
  note: wording.notes.aiHumanVerb,
  defaults: {verbs: [...data.verbs, ...data.softer], also: [], headline: 'check'},
  schema: {
    type: 'object',
    properties: {
      verbs: {type: 'array', items: {type: 'string', minLength: 1}},
      also: {type: 'array', items: {type: 'string', minLength: 1}},
      headline: {enum: ['ignore', 'check']}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const verbs = new Set([...options.verbs, ...options.also])
    for (const sentence of reading.sentences) {
      if (!isCopy(reading, sentence.paragraph, options.headline === 'check')) continue
      if (reading.tokens[sentence.last - 1]?.text === '?') continue
      for (const {clause, head: subject, denied} of machineClauses(reading, sentence)) {
        const trait = denied ? null : traitOf(reading, clause, verbs)
        if (!trait || reading.tokens[trait.head]?.quotation !== null) continue
        if (isSupposed(reading, clause, subject)) continue
        if (isSaidBy(reading, sentence.index, trait.head)) continue
        const head = reading.tokens[trait.head]
        if (!head) continue
        report({
          span: head,
          reason: wording.aiHumanVerb(head.text),
          severity: trait.severity,
          phrase: trait.lemma
        })
      }
    }
  }
})

interface Trait {
  head: number
  lemma: string
  severity: Severity | undefined
}

/** The word of a clause that only a mind can do or be: "admitted", "is sorry", "expressed remorse". */
function traitOf(
  reading: Reading,
  {verb, object}: Clause,
  verbs: ReadonlySet<string>
): Trait | null {
  if (verb.voice !== 'active') return null
  const {lemma, last} = verb
  if (verbs.has(lemma) || forms.has(reading.tokens[last - 1]?.lower ?? '')) {
    return {head: last - 1, lemma, severity: softer.has(lemma) ? 'info' : undefined}
  }
  if (lemma === 'be' || lemma === 'feel') {
    let at = last
    while (reading.tokens[at]?.pos === 'ADV') at++
    const word = reading.tokens[at]?.lower ?? ''
    if (adjectives.has(word)) return {head: at, lemma: word, severity: undefined}
    if (lemma === 'be') return null
    if (word === 'that') return {head: last - 1, lemma, severity: undefined}
  }
  const feeling = reading.tokens[object?.head ?? -1]?.lower ?? ''
  return express.has(lemma) && feelings.has(feeling)
    ? {head: last - 1, lemma, severity: undefined}
    : null
}

/** Asked or imagined: "whether AI can think", "as if the chatbot felt", "seemed to apologise". */
function isSupposed(reading: Reading, {verb, first}: Clause, subject: number): boolean {
  if (verb.modality && verb.modality !== 'will') return true
  const {tokens} = reading
  for (let at = Math.max(first - 1, subject - 4); at < subject; at++) {
    if (asking.has(tokens[at]?.lower ?? '')) return true
  }
  const before = tokens.slice(subject, verb.last - 1)
  return before.some((token) => seeming.has(token.lower.replace(/(?:s|ed)$/, '')))
}

/** Whether somebody else is given the credit for the words: "Musk said Grok believed". */
function isSaidBy(reading: Reading, sentence: number, head: number): boolean {
  const token = reading.tokens[head]
  if (!token) return false
  return attributionsWhere(reading, {sentence, quoted: false}).some(
    ({cue, speaker, mention, content}) => {
      if (speaker === null || (cue && cue.start <= token.start && token.end <= cue.end))
        return false
      // The program's own promise holds what follows it.
      if (machineAt(reading, reading.mentions[mention ?? -1]?.head ?? -1)) return false
      return content.some(({start, end}) => start <= token.start && token.end <= end)
    }
  )
}
