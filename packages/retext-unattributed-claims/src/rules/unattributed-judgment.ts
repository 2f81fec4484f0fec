import {
  type CopySentence,
  copySentences,
  createPhraseMatcher,
  isToldOfBelow,
  judgmentEnd,
  memoize,
  type PhraseMatcher,
  sentencesBeside,
  sourceOf,
  type TokenRange,
  tellersBeside,
  wordSets
} from 'nlcst-attribution'
import {count, defineRule, words} from 'sourcing-rule'
import data from '../generated/judgments.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const because = new Set(['because'])
const blamesOf = memoize((phrases: readonly string[]) =>
  createPhraseMatcher([...data.blame, ...phrases])
)

export const unattributedJudgment = defineRule({
  id: 'unattributed-judgment',
  plugin: packageName,
  severity: 'info',
  summary: 'Significance, blame or success asserted by the copy itself.',
  note: wording.notes.judgment,
  options: {phrases: words(), window: count(0)},
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const blames = blamesOf(options.phrases)
    for (const sentence of copySentences(reading)) {
      for (const {first, last} of judgmentsIn(sentence, blames)) {
        const span = sentence.span(first, last)
        if (sentence.isOwned(span) || sentence.isCredited(span) || isShown(sentence, last)) continue
        if (
          isToldOfBelow(sentence) ||
          isNoVerdict(sentence, first) ||
          isMeasured(sentence, first, last)
        )
          continue
        if (isOfPaper(sentence, first) || isShownBehind(sentence, first, last)) continue
        // Somebody may take the view up in the sentences that follow.
        const soon = sentence.around(0, options.window).slice(1)
        const owned = soon.some(
          (one) => one.paragraph === sentence.paragraph && one.sources().length > 0
        )
        if (!owned) report({span, reason: wording.judgment(reading.textOf(span))})
      }
    }
  }
})

function judgmentsIn(sentence: CopySentence, blames: PhraseMatcher): TokenRange[] {
  const judged = sentence.clauses.flatMap((clause) => {
    const last = judgmentEnd(sentence, clause)
    return last === null ? [] : [{first: clause.verb.first, last}]
  })
  return [...judged, ...sentence.matches(blames)]
}

/** A reason, or a figure right behind it, shows what is judged: ": 212 of 230 trainees found work". */
function isShown(sentence: CopySentence, last: number): boolean {
  // "is a major setback for the club, because its players are leaving": the reason stands beside it.
  if (sentence.has(because, last)) return true
  const rest = sentence.tokens(last, last + 11)
  const colon = rest.findIndex(({text}) => /^[:—–]$/.test(text))
  if (colon !== -1) return rest.slice(colon, colon + 8).some(({pos}) => pos === 'NUM')
  return rest[0]?.lower === 'of' && rest[1]?.pos === 'NUM'
}

/** "The report notes that …. But it highlights a lack": the paper's own verdict. */
function isOfPaper(sentence: CopySentence, first: number): boolean {
  return (
    sentence.word(first - 1) === 'it' &&
    tellersBeside(sentence, 1, 0).some(
      (one) => sourceOf(sentence.reading, one)?.class === 'document'
    )
  )
}

/** "Highlighting the challenges, however, was a 15 per cent fall": the fact that shows it is the subject of the sentence. */
function isShownBehind(sentence: CopySentence, first: number, last: number): boolean {
  if (first !== sentence.first || !sentence.word(first).endsWith('ing')) return false
  return sentence
    .tokens(last, last + 7)
    .some(({pos, lower}) => pos === 'AUX' && /^(?:is|are|was|were)$/.test(lower))
}

/** "options are implying a 5.4% move": what the figures come to. */
function isMeasured(sentence: CopySentence, first: number, last: number): boolean {
  return sentence
    .tokens(first, last)
    .some(({pos, index}) => pos === 'NUM' && /^(?:%|per|percent)$/.test(sentence.word(index + 1)))
}

/**
 * "examine who was to blame", "praised for having changed the course", "to some, it marked": a question, or somebody's view.
 * "The infection causes lung problems": a cause that medicine or physics knows. "I", "we" beside it: a column.
 */
function isNoVerdict(sentence: CopySentence, first: number): boolean {
  if (lists.asking.has(sentence.word(first - 1))) return true
  const viewed = sentence
    .tokens(sentence.first, first)
    .some(
      ({lower, index}) => lists.toward.has(lower) && lists.viewers.has(sentence.word(index + 1))
    )
  if (viewed || sentence.has(lists.physical)) return true
  return [sentence, ...sentencesBeside(sentence, 1, 1)].some((one) =>
    one.places(lists.speakers).some((at) => one.isDesk(at))
  )
}
