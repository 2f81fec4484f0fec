import {arcsFile} from '#arcs'
import {readSections} from './model/sections.js'
import {ArcParser, type Arcs, readArcModel} from './parser/arcs.js'
import type {ParserWord} from './parser/sentence.js'

export type {Arcs} from './parser/arcs.js'
export type {ParserWord} from './parser/sentence.js'

let parser: ArcParser | null | undefined

/**
 * The dependency tree of a sentence: Universal Dependencies v2
 * (https://universaldependencies.org/en/dep/), marks included. Reads the model when first asked, and
 * keeps nothing else: a sentence has the same tree whatever was parsed before. Linear in the length
 * of the sentence.
 *
 * @param words of one sentence with their tags
 * @returns a head and a relation for each word, one of them the root; `null` in a browser that was
 *   given no model, see `useArcs`
 * @throws when the model is missing or broken
 */
export function arcs(words: readonly ParserWord[]): Arcs | null {
  if (parser === undefined) {
    const bytes = arcsFile()
    parser = bytes && parserOf(bytes)
  }
  return parser?.parse(words) ?? null
}

/**
 * Gives the parser its model, in a browser: `model/arcs.bin` of this package, however the page came by
 * it (`arcsInline` of `nlcst-syntax/arcs-inline` has it in code). In Node nothing needs to be given.
 *
 * @param bytes the file
 * @throws an error when it is no such file
 */
export function useArcs(bytes: Uint8Array): void {
  parser = parserOf(bytes)
}

function parserOf(bytes: Uint8Array): ArcParser {
  return new ArcParser(readArcModel(readSections(bytes)))
}
