import data from '../generated/profile-words.js'
import type {Phrases} from '../phrases/phrases.js'
import type {Token, TokenRange} from '../types.js'
import {toComma} from './profile-ends.js'
import {isPostPhrase} from './profile-heads.js'

const links: ReadonlySet<string> = new Set(data.links)

const makers: ReadonlySet<string> = new Set(data.makers)

const employed: ReadonlySet<string> = new Set(data.employed)

/** Words from a verb of work to "as". */
const longest = 12

/** A post that a verb tells of somebody, and its noun, a token index. */
interface Told extends TokenRange {
  head: number
}

/** "Ana Prew is the registrar", "Prew, who became …", "works as a plumber". */
export function predicate(tokens: readonly Token[], phrases: Phrases, end: number): Told | null {
  let at = end
  if (
    tokens[at]?.text === ',' &&
    /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '') &&
    tokens[at + 2]?.text === ','
  )
    at += 3
  // "Ana Prew, who has been serving as the director"
  if (tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'who') at++
  if (tokens[at]?.lower === 'who') at++
  const from = at
  let linked = false
  for (; at < from + 9; at++) {
    const token = tokens[at]
    if (token && links.has(token.lower)) linked = true
    else if (token?.lower !== 'as' && !/^(?:ADV|AUX)$/.test(token?.pos ?? '')) break
  }
  const said = linked ? postAt(tokens, phrases, at) : null
  return (
    said ?? (employed.has(tokens[from]?.lower ?? '') ? employedAs(tokens, phrases, from) : null)
  )
}

function postAt(tokens: readonly Token[], phrases: Phrases, at: number): Told | null {
  const phrase = phrases.at(at)
  if (!phrase || phrase.first !== at || phrase.kind !== 'noun' || !isPostPhrase(tokens, phrase))
    return null
  return {head: phrase.head, ...toComma(tokens, at)}
}

/** "Ana Prew works for the council | as an engineer", "earns little as a baker". */
function employedAs(tokens: readonly Token[], phrases: Phrases, verb: number): Told | null {
  for (let at = verb + 1; at < verb + longest; at++) {
    const token = tokens[at]
    if (!token || token.pos === 'PUNCT' || token.pos === 'VERB') return null
    if (token.lower === 'as') return postAt(tokens, phrases, at + 1)
  }
  return null
}

/** "elected Varo as the new leader", "appointed Ana Prew its director". */
export function made(
  tokens: readonly Token[],
  phrases: Phrases,
  first: number,
  end: number
): Told | null {
  let verb = first - 1
  while (/^(?:DET|ADV)$/.test(tokens[verb]?.pos ?? '')) verb--
  if (!makers.has(tokens[verb]?.lower ?? '')) return null
  const at = tokens[end]?.lower === 'as' ? end + 1 : end
  const phrase = phrases.at(at)
  if (!phrase || phrase.first !== at || !isPostPhrase(tokens, phrase)) return null
  const found = toComma(tokens, at)
  return {head: phrase.head, ...found}
}
