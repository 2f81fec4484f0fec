import {mainSubject} from '../clauses/subject-before.js'
import cues from '../generated/cues.js'
import type {Phrase} from '../phrases/phrases.js'
import {verbGroup} from '../phrases/verbs.js'
import type {Sentence} from '../types.js'
import {singular} from '../words.js'
import type {Coreference} from './coreference.js'

const comments: ReadonlySet<string> = new Set(cues.comments)

/**
 * "The paper contacted Jon Holt, the warden, for comment": whoever is to answer, not who has asked.
 *
 * @param sentence the one that may tell it
 * @returns the phrase that means them, or `null`
 */
export function contactedIn(coreference: Coreference, sentence: Sentence): Phrase | null {
  const {document, phrases, context} = coreference
  const {tokens} = document
  const purpose = purposeIn(coreference, sentence)
  if (purpose === -1) return null
  let verb = sentence.first
  while (verb < purpose && tokens[verb]?.pos !== 'VERB') verb++
  if (verb === purpose) return null
  const group = verbGroup(tokens, verb, sentence.first)
  if (group.negated) return null
  if (group.passive) return mainSubject(context, sentence)?.phrase ?? null
  let at = verb + 1
  while (/^(?:out|to|with|on)$/.test(tokens[at]?.lower ?? '')) at++
  const phrase = phrases.at(at)
  return phrase?.first === at && phrase.kind !== 'time' && phrase.last <= purpose ? phrase : null
}

/** Token of "for" in "for comment", "for his reaction", or `-1`. */
function purposeIn({document: {tokens}}: Coreference, sentence: Sentence): number {
  for (let at = sentence.first + 1; at < sentence.last - 1; at++) {
    if (tokens[at]?.lower !== 'for' || tokens[at]?.quotation !== null) continue
    const noun = /^(?:DET|PRON|ADJ)$/.test(tokens[at + 1]?.pos ?? '') ? at + 2 : at + 1
    if (comments.has(singular(tokens[noun]?.lower ?? ''))) return at
  }
  return -1
}
