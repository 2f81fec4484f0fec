import {isBaseForm, lemmaOf} from 'nlcst-syntax'
import lists from '../generated/tag-corrections.js'
import {hasSmall} from '../letters.js'
import {correctBodies} from './body-openings.js'
import {cueForms, quotedForms} from './cue-forms.js'
import {correctNames, correctNumerals, isHeadline, repeatNames} from './name-corrections.js'
import {correctOpening} from './name-openings.js'
import {isGovernedPlural, isObjectPlural} from './object-plurals.js'
import {isPlural, ownedBefore} from './owned-nouns.js'
import {groupNouns, speakingNouns} from './speaking-nouns.js'
import type {TaggedWord} from './tagger.js'
import {correctByNeighbours, isOfState, opensObject} from './word-corrections.js'
import {correctWordNames} from './word-names.js'

const possessives: ReadonlySet<string> = new Set(lists.possessives)
const subjects: ReadonlySet<string> = new Set(lists.subjects)
const crowds: ReadonlySet<string> = new Set(lists.crowds)
const opening: ReadonlySet<string> = new Set(lists.opening)
const wondering: ReadonlySet<string> = new Set(lists.wondering)
const alone: ReadonlySet<string> = new Set(lists.alone)
const quantifiers: ReadonlySet<string> = new Set(lists.quantifiers)
/** Nouns that are plural without an s. */
const plurals: ReadonlySet<string> = new Set(lists.plurals)

/**
 * Mends what the tagger gets wrong in news copy: a common noun that opens its
 * sentence ("Sources said") taken for a name, and a verb of saying after its
 * subject ("an official states that") taken for a noun.
 *
 * @param words a paragraph's words; tags are changed in place
 * @param starts indexes of the words that begin a sentence
 */
export function correctTags(words: TaggedWord[], starts: readonly number[]): void {
  const headline = isHeadline(words)
  const openings = new Set(starts)
  if (!headline) correctWordNames(words, openings)
  correctNumerals(words)
  if (!headline) {
    correctNames(words, openings)
    correctBodies(words)
  }
  for (const start of starts) correctOpening(words, start)
  repeatNames(words, starts)
  starts.forEach((start, place) => {
    correctVerbless(words, start, starts[place + 1] ?? words.length)
  })
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as TaggedWord
    correctByNeighbours(words, index)
    if (word.pos === 'NOUN' || word.pos === 'PROPN') correctVerb(words, index)
    else if (word.pos === 'VERB' || word.pos === 'AUX') correctNoun(words, index)
  }
}

/** "Luc Varo faces allegations of fraud.": the one word of a sentence that can be its verb is. */
function correctVerbless(words: TaggedWord[], start: number, end: number): void {
  if (words[end - 1]?.text !== '.') return
  for (let at = start; at < end; at++) {
    const pos = words[at]?.pos
    if (pos === 'VERB' || pos === 'AUX') return
  }
  for (let at = start + 1; at < end - 2; at++) {
    const word = words[at] as TaggedWord
    const subject = words[at - 1]?.pos ?? ''
    if (
      word.pos !== 'NOUN' ||
      !/^(?:PROPN|NOUN|PRON)$/.test(subject) ||
      !/(?:[^s]s|ed)$/.test(word.text)
    )
      continue
    const base = lemmaOf(word.text, 'VERB')
    const follower = words[at + 1]?.pos ?? ''
    if (
      base !== word.text &&
      isBaseForm(base, 'verb') &&
      /^(?:DET|NOUN|ADJ|PRON|NUM|PROPN|ADV)$/.test(follower)
    ) {
      word.pos = 'VERB'
      return
    }
  }
}

