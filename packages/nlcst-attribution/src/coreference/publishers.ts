import {asSubject, type Subject} from '../clauses/subject.js'
import cues from '../generated/cues.js'
import media from '../generated/unnamed-media.js'
import type {NameRun} from '../phrases/names.js'
import {isDocumentNoun, isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {memoize} from '../queries/lookup.js'
import {lemmaOf, singular} from '../words.js'
import type {Coreference} from './coreference.js'

const publishing: ReadonlySet<string> = new Set(cues.publishing)

const portions: ReadonlySet<string> = new Set(cues.portions)

const accounts: ReadonlySet<string> = new Set(media.accounts)

const platforms: ReadonlySet<string> = new Set(media.platforms)

/** Words from the name of whoever has an account to its noun. */
const longestOwner = 8

/** Names by the token behind them. */
const byEnd = memoize((names: readonly NameRun[]) => new Map(names.map((run) => [run.last, run])))

/**
 * "a report on Wednesday by SkyGuard", "data from the Tarn Water Board": a paper says what whoever made it says. A
 * paper of several, of a place or of nobody with a name stays the source itself.
 *
 * @param subject who is credited by the words
 * @returns whoever made it, or `null`
 */
export function publisherOf(coreference: Coreference, subject: Subject): Subject | null {
  const {document, phrases} = coreference
  const {tokens} = document
  const {phrase} = subject
  if (phrase.kind !== 'noun' || phrase.possessive) return null
  if (!isDocumentNoun(tokens[phrase.head]?.lower ?? '')) return null
  let at = phrase.last
  const time = phrases.at(at)
  if (time?.kind === 'time') at = time.last
  const verb = tokens[at]
  if (verb?.pos === 'VERB' && publishing.has(lemmaOf(verb))) at++
  if (!/^(?:by|from)$/.test(tokens[at]?.lower ?? '')) return null
  const maker = makerAt(coreference, at + 1)
  return maker && asSubject(maker)
}

/**
 * "Part of the notice reads", "an excerpt from her letter says": the paper that a part is of.
 *
 * @param subject who is credited by the words
 * @returns the paper, or `null` where the subject is no part of one
 */
export function wholeOf({document, phrases}: Coreference, subject: Subject): Subject | null {
  const {tokens} = document
  const {head, last, kind} = subject.phrase
  if (kind === 'pronoun' || !portions.has(singular(tokens[head]?.lower ?? ''))) return null
  if (!/^(?:of|from|in)$/.test(tokens[last]?.lower ?? '')) return null
  const paper = phrases.at(last + 1)
  if (paper?.first !== last + 1 || paper.kind !== 'noun') return null
  return isDocumentNoun(tokens[paper.head]?.lower ?? '') ? asSubject(paper) : null
}

/**
 * "Tarn Water's Facebook page said", "the official Tarn Water Twitter account": whose account on a platform it is.
 *
 * @param subject who is credited by the words
 * @returns whoever is named there, or `null`
 */
export function accountHolderOf(coreference: Coreference, subject: Subject): Subject | null {
  const {tokens} = coreference.document
  const {head, last, kind} = subject.phrase
  if (kind !== 'noun' || last !== head + 1 || !accounts.has(tokens[head]?.lower ?? '')) return null
  if (!platforms.has(tokens[head - 1]?.lower ?? '')) return null
  const floor = head - longestOwner
  for (let at = head - 1; at >= floor; at--) {
    const run = byEnd(coreference.names).get(at + 1)
    const token = tokens[at]
    // "the Sheriff's Office Facebook page": a part of what it is called.
    const part = run && tokens[run.first - 1]?.pos === 'PART'
    if (run && run.kind !== 'place' && !part && !platforms.has(token?.lower ?? '')) {
      const {first, last} = run
      return asSubject({kind: 'name', first, last, head: last - 1, name: first, possessive: false})
    }
    if (!token || !/^(?:ADJ|NOUN|PROPN|PART)$/.test(token.pos)) return null
  }
  return null
}

/** A name that is a person's or a body's, and alone. */
function makerAt({document: {tokens}, phrases, entities}: Coreference, at: number): Phrase | null {
  const phrase = phrases.at(at)
  if (phrase?.first !== at || phrase.kind !== 'name' || phrase.possessive) return null
  const next = tokens[phrase.last]
  if (next?.lower === 'and' || next?.lower === 'or') return null
  const kind = entities.entityAt(phrase.head)?.kind
  return kind === 'organisation' || kind === 'media' || kind === 'person' || kind === 'other'
    ? phrase
    : null
}

/**
 * "Clinic and advocacy manager Ada Holt said": a bare noun joined to the post in front of a name is of the post.
 *
 * @param subject who is credited by the words
 * @returns whoever holds the post, or `null`
 */
export function postHolderOf(
  {document, phrases, names, entities}: Coreference,
  subject: Subject
): Subject | null {
  const {tokens} = document
  const {first, last, head, kind} = subject.phrase
  const noun = tokens[head]?.lower ?? ''
  // "Chairman and Managing Director K. R. Rao": capitals that name a post and nobody.
  const owned = tokens.slice(first, head).some(({lower}) => /^['’]s$/.test(lower))
  const alone = kind === 'name' && (first === head || owned)
  const unheld = alone && entities.entityAt(head)?.kind === 'other'
  const single = (kind === 'noun' && noun !== 'police') || (unheld && isPersonNoun(noun))
  if (!single || singular(noun) !== noun || !/^(?:and|&)$/.test(tokens[last]?.lower ?? ''))
    return null
  // "Labour's fisheries minister and Tarn MP Ada Holt": no article begins another.
  const article = tokens[first]?.pos === 'DET'
  if (first !== head && !owned && (article || !isPersonNoun(noun))) return null
  const post = phrases.at(last + 1)
  if (post?.first !== last + 1 || post.kind !== 'name') return null
  const run = byEnd(names).get(post.last)
  if (post.name <= post.first)
    return run?.kind === 'person' && run.nameFirst > run.first ? asSubject(post) : null
  return isPersonNoun(tokens[post.name - 1]?.lower ?? '') ? asSubject(post) : null
}
