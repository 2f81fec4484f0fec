import {isSpeech, lexiconEntry} from '../lexicon.js'
import type {Reading, Role} from '../types.js'
import {memoize} from './lookup.js'

/** Roles in which the desk itself does not speak. */
const apart: ReadonlySet<Role> = new Set<Role>([
  'byline',
  'dateline',
  'caption',
  'question',
  'answer',
  'blockquote',
  'furniture'
])

/**
 * Whether the desk speaks in a paragraph: running copy, no caption, pull quote or furniture.
 *
 * @param reading the article
 * @param paragraph its index
 * @param headlines whether headlines and decks count
 * @returns `false` for a paragraph that is not there
 */
export function isCopy(reading: Reading, paragraph: number, headlines = false): boolean {
  const role = reading.paragraphs[paragraph]?.role
  if (role === undefined || apart.has(role) || isIntroduced(reading, paragraph)) return false
  return headlines || (role !== 'headline' && role !== 'deck' && role !== 'crosshead')
}

/** By paragraph: all rules ask for the same. */
const introduced = memoize<Reading, boolean[]>(() => [])

function isIntroduced(reading: Reading, paragraph: number): boolean {
  const known = introduced(reading)
  const found = known[paragraph] ?? followsIntroduction(reading, paragraph)
  known[paragraph] = found
  return found
}

/** "She wrote:", "Its letter reads:" at the end of a paragraph: what stands below is hers, without marks. */
function followsIntroduction(reading: Reading, paragraph: number): boolean {
  const before = reading.paragraphs[paragraph - 1]
  if (before?.role !== 'body' || reading.tokens[before.last - 1]?.text !== ':') return false
  const sentence = reading.sentences[before.lastSentence - 1]
  const verb = sentence && reading.verbGroups(sentence).at(-1)
  const entry = verb && lexiconEntry(verb.lemma, 'verb')
  return entry !== undefined && (isSpeech(entry) || entry.lemma === 'read')
}