/** A form of a verb of saying after a noun and before what it says. */
function correctVerb(words: TaggedWord[], index: number): void {
  const word = words[index]
  const lower = word?.text ?? ''
  if (!word || !hasSmall(lower) || isOfState(words, index)) return
  if (!cueForms.has(lower)) {
    // "“…,” the invitation reads.": behind a quotation only.
    const ends = lower.endsWith('s') && /^[.,;:]$/.test(words[index + 1]?.text ?? '')
    if (ends && quotedForms.has(lower) && /^["']$/.test(phraseOpener(words, index - 1, true)))
      word.pos = 'VERB'
    return
  }
  if (isSaying(words, index, lower)) word.pos = 'VERB'
}

/** Whether a form of a verb of saying is that verb, by what stands before it and behind. */
function isSaying(words: readonly TaggedWord[], index: number, lower: string): boolean {
  const previous = before(words, index)
  const next = words[index + 1]
  if (!previous || !next) return false
  const subject =
    previous.pos === 'NOUN' ||
    previous.pos === 'PROPN' ||
    isSubjectPronoun(previous) ||
    crowds.has(previous.lower)
  // "The citation, which hangs in the lobby, praises their work": behind the aside the verb goes on.
  if (
    previous.text === ',' &&
    /s$/.test(lower) &&
    /^(?:DET|PRON)$/.test(next.pos) &&
    words.slice(Math.max(index - 14, 0), index - 1).some(({text}) => text === ',')
  )
    return true
  if (isOfSome(words, index)) return true
  if (!subject || isGovernedPlural(words, index) || isObjectPlural(words, index)) return false
  const plural = isPlural(ownedBefore(words, index, next) ?? previous)
  const third = /s$/.test(lower)
  // "sources say", "activists claim": after a plural of people nothing else makes sense.
  if (
    plural &&
    !third &&
    previous.pos === 'NOUN' &&
    groupNouns.has(previous.lower) &&
    next.text !== "'s"
  )
    return true
  // "the union fears layoffs"
  if (
    previous.pos === 'NOUN' &&
    speakingNouns.has(previous.lower) &&
    !plural &&
    opensObject(words, index)
  )
    return true
  // "officials claim", "the minister claims": number must agree.
  const after = words[index + 2]
  const clause =
    (next.text === 'that' && after !== undefined && !['VERB', 'AUX'].includes(after.pos)) ||
    ((next.pos === 'PRON' || next.pos === 'DET' || next.pos === 'PROPN') && next.text !== 'that') ||
    quantifiers.has(next.text) ||
    wondering.has(next.text)
  const disagrees = plural === third && previous.pos === 'NOUN' && !/ed$/.test(lower)
  // "The department notes, “…": a quotation behind it is what is said.
  const quoting = /^[,:]$/.test(next.text) && after?.text === '"'
  const final = /^[.,;"]$/.test(next.text) && phraseOpener(words, index - 1, third) !== ''
  const counting = previous.pos === 'PROPN' && third && startsCount(words, index + 1)
  return ((clause || quoting) && !disagrees) || final || counting
}

/** "Radio Kest reports | only 40% of shops are shut": a number, and the verb of a clause that begins with it. */
function startsCount(words: readonly TaggedWord[], from: number): boolean {
  let at = from
  while (words[at]?.pos === 'ADV') at++
  if (words[at]?.pos !== 'NUM') return false
  for (at++; /^(?:NUM|SYM|NOUN|PROPN|ADJ|ADP|DET)$/.test(words[at]?.pos ?? ''); at++);
  return /^(?:VERB|AUX)$/.test(words[at]?.pos ?? '') && words[at - 1]?.pos !== 'NUM'
}

/** "Some worry that getting it will hurt", "many fear a rise": a clause opens with them, and no noun agrees. */
function isOfSome(words: readonly TaggedWord[], index: number): boolean {
  const [who, verb, next] = [words[index - 1], words[index], words[index + 1]]
  if (!who || !verb || !next || /(?:s|ed)$/.test(verb.text)) return false
  const before = words[index - 2]
  if (before && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(before.pos)) return false
  if (/^some$/i.test(who.text)) return next.text === 'that'
  return (
    opening.has(who.lower) &&
    (next.text === 'that' || /^(?:ADP|SCONJ|DET|PRON|PROPN)$/.test(next.pos))
  )
}

/** A noun that looks like a verb: "the claims", "jobless claims". */
function correctNoun(words: TaggedWord[], index: number): void {
  const word = words[index]
  if (!word?.text.endsWith('s') || !cueForms.has(word.text)) return
  const previous = words[index - 1]
  if (!previous) return
  const owner = previous.lower
  const possessive = possessives.has(owner) || previous.text === "'s"
  if (possessive || (previous.pos === 'DET' && !alone.has(owner))) word.pos = 'NOUN'
}

function isSubjectPronoun(word: TaggedWord): boolean {
  return subjects.has(word.lower)
}

/** The word before, adverbs passed over. */
function before(words: readonly TaggedWord[], index: number): TaggedWord | undefined {
  let at = index - 1
  while (at >= 0 && words[at]?.pos === 'ADV') at--
  return words[at]
}

/**
 * ", satellite images held by the survey [show],": the comma or mark before a noun phrase that agrees with the verb behind it; `''`
 * where there is none.
 */
function phraseOpener(words: readonly TaggedWord[], from: number, third: boolean): string {
  let agrees = false
  for (let at = from; at >= 0 && at > from - 10; at--) {
    const word = words[at]
    if (!word) return ''
    if (/^[,"'—–]$/.test(word.text) && word.pos === 'PUNCT') return agrees ? word.text : ''
    const plural = /[^s]s$/.test(word.text) || plurals.has(word.text)
    // "official data shows": papers have it in both numbers.
    const both = word.text === 'data'
    if ((word.pos === 'NOUN' || word.pos === 'PROPN') && (both || plural !== third)) agrees = true
    const participle = word.pos === 'VERB' && /(?:ed|en|ld|wn)$/.test(word.text)
    const owner = word.pos === 'PRON' && possessives.has(word.lower)
    if (!participle && !owner && !['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP'].includes(word.pos))
      return ''
  }
  return ''
}
