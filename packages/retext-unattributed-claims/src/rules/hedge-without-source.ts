import {
  type CopySentence,
  copySentences,
  hasName,
  hedgesIn,
  isCalled,
  isIdentified,
  isInference,
  isInProceedings,
  isOwnedNext,
  isTale,
  isTold,
  isToldOfBeside,
  placesOf,
  sentencesBefore,
  sentencesBeside,
  setOf,
  sourceOf,
  tellersBeside,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, oneOf, words} from 'sourcing-rule'
import data from '../generated/hedges.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const heard = new Set(['heard'])
const out = new Set(['out'])
const our = new Set(['our'])
const about = new Set(['about'])
const how = new Set(['how'])

export const hedgeWithoutSource = defineRule({
  id: 'hedge-without-source',
  plugin: packageName,
  severity: 'warn',
  summary: 'Reportedly, allegedly, apparently: a hedge with no source near it.',
  note: wording.notes.hedge,
  options: {
    adverbs: words(data.adverbs),
    'require-source-in': oneOf('sentence', 'paragraph'),
    'court-mode': flag(false)
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const adverbs = setOf(options.adverbs)
    const inCourt = options['court-mode'] && placesOf(reading, lists.legal).length > 0
    for (const sentence of copySentences(reading)) {
      for (const {first: at, last} of hedgesIn(sentence, adverbs)) {
        const word = sentence.word(at)
        if (inCourt && word.startsWith('alleged')) continue
        if (isToldBeside(sentence) || isToldUnder(sentence)) continue
        if (isVouchedFor(sentence, word) || isTold(sentence, at)) continue
        if (isSourcedBeside(sentence, options['require-source-in'] === 'paragraph')) continue
        if (isGoingOn(sentence) || isOwned(sentence) || isFramed(sentence)) continue
        if (isTale(sentence) || isToldOfBeside(sentence, 1)) continue
        // "purportedly of an accident that turned out to be staged": the copy says how it was.
        if (sentence.hasPair(lists.turning, out, last)) continue
        if (word === 'allegedly' && isCharged(sentence, at)) continue
        const span = sentence.span(at, last)
        if (sentence.isLink(span)) continue
        const severity = isInference(word) ? 'info' : undefined
        report({span, reason: wording.hedge(reading.textOf(span)), phrase: word, severity})
      }
    }
  }
})

/** What a court heard, the paper's own eyes, or a case whose bringer alleges: "was sued for allegedly harassing". */
function isVouchedFor(sentence: CopySentence, hedge: string): boolean {
  const at = sentence.first + sentence.words.indexOf(hedge)
  const before = (list: ReadonlySet<string>) => sentence.has(list, sentence.first, at)
  const outlet = sentence.names.some(({kind}) => kind === 'media')
  if (outlet && sentence.has(lists.coverage)) return true
  if (sentence.has(heard) && sentence.has(lists.hearing)) return true
  // "was arrested for reportedly biting a guard": whoever arrests says so.
  if (sentence.word(at - 1) === 'for' && before(lists.accusing)) return true
  if (hedge === 'allegedly' && sentence.has(lists.accusing)) return true
  // "A petition seeks to stop the film since it reportedly": the ground that it gives.
  return before(lists.petitions) || sentence.hasPair(our, lists.reporters)
}

/** "KABC-7 reported:": a line of its own behind the hedge, which hands over to whoever is quoted or shown. */
function isToldUnder(sentence: CopySentence): boolean {
  return sentence
    .around(0, 1)
    .slice(1)
    .some((next) => {
      if (next.word(next.last - 1) !== ':' || next.last - next.first > 12) return false
      const [opener] = next.tokens()
      const named = /^(?:PROPN|NUM)$/.test(opener?.pos ?? '') && /^\p{Lu}/u.test(opener?.text ?? '')
      return named && next.tokens().some(({index}) => lists.reporting.has(next.lemma(index)))
    })
}

/** An identified source in the sentence before, or in the next one where it is a paper or an outlet. */
function isSourcedBeside(sentence: CopySentence, anywhere: boolean): boolean {
  const {reading, index, paragraphAttributions} = sentence
  return paragraphAttributions.some((one) => {
    if (!isIdentified(reading, one) || one.sense === 'want' || one.sense === 'think') return false
    if (anywhere || one.sentence === index - 1) return true
    const kind = sourceOf(reading, one)?.class
    return one.sentence === index + 1 && (kind === 'media' || kind === 'document')
  })
}

/** "The firm is reportedly planning cuts. A report for the Tarn Ledger said": whose it is comes right under it, of a first sentence in any form. */
function isOwned(sentence: CopySentence): boolean {
  if (isOwnedNext(sentence)) return true
  if (sentencesBefore(sentence) > 0) return false
  return tellersBeside(sentence, 0, 1).some(
    (one) => one.form !== 'verb' || sourceOf(sentence.reading, one)?.class === 'document'
  )
}

/** The same speaker in the sentence before and in the next: what stands between is their account. */
function isFramed(sentence: CopySentence): boolean {
  const before = new Set(tellersBeside(sentence, 1, 0).flatMap(({source}) => source ?? []))
  return tellersBeside(sentence, 0, 1).some(
    ({source, sense}) => sense === 'say' && source !== null && before.has(source)
  )
}

/**
 * "She is accused of misconduct. Not only did she allegedly know …", "allegedly drove into a crowd. He has been charged with
 * murder": the charge stands beside, whoever brings it speaks there, or police look for who did it.
 */
function isCharged(sentence: CopySentence, at: number): boolean {
  const {reading} = sentence
  if (sentencesBeside(sentence, 1, 0).some((before) => before.has(lists.charging))) return true
  if (sentencesBeside(sentence, 0, 2).some((next) => next.has(lists.charged))) return true
  if (sentence.has(lists.hunting) && sentence.has(lists.bringing)) return true
  // "The allegations are that he allegedly moved the money": the word goes with them.
  if (sentence.has(lists.allegations, sentence.first, at)) return true
  if (!isInProceedings(sentence)) return false
  return tellersBeside(sentence, 1, 1).some((one) => {
    const source = sourceOf(reading, one)
    return source !== null && isCalled(source, lists.bringing)
  })
}

/** "Local media reported that a man fell. He is reportedly in hospital": the account goes on, and who gave it is another rule's matter. */
function isGoingOn(sentence: CopySentence): boolean {
  if (!lists.goingOn.has(sentence.word(sentence.first))) return false
  const last = sentence.paragraphAttributions.filter((one) => one.sentence < sentence.index).at(-1)
  return last !== undefined && last.sense === 'say' && last.sentence === sentence.index - 1
}

/**
 * An outlet or a paper in the sentence beside it, in whatever paragraph, or somebody who alleges it in the next, tells
 * where the hearsay comes from; so does "described how she allegedly" in its own. The items of a list stand alone.
 */
function isToldBeside(sentence: CopySentence): boolean {
  const {reading, paragraph, index} = sentence
  if (sentence.hasPair(about, how)) return true
  if (reading.paragraphs[paragraph]?.role !== 'body') return false
  return tellersBeside(sentence, 1, 1).some((one) => {
    const source = sourceOf(reading, one)
    if (source?.class === 'media' && lists.reporting.has(one.lemma)) return hasName(reading, source)
    return one.sentence > index && lists.telling.has(one.lemma)
  })
}
