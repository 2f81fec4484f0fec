import {
  type CopySentence,
  copySentences,
  isProducedBeside,
  type NounPhrase,
  type TokenRange,
  type VerbGroup,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, oneOf, someOf} from 'sourcing-rule'
import data from '../generated/polls.js'
import {packageName} from '../names.js'
import {asksOpinion, countsPrices, detailsIn, isSigned, listOf} from '../poll-details.js'
import * as wording from '../wording.js'

const lists = wordSets(data)

export const pollMissingDetails = defineRule({
  id: 'poll-missing-details',
  plugin: packageName,
  severity: 'info',
  summary: 'Poll without its pollster or the number asked.',
  note: wording.notes.poll,
  options: {
    require: someOf(['pollster', 'sponsor', 'sample', 'dates', 'margin'], ['pollster', 'sample']),
    'verb-check': flag(true),
    window: oneOf('story', 'paragraph')
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    let introduced = false
    for (const sentence of copySentences(reading, {words: lists.polls})) {
      for (const {who, first, last, verb} of pollsIn(sentence)) {
        // A survey may be of anything; one of opinion has people who answer.
        // "averaging third place in national polls": many of them, added up.
        if (sentence.word(who.head).endsWith('s') && sentence.has(lists.averages)) continue
        const survey = sentence.noun(who) === 'survey'
        if (survey && (!asksOpinion(reading) || countsPrices(reading))) continue
        const whole = {first: 0, last: reading.tokens.length}
        const paragraph = reading.paragraphs[sentence.paragraph] ?? whole
        const known = detailsIn(reading, options.window === 'story' ? whole : paragraph)
        if (isSigned(sentence, who) || isProducedBeside(sentence, 2, 2)) known.add('pollster')
        // "a survey by the guild found …. According to the survey": the one that the story has told of.
        if (introduced && sentence.word(who.first) === 'the') known.add('pollster')
        introduced ||= known.has('pollster')
        const missing = options.require.filter((detail) => !known.has(detail))
        const span = sentence.span(first, last)
        if (missing.length > 0)
          report({span, reason: wording.poll(listOf(missing)), phrase: 'poll'})
        else if (verb && options['verb-check'] && lists.overclaims.has(verb.lemma))
          report({
            span,
            reason: wording.pollVerb(sentence.word(verb.last - 1)),
            phrase: 'verb'
          })
      }
    }
  }
})

interface Poll extends TokenRange {
  who: NounPhrase
  verb?: VerbGroup | undefined
}

/** "the 2026 polls", "a governorship poll": votes are cast there. */
function isOfVotes(sentence: CopySentence, first: number, head: number): boolean {
  if (sentence.has(lists.ofOpinion, first, head)) return false
  const dated = sentence.tokens(first, head).some(({text}) => /^(?:19|20)\d\d$/.test(text))
  return sentence.has(lists.ballots, first, head) || (dated && sentence.word(head) === 'polls')
}

/** Polls of opinion that tell something: "a poll shows", "according to a survey", "in the latest polls". */
function pollsIn(sentence: CopySentence): Poll[] {
  const told = sentence.tellings.map((telling) => ({...telling, verb: telling.clause?.verb}))
  const shown = sentence.reading.clauses(sentence).flatMap(({subject: who, verb}): Poll[] => {
    const tells = lists.verbs.has(verb.lemma) && verb.voice === 'active'
    return who && who.last <= verb.first && tells
      ? [{who, first: who.first, last: verb.last, verb}]
      : []
  })
  const read = sentence.phrases
    .filter(
      ({first, head}) => sentence.pos(first - 1) === 'ADP' && sentence.has(lists.news, first, head)
    )
    // "the chance of a new poll": an election.
    .filter(
      ({first, head, number}) =>
        number === 'plural' ||
        sentence.has(lists.ofOpinion, first, head) ||
        asksOpinion(sentence.reading)
    )
    .map((who) => ({who, first: who.first, last: who.last}))
  const heads = new Set<number>()
  return [...told, ...shown, ...read].filter(({who}) => {
    const {first, head} = who
    if (heads.has(head) || !lists.polls.has(sentence.word(head))) return false
    if (sentence.has(lists.otherSurveys, first, head)) return false
    // "at the polls": where votes are cast.
    if (sentence.word(head) === 'polls' && /^(?:at|to)$/.test(sentence.word(first - 1)))
      return false
    if (isOfVotes(sentence, first, head)) return false
    heads.add(head)
    return true
  })
}
