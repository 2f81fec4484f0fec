import {arcsFile} from '#arcs'
import {readSections} from './model/sections.js'
import {ArcParser, type Arcs, readArcModel} from './parser/arcs.js'
import type {ParserWord} from './parser/sentence.js'

export {loadArcs} from '#arcs'
export type {Arcs} from './parser/arcs.js'
export type {ParserWord} from './parser/sentence.js'

let parser: ArcParser | null = null

/**
 * The dependency tree of a sentence: Universal Dependencies v2
 * (https://universaldependencies.org/en/dep/), marks included. Loads the model when first asked, and
 * keeps nothing else: a sentence has the same tree whatever was parsed before. Linear in the length
 * of the sentence.
 *
 * @param words of one sentence with their tags
 * @returns a head and a relation for each word, one of them the root; `null` in a browser that has not
 *   awaited `loadArcs`, since the model is large and nothing there is read without waiting
 * @throws when the model is missing or broken
 */
export function arcs(words: readonly ParserWord[]): Arcs | null {
  parser ??= load()
  return parser?.parse(words) ?? null
}

function load(): ArcParser | null {
  const bytes = arcsFile()
  return bytes && new ArcParser(readArcModel(readSections(bytes)))
}
