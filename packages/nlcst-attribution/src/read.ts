import type {Root} from 'nlcst'
import {draftAttributions} from './cues/drafting.js'
import {type Frame, readFrame, wordsOf} from './frame/frame.js'
import {shapeQuotations} from './frame/quotation-shape.js'
import {makeLedger} from './ledger/ledger.js'
import {makeAttributions} from './ledger/reports.js'
import {type Cast, castOf} from './people/cast.js'
import {findSources} from './people/sources.js'
import {knownNames} from './phrases/name-kinds.js'
import type {NameRun} from './phrases/names.js'
import {readPhrases} from './phrases/phrases.js'
import {confidenceIn} from './speakers/confidence.js'
import {kindOf} from './speakers/kinds.js'
import {speakerOf} from './speakers/speakers.js'
import {type Report, type Speaking, stageOf} from './speakers/stage.js'
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
function nameOf(frame: Frame, cast: Cast, run: NameRun): Name {
  const first = frame.tokens[run.first]
  const entity = cast.entities.holding(run.first)
  return {
    first: run.first,
    last: run.last,
    start: first?.start ?? 0,
    end: frame.tokens[run.last - 1]?.end ?? 0,
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
  report: Report,
  speaking: ReadonlyMap<number, Speaking>,
  quotations: readonly Quotation[]
): boolean {
  if (!/^(?:call|term|dub|label|name)$/.test(report.draft.lemma)) return false
  return quotations.some(
    ({id, kind}) => (kind === 'term' || kind === 'title') && speaking.get(id)?.report === report
  )
}

function read(tree: Root, options: ReadOptions): Reading {
  const frame = readFrame(tree, options.memory)
  shapeQuotations(frame)
  const phrases = readPhrases(frame.tokens, frame.sentences)
  const ground = {...frame, phrases, readers: new Map()}
  const drafts = draftAttributions(frame, ground)
  const cast = castOf(frame, ground, knownNames(options))
  const reports = findSources(frame, drafts, cast, ground)
  const stage = stageOf(cast, reports)
  const {speaking} = stage
  for (const quotation of frame.quotations) {
    if (quotation.parent !== null) continue
    const spoken = speakerOf(stage, quotation)
    quotation.kind = kindOf(quotation, frame, spoken)
    // Titles and terms have nobody who says them.
    const said =
      quotation.kind === 'speech' || (quotation.kind === 'other' && spoken.report !== null)
    quotation.basis = said ? spoken.basis : 'none'
    quotation.confidence = said ? confidenceIn(spoken) : 'unsure'
    if (said && spoken.found) {
      quotation.speaker = {start: spoken.found.mention.start, end: spoken.found.mention.end}
      quotation.source = spoken.found.entity?.id ?? null
    }
  }
  const told = reports.filter((report) => !isNaming(report, speaking, frame.quotations))
  const attributions = makeAttributions(frame, told, speaking)
  const mentions = cast.mentions
  const names = cast.names.map((run) => nameOf(frame, cast, run))
  const sources = makeLedger(frame, phrases, cast, {
    attributions,
    quotations: frame.quotations,
    mentions,
    names
  })
  return {
    ...syntaxOf(frame.tokens),
    paragraphs: frame.paragraphs,
    sentences: frame.sentences,
    tokens: frame.tokens,
    quotations: frame.quotations,
    faults: frame.faults,
    mentions,
    names,
    attributions,
    sources,
    links: frame.texts.flatMap(({links}) => links),
    textOf: (span) => wordsOf(frame, span)
  }
}
