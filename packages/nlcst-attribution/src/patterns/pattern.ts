import data from '../generated/patterns.js'
import type {Frame, LexiconEntry} from '../lexicon.js'

/** An arc that a pattern asks for; names of words, not words. */
export interface PatternArc {
  /** Names that the head can have: the first that is known. */
  readonly heads: readonly string[]
  readonly relations: ReadonlySet<string>
  readonly dependent: string
  readonly optional: boolean
}

/** How somebody is given the credit for something, in terms of arcs; `data/patterns.yml` has them. */
export interface Pattern {
  readonly name: string
  readonly pos: LexiconEntry['pos']
  /** The cue has one of these in the lexicon. */
  readonly frames: ReadonlySet<Frame>
  readonly arcs: readonly PatternArc[]
  readonly without: readonly PatternArc[]
  /** Lemmas that a word must be, by its name. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>
  /** Of each of these sets a lemma must stand in the sentence, or the arcs can't be there. */
  readonly needed: readonly ReadonlySet<string>[]
  readonly passive: boolean
  /** The cue is an infinitive. */
  readonly infinitive: boolean
  /** The content stands before the cue. */
  readonly contentFirst: boolean
}

/** The patterns in the order in which they are tried. */
export const patterns: readonly Pattern[] = data.map((entry) => {
  const [pos = '', ...frames] = entry.cue.split(' ')
  const arcs = entry.arcs.map((arc) => arcOf(arc, entry.name))
  const words = new Map(
    Object.entries(entry.words ?? {}).map(([name, lemmas]) => [name, new Set(lemmas)])
  )
  const names = new Set(arcs.flatMap(({heads, dependent}) => [...heads, dependent]))
  return {
    name: entry.name,
    pos: pos as Pattern['pos'],
    frames: new Set(frames as Frame[]),
    arcs,
    without: (entry.without ?? []).map((arc) => arcOf(arc, entry.name)),
    words,
    needed: [...words].flatMap(([name, lemmas]) => (names.has(name) ? [lemmas] : [])),
    passive: entry.passive ?? false,
    infinitive: entry.arcs.includes('cue mark to'),
    contentFirst: entry['content-first'] ?? false
  }
})

function arcOf(text: string, name: string): PatternArc {
  const [heads, relations, dependent, optional] = text.split(' ')
  if (!heads || !relations || !dependent || (optional !== undefined && optional !== '?'))
    throw new Error(`Pattern “${name}”: “${text}” is no arc (HEAD RELATION DEPENDENT, or with ?)`)
  return {
    heads: heads.split('|'),
    relations: new Set(relations.split('|')),
    dependent,
    optional: optional === '?'
  }
}
