import data from '../generated/forecasts.js'
import type {Clause, TokenRange} from '../types.js'
import {wordSets} from '../words.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)
const been = new Set(['been'])
const likely = new Set(['likely'])
const guesses = new Set(['likely', 'unlikely'])

/** An aside between commas holds fewer words than this. */
const longestAside = 12

/**
 * The words by which a clause makes a forecast: "is expected to collapse", "looks set to fall", "will likely spread",
 * "Poised to become" at the head of a sentence. `null` for a clause that makes none, or tells of a custom.
 *
 * @param sentence a sentence of copy
 * @param clause one of its clauses
 * @returns their tokens, `last` exclusive
 */
export function forecastIn(sentence: CopySentence, clause: Clause): TokenRange | null {
  const found = predictionIn(sentence, clause)
  return found && !isRate(sentence, found) && !isPast(sentence, found) ? found : null
}

function predictionIn(sentence: CopySentence, {verb}: Clause): TokenRange | null {
  const {first, last, head} = verb
  const opens = first === sentence.first && words.openers.has(sentence.word(head))
  if (verb.polarity === 'negative' || (verb.tense === 'past' && !opens)) return null
  // "Know your history or be doomed to repeat it": an order.
  if (sentence.word(first) === 'be') return null
  // "are often expected to": a custom.
  if (sentence.has(words.customs, first, last)) return null
  if (verb.modality === 'will' && sentence.has(likely, first, last)) return {first, last}
  // The tagger makes little of "will likely spread".
  if (sentence.word(head) === 'will' && sentence.word(last) === 'likely')
    return {first, last: last + 2}
  const predicted = words.predictors.has(sentence.word(head)) && verb.voice === 'passive'
  const direct = opens || (predicted && verb.form === 'finite')
  const at = direct ? last : sentence.pastAdverbs(last) + 1
  const state = words.states.has(verb.lemma) && words.predictors.has(sentence.word(at - 1))
  // "Fires have been set to show anger": somebody has done it.
  if (words.literal.has(sentence.word(at - 1)) && sentence.has(been, first, last)) return null
  if ((!direct && !state) || sentence.word(at) !== 'to') return null
  const to = sentence.pastAdverbs(at + 1)
  return /^(?:VERB|AUX)$/.test(sentence.pos(to) ?? '') ? {first, last: to + 1} : null
}

/**
 * "are most likely to die": a rate of today. "exploring how it is set to change", "predict when it is likely to begin": a
 * question.
 */
function isRate(sentence: CopySentence, {first, last}: TokenRange): boolean {
  const compared = sentence
    .tokens(first, last)
    .some(
      ({lower, index}) => words.degrees.has(lower) && words.compared.has(sentence.word(index + 1))
    )
  if (compared) return true
  for (let at = behindAside(sentence, first - 1); at > sentence.first; at--) {
    if (words.asking.has(sentence.word(at))) return true
    if (/^(?:PUNCT|VERB|AUX)$/.test(sentence.pos(at) ?? '')) return false
  }
  return false
}

/** "how the species, classified as vulnerable, will likely fare": the word before an aside that ends at a place, or that place. */
function behindAside(sentence: CopySentence, at: number): number {
  if (sentence.word(at) !== ',') return at
  for (let open = at - 1; open > Math.max(sentence.first, at - longestAside); open--)
    if (sentence.word(open) === ',') return open - 1
  return at
}

/** "is unlikely to have evolved twice": what may have been, and nothing to come. */
function isPast(sentence: CopySentence, {first, last}: TokenRange): boolean {
  if (sentence.word(last - 1) !== 'have' || !sentence.has(guesses, first, last)) return false
  return /^(?:VERB|AUX)$/.test(sentence.pos(sentence.pastAdverbs(last)) ?? '')
}
