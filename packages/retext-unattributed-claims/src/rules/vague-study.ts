import {
  type Attribution,
  type CopySentence,
  copySentences,
  hasPublisher,
  isInProceedings,
  isProducedBeside,
  isProducerNear,
  memoize,
  type NounPhrase,
  researchOf,
  researchWords,
  sentencesBefore,
  sourceOf,
  tellersBeside,
  type VerbGroup,
  verbForms,
  wordSets
} from 'nlcst-attribution'
import {count, defineRule, flag, words} from 'sourcing-rule'
import data from '../generated/studies.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const {finding, counts, supposing} = wordSets(data)
const formsOf = memoize((verbs: readonly string[]) => new Set(verbs.flatMap(verbForms)))
const said = new Set(['said', 'says'])

export const vagueStudy = defineRule({
  id: 'vague-study',
  plugin: packageName,
  severity: 'info',
  summary: 'Studies show, scientists have found: research with no author, journal or institution.',
  note: wording.notes.vagueStudy,
  options: {'link-counts': flag(true), window: count(1), 'overclaim-verbs': words(['prove'])},
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const overclaims = formsOf(options['overclaim-verbs'])
    for (const sentence of copySentences(reading, {words: researchWords})) {
      for (const {who, span, clause} of sentence.tellings) {
        const verb = clause?.verb ?? null
        const research = researchOf(sentence, who)
        // "science could not explain": nothing is found.
        if (!research || isSupposed(sentence, who, verb)) continue
        if (verb?.polarity === 'negative' || (verb && verb.modality !== null)) continue
        // "Scientists say" is for vague-authority, "have found" is for this rule.
        const people = research.kind === 'people'
        if (people && (research.pointed || !isFinding(verb))) continue
        const overclaim = verb !== null && overclaims.has(sentence.word(verb.head))
        if (research.pointed && !overclaim) continue
        if (hasPublisher(sentence, who, verb) || isProducerNear(sentence, options.window)) continue
        if (isToldInStory(sentence, counts.has(sentence.word(who.head)))) continue
        // "Prosecutor Meera Basu said data from the phone showed": evidence of a trial.
        if (sentence.isCovered(span) && isInProceedings(sentence)) continue
        // "which experts said demonstrated": somebody's words, no finding.
        if (verb && said.has(sentence.word(verb.first - 1))) continue
        if (options['link-counts'] && sentence.isLinked) continue
        report({span, reason: wording.vagueStudy(reading.textOf(span))})
      }
    }
  }
})

/** "Unless scientists find a cure", "a prize for researchers who find one": nobody has found it yet. */
function isSupposed(sentence: CopySentence, who: NounPhrase, verb: VerbGroup | null): boolean {
  if (verb?.tense !== 'present' || verb.perfect) return false
  return supposing.has(sentence.word(who.first - 1)) || sentence.word(verb.first - 1) === 'who'
}

function isFinding(verb: VerbGroup | null): boolean {
  return verb !== null && finding.has(verb.lemma) && verb.voice === 'active'
}

/** A summary in the first sentences leaves the maker to the story; a later one to the sentences beside it. */
function isToldInStory(sentence: CopySentence, counted: boolean): boolean {
  const summary = sentencesBefore(sentence) < 2
  const kind = counted ? 'counts' : 'research'
  // "based on figures showing a boom. The government said on Friday that sales rose": a body gives them.
  const given = (one: Attribution) => sourceOf(sentence.reading, one)?.class === 'organisation'
  if (counted && tellersBeside(sentence, 0, 1).some(given)) return true
  return isProducedBeside(sentence, 3, summary ? sentence.reading.sentences.length : 2, kind)
}
