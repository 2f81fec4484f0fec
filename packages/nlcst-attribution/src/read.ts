import type {Root} from 'nlcst'
import {type Coreference, coreferenceOf} from './coreference/coreference.js'
import {findSources} from './coreference/sources.js'
import {findCandidates} from './cues/candidates.js'
import {type Document, readDocument, wordsOf} from './document/document.js'
import {makeAttributions} from './ledger/attributions.js'
import {makeLedger} from './ledger/ledger.js'
import {knownNames} from './phrases/name-kinds.js'
import type {NameRun} from './phrases/names.js'
import {readPhrases} from './phrases/phrases.js'
import {shapeQuotations} from './quotations/shape.js'
import {confidenceIn} from './speakers/confidence.js'
import {discourseOf, type SourcedCandidate, type SpeakerDecision} from './speakers/discourse.js'
import {kindOf} from './speakers/kinds.js'
import {speakerOf} from './speakers/speakers.js'
import {syntaxOf} from './syntax.js'
import type {Name, Quotation, Reading, ReadOptions} from './types.js'

const readings = new WeakMap<Root, Map<string, Reading>>()

/**
 * Reads who says what in an article. A tree is read once however many plugins
 * ask; the same tree with the same options gives the same object.
 *
 * @param tree an nlcst root with positions; paragraphs may say their role in `data.role`
 * @param options names that the newsroom knows
 */
export function readAttributions(tree: Root, options: ReadOptions = {}): Reading {
  const key = JSON.stringify([
    options.outlets ?? [],
    options.people ?? [],
    options.organisations ?? []
  ])
  let known = readings.get(tree)
  if (!known) {
    known = new Map()
    readings.set(tree, known)
  }
  let reading = known.get(key)
  if (!reading) {
    reading = read(tree, options)
    known.set(key, reading)
  }
  return reading
}

/** A name as the reading shows it, its source still an entity. */
function nameOf(document: Document, coreference: Coreference, run: NameRun): Name {
  const first = document.tokens[run.first]
  const entity = coreference.entities.entityAt(run.first)
  return {
    first: run.first,
    last: run.last,
    start: first?.start ?? 0,
    end: document.tokens[run.last - 1]?.end ?? 0,
    kind: entity && entity.kind !== 'unnamed' ? entity.kind : run.kind,
    words: run.words,
    titles: run.titles,
    source: entity?.id ?? null,
    paragraph: first?.paragraph ?? 0,
    sentence: first?.sentence ?? 0
  }
}

/** "what negotiators call “blue carbon”" gives a thing its name, and nobody the credit for news. */
function isNaming(
  sourced: SourcedCandidate,
  decisions: ReadonlyMap<number, SpeakerDecision>,
  quotations: readonly Quotation[]
): boolean {
  if (!/^(?:call|term|dub|label|name)$/.test(sourced.candidate.lemma)) return false
  return quotations.some(
    ({id, kind}) => (kind === 'term' || kind === 'title') && decisions.get(id)?.sourced === sourced
  )
}

function read(tree: Root, options: ReadOptions): Reading {
  const document = readDocument(tree, options.memory)
  shapeQuotations(document)
  const phrases = readPhrases(document.tokens, document.sentences)
  const context = {...document, phrases, readers: new Map()}
  const candidates = findCandidates(document, context)
  const coreference = coreferenceOf(document, context, knownNames(options))
  const sourcedCandidates = findSources(document, candidates, coreference, context)
  const discourse = discourseOf(coreference, sourcedCandidates)
  const {decisions} = discourse
  for (const quotation of document.quotations) {
    if (quotation.parent !== null) continue
    const spoken = speakerOf(discourse, quotation)
    quotation.kind = kindOf(quotation, document, spoken)
    // Titles and terms have nobody who says them.
    const said =
      quotation.kind === 'speech' || (quotation.kind === 'other' && spoken.sourced !== null)
    quotation.basis = said ? spoken.basis : 'none'
    quotation.confidence = said ? confidenceIn(spoken) : 'unsure'
    if (said && spoken.found) {
      quotation.speaker = {start: spoken.found.mention.start, end: spoken.found.mention.end}
      quotation.source = spoken.found.entity?.id ?? null
    }
  }
  const told = sourcedCandidates.filter(
    (sourced) => !isNaming(sourced, decisions, document.quotations)
  )
  const attributions = makeAttributions(document, told, decisions)
  const mentions = coreference.mentions
  const names = coreference.names.map((run) => nameOf(document, coreference, run))
  const sources = makeLedger(document, phrases, coreference, {
    attributions,
    quotations: document.quotations,
    mentions,
    names
  })
  return {
    ...syntaxOf(document.tokens),
    paragraphs: document.paragraphs,
    sentences: document.sentences,
    tokens: document.tokens,
    quotations: document.quotations,
    faults: document.faults,
    mentions,
    names,
    attributions,
    sources,
    links: document.texts.flatMap(({links}) => links),
    textOf: (span) => wordsOf(document, span)
  }
}
