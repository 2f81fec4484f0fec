import names from '../generated/given-names.js'
import titles from '../generated/titles.js'
import {groupNouns, speakingNouns} from './speaking-nouns.js'
import {lookUp, type TaggedWord} from './tagger.js'

const givenNames: ReadonlySet<string> = new Set([...names.female, ...names.male, ...names.either])
const titleWords: ReadonlySet<string> = new Set([
  ...titles.male,
  ...titles.female,
  ...titles.either
])

/** "the Miami Herald", "Associated Press": a capital in mid-sentence makes a name, if not all words have one. */
export function correctNames(words: TaggedWord[], starts: readonly number[]): void {
  const opening = new Set(starts)
  let capitals = 0
  let others = 0
  for (const word of words) {
    if (/^\p{Lu}/u.test(word.text)) capitals++
    else if (/^\p{Ll}/u.test(word.text)) others++
  }
  if (capitals > others) return
  words.forEach((word, index) => {
    if (/^\p{Lu}[\p{L}\d-]*\.(?:com|org|net|ca|gov|info|co)$/u.test(word.text)) word.pos = 'PROPN'
    if (
      /^\p{Lu}{2,6}$/u.test(word.text) &&
      word.pos === 'NOUN' &&
      !groupNouns.has(word.text.toLowerCase())
    )
      word.pos = 'PROPN'
    if (!/^\p{Lu}\p{Ll}/u.test(word.text) || opening.has(index)) return
    if (word.pos === 'NOUN' && words[index + 1]?.text === 'of' && words[index + 2]?.pos === 'PROPN')
      word.pos = 'PROPN'
    const previous = words[index - 1]
    const next = words[index + 1]
    if (!/^(?:VERB|ADJ|ADV|INTJ|X|NOUN|ADP)$/.test(word.pos) || !previous) return
    const given = next?.pos === 'PROPN' && givenNames.has(word.text.toLowerCase())
    const inName =
      previous.pos === 'PROPN' && /^\p{Lu}/u.test(previous.text) && !opening.has(index - 1)
    const beforeName = next?.pos === 'PROPN' && /^\p{Lu}/u.test(next.text) && word.pos !== 'NOUN'
    // "close to Park": in mid-sentence no verb has a capital.
    const action = word.pos === 'VERB' && previous.pos !== 'PUNCT'
    const title =
      word.pos === 'NOUN' && next?.pos === 'PROPN' && titleWords.has(word.text.toLowerCase())
    if (
      action ||
      given ||
      title ||
      inName ||
      (beforeName &&
        /^(?:DET|ADP|VERB|CCONJ)$/.test(previous.pos) &&
        !/^["([]$/.test(previous.text))
    )
      word.pos = 'PROPN'
  })
}

/** Marks and brackets that a first word may stand behind. */
const mostMarks = 8

/** The first word of a sentence, whose capital tells nothing. */
export function correctOpening(words: TaggedWord[], start: number): void {
  let at = start
  while (
    at < start + mostMarks &&
    at < words.length &&
    /^[^\p{L}\p{N}]+$/u.test(words[at]?.text ?? '')
  )
    at++
  const word = words[at]
  if (!word || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return
  const lower = word.text.toLowerCase()
  const next = words[at + 1]
  // "Sue Penn", "Mark Orr": before a name a given name is one, whatever else it may mean.
  if (word.pos !== 'PROPN' && next?.pos === 'PROPN' && givenNames.has(lower)) word.pos = 'PROPN'
  // "Outside court": a capital makes no name of a preposition.
  const known = word.pos === 'PROPN' ? lookUp(lower) : null
  if (known && /^(?:ADP|SCONJ|DET|PRON|ADV)$/.test(known) && next?.pos !== 'PROPN') word.pos = known
  // "Match officials said": the noun before a group's noun is no verb.
  if (
    word.pos === 'VERB' &&
    next?.pos === 'NOUN' &&
    groupNouns.has(next.text) &&
    words[at + 2]?.pos === 'VERB'
  )
    word.pos = 'NOUN'
  if (word.pos === 'PROPN' && next?.pos === 'CCONJ' && lookUp(lower) === 'ADJ') word.pos = 'ADJ'
  else if (word.pos === 'PROPN' && next?.pos !== 'PROPN') {
    if (groupNouns.has(lower) || (speakingNouns.has(lower) && lookUp(lower) === 'NOUN'))
      word.pos = 'NOUN'
    else if (
      /[^s]s$/.test(lower) &&
      lookUp(lower) === 'NOUN' &&
      next?.text !== '’s' &&
      next?.text !== "'s"
    )
      word.pos = 'NOUN'
  } else if (
    word.pos === 'PROPN' &&
    next?.pos === 'PROPN' &&
    groupNouns.has(lower) &&
    /s$/.test(lower)
  ) {
    // "Critics Teague and Orr": a plural noun before a name is no given name.
    word.pos = 'NOUN'
  }
}
