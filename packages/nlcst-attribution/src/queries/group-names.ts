import data from '../generated/groups.js'
import type {Name} from '../types.js'
import {singular, wordSets} from '../words.js'
import {isOfGroup, stance} from './group-kinds.js'
import type {Group} from './groups.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)

/** A description does not reach further than this from its name. */
const farthest = 10

/**
 * Whether a sentence calls somebody by name one of a group, whatever it credits them with: "the opposition leader, Ana
 * Prew, was barred" for "opponents". Of a trade only where the sentence tells what somebody says.
 */
export function isApposed(sentence: CopySentence, {noun}: Group): boolean {
  if (isListed(sentence, noun)) return true
  if (!stance.has(noun) && sentence.attributions.length === 0) return false
  return sentence.names.some(
    (name) =>
      name.kind === 'person' &&
      name.words.length > 1 &&
      isOfGroup(wordsBeside(sentence, name), noun)
  )
}

/** "critics such as the economist Ana Prew fear": the copy names one of them. */
function isListed(sentence: CopySentence, noun: string): boolean {
  if (!sentence.has(words.members)) return false
  return sentence.tokens().some(({lower, index}) => {
    if (singular(lower) !== noun) return false
    const at = sentence.word(index + 1) === ',' ? index + 2 : index + 1
    return (
      words.members.has(sentence.word(at)) &&
      sentence.names.some(
        ({kind, first}) => kind === 'person' && first > at && first <= at + farthest
      )
    )
  })
}

/** "That view is shared by Kit Lowe": somebody with a name holds what the group was said to hold. */
export function isJoined(sentence: CopySentence): boolean {
  if (!sentence.has(words.views)) return false
  const by = sentence
    .tokens()
    .find(({lower, index}) => lower === 'by' && words.sharing.has(sentence.word(index - 1)))
  return (
    by !== undefined &&
    sentence.names.some(({kind, first}) => kind === 'person' && first > by.index)
  )
}

/** Singular words of the phrase that stands right before a name, and of the one in apposition behind it. */
function wordsBeside(sentence: CopySentence, {first, last}: Name): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = first - 1; at >= Math.max(sentence.first, first - farthest); at--) {
    if (/^(?:ADP|VERB|AUX|CCONJ|SCONJ|PRON|DET)$/.test(sentence.pos(at) ?? '')) break
    if (sentence.pos(at) === 'PUNCT' && at < first - 1) break
    found.add(singular(sentence.word(at)))
  }
  if (sentence.word(last) !== ',' || sentence.pos(last + 1) === 'PROPN') return found
  for (const {pos, lower} of sentence.tokens(last + 1, last + farthest)) {
    if (/^(?:ADP|VERB|AUX|PUNCT|PRON)$/.test(pos)) break
    found.add(singular(lower))
  }
  return found
}
