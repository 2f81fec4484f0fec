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

/** Lemmas of which one must be there, and on which side of the cue English has it. */
export interface NeededWord {
  readonly lemmas: ReadonlySet<string>
  readonly side: 'before' | 'behind' | 'any'
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
  /** A form of “be” stands behind the cue, and the content behind that. */
  readonly linked: boolean
  /** The cue has a subject of its own. */
  readonly subject: boolean
  /** The cue is the object of a verb. */
  readonly object: boolean
  /** The cue shares the subject of a verb before it. */
  readonly joined: boolean
  /**
   * Where the content can be: in a clause behind the cue or one before it that a mark parts from it; only in one behind
   * it; in one behind it that hangs on it; with any verb behind the cue or before such a mark; or with any verb at all.
   */
  readonly room: 'clause' | 'behind' | 'own' | 'parted' | 'beside'
  readonly passive: boolean
  readonly form: VerbGroup['form']
  /** The content stands before the cue. */
  readonly contentFirst: boolean
}

const by: ReadonlySet<string> = new Set(['by'])

/** The patterns in the order in which they are tried. */
export const patterns: readonly Pattern[] = data.map((entry) => {
  const [pos = '', ...frames] = entry.cue.split(' ')
  const arcs = entry.arcs.map((arc) => arcOf(arc, entry.name))
  const form = formOf(entry.arcs)
  const words = new Map(
    Object.entries(entry.words ?? {}).map(([name, lemmas]) => [name, new Set(lemmas)])
  )
  const names = new Set(arcs.flatMap(({heads, dependent}) => [...heads, dependent]))
  const has = (head: string, relation: string, dependent?: string) =>
    arcs.some(
      (arc) =>
        hasArc(arc, head, relation) &&
        !arc.optional &&
        (dependent === undefined || arc.dependent === dependent)
    )
  const needed: NeededWord[] = [...words].flatMap(([name, lemmas]) =>
    names.has(name) ? [{lemmas, side: sideOf(arcs, name)}] : []
  )
  return {
    name: entry.name,
    pos: pos as Pattern['pos'],
    frames: new Set(frames as Frame[]),
    arcs,
    without: (entry.without ?? []).map((arc) => arcOf(arc, entry.name)),
    words,
    // Who did what is told by "by".
    needed: has('cue', 'obl:agent') ? [...needed, {lemmas: by, side: 'behind'}] : needed,
    owned: has('cue', 'nmod:poss'),
    copular: has('cue', 'cop'),
    linked: has('content', 'cop') && has('content', 'nsubj', 'cue'),
    subject: has('cue', 'nsubj', 'source') && pos === 'verb',
    object: arcs.some(({relations, dependent}) => dependent === 'cue' && isOnly(relations, 'obj')),
    joined: has('verb', 'conj', 'cue'),
    room: roomOf(arcs, pos, entry.passive ?? false, form),
    passive: entry.passive ?? false,
    form,
    contentFirst: entry['content-first'] ?? false
  }
})

function roomOf(
  arcs: readonly PatternArc[],
  pos: string,
  passive: boolean,
  form: Pattern['form']
): Pattern['room'] {
  const has = (head: string, relation: string, dependent: string) =>
    arcs.some((arc) => hasArc(arc, head, relation) && arc.dependent === dependent)
  if (has('cue', 'acl', 'content') && pos === 'noun') return 'own'
  const isClause = has('cue', 'ccomp', 'content') || has('content', 'parataxis', 'cue')
  if (pos === 'adjective') return 'parted'
  if (pos !== 'verb' || passive || !isClause) return 'beside'
  return form === 'participle' ? 'behind' : 'clause'
}

/** An infinitive has its “to”, a participle hangs on another verb, and what has a subject of its own is finite. */
function formOf(arcs: readonly string[]): VerbGroup['form'] {
  if (arcs.includes('cue mark to')) return 'infinitive'
  return arcs.includes('verb advcl cue') ? 'participle' : 'finite'
}

function isOnly(relations: ReadonlySet<string>, relation: string): boolean {
  return relations.size === 1 && relations.has(relation)
}

function hasArc({heads, relations}: PatternArc, head: string, relation: string): boolean {
  return heads.includes(head) && relations.has(relation)
}

/**
 * On which side of the cue a word stands. Behind it: one that opens the content, but for a content that may be the
 * subject of its clause ("That they would go he made clear"); the verb whose subject the cue is. Before it: what opens
 * the cue's own clause; the verb whose infinitive it is.
 */
function sideOf(arcs: readonly PatternArc[], name: string): NeededWord['side'] {
  const opens = arcs.some((arc) => hasArc(arc, 'content', 'mark') && arc.dependent === name)
  const fronted = arcs.some(
    ({relations, dependent}) => dependent === 'content' && relations.has('csubj')
  )
  const governs = arcs.some(
    ({heads, relations, dependent}) =>
      heads.includes(name) && dependent === 'cue' && isOnly(relations, 'nsubj')
  )
  if ((opens && !fronted) || governs) return 'behind'
  const leads = arcs.some(
    (arc) =>
      (hasArc(arc, 'cue', 'mark') && arc.dependent === name) ||
      (hasArc(arc, name, 'xcomp') && arc.dependent === 'cue')
  )
  return leads ? 'before' : 'any'
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
