import data from '../generated/cues.js'
import type {CueSense, Token} from '../types.js'
import {verbForms} from '../words.js'

export type Frame =
  | 'clause'
  | 'thatOnly'
  | 'addressee'
  | 'objectTo'
  | 'to'
  | 'object'
  | 'objectOf'
  | 'objectAs'
  | 'objectComplement'
  | 'objectFor'
  | 'gerund'
  | 'quotation'

/** A verb that can give somebody the credit for something. */
export interface CueVerb {
  lemma: string
  /** Words after the verb itself: `point [out]`. */
  particles: readonly string[]
  senses: ReadonlySet<CueSense>
  frames: ReadonlySet<Frame>
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
  const senses = new Map<string, Set<CueSense>>()
  const frames = new Map<string, Set<Frame>>()
  collect(data.verbs as Record<string, readonly string[]>, senses)
  collect(data.frames as Record<string, readonly string[]>, frames)
  const index = new Map<string, CueVerb[]>()
  for (const lemma of new Set([...senses.keys(), ...frames.keys()])) {
    const [verb = '', ...particles] = lemma.split(' ')
    const entry: CueVerb = {
      lemma,
      particles,
      senses: senses.get(lemma) ?? new Set<CueSense>(['say']),
      frames: frames.get(lemma) ?? new Set<Frame>()
    }
    for (const form of verbForms(verb)) {
      const known = index.get(form)
      if (known) known.push(entry)
      else index.set(form, [entry])
    }
  }
  for (const verbs of index.values()) verbs.sort((a, b) => b.particles.length - a.particles.length)
  return index
}

function collect<T extends string>(
  lists: Record<string, readonly string[]>,
  into: Map<string, Set<T>>
): void {
  for (const [name, lemmas] of Object.entries(lists)) {
    for (const lemma of lemmas) {
      const known = into.get(lemma) ?? new Set<T>()
      known.add(name as T)
      into.set(lemma, known)
    }
  }
}
