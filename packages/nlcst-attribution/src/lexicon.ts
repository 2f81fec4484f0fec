import data from './generated/lexicon.js'
import type {CueSense} from './types.js'
import {verbForms} from './words.js'

/** What a cue word takes, by part of speech; `data/lexicon.yml` tells what each stands for. */
export type Frame =
  | 'clause'
  | 'ownedClause'
  | 'voiced'
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

/** A word that can give somebody the credit for something. */
export interface LexiconEntry {
  /** Base form; a phrasal verb with its particles. */
  lemma: string
  pos: 'verb' | 'noun' | 'adjective'
  /** What it tells of. */
  senses: ReadonlySet<CueSense>
  frames: ReadonlySet<Frame>
  /** Words after the verb itself: `point [out]`. */
  particles: readonly string[]
}

const noParticles: readonly string[] = []

/** Sets by their words: hundreds of entries have some fifty between them. */
const sets = new Map<string, ReadonlySet<string>>()

function setOf(words: string): ReadonlySet<string> {
  const known = sets.get(words) ?? new Set(words.split(' '))
  sets.set(words, known)
  return known
}

/** All entries; the build has checked that each has a sense and a frame, and stands once. */
export const lexicon: readonly LexiconEntry[] = data.map(
  ([lemma = '', pos = '', senses = '', frames = '']) => ({
    lemma,
    pos: pos as LexiconEntry['pos'],
    senses: setOf(senses) as ReadonlySet<CueSense>,
    frames: setOf(frames) as ReadonlySet<Frame>,
    particles: pos === 'verb' && lemma.includes(' ') ? lemma.split(' ').slice(1) : noParticles
  })
)

const entries = {
  verb: entriesOf('verb'),
  noun: entriesOf('noun'),
  adjective: entriesOf('adjective')
}

function entriesOf(pos: LexiconEntry['pos']): ReadonlyMap<string, LexiconEntry> {
  return new Map(lexicon.filter((entry) => entry.pos === pos).map((entry) => [entry.lemma, entry]))
}

/** First words of phrasal verbs: few words need to be looked up with the next. */
const phrasal = new Set(
  [...entries.verb.keys()].flatMap((lemma) =>
    lemma.includes(' ') ? [lemma.slice(0, lemma.indexOf(' '))] : []
  )
)

/**
 * The entry of a word, if it can give anybody the credit for anything.
 *
 * @param lemma base form, lower case
 * @param pos its part of speech
 * @returns `undefined` where it has none
 */
export function lexiconEntry(lemma: string, pos: LexiconEntry['pos']): LexiconEntry | undefined {
  return entries[pos].get(lemma)
}

/**
 * The entry of a phrasal verb.
 *
 * @param lemma base form of its first word, lower case
 * @param next the word behind it
 */
export function phrasalEntry(lemma: string, next: string): LexiconEntry | undefined {
  return phrasal.has(lemma) ? entries.verb.get(`${lemma} ${next}`) : undefined
}

const formsOf = new Map<string, readonly string[]>()

/**
 * Forms of a verb of the lexicon, made once: every list of verbs below is of some of the same.
 *
 * @param entry a verb
 * @returns the inflections of its first word, see `verbForms`
 */
export function entryForms({lemma}: LexiconEntry): readonly string[] {
  const [verb = ''] = lemma.split(' ', 1)
  const forms = formsOf.get(verb) ?? verbForms(verb)
  formsOf.set(verb, forms)
  return forms
}

/**
 * All forms of the verbs that fit, phrasal verbs by their first word.
 *
 * @param fits whether an entry's forms are wanted
 * @returns single words, lower case
 */
export function verbFormsOf(fits: (entry: LexiconEntry) => boolean): ReadonlySet<string> {
  const found = new Set<string>()
  for (const entry of lexicon)
    if (entry.pos === 'verb' && fits(entry)) for (const form of entryForms(entry)) found.add(form)
  return found
}

/**
 * Whether a verb reports what somebody said, also where no quotation stands beside it ("smiled" doesn't).
 *
 * @param entry of the verb
 * @returns `false` for senses other than `say`
 */
export function isSpeech({senses, frames}: LexiconEntry): boolean {
  return senses.has('say') && !(frames.size === 1 && frames.has('quotation'))
}

/** Forms of the verbs that report what somebody said. */
export const speechForms = verbFormsOf(isSpeech)
