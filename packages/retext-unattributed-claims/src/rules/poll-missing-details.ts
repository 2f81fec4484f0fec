import {
  copySentences,
  detailsIn,
  isProducedBeside,
  isSigned,
  type PollDetail,
  pollNouns,
  pollsIn,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, oneOf, someOf} from 'sourcing-rule'
import data from '../generated/polls.js'
import {packageName} from '../names.js'
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
    for (const sentence of copySentences(reading, {words: pollNouns})) {
      for (const {who, first, last, verb} of pollsIn(sentence)) {
        // "averaging third place in national polls": many of them, added up.
        if (sentence.word(who.head).endsWith('s') && sentence.has(lists.averages)) continue
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

/** "who ran the poll, how many were asked and when they were asked" */
function listOf(missing: readonly PollDetail[]): string {
  const words = missing.map((detail) => wording.pollDetails[detail])
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part).join(' and ')
}
