import data from '../generated/unnamed-media.js'
import type {Clause, TokenRange} from '../types.js'
import {wordSets} from '../words.js'
import type {CopySentence} from './sentence.js'
import {isBareReport, isOnlineCrowd, isUnnamedMedia, unsignedFrom} from './unnamed-media.js'

const words = wordSets(data)

/**
 * The words by which a sentence passes on a report of outlets that nobody could look up: "according to local media",
 * "local media reported", "with reports that", "it was reported".
 *
 * @param sentence a sentence of copy
 * @returns their tokens, `last` exclusive
 */
export function unnamedReportsIn(sentence: CopySentence): TokenRange[] {
  const told = sentence.tellings.filter(
    ({entry, who}) => entry === null && isUnnamedMedia(sentence, who)
  )
  const amid = sentence.phrases.flatMap((phrase) => {
    const first = unsignedFrom(sentence, phrase)
    const that = sentence.word(phrase.last) === 'that' ? 1 : 0
    return first === null ? [] : [{first, last: phrase.last + that}]
  })
  return [
    ...told,
    ...amid,
    ...sentence.clauses.flatMap((clause) => reportIn(sentence, clause) ?? [])
  ]
}

/** "local media reported", "reports emerged", "it was reported", "…, reported local media". */
function reportIn(sentence: CopySentence, {verb, subject, object}: Clause): TokenRange | null {
  if (verb.form !== 'finite') return null
  if (verb.voice === 'passive') {
    const it =
      subject &&
      verb.first - subject.last < 2 &&
      sentence.word(subject.head) === 'it' &&
      verb.lemma === 'report' &&
      !isTimed(sentence, subject, verb)
    const police = words.police.has(sentence.word(sentence.pastAdverbs(verb.last)))
    return it && !police ? {first: subject.first, last: verb.last} : null
  }
  // "Did the local press publish any of it?" passes nothing on.
  if (sentence.word(sentence.last - 1) === '?' && sentence.pos(sentence.first) === 'AUX')
    return null
  // "subpoenas for media outlets that publish secrets": which outlets are meant.
  const relative = sentence.word(verb.first - 1)
  if (
    /^(?:that|which|who)$/.test(relative) &&
    verb.tense === 'present' &&
    verb.auxiliaries.length === 0
  )
    return null
  const passes = words.passing.has(verb.lemma)
  if (passes && object && isUnnamedMedia(sentence, object) && !isBareReport(sentence, object))
    return sentence.pos(object.last) === 'PUNCT' ? {first: verb.first, last: object.last} : null
  if (!subject || subject.last > verb.first || !isUnnamedMedia(sentence, subject)) return null
  // "“… read reports,” said Ida Roe": hers.
  if (!sentence.isDesk(subject.head)) return null
  // "Reports began to emerge that": what they begin to do.
  const begun = sentence.word(verb.last) === 'to' && words.beginning.has(verb.lemma)
  const spread = words.circulating.has(begun ? sentence.word(verb.last + 1) : verb.lemma)
  const spreads = spread && isBareReport(sentence, subject)
  if (!spreads && !passes) return null
  return {first: subject.first, last: begun && spreads ? verb.last + 2 : verb.last}
}

/** "the day after it was reported": when somebody told of it, and nothing that was told. */
function isTimed(sentence: CopySentence, subject: TokenRange, verb: TokenRange): boolean {
  return words.timing.has(sentence.word(subject.first - 1)) && sentence.word(verb.last) !== 'that'
}

/**
 * What crowds of the internet say or are: "Facebook users were furious", "netizens were quick to mock".
 *
 * @param sentence a sentence of copy
 * @returns their tokens, `last` exclusive
 */
export function crowdsIn(sentence: CopySentence): TokenRange[] {
  return sentence.clauses.flatMap(({verb, subject}) => {
    if (verb.form !== 'finite' || verb.voice === 'passive') return []
    if (!subject || subject.last > verb.first || !isOnlineCrowd(sentence, subject)) return []
    if (verb.lemma !== 'be')
      return words.reactions.has(verb.lemma) ? [{first: subject.first, last: verb.last}] : []
    const mood = sentence.pastAdverbs(verb.last)
    if (!words.moods.has(sentence.word(mood))) return []
    // "were quick to mock": up to the verb behind the mood.
    const last = sentence.word(mood + 1) === 'to' ? mood + 3 : mood + 1
    return [{first: subject.first, last}]
  })
}
