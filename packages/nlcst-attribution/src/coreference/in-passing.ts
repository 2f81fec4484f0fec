import words from '../generated/reference-words.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Coreference} from './coreference.js'
import {diesAt} from './namesakes.js'

const relatives: ReadonlySet<string> = new Set(words.relatives)

/** Words from the head of a sentence to a name that still make it one of its subjects, or stand in its main clause. */
const longestOpening = 80

/** Words from a name back to the "who" or "which" of the clause that it stands in. */
const longestRelative = 30

/**
 * "the Dell campaign", "Dell's office", "the town where Dell was born", "after Dell was killed": named only to tell of another
 * thing, so that no pronoun means him as long as the sentence is about somebody else.
 *
 * @param at first token of the name
 */
export function isInPassing(coreference: Coreference, at: number): boolean {
  const {document, phrases, entities} = coreference
  const phrase = phrases.at(at)
  if (!phrase) return false
  const named = entities.entityAt(at)
  const modifies = named !== undefined && entities.entityAt(phrase.head) !== named
  return (
    modifies ||
    phrase.possessive ||
    isInRelative(coreference, phrase.first) ||
    diesAt(document.tokens, phrase.last)
  )
}

/** "a bill that | Dell wrote", "the town in which | Dell lives": not behind the comma that closes such a clause. */
function isInRelative({document: {tokens}}: Coreference, first: number): boolean {
  const {sentence, quotation} = tokens[first] ?? {}
  for (let at = first - 1; at >= first - longestRelative; at--) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence || token.quotation !== quotation) return false
    if (token.text === ',' || token.text === '—' || token.text === ';') return false
    if (relatives.has(token.lower)) return at > 0
  }
  return false
}

/** "To Orr, it was a folly, he wrote": whose view the sentence tells. */
export function isViewpoint({document, phrases}: Coreference, at: number, before: number): boolean {
  const {tokens, sentences} = document
  const first = sentences[tokens[before]?.sentence ?? -1]?.first ?? -1
  const name = phrases.at(at)
  return (
    /^(?:to|for)$/.test(tokens[first]?.lower ?? '') &&
    name?.first === first + 1 &&
    tokens[name.last]?.text === ','
  )
}

/** "with that of Dell", "sacked by Dell", "Dell's trial": named behind a preposition, or as an owner. */
export function isBeside(coreference: Coreference, at: number): boolean {
  const phrase = coreference.phrases.at(at)
  if (!phrase) return false
  const {tokens} = coreference.document
  // "the story of a boy named Chase Mott": he is where the boy is.
  const named = /^(?:named|called)$/.test(tokens[phrase.first - 1]?.lower ?? '')
  const noun = named ? coreference.phrases.at(phrase.first - 2) : undefined
  if (noun) return tokens[noun.first - 1]?.pos === 'ADP'
  const owns = phrase.possessive || tokens.slice(at, phrase.head).some(({lower}) => lower === "'s")
  const before = tokens[phrase.first - 1]
  // "sacked by the owner, Dell": a name set beside whoever has done it.
  const beside = before?.text === ',' ? coreference.phrases.at(phrase.first - 2) : undefined
  const byPost = beside && isPersonNoun(tokens[beside.head]?.lower ?? '')
  if (byPost && tokens[beside.first - 1]?.lower === 'by') return true
  // "ran into Dell": a meeting.
  if (before?.lower === 'into' && tokens[before.index - 1]?.pos === 'VERB') return owns
  // Who is there with somebody may be meant as well.
  return owns || (before?.pos === 'ADP' && before.lower !== 'with')
}

/** "Marden, Selby and Astley drove north": one subject of several. */
export function isJoint(
  {document: {tokens, sentences}, phrases}: Coreference,
  at: number
): boolean {
  const first = sentences[tokens[at]?.sentence ?? -1]?.first ?? at
  if (at - first > longestOpening) return false
  const last = phrases.at(at)?.last ?? at
  const others = at === first ? tokens.slice(last, last + 2) : tokens.slice(first, at)
  return (
    others.some(({text}) => text === ',' || text === 'and') &&
    others.every(({pos, text}) => pos === 'PROPN' || /^(?:,|and)$/.test(text))
  )
}

/**
 * "Brand met Reed", "Brand spoke with Reed": the other one of what the main clause tells, so that a pronoun may
 * mean either. Whoever stands in a clause of its own, behind a preposition or as an owner is named in passing.
 */
export function isPartner(coreference: Coreference, at: number): boolean {
  if (isBeside(coreference, at)) return false
  if (isJoint(coreference, at)) return true
  const {tokens, sentences} = coreference.document
  const first = sentences[tokens[at]?.sentence ?? -1]?.first ?? at
  if (at - first > longestOpening) return false
  // "the chief constable, Anita Pell,": the comma of an apposition parts nothing.
  const words = tokens.slice(first, tokens[at - 1]?.text === ',' ? at - 1 : at)
  const verbs = words.filter(({pos}) => pos === 'VERB')
  // "Coolio was born Artis Ivey": another name of the same one.
  const [verb] = verbs
  const passive = tokens[(verb?.index ?? 0) - 1]?.pos === 'AUX'
  if (passive && /^(?:born|named|called|dubbed)$/.test(verb?.lower ?? '')) return false
  return (
    verbs.length === 1 &&
    words.every(
      ({pos, text, lower}) => pos !== 'SCONJ' && text !== ',' && !/^(?:who|which|that)$/.test(lower)
    )
  )
}
