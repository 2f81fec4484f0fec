import {asSubject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import cues from '../generated/cues.js'
import {isDocumentNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {lemmaOf} from '../words.js'
import type {Coreference} from './coreference.js'
import type {Entity} from './entities.js'
import type {Resolve} from './people-meant.js'

const publishing: ReadonlySet<string> = new Set(cues.publishing)

/** "It | read: “…”": whether what is said of a pronoun is true of papers alone. */
export function isRead({document: {tokens}}: Coreference, {last}: Phrase): boolean {
  let at = last
  while (/^(?:ADV|AUX)$/.test(tokens[at]?.pos ?? '')) at++
  return /^reads?$/.test(tokens[at]?.lower ?? '')
}

/**
 * "The mayor put out a statement. It read", "He showed us a text message from Tom Bell. It read": the last paper that the
 * sentence before speaks of, or whoever put it out.
 *
 * @param phrase a pronoun of which {@link isRead} is true
 * @param resolve whom another subject means
 */
export function paperMeant(
  coreference: Coreference,
  phrase: Phrase,
  resolve: Resolve
): Entity | null {
  const {document, phrases, context} = coreference
  const {tokens, sentences} = document
  const here = tokens[phrase.head]?.sentence ?? 0
  const before = sentences[here - 1]
  if (!before || before.paragraph < (tokens[phrase.head]?.paragraph ?? 0) - 1) return null
  for (let at = before.last - 1; at >= before.first; at--) {
    const paper = phrases.at(at)
    if (!paper) continue
    at = paper.first
    const head = tokens[paper.head]
    if (paper.kind !== 'noun' || head?.quotation !== null || !isDocumentNoun(head.lower)) continue
    const verb = tokens[paper.first - 1]
    const published = verb?.pos === 'VERB' && publishing.has(lemmaOf(verb))
    const publisher = published ? mainSubject(context, before) : null
    return resolve(publisher ?? asSubject(paper))
  }
  return null
}

/**
 * "In the plan, it says that": the paper with which the sentence begins.
 *
 * @param phrase a pronoun
 * @param resolve whom another subject means
 */
export function paperInFront(
  {document: {tokens, sentences}, phrases}: Coreference,
  {first}: Phrase,
  resolve: Resolve
): Entity | null {
  const paper = tokens[first - 1]?.text === ',' ? phrases.at(first - 2) : undefined
  const opening = sentences[tokens[first]?.sentence ?? -1]?.first ?? -1
  if (paper?.kind !== 'noun' || paper.first !== opening + 1) return null
  if (!/^(?:in|on)$/.test(tokens[opening]?.lower ?? '')) return null
  return isDocumentNoun(tokens[paper.head]?.lower ?? '') ? resolve(asSubject(paper)) : null
}
