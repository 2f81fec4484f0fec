import {
  agentlessIn,
  beingOf,
  type Clause,
  type CopySentence,
  copySentences,
  groupNouns,
  isIdentified,
  isInProceedings,
  isNear,
  isOwnedNext,
  isTale,
  isToldOfBeside,
  sentencesBefore,
  sentencesBeside,
  setOf,
  tellersBeside,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, words} from 'sourcing-rule'
import data from '../generated/agentless.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)

/** "To critics it is seen as": no more than nobody. */
const vague: ReadonlySet<string> = new Set(groupNouns)

export const agentlessClaim = defineRule({
  id: 'agentless-claim',
  plugin: packageName,
  severity: 'warn',
  summary: 'Passive or impersonal claim that names nobody: it is widely believed, is said to be.',
  note: wording.notes.agentless,
  options: {patterns: words(), 'missing-persons-exempt': flag(true)},
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const more = setOf(options.patterns)
    for (const sentence of copySentences(reading)) {
      // "we have had a culture where it's been seen as a failure": somebody writes of what they know.
      if (sentence.has(lists.writers)) continue
      for (const clause of sentence.clauses) {
        const claim = agentlessIn(sentence, clause, more)
        if (!claim || sentence.agentOf(clause.verb) || isHeldBy(sentence, clause)) continue
        const span = sentence.span(claim.first, claim.last)
        // "according to studies": somebody, vague or not, who is another rule's matter.
        if (sentence.isCovered(span) || sentence.isCredited(span) || sentence.isLink(span)) continue
        if (isTale(sentence) || isBidden(sentence, clause)) continue
        if (sentence.sources(span).some(({passive}) => !passive)) continue
        // What is believed may rest on who spoke before; "was said to" asks anew by whom.
        if (!lists.anew.has(clause.verb.lemma) && sentence.isCarried) continue
        if (options['missing-persons-exempt'] && isAppeal(sentence)) continue
        if (isRuled(sentence, clause, claim.last)) continue
        if (lists.described.has(clause.verb.lemma) && isSought(sentence)) continue
        // "is alleged to have paid", in the story of a trial: the prosecution alleges it.
        if (lists.alleging.has(clause.verb.lemma) && isInProceedings(sentence)) continue
        if (isToldBeside(sentence, clause)) continue
        report({span, reason: wording.agentless(reading.textOf(span))})
      }
    }
  }
})

/** The sentences beside it say whose claim it is, or somebody tells there what happened. */
function isToldBeside(sentence: CopySentence, {verb}: Clause): boolean {
  if (isNamedNext(sentence) || isOwnedNext(sentence) || isAccount(sentence)) return true
  if (lists.judging.has(verb.lemma)) return isJudgedNext(sentence)
  return lists.factual.has(verb.lemma) && isToldOfBeside(sentence, 0)
}

/** "For the army it is seen as a way to save": whose view it is stands right before. */
function isHeldBy(sentence: CopySentence, {subject, first}: Clause): boolean {
  const begin = subject?.first ?? first
  const end = sentence.word(begin - 1) === ',' ? begin - 1 : begin
  const holder = sentence.phrases.find(({last}) => last === end)
  if (!holder || !lists.holders.has(sentence.word(holder.first - 1))) return false
  return beingOf(sentence, holder) !== null && !vague.has(sentence.word(holder.head))
}

/** "has been described as quackery. Articles in the Delmar Journal characterised it as fraud": one who does, right behind. */
function isJudgedNext(sentence: CopySentence): boolean {
  return sentencesBeside(sentence, 0, 1).some((next) =>
    next.clauses.some(({verb, subject}) => {
      if (!subject || verb.voice === 'passive' || !lists.judging.has(verb.lemma)) return false
      return next.names.some(({first}) => first < verb.first)
    })
  )
}

/** "But it be noted that": the writer asks the reader to. */
function isBidden(sentence: CopySentence, {verb}: Clause): boolean {
  return sentence.word(verb.first) === 'be' && sentence.word(verb.first - 1) === 'it'
}

/** What the law makes of somebody or something, in the sentence or going on from the one before, and what an office finds. */
function isRuled(sentence: CopySentence, {verb}: Clause, at: number): boolean {
  if (isAge(sentence, at)) return true
  const isLaw = lists.legal.has(verb.lemma)
  // "Under the act … A caravan is deemed to be a vehicle": the law goes on.
  if (isNear(sentence, lists.works, isLaw ? 1 : 0, 0)) return true
  // "Drivers are regarded as self-employed workers", "one parent was deemed a danger".
  if (verb.lemma === 'deem' && sentence.has(lists.found, at, at + 4)) return true
  return isLaw && sentence.has(lists.statuses, at, at + 4)
}

/** "Police said he fell. ¶ The man, believed to be in his 40s, died": an age by sight, of whoever tells the rest. */
function isAge(sentence: CopySentence, at: number): boolean {
  const decade = sentence.word(at) === 'in' && lists.owners.has(sentence.word(at + 1))
  if (!decade && sentence.word(at) !== 'aged') return false
  return tellersBeside(sentence, 1, 1).length > 0
}

/** Police ask for help: what the missing person "is believed to be wearing", how the suspects "are described", is theirs. */
function isAppeal(sentence: CopySentence): boolean {
  return isNear(sentence, lists.seekers, 2, 2) && isNear(sentence, lists.appeal, 2, 2)
}

/** "Police are looking for a dark car. The suspect is described as tall": theirs, whether or not they ask for help. */
function isSought(sentence: CopySentence): boolean {
  return [sentence, ...sentencesBeside(sentence, 2, 1)].some(
    (one) => one.has(lists.hunting) && one.has(lists.seekers)
  )
}

/** "She revealed details of the attack. He is said to have held a knife": what somebody told of is told. */
function isAccount(sentence: CopySentence): boolean {
  return sentencesBeside(sentence, 1, 0).some(
    (before) =>
      before.clauses.some(
        ({verb, subject}) => lists.recounting.has(verb.lemma) && subject && beingOf(before, subject)
      ) ||
      (before.clauses.some(({object}) => object && lists.accounts.has(before.word(object.head))) &&
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
      next.has(lists.tellings) &&
      next.names.some(({kind}) => kind === 'person' || kind === 'organisation')
  )
}
