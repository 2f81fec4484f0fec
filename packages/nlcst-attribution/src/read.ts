import type {Root} from 'nlcst'
import {contextOf} from './clauses/context.js'
import {findCandidates} from './cues/candidates.js'
import {readDocument, wordsOf} from './document/document.js'
import {makeAttributions} from './ledger/attributions.js'
import {makeLedger} from './ledger/ledger.js'
import {knownNames} from './phrases/name-kinds.js'
import {memoize} from './queries/lookup.js'
import {findQuotations} from './quotations/quotations.js'
import type {ReadOptions} from './read-options.js'
import {resolve} from './speakers/resolution.js'
import {syntaxOf} from './syntax.js'
import type {Reading} from './types.js'

const readingsOf = memoize((_: Root) => new Map<string, Reading>())

/**
 * Reads who says what in an article. A tree is read once however many plugins
 * ask; the same tree with the same options gives the same object.
 *
 * @param tree an nlcst root with positions; paragraphs may say their role in `data.role`
 * @param options names that the newsroom knows
 * @returns everything as plain data, with offsets into the text of the file that the tree was parsed from
 */
export function readAttributions(tree: Root, options: ReadOptions = {}): Reading {
  const key = JSON.stringify([
    options.outlets ?? [],
    options.people ?? [],
    options.organisations ?? []
  ])
  const known = readingsOf(tree)
  let reading = known.get(key)
  if (!reading) {
    reading = read(tree, options)
    known.set(key, reading)
  }
  return reading
}

/** One stage after another: each makes something new of what those before it made, and changes nothing of it. */
function read(tree: Root, options: ReadOptions): Reading {
  const document = findQuotations(readDocument(tree, options.memory))
  const context = contextOf(document)
  const candidates = findCandidates(document, context)
  const resolution = resolve(document, context, candidates, knownNames(options))
  const credits = makeAttributions(document, resolution)
  const ledger = makeLedger(document, resolution.coreference, credits)
  return {
    paragraphs: document.paragraphs,
    sentences: document.sentences,
    tokens: document.tokens,
    faults: document.faults,
    links: document.texts.flatMap(({links}) => links),
    textOf: (span) => wordsOf(document, span),
    ...ledger,
    ...syntaxOf(document.tokens)
  }
}
