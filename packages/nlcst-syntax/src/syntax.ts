import {tagsFile} from '#tags'
import {lemma} from './lemmas.js'
import {readSections, section} from './model/sections.js'
import {hasPart, likeliestOf, type Part} from './tags/lexicon.js'
import {Tagger} from './tags/tagger.js'
import {tagNames} from './tags/tags.js'
import {sentenceStarts} from './tokens/sentences.js'
import {tokenise} from './tokens/tokenise.js'
import type {Pos} from './types.js'

/** A text in words and tags, by universal dependencies' conventions. */
export interface TaggedText {
  readonly forms: readonly string[]
  /** Where each word begins, in UTF-16 code units of the text. */
  readonly starts: readonly number[]
  /** Where each ends, exclusive. */
  readonly ends: readonly number[]
  /** Index of the first word of each sentence. */
  readonly sentences: readonly number[]
  /** Index into {@link tagNames} of each word's tag. */
  readonly tags: Uint8Array
}

interface Loaded {
  tagger: Tagger
  exceptions: () => ReadonlyMap<string, string>
}

let loaded: Loaded | undefined

/** Base forms that are remembered, of each tag: they change the time that a text takes, never what it gives. */
const mostLemmas = 5000
const lemmas = Object.fromEntries(tagNames.map((pos) => [pos, new Map()])) as Record<
  Pos,
  Map<string, string>
>

/** Read at the first call: a program that never reads an article doesn't pay for it. */
function load(): Loaded {
  if (loaded) return loaded
  const sections = readSections(tagsFile())
  let read: Map<string, string> | undefined
  loaded = {
    tagger: new Tagger(sections),
    exceptions: () => {
      read ??= readExceptions(section(sections, 'lemmas', Uint8Array))
      return read
    }
  }
  return loaded
}

function readExceptions(bytes: Uint8Array): Map<string, string> {
  const read = new Map<string, string>()
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const space = line.lastIndexOf(' ')
    read.set(line.slice(0, space), line.slice(space + 1))
  }
  return read
}

/**
 * Words and tags of a text. What was read before changes nothing.
 *
 * @param text at most a paragraph; offsets count in it
 */
export function tagText(text: string): TaggedText {
  const {starts, ends} = tokenise(text)
  const forms = starts.map((start, index) => text.slice(start, ends[index]))
  const sentences = sentenceStarts(forms, starts, ends)
  return {forms, starts, ends, sentences, tags: tagWords(forms, sentences)}
}

/**
 * Tags of words that somebody else has parted, a treebank's for example.
 *
 * @param forms as written
 * @param sentences indexes of the words that begin a sentence, the first `0`
 * @returns an index into {@link tagNames} for each
 */
export function tagWords(forms: readonly string[], sentences: readonly number[]): Uint8Array {
  return load().tagger.tag(forms, sentences)
}

/**
 * Base form of a word.
 *
 * @param word lower case, with straight apostrophes
 * @param pos its tag
 */
export function lemmaOf(word: string, pos: Pos): string {
  const bases = lemmas[pos]
  const known = bases.get(word)
  if (known !== undefined) return known
  const {tagger, exceptions} = load()
  const base = lemma(tagger.lexicon, exceptions(), word, pos)
  if (bases.size >= mostLemmas) bases.clear()
  bases.set(word, base)
  return base
}

/**
 * The likeliest tag of a word that the dictionary has, wherever it stands.
 *
 * @param word lower case
 * @returns `null` for a word that it lacks
 */
export function likeliestTag(word: string): Pos | null {
  const known = load().tagger.lexicon.classOf(word)
  return known === 0 ? null : (tagNames[likeliestOf(known)] ?? null)
}

/**
 * Whether the dictionary has a word as the base form of a part of speech.
 *
 * @param word lower case
 */
export function isBaseForm(word: string, part: Part): boolean {
  return hasPart(load().tagger.lexicon.classOf(word), part)
}
