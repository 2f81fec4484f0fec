import {entryForms, type LexiconEntry, lexicon} from '../lexicon.js'
import type {Token} from '../types.js'

export type {Frame} from '../lexicon.js'

/** A verb that can give somebody the credit for something. */
export interface CueVerb extends LexiconEntry {
  /** Words after the verb itself: `point [out]`. */
  particles: readonly string[]
}

const byForm = indexVerbs()

/** The cue that a token begins: the longest phrasal verb first. */
export function cueVerbAt(tokens: readonly Token[], index: number): CueVerb | undefined {
  const token = tokens[index]
  const verbs = token && byForm.get(token.lower)
  return verbs?.find((verb) =>
    verb.particles.every((word, place) => tokens[index + 1 + place]?.lower === word)
  )
}

function indexVerbs(): Map<string, CueVerb[]> {
  const index = new Map<string, CueVerb[]>()
  for (const entry of lexicon) {
    if (entry.pos !== 'verb') continue
    const verb = {...entry, particles: entry.lemma.split(' ').slice(1)}
    for (const form of entryForms(entry)) {
      const known = index.get(form)
      if (known) known.push(verb)
      else index.set(form, [verb])
    }
  }
  for (const verbs of index.values()) verbs.sort((a, b) => b.particles.length - a.particles.length)
  return index
}
