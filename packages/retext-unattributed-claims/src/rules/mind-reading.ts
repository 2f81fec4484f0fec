import {
  attitudeIn,
  beingOf,
  type CopySentence,
  copySentences,
  createPhraseMatcher,
  groupNouns,
  isHeardInStory,
  isNear,
  memoize,
  type NounPhrase,
  quantifiers,
  sentencesAt,
  sentencesBeside,
  setOf,
  sharesMatter,
  surnameOf,
  type TokenRange,
  tellersBeside,
  type VerbGroup,
  wordSets
} from 'nlcst-attribution'
import {defineRule, oneOf, words} from 'sourcing-rule'
import data from '../generated/minds.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const vague = new Set(groupNouns)
const several = new Set(quantifiers)

const motivesOf = memoize((phrases: readonly string[]) =>
  createPhraseMatcher([...data.bids, ...data.motives, ...phrases])
)

export const mindReading = defineRule({
  id: 'mind-reading',
  plugin: packageName,
  severity: 'info',
  summary: 'Belief, fear, wish or motive of somebody else stated as fact.',
  note: wording.notes.mind,
  options: {verbs: words(), 'motive-phrases': words(), orgs: oneOf('on', 'off')},
  offIn: ['opinion', 'review', 'profile', 'feature'],
  check({reading, options, report}) {
    const motives = motivesOf(options['motive-phrases'])
    const more = setOf(options.verbs)
    for (const sentence of copySentences(reading)) {
      for (const {first, last} of sentence.matches(motives)) {
        const verb = sentence.pastAdverbs(last)
        const span = sentence.span(first, verb + 1)
        // What a plan or a law is for is told by whoever makes it; what its owner would dispute is read off a mind.
        if (!lists.contested.has(sentence.lemma(verb)) || sentence.isOwned(span)) continue
        if (!sentence.isCredited(span)) report({span, reason: wording.mind})
      }
      for (const clause of sentence.clauses) {
        const {subject, verb} = clause
        const attitude = attitudeIn(sentence, clause, more)
        const whose = attitude && subject && mindOf(sentence, subject, verb)
        // "The Chronicle understands that": a title on its own news, which has a rule of its own.
        const title = verb.lemma === 'understand' && subject && sentence.nameOf(subject)
        if (title && title.kind !== 'person') continue
        if (!whose || !subject || (whose === 'body' && options.orgs === 'off')) continue
        const span = sentence.span(attitude.first, attitude.last)
        if (isHarmless(sentence, subject, attitude)) continue
        if (!isUnheard(sentence, subject)) continue
        if (!sentence.isCredited(span) && !isHeardInStory(reading, subject, verb))
          report({span, reason: wording.mind})
      }
    }
  }
})

/**
 * Nobody who can be found speaks in the sentences beside it, who may have told the motive; nor do marks open behind it. Of a person by
 * name only those may have who speak of them, or of the same matter.
 */
function isUnheard(sentence: CopySentence, subject: NounPhrase): boolean {
  const [next] = sentencesBeside(sentence, 0, 1)
  if (next?.tokens(next.first, next.first + 2).some(({quotation}) => quotation !== null))
    return false
  const name = sentence.nameOf(subject)
  const tellers = tellersBeside(sentence, name ? 0 : 1, 2)
  if (name?.kind !== 'person') return tellers.length === 0
  if (isNear(sentence, lists.tellings, 1, 0)) return false
  const told = sentencesAt(
    sentence.reading,
    tellers.map((one) => one.sentence)
  )
  const about = new Set([...lists.personal, surnameOf(name)])
  return !told.some((one) => one.has(about) || sharesMatter(sentence, one))
}

/**
 * "wants to develop a drone" is a plan, "wants to drive rivals out" a motive; "When I suggest the public hate it": the writer is
 * in the room; "Dr. Dahl and her colleagues suspect": who does research tells what it leads to; "thinks she “would have
 * died”": told in so many words.
 */
function isHarmless(sentence: CopySentence, subject: NounPhrase, attitude: TokenRange): boolean {
  const last = sentence.lemma(attitude.last - 1)
  const wants = sentence.lemma(attitude.first) === 'want'
  if (sentence.has(lists.writers)) return true
  // "lest taxpayers think": nobody does yet.
  if (lists.supposing.has(sentence.word(subject.first - 1))) return true
  if (wants && !lists.contested.has(last) && !lists.hostile.has(last)) return true
  if (lists.teams.has(sentence.word(subject.head)) && sentence.word(subject.first - 1) === 'and')
    return true
  return sentence.tokens(attitude.last).some(({quotation}) => quotation !== null)
}

/** Whose mind it is; `null` for crowds, for those who tell the press what they think, and for the paper's own "we". */
function mindOf(
  sentence: CopySentence,
  subject: NounPhrase,
  verb: VerbGroup
): 'person' | 'body' | null {
  const head = sentence.word(subject.head)
  if (subject.kind === 'pronoun') return lists.pronouns.has(head) ? 'person' : null
  if (lists.askers.has(head) || vague.has(head)) return null
  // "Lomarkers hate the bypass": a people.
  const kind = sentence.nameOf(subject)?.kind
  const people = kind !== undefined && kind !== 'person' && kind !== 'organisation'
  if (people && sentence.word(verb.head) === verb.lemma) return null
  return sentence.has(several, subject.first, subject.head) ? null : beingOf(sentence, subject)
}
