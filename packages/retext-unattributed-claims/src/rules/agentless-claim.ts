import {
  agentlessIn,
  beingOf,
  type CopySentence,
  copySentences,
  isIdentified,
  isInProceedings,
  isOwnedNext,
  sentencesBefore,
  sentencesBeside,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, words} from 'sourcing-rule'
import data from '../generated/agentless.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const {
  writers,
  works,
  appeal,
  anew,
  tellings,
  alleging,
  legal,
  seekers,
  statuses,
  accounts,
  recounting
} = wordSets(data)

export const agentlessClaim = defineRule({
  id: 'agentless-claim',
  plugin: packageName,
  severity: 'warn',
  summary: 'Passive or impersonal claim that names nobody: it is widely believed, is said to be.',
  note: wording.notes.agentless,
  options: {patterns: words(), 'missing-persons-exempt': flag(true)},
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const more = new Set(options.patterns)
    for (const sentence of copySentences(reading)) {
      // "we have had a culture where it's been seen as a failure": somebody writes of what they know.
      if (sentence.has(writers)) continue
      for (const clause of sentence.clauses) {
        const claim = agentlessIn(sentence, clause, more)
        if (!claim || sentence.agentOf(clause.verb)) continue
        const span = sentence.span(claim.first, claim.last)
        if (sentence.isCovered(span) || sentence.isLink(span)) continue
        if (sentence.sources(span).some(({passive}) => !passive)) continue
        // What is believed may rest on who spoke before; "was said to" asks anew by whom.
        if (!anew.has(clause.verb.lemma) && sentence.isCarried) continue
        // "Under the act … A caravan is deemed to be a vehicle": the law goes on.
        const law = legal.has(clause.verb.lemma) ? sentencesBeside(sentence, 1, 0) : []
        if ([sentence, ...law].some((one) => one.has(works))) continue
        if (options['missing-persons-exempt'] && isAppeal(sentence)) continue
        // "Drivers are regarded as self-employed workers": what the law makes of them.
        if (legal.has(clause.verb.lemma) && sentence.has(statuses, claim.last, claim.last + 4))
          continue
        // "is alleged to have paid", in the story of a trial: the prosecution alleges it.
        if (alleging.has(clause.verb.lemma) && isInProceedings(sentence)) continue
        if (isNamedNext(sentence) || isOwnedNext(sentence) || isAccount(sentence)) continue
        report({span, reason: wording.agentless(reading.textOf(span))})
      }
    }
  }
})

/** Police ask for help: what the missing person "is believed to be wearing", how the suspects "are described", is theirs. */
function isAppeal(sentence: CopySentence): boolean {
  const beside = [sentence, ...sentencesBeside(sentence, 2, 2)]
  return beside.some((one) => one.has(seekers)) && beside.some((one) => one.has(appeal))
}

/** "She revealed details of the attack. He is said to have held a knife": what somebody told of is told. */
function isAccount(sentence: CopySentence): boolean {
  return sentencesBeside(sentence, 1, 0).some(
    (before) =>
      before.clauses.some(
        ({verb, subject}) => recounting.has(verb.lemma) && subject && beingOf(before, subject)
      ) ||
      (before.clauses.some(({object}) => object && accounts.has(before.word(object.head))) &&
        before.attributions.some(
          (one) => one.sense === 'say' && !one.negated && isIdentified(before.reading, one)
        ))
  )
}

/** "…, it is claimed. That is the warning of Ida Roe": a first sentence, whose source the second names. */
function isNamedNext(sentence: CopySentence): boolean {
  if (sentencesBefore(sentence) > 0) return false
  return sentencesBeside(sentence, 0, 1).some(
    (next) =>
      next.has(tellings) &&
      next.names.some(({kind}) => kind === 'person' || kind === 'organisation')
  )
}
