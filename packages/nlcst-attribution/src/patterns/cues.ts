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
export function cueWordsAt(tokens: readonly Token[], at: number): CueWord[] {
  const token = tokens[at]
  if (!token) return []
  const word = (entry: LexiconEntry | undefined, length = 1): CueWord[] =>
    entry ? [{range: {first: at, last: at + length}, entry}] : []
  switch (token.pos) {
    case 'VERB': {
      const verb = cueVerbAt(tokens, at)
      return [
        ...word(verb, 1 + (verb?.particles.length ?? 0)),
        ...word(lexiconEntry(token.lower, 'adjective'))
      ]
    }
    case 'ADJ':
      return word(lexiconEntry(token.lower, 'adjective'))
    case 'NOUN':
      return word(lexiconEntry(lemmaOf(token), 'noun'))
    default:
      return []
  }
}
