import {
  beingOf,
  type Clause,
  type CopySentence,
  copySentences,
  type Group,
  groupNouns,
  groupOf,
  groupWords,
  isHeardNearby,
  isNoSource,
  isOfPaper,
  isOwnedNext,
  memoize,
  type NounPhrase,
  quantifiers,
  sentencesBefore,
  sentencesBeside,
  singular,
  tellersIn,
  wasAsked,
  withNoun,
  wordSets
} from 'nlcst-attribution'
import {count, defineRule, oneOf, words} from 'sourcing-rule'
import data from '../generated/authority.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)

const listsFor = memoize((options: Record<'groups' | 'quantifiers', readonly string[]>) => {
  const own = options.groups.map((noun) => noun.toLowerCase())
  const groups = new Set([...groupNouns, ...own])
  const several = new Set(options.quantifiers)
  // Whoever is of a trade is named in more forms than whoever takes a side: the rule is less sure of the first.
  const sure = new Set([...lists.sides, ...own.map(singular)])
  return {groups, several, sure, words: new Set([...groups, ...several, ...groupWords])}
})

export const vagueAuthority = defineRule({
  id: 'vague-authority',
  plugin: packageName,
  severity: 'warn',
  summary: 'Experts, critics or “many” speak, and none of them is named nearby.',
  note: wording.notes.vagueAuthority,
  options: {
    groups: words(),
    window: count(2),
    headline: oneOf('ignore', 'check'),
    quantifiers: words(quantifiers),
    'by-trade': oneOf('info', 'off', 'warn', 'error')
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const {groups, several, sure, words} = listsFor(options)
    const headlines = options.headline === 'check'
    const heads = new Set<number>()
    for (const sentence of copySentences(reading, {words, headlines})) {
      for (const {who, first, last, whole, clause} of tellersIn(sentence)) {
        if (clause && (lists.deeds.has(clause.verb.lemma) || sentence.isLink(whole))) continue
        const group = groupOf(sentence, who, groups, several)
        if (!group || heads.has(who.head) || isInPhrase(sentence, who)) continue
        const severity = sure.has(group.noun) ? undefined : options['by-trade']
        if (severity === 'off') continue
        const rejoinder = clause !== null && isRejoinder(sentence, clause)
        if (!rejoinder && (sentence.isCovered(whole) || sentence.isCarried)) continue
        if (group.noun === group.quantifier && isToldBefore(sentence)) continue
        if (clause && tellsNothing(sentence, group, clause)) continue
        if (isOfPaper(sentence, group) || wasAsked(sentence, group) || isOwnedNext(sentence))
          continue
        // The story under a summary names those who are summed up.
        const summary = sentencesBefore(sentence) < 2
        const window = summary ? reading.paragraphs.length : options.window
        if (isHeardNearby(sentence, withNoun(sentence, group), window, whole)) continue
        const span = sentence.span(first, Math.max(last, group.last))
        heads.add(who.head)
        const reason = wording.vagueAuthority(reading.textOf(span))
        report({span, reason, phrase: group.noun, severity})
      }
    }
  }
})

/** "As many as five people have confirmed", "as we and others reported", "what effects economists expect": no group that speaks here. */
function isInPhrase(sentence: CopySentence, {first}: NounPhrase): boolean {
  const [before, opener] = [sentence.word(first - 1), sentence.word(first)]
  if (before === 'as' && sentence.word(first + 1) === 'as') return true
  return (before === 'and' && sentence.word(first - 2) === 'we') || /^(?:what|which)$/.test(opener)
}

/** No claim, another's, or words to somebody else than the reader. */
function tellsNothing(sentence: CopySentence, {noun, last}: Group, clause: Clause): boolean {
  return (
    isNoClaim(sentence, clause) ||
    isAnothers(sentence, last, clause) ||
    isNoSource(sentence, noun, clause)
  )
}

/** "fans would be hoping", "supporters will protest", "investors demanded a higher return": nothing has been said. */
function isNoClaim(sentence: CopySentence, {verb, object}: Clause): boolean {
  // "others continued": they went on with what they did, unless words or a clause are theirs.
  const told =
    sentence.words.includes('that') || sentence.tokens().some(({quotation}) => quotation !== null)
  if (lists.goingOn.has(verb.lemma) && !told) return true
  const words = sentence.tokens(verb.first, verb.last).map(({lower}) => lower)
  // "Residents can report a fault": what they are free to do.
  if (words.some((word) => lists.free.has(word))) return true
  if (words.some((word) => /^(?:will|might|may)$/.test(word))) return true
  if (words.includes('would') && words.includes('be')) return true
  // "What most travellers do not know", "voters knew that it was not": the copy tells so.
  if (lists.knowing.has(verb.lemma) && (verb.polarity === 'negative' || verb.lemma === 'know'))
    return true
  // "Many probably assumed": the writer does.
  if (sentence.has(lists.guessing, verb.first - 1, verb.last)) return true
  // "Parents, please do not tell them": they are spoken to.
  if (sentence.word(verb.first - 1) === 'please' || words.includes('please')) return true
  if (lists.perceiving.has(verb.lemma) && (verb.modality !== null || verb.polarity === 'negative'))
    return true
  // "Some call it soccer" names a thing; "some have called it a prison" judges it.
  const judged = words.includes('have')
  if (lists.naming.has(verb.lemma) && verb.voice === 'active' && !judged) return true
  return object !== null && lists.bargains.has(sentence.word(object.head))
}

/** "Biden said so, a claim disputed by experts": the answer is the desk's own. */
function isRejoinder(sentence: CopySentence, {verb}: Clause): boolean {
  if (verb.voice !== 'passive' || !lists.rejoined.has(sentence.word(verb.first - 1))) return false
  return /^(?:a|an)$/.test(sentence.word(verb.first - 2)) && sentence.word(verb.first - 3) === ','
}

/** "Critics included the union, which said": another verb is the group's, and another subject the claim's. */
function isAnothers(sentence: CopySentence, last: number, {verb}: Clause): boolean {
  if (verb.first < last || lists.relative.has(sentence.word(last))) return false
  const next = sentence.reading.verbGroups(sentence).find(({first}) => first >= last)
  return next !== undefined && next.form === 'finite' && next.first < verb.first
}

/** "Defence lawyers called it stunning. Some asked for a hearing, and others argued": who they are stands in the sentence before. */
function isToldBefore(sentence: CopySentence): boolean {
  return sentencesBeside(sentence, 1, 0).some(
    (before) =>
      before.paragraph === sentence.paragraph &&
      before.clauses.some(
        ({subject}) => subject?.number === 'plural' && beingOf(before, subject) === 'person'
      )
  )
}
