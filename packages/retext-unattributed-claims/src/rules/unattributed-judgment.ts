import {
  beingOf,
  type Clause,
  type CopySentence,
  copySentences,
  createPhraseMatcher,
  type NounPhrase,
  type PhraseMatcher,
  sentencesBeside,
  type TokenRange,
  wordSets
} from 'nlcst-attribution'
import {count, defineRule, words} from 'sourcing-rule'
import data from '../generated/judgments.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const pairs = createPhraseMatcher(data.pairs)
const blame = createPhraseMatcher(data.blame)

export const unattributedJudgment = defineRule({
  id: 'unattributed-judgment',
  plugin: packageName,
  severity: 'info',
  summary: 'Significance, blame or success asserted by the copy itself.',
  note: wording.notes.judgment,
  options: {phrases: words(), window: count(0)},
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const own = createPhraseMatcher(options.phrases)
    for (const sentence of copySentences(reading)) {
      for (const {first, last} of judgmentsIn(sentence, own)) {
        const span = sentence.span(first, last)
        if (sentence.isOwned(span) || sentence.isCredited(span) || isShown(sentence, last)) continue
        if (isNoVerdict(sentence, first)) continue
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

function judgmentsIn(sentence: CopySentence, own: PhraseMatcher): TokenRange[] {
  const found = sentence.clauses.flatMap((clause) => {
    const last = judgmentEnd(sentence, clause)
    return last === null ? [] : [{first: clause.verb.first, last}]
  })
  const {tokens} = sentence.reading
  for (let at = sentence.first; at < sentence.last; at++) {
    const length = Math.max(blame.matchAt(tokens, at), own.matchAt(tokens, at))
    if (length > 0 && sentence.isDesk(at)) found.push({first: at, last: at + length})
  }
  return found
}

/** The token after a judgement that a verb makes of its object; of "a sign of weakness" the sign. */
function judgmentEnd(sentence: CopySentence, clause: Clause): number | null {
  const {verb, object, kind} = clause
  if (!object || verb.voice === 'passive' || verb.polarity === 'negative') return null
  if (verb.modality !== null || kind === 'infinitive' || isOpen(sentence, clause)) return null
  // "was Ida Roe's triumph": a win that somebody had.
  if (object.owner !== null && lists.wins.has(sentence.word(object.head))) return null
  const particle = `${verb.lemma} ${sentence.word(verb.last)}`
  const before = sentence.modifiers(object)
  const is = (list: ReadonlySet<string>) => list.has(verb.lemma) || list.has(particle)
  if (is(lists.making)) return verdictEnd(sentence, object)
  const last = (nouns: ReadonlySet<string>) =>
    nouns.has(sentence.word(object.head)) ? object.last : null
  // "underscores the deepening dysfunction", "suggests a pragmatic response", "created a severe shortage".
  const person = clause.subject !== null && isPerson(sentence, clause.subject)
  if (is(lists.reading) && person) return null
  if (is(lists.reading) && before.some((word) => lists.given.has(word))) return last(lists.meanings)
  if (is(lists.inferring) && lists.articles.has(before[0] ?? '')) return last(lists.inferred)
  const severe = before.some((word) => lists.severe.has(word))
  return is(lists.causing) && severe ? last(lists.effects) : null
}

/** "unless there is a breakthrough": nothing is judged. */
function isOpen(sentence: CopySentence, {first, verb, subject}: Clause): boolean {
  return [first, subject?.head ?? -1, verb.first - 1].some((at) =>
    lists.open.has(sentence.word(at))
  )
}

/** "marks a previously unreported turning point", "is a testament to", "has been a resounding success". */
function verdictEnd(sentence: CopySentence, object: NounPhrase): number | null {
  const {first, head, last, determiner, owner} = object
  if (determiner === null && owner === null) return null
  for (let at = first + 1; at <= head; at++) {
    const pair = pairs.matchAt(sentence.reading.tokens, at)
    if (pair > 0) return at + pair
  }
  const noun = sentence.word(head)
  if (!lists.verdicts.has(noun)) return null
  if (lists.weak.has(noun) && !sentence.has(lists.intensifiers, first, head)) return null
  return noun === 'testament' && sentence.word(last) !== 'to' ? null : last
}

/** A figure right behind it shows what is judged: ": 212 of 230 trainees found work". */
function isShown(sentence: CopySentence, last: number): boolean {
  const rest = sentence.tokens(last, last + 11)
  const colon = rest.findIndex(({text}) => /^[:—–]$/.test(text))
  if (colon !== -1) return rest.slice(colon, colon + 8).some(({pos}) => pos === 'NUM')
  return rest[0]?.lower === 'of' && rest[1]?.pos === 'NUM'
}

/** "He highlights the importance": his own view. */
function isPerson(sentence: CopySentence, subject: NounPhrase): boolean {
  return (
    lists.people.has(sentence.word(subject.head)) ||
    (subject.kind !== 'pronoun' && beingOf(sentence, subject) === 'person')
  )
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
    one.tokens().some(({lower, quotation}) => quotation === null && lists.speakers.has(lower))
  )
}
