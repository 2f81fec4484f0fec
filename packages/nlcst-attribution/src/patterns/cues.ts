import {cueVerbAt} from '../cues/lexicon.js'
import {type LexiconEntry, lexiconEntry} from '../lexicon.js'
import type {Token, TokenRange} from '../types.js'
import {lemmaOf} from '../words.js'

/** A word that the lexicon knows as a cue, whatever stands around it. */
export interface CueWord {
  /** With the particles of a phrasal verb. */
  readonly range: TokenRange
  readonly entry: LexiconEntry
}

/** A cue word in its sentence. */
export interface PlacedCue {
  readonly tokens: readonly Token[]
  /** The sentence. */
  readonly first: number
  readonly last: number
  readonly at: number
  /** Where the group of a verb begins; the word itself if it is none. */
  readonly from: number
  /** Token behind it and its particles. */
  readonly next: number
  readonly entry: LexiconEntry
}

/** The cues that a token can be, by its part of speech: a participle is a verb and may be an adjective. */
export function cueWordsAt(tokens: readonly Token[], at: number): readonly CueWord[] {
  const token = tokens[at]
  switch (token?.pos) {
    case 'VERB': {
      const verb = cueVerbAt(tokens, at)
      const adjective = lexiconEntry(token.lower, 'adjective')
      if (!verb) return wordOf(at, adjective)
      return [...wordOf(at, verb, 1 + verb.particles.length), ...wordOf(at, adjective)]
    }
    case 'ADJ':
      return wordOf(at, lexiconEntry(token.lower, 'adjective'))
    case 'NOUN':
      return wordOf(at, lexiconEntry(lemmaOf(token), 'noun'))
    default:
      return none
  }
}

/** Of most tokens. */
const none: readonly CueWord[] = []

function wordOf(at: number, entry: LexiconEntry | undefined, length = 1): readonly CueWord[] {
  return entry ? [{range: {first: at, last: at + length}, entry}] : none
}
