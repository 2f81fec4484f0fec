import {
  attributionsWhere,
  type Clause,
  type CopySentence,
  copySentences,
  isBareReport,
  isOnlineCrowd,
  isUnnamedMedia,
  type Span,
  sentencesBeside,
  type TokenRange,
  unnamedMediaWords,
  unsignedFrom,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, oneOf, words} from 'sourcing-rule'
import data from '../generated/second-hand.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const triggers = new Set([...unnamedMediaWords, 'reported'])

export const secondhandReport = defineRule({
  id: 'secondhand-report',
  plugin: packageName,
  severity: 'warn',
  summary:
    'Local media, press reports, “it was reported”: somebody else’s report without the outlet.',
  note: wording.notes.secondhand,
  options: {
    'outlet-list': words(),
    'allow-local-media-with-link': flag(true),
    social: oneOf('on', 'off')
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const outlets = options['outlet-list'].map((name) => ` ${name.toLowerCase()} `)
    for (const sentence of copySentences(reading, {words: triggers})) {
      if (options['allow-local-media-with-link'] && sentence.isLinked) continue
      for (const {first, last} of options.social === 'on' ? crowdsIn(sentence) : []) {
        const span = sentence.span(first, last)
        if (isHeardNext(sentence)) continue
        report({span, reason: wording.crowd(reading.textOf(span))})
      }
      // An outlet's name in the sentence, as a source or as the thing that "local newspaper" introduces.
      const copy = ` ${sentence.words.join(' ')} `
      if (outlets.some((outlet) => copy.includes(outlet))) continue
      if (sentence.names.some(({kind}) => kind === 'media')) continue
      for (const {first, last} of reportsIn(sentence)) {
        const span = sentence.span(first, last)
        if (!sentence.isCovered(span) && !isNamedBelow(sentence, span))
          report({span, reason: wording.secondhand(reading.textOf(span))})
      }
    }
  }
})

/** "according to local media", "local media reported", "with reports that". */
function reportsIn(sentence: CopySentence): TokenRange[] {
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
      verb.lemma === 'report'
    const police = lists.police.has(sentence.word(sentence.pastAdverbs(verb.last)))
    return it && !police ? {first: subject.first, last: verb.last} : null
  }
  const passes = lists.passing.has(verb.lemma)
  if (passes && object && isUnnamedMedia(sentence, object) && !isBareReport(sentence, object))
    return sentence.pos(object.last) === 'PUNCT' ? {first: verb.first, last: object.last} : null
  if (!subject || subject.last > verb.first || !isUnnamedMedia(sentence, subject)) return null
  // "“… read reports,” said Ida Roe": hers.
  if (!sentence.isDesk(subject.head)) return null
  const spreads = lists.circulating.has(verb.lemma) && isBareReport(sentence, subject)
  return spreads || passes ? {first: subject.first, last: verb.last} : null
}

/** "Facebook users were furious", "netizens were quick to mock". */
function crowdsIn(sentence: CopySentence): TokenRange[] {
  return sentence.clauses.flatMap(({verb, subject, object}) => {
    if (verb.form !== 'finite' || verb.voice === 'passive') return []
    if (!subject || subject.last > verb.first || !isOnlineCrowd(sentence, subject)) return []
    if (verb.lemma !== 'be')
      return lists.reactions.has(verb.lemma) ? [{first: subject.first, last: verb.last}] : []
    const mood = sentence.pastAdverbs(verb.last)
    if (!lists.moods.has(sentence.word(mood))) return []
    // "were quick to mock": up to the verb behind the mood.
    const last = sentence.word(mood + 1) === 'to' ? mood + 3 : mood + 1
    return [{first: subject.first, last}]
  })
}

/** Somebody of the crowd is quoted in the next sentence. */
function isHeardNext(sentence: CopySentence): boolean {
  const next = sentencesBeside(sentence, 0, 1)[0]
  return sentence.reading.quotations.some(
    ({sentence: index, kind, source}) =>
      index === next?.index && kind === 'speech' && source !== null
  )
}

/** "Several newspapers reported": which ones comes further down; reports at large are nobody's. */
function isNamedBelow(sentence: CopySentence, span: Span): boolean {
  const words = sentence.reading.textOf(span).toLowerCase().split(/\s+/u)
  if (!words.some((word) => lists.papers.has(word))) return false
  return sentencesBeside(sentence, 0, 8).some(
    ({reading, index}) =>
      attributionsWhere(reading, {sentence: index, sourceClass: 'media', named: true}).length > 0
  )
}
