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

/** Lemmas of which one must be there, and whether it stands behind the cue as English has it. */
export interface NeededWord {
  readonly lemmas: ReadonlySet<string>
  readonly behind: boolean
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
  readonly needed: readonly NeededWord[]
  /** An owner stands before the cue: "their claim". */
  readonly owned: boolean
  /** The content is a clause behind the cue, or one before it that a mark parts from it. */
  readonly parted: boolean
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
    needed: [...words].flatMap(([name, lemmas]) =>
      names.has(name) ? [{lemmas, behind: isBehind(arcs, name)}] : []
    ),
    owned: arcs.some((arc) => hasArc(arc, 'cue', 'nmod:poss') && !arc.optional),
    parted:
      pos === 'verb' &&
      !entry.passive &&
      arcs.some(
        (arc) =>
          (hasArc(arc, 'cue', 'ccomp') && arc.dependent === 'content') ||
          (hasArc(arc, 'content', 'parataxis') && arc.dependent === 'cue')
      ),
    passive: entry.passive ?? false,
    infinitive: entry.arcs.includes('cue mark to'),
    contentFirst: entry['content-first'] ?? false
  }
})

function hasArc({heads, relations}: PatternArc, head: string, relation: string): boolean {
  return heads.includes(head) && relations.has(relation)
}

/**
 * Whether a word stands behind the cue: one that opens the content, but for a content that may be the
 * subject of its clause ("That they would go he made clear"); the verb whose subject the cue is.
 */
function isBehind(arcs: readonly PatternArc[], name: string): boolean {
  const opens = arcs.some((arc) => hasArc(arc, 'content', 'mark') && arc.dependent === name)
  const fronted = arcs.some(
    ({relations, dependent}) => dependent === 'content' && relations.has('csubj')
  )
  const governs = arcs.some(
    ({heads, relations, dependent}) =>
      heads.includes(name) && dependent === 'cue' && relations.size === 1 && relations.has('nsubj')
  )
  return (opens && !fronted) || governs
}

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
