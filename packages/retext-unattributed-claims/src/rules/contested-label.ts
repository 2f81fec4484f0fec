import {
  type CopySentence,
  copySentences,
  memoize,
  type NounPhrase,
  nounForms,
  setOf,
  singular,
  type TokenRange,
  wordSets
} from 'nlcst-attribution'
import {defineRule, oneOf, words} from 'sourcing-rule'
import data from '../generated/contested-labels.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const secondWords = data.pairs.map((pair) => pair.split(' ')[1] ?? '')
const turningOn = memoize(
  (labels: readonly string[]) => new Set([...setOf(labels), ...secondWords].flatMap(nounForms))
)

export const contestedLabel = defineRule({
  id: 'contested-label',
  plugin: packageName,
  severity: 'info',
  summary: 'Terrorist, extremist, thug: a label that judges people, and nobody who gives it.',
  note: wording.notes.contestedLabel,
  options: {labels: words(data.labels), headline: oneOf('check', 'ignore')},
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const labels = setOf(options.labels)
    const query = {words: turningOn(options.labels), headlines: options.headline === 'check'}
    for (const sentence of copySentences(reading, query)) {
      if (sentence.has(lists.labelling)) continue
      for (const phrase of sentence.phrases) {
        const range = labelIn(sentence, phrase, labels)
        if (!range || !isOfSomebody(sentence, phrase)) continue
        const span = sentence.span(range.first, range.last)
        if (sentence.isOwned(span) || sentence.isCredited(span)) continue
        report({
          span,
          reason: wording.contestedLabel(reading.textOf(span)),
          phrase: singular(sentence.word(range.last - 1))
        })
      }
    }
  }
})

/** The words of a phrase that label people, or `null`: "extremists", "a terrorist group", "terror cell". */
function labelIn(
  sentence: CopySentence,
  {first, head}: NounPhrase,
  labels: ReadonlySet<string>
): TokenRange | null {
  const {tokens} = sentence.reading
  const noun = singular(sentence.word(head))
  const before = sentence.word(head - 1)
  for (let at = first; at <= head; at++) {
    const lower = sentence.word(at)
    if (lists.owned.has(lower) || lower === 'no' || /^(?:anti|counter)/.test(lower)) return null
  }
  // "The terrorist Ivo Marsh": the name behind it heads the phrase.
  for (let at = first; at < head; at++) {
    if (
      tokens[at]?.pos === 'NOUN' &&
      labels.has(sentence.word(at)) &&
      tokens[at + 1]?.pos === 'PROPN'
    )
      return {first: at, last: at + 1}
  }
  // "Terrorist Screening Center": a name.
  const last = tokens[head]
  if (last && /^\p{Lu}/u.test(last.text) && tokens[head - 1]?.pos !== 'PUNCT' && head > first)
    return null
  if (head > first && lists.pairs.has(`${before} ${noun}`)) return {first: head - 1, last: head + 1}
  if (labels.has(noun)) return {first: head, last: head + 1}
  const label = singular(before)
  return head > first &&
    lists.bearers.has(sentence.word(head)) &&
    labels.has(label) &&
    !lists.nouns.has(label)
    ? {first: head - 1, last: head + 1}
    : null
}

/**
 * Whether the phrase stands for somebody in particular: pointed at, named with a people or a place, or the subject
 * of what was done; "laws against terrorists" are about nobody.
 */
function isOfSomebody(sentence: CopySentence, phrase: NounPhrase): boolean {
  const {first, last, head} = phrase
  const {tokens} = sentence.reading
  if (lists.pointing.has(sentence.word(first))) return true
  if (
    tokens
      .slice(first, head)
      .some(
        ({pos, text}) =>
          pos === 'PROPN' || pos === 'NUM' || (/^\p{Lu}/u.test(text) && pos === 'ADJ')
      )
  )
    return true
  // "The terrorist Ivo Marsh": the name behind it.
  if (tokens[last]?.pos === 'PROPN') return true
  return sentence.clauses.some(
    ({subject, verb}) =>
      subject?.head === head &&
      verb.form === 'finite' &&
      !verb.modality &&
      verb.polarity === 'positive' &&
      verb.tense === 'past'
  )
}
