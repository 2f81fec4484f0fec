import data from '../generated/patterns.js'
import type {Frame, LexiconEntry} from '../lexicon.js'
import type {VerbGroup} from '../phrases/verbs.js'

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
  /** A form of “be” stands before the cue. */
  readonly copular: boolean
  /** The cue shares the subject of a verb before it. */
  readonly joined: boolean
  /**
   * Where the content can be: in a clause behind the cue or one before it that a mark parts from it; in a clause behind
   * the cue that hangs on it; or in any that has a verb.
   */
  readonly room: 'clause' | 'own' | 'beside'
  readonly passive: boolean
  readonly form: VerbGroup['form']
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
    copular: arcs.some((arc) => hasArc(arc, 'cue', 'cop') && !arc.optional),
    joined: arcs.some((arc) => hasArc(arc, 'verb', 'conj') && arc.dependent === 'cue'),
    room: roomOf(arcs, pos, entry.passive ?? false),
    passive: entry.passive ?? false,
    form: formOf(entry.arcs),
    contentFirst: entry['content-first'] ?? false
  }
})

function roomOf(arcs: readonly PatternArc[], pos: string, passive: boolean): Pattern['room'] {
  const has = (head: string, relation: string, dependent: string) =>
    arcs.some((arc) => hasArc(arc, head, relation) && arc.dependent === dependent)
  if (has('cue', 'acl', 'content') && pos === 'noun') return 'own'
  const isClause = has('cue', 'ccomp', 'content') || has('content', 'parataxis', 'cue')
  return pos === 'verb' && !passive && isClause ? 'clause' : 'beside'
}

/** An infinitive has its “to”, a participle hangs on another verb, and what has a subject of its own is finite. */
function formOf(arcs: readonly string[]): VerbGroup['form'] {
  if (arcs.includes('cue mark to')) return 'infinitive'
  return arcs.includes('verb advcl cue') ? 'participle' : 'finite'
}

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
