/** Whose a verb of saying or thinking is: the reading and the arcs against a treebank's subjects. */

import {arcs} from 'nlcst-syntax/arcs'
import {read} from './reader.js'
import {count, none} from './score.js'
import {overlaps} from './spans.js'
import type {Share} from './types.js'

/** A line of `speech-subjects.jsonl`. Offsets are UTF-16 code units into `text`, `end` exclusive. */
export interface SpeechSubject {
  text: string
  verb: [number, number]
  lemma: string
  /** Head word of the subject. */
  subject: [number, number]
  word: string
}

export interface SpeechScores {
  /** The reading credits a mention that holds the head of the subject with what the verb says. */
  reading: Share
  /** The subject that the arcs give the verb is that word. */
  arcs: Share
}

/**
 * @param examples each one sentence with one verb in question
 * @param onMiss called with each example that the reading gets wrong, and the words that it credits
 */
export async function measureSpeech(
  examples: readonly SpeechSubject[],
  onMiss: (example: SpeechSubject, credited: string | null) => void = () => undefined
): Promise<SpeechScores> {
  const scores = {reading: none(), arcs: none()}
  for (const example of examples) {
    const verb = {start: example.verb[0], end: example.verb[1]}
    const subject = {start: example.subject[0], end: example.subject[1]}
    const {reading} = await read(example.text)
    const speaker = reading.attributions.find(({cue}) => cue && overlaps(cue, verb))?.speaker
    const right = speaker !== undefined && speaker !== null && overlaps(speaker, subject)
    count(scores.reading, right)
    if (!right) onMiss(example, speaker ? reading.textOf(speaker) : null)
    const at = reading.tokens.findIndex((token) => overlaps(token, verb))
    const sentence = reading.sentences.find(({first, last}) => first <= at && at < last)
    const words = reading.tokens.slice(sentence?.first, sentence?.last)
    const tree = arcs(words)
    count(
      scores.arcs,
      words.some(
        (word, index) =>
          tree?.heads[index] === at - (sentence?.first ?? 0) &&
          tree.relations[index]?.startsWith('nsubj') === true &&
          overlaps(word, subject)
      )
    )
  }
  return scores
}
