import {
  accusationsIn,
  behind,
  type CopySentence,
  copySentences,
  isInProceedings,
  isNear,
  isTakenUp,
  sentencesBefore,
  sentencesBeside,
  setOf,
  wordSets
} from 'nlcst-attribution'
import {count, defineRule, words} from 'sourcing-rule'
import data from '../generated/accusations.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const legal = new Set(['legal'])
const semicolon = new Set([';'])

/** Further than this behind an accusation an accuser is another's. */
const farthest = 16

export const allegationWithoutAccuser = defineRule({
  id: 'allegation-without-accuser',
  plugin: packageName,
  severity: 'warn',
  summary: 'Accusations with no accuser anywhere near.',
  note: wording.notes.allegation,
  options: {window: count(1), 'accuser-nouns': words(data.accusers)},
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const accusers = setOf(options['accuser-nouns'])
    for (const sentence of copySentences(reading)) {
      for (const {first, last} of accusationsIn(sentence)) {
        const span = sentence.span(first, last)
        if (behind(sentence, last, last + farthest, lists.agents, semicolon)) continue
        if (isNear(sentence, lists.fiction, 1, 0)) continue
        if (sentence.isOwned(span) || isInProceedings(sentence)) continue
        if (isAccusedNear(sentence, accusers, options.window)) continue
        if (
          isBrought(sentence, first) ||
          isTakenUp(sentence, sentencesBefore(sentence) < 2 ? 3 : 1)
        )
          continue
        report({span, reason: wording.allegation(reading.textOf(span))})
      }
    }
  }
})

/** Somebody accuses, or an accuser stands, in the sentence or the ones of its paragraph beside it. */
function isAccusedNear(
  sentence: CopySentence,
  accusers: ReadonlySet<string>,
  window: number
): boolean {
  return sentence
    .around(window, window)
    .some(
      (one) =>
        one.paragraph === sentence.paragraph &&
        (one.has(accusers) ||
          sentence.reading
            .clauses(one)
            .some(
              ({verb, subject}) => verb.lemma === 'accuse' && verb.voice === 'active' && subject
            ))
    )
}

/**
 * "a probe into allegations of graft"; a lawsuit, a civil claim or a regulator in the sentence or those beside it: somebody
 * brings it.
 */
function isBrought(sentence: CopySentence, first: number): boolean {
  if (lists.probing.has(sentence.word(first - 1))) return true
  return [sentence, ...sentencesBeside(sentence, 1, 2)].some(
    (one) => one.has(lists.suits) || one.hasPair(legal, lists.legal)
  )
}
