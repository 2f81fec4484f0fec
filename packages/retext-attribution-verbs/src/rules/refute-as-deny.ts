import {sentencesWith, type Token, verbForms} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/evidence-words.js'
import {packageName} from '../names.js'
import {deskTokens, inForm} from '../uses.js'
import * as wording from '../wording.js'

interface Options {
  'evidence-words': readonly string[]
  also: readonly string[]
}

const evidence: ReadonlySet<string> = new Set(data.evidence)
const scholarlyObjects: ReadonlySet<string> = new Set(data['scholarly-objects'])
const scholarlySubjects: ReadonlySet<string> = new Set(data['scholarly-subjects'])
const pointing: ReadonlySet<string> = new Set(data.pointing)
const links: ReadonlySet<string> = new Set(data.links)
const attempts: ReadonlySet<string> = new Set(data.attempts)
const vessels: ReadonlySet<string> = new Set(data.vessels)

export const refuteAsDeny = defineRule<Options>({
  id: 'refute-as-deny',
  plugin: packageName,
  severity: 'warn',
  summary: '“Refute” for “deny”: nothing is disproved.',
  note: wording.notes.refute,
  defaults: {'evidence-words': [], also: []},
  schema: {
    type: 'object',
    properties: {
      'evidence-words': {type: 'array', items: {type: 'string', minLength: 1}},
      also: {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const lemmas = ['refute', ...options.also]
    const forms = new Map(lemmas.flatMap((lemma) => verbForms(lemma).map((form) => [form, lemma])))
    const more = new Set(options['evidence-words'].map((word) => word.toLowerCase()))
    for (const {index} of sentencesWith(reading, new Set(forms.keys()))) {
      const tokens = deskTokens(reading, index)
      tokens.forEach((token, place) => {
        const lemma = forms.get(token.lower)
        if (!lemma || isDisproof(tokens, place, more) || isNoun(tokens, place)) return
        const expected = inForm(token.text, lemma, ['deny', 'reject', 'dispute'])
        report({
          span: token,
          reason: wording.refute(token.text, expected[0] ?? 'denied'),
          expected,
          phrase: lemma
        })
      })
    }
  }
})

/** "a rebut": no verb. */
function isNoun(tokens: readonly Token[], place: number): boolean {
  return tokens[place]?.pos === 'NOUN' && tokens[place - 1]?.pos === 'DET'
}

function isDisproof(tokens: readonly Token[], place: number, more: ReadonlySet<string>): boolean {
  const lower = tokens.map((token) => token.lower)
  const proves = (word: string) => evidence.has(word) || more.has(word)
  if (lower.slice(Math.max(place - 4, 0), place).some((word) => attempts.has(word))) return true
  // The thing that is refuted, up to the next comma: a conjecture is refuted by proof.
  if (clause(lower, place + 1).some((word) => scholarlyObjects.has(word))) return true
  if (subject(tokens, place).some((word) => proves(word) || scholarlySubjects.has(word)))
    return true
  if (isExplained(lower.slice(place + 1))) return true
  return clause(lower, place + 1, true).some((word, at, words) => {
    if (!proves(word) || (vessels.has(word) && !more.has(word))) return false
    return words.slice(Math.max(at - 4, 0), at).some((link) => links.has(link))
  })
}

/** "refuted by experts who note that": those who refute it say why. */
function isExplained(rest: readonly string[]): boolean {
  return (
    rest[0] === 'by' &&
    rest.slice(1, 9).some((word) => pointing.has(word) || scholarlySubjects.has(word))
  )
}

/** Words after the verb; `aside` steps over commas ("refuted, with bank records,"). */
function clause(lower: readonly string[], from: number, aside = false): string[] {
  const end = lower.findIndex(
    (word, at) => at >= from && (/^[;.]$/.test(word) || (!aside && word === ','))
  )
  return lower.slice(from, end === -1 ? undefined : end)
}

/** The subject's own words: what stands right before the verb, not its relative clauses. */
function subject(tokens: readonly Token[], place: number): string[] {
  let at = place - 1
  while (tokens[at] && /^(?:ADV|AUX|PART)$/.test(tokens[at]?.pos ?? '')) at--
  const end = at + 1
  while (tokens[at] && /^(?:ADJ|DET|NOUN|PROPN|NUM|ADP|PRON|PART)$/.test(tokens[at]?.pos ?? ''))
    at--
  return tokens.slice(at + 1, end).map((token) => token.lower)
}
