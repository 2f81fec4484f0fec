import {type Clause, type Reading, type Sentence, type Span, skipAdverbs} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {
  agentOf,
  clausesOf,
  copySentences,
  isLink,
  nounOf,
  spanOf,
  wordAt,
  wordsOf
} from '../copy.js'
import {isCarried, isCovered, sourcesIn} from '../coverage.js'
import data from '../generated/agentless.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  patterns: readonly string[]
  'missing-persons-exempt': boolean
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const impersonal = set(data.impersonal)
const infinitive = set(data.infinitive)
const regarding = set(data.regarding)
const complement = set(data.complement)
const everybody = set(data.everybody)
const matters = set(data.matters)
const raising = set(data.raising)
const made = set(data.made)
const cited = set(data.cited)
const citing = set(data.citing)
const works = set(data.works)
const appeals = set(data.appeal)
const states = set(['be', 'have'])
const barely = set(data.barely)
const anew = set(data.anew)
const behind = set(data.behind)
const definitions = new Set(['a', 'an'])
const articles = new Set(['a', 'an', 'the', 'one'])

export const agentlessClaim = defineRule<Options>({
  id: 'agentless-claim',
  plugin: packageName,
  severity: 'warn',
  summary: 'Passive or impersonal claim that names nobody: it is widely believed, is said to be.',
  note: wording.notes.agentless,
  defaults: {patterns: [], 'missing-persons-exempt': true},
  schema: {
    type: 'object',
    properties: {
      patterns: {type: 'array', items: {type: 'string', minLength: 1}},
      'missing-persons-exempt': {type: 'boolean'}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const more = set(options.patterns)
    for (const sentence of copySentences(reading)) {
      for (const clause of clausesOf(reading, sentence)) {
        const span = claimIn(reading, sentence, clause, more)
        if (!span || agentOf(reading, sentence, clause.verb)) continue
        if (isCovered(reading, sentence.index, span) || isLink(reading, span)) continue
        if (sourcesIn(reading, sentence.index, span).some(({passive}) => !passive)) continue
        // What is believed may rest on who spoke before; "was said to" asks anew by whom.
        if (!anew.has(clause.verb.lemma) && isCarried(reading, sentence)) continue
        if (wordsOf(reading, sentence).some((word) => works.has(word))) continue
        if (options['missing-persons-exempt'] && isAppeal(reading, sentence)) continue
        report({span, reason: wording.agentless(reading.textOf(span))})
      }
    }
  }
})

/** The words of a claim on nobody's word that a clause makes, or `null`. */
function claimIn(
  reading: Reading,
  sentence: Sentence,
  {verb, subject, first}: Clause,
  more: ReadonlySet<string>
): Span | null {
  // "It should be noted", "if they are considered to be": no claim.
  // "estimated to have done": no active verb takes "to have" so.
  const bare =
    verb.tense !== 'present' &&
    barely.has(verb.lemma) &&
    verb.auxiliaries.length === 0 &&
    verb.form !== 'infinitive'
  if ((verb.voice !== 'passive' && !bare) || verb.polarity === 'negative' || verb.modality !== null)
    return null
  if (wordAt(reading, first) === 'if') return null
  const {lemma} = verb
  const helped = verb.auxiliaries.length > 0
  const at = skipAdverbs(reading.tokens, verb.last, sentence.last)
  const after = wordAt(reading, at)
  const opener = subject ? wordAt(reading, subject.first) : ''
  const by = reading.tokens.slice(verb.first, verb.last).some(({lower}) => everybody.has(lower))
  const span = (first: number, last: number) =>
    spanOf(reading, first, Math.min(last, sentence.last))

  // "Questions have been raised", "Claims were made that"; "Factors cited for the drop".
  if (subject && subject.owner === null && subject.last <= verb.first) {
    const noun = nounOf(reading, subject)
    // "two complaints have been lodged": a fact that somebody counted.
    const counted = reading.tokens.slice(subject.first, subject.head).some(({pos}) => pos === 'NUM')
    const raised = matters.has(noun) && raising.has(lemma) && (lemma !== 'make' || made.has(noun))
    if (raised && verb.form === 'finite' && subject.number === 'plural' && !counted)
      return span(subject.first, verb.last)
    if (cited.has(noun) && citing.has(lemma) && verb.form === 'participle' && after === 'for')
      return span(subject.first, at + 1)
  }
  // "It is widely believed that"; "it was reported" is somebody else's report, which has a rule of its own.
  if (
    opener === 'it' &&
    helped &&
    verb.form === 'finite' &&
    (impersonal.has(lemma) || more.has(lemma))
  )
    return behind.has(after) || !subject ? null : span(subject.first, verb.last)
  // "is said to be", "reported to have been discussed"
  const state = states.has(wordAt(reading, at + 1))
  const verbal = after === 'to' && /^(?:VERB|AUX)$/.test(reading.tokens[at + 1]?.pos ?? '')
  if (verbal && (helped ? infinitive.has(lemma) || more.has(lemma) : bare && state))
    return span(verb.first, at + 2)
  if (!helped) return null
  // "In Tarnia a debt is regarded as": it defines, unless everybody is said to think so.
  if (verb.form !== 'finite' || (definitions.has(opener) && verb.tense === 'present' && !by))
    return null
  if (regarding.has(lemma) && after === 'as') return span(verb.first, at + 1)
  return complement.has(lemma) && articles.has(after) ? span(verb.first, at + 1) : null
}

/** Police ask for help: what the missing person "is believed to be wearing" is theirs. */
function isAppeal(reading: Reading, sentence: Sentence): boolean {
  const beside = reading.sentences
    .slice(Math.max(sentence.index - 1, 0), sentence.index + 3)
    .filter(({paragraph}) => Math.abs(paragraph - sentence.paragraph) < 2)
  const words = beside.flatMap((one) => wordsOf(reading, one))
  return words.includes('missing') && words.some((word) => appeals.has(word))
}
