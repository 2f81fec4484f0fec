import {entryForms, type LexiconEntry, lexicon} from '../lexicon.js'
import type {Token} from '../types.js'

export type {Frame, LexiconEntry as CueVerb} from '../lexicon.js'

const byForm = indexVerbs()

/** The cue that a token begins: the longest phrasal verb first. */
export function cueVerbAt(tokens: readonly Token[], index: number): LexiconEntry | undefined {
  const verbs = byForm.get(tokens[index]?.lower ?? '')
  // Most have one entry, without particles: a loop takes them at once.
  if (verbs) for (const verb of verbs) if (isFollowed(tokens, index + 1, verb)) return verb
  return undefined
}

function isFollowed(tokens: readonly Token[], next: number, {particles}: LexiconEntry): boolean {
  return (
    particles.length === 0 || particles.every((word, place) => tokens[next + place]?.lower === word)
  )
}

function indexVerbs(): Map<string, LexiconEntry[]> {
  const index = new Map<string, LexiconEntry[]>()
  for (const verb of lexicon) {
    if (verb.pos !== 'verb') continue
    for (const form of entryForms(verb)) {
      const known = index.get(form)
      if (known) known.push(verb)
      else index.set(form, [verb])
    }
  }
  for (const verbs of index.values()) verbs.sort((a, b) => b.particles.length - a.particles.length)
  return index
}
