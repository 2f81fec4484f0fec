/**
 * All that an editor, a page or a queue wants to know of a draft, as plain data.
 */

import {itemAt, type Reading, type Span} from 'nlcst-attribution'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {articleData} from 'vfile-article'
import type {VFileMessage} from 'vfile-message'
import type {CheckedArticle} from '../check.js'
import type {Level} from '../config/types.js'
import {type Ledger, toLedger} from '../ledger.js'
import type {QuoteRow} from './quotes.js'
import {type Remedy, remediesOf} from './remedies.js'
import {type StripParagraph, stripOf} from './source-strip.js'

/** A place that a finding counts, with its sentence: rule, sentence and words tell one use from another. */
export interface FlaggedPlace extends Span {
  sentence: string
}

/** What a rule says about a draft. Offsets are UTF-16 code units into its text. */
export interface DraftFinding extends Span {
  rule: string
  /** Plugin that the rule belongs to. */
  plugin: string
  severity: Level
  /** What is missing, and who should supply it. */
  reason: string
  /** The standard behind it and the way out. */
  note: string
  /** Address of the rule's page. */
  url: string | undefined
  /** The words flagged. */
  actual: string
  /** What the rule would rather see in their place. */
  expected: string[]
  /** 1-based. */
  line: number
  /** 1-based. */
  column: number
  /** Every place that the finding counts, the first of them its own. */
  places: FlaggedPlace[]
  remedies: Remedy[]
}

/** A draft in four numbers. */
export interface Summary {
  /** Sources that a reader could look up: people by name, posts, organisations, documents, outlets. */
  named: number
  anonymous: number
  /** Quotations that nobody is said to speak. */
  speakerless: number
  words: number
}

/** What a draft was found to say, and to leave out. */
export interface DraftReport {
  findings: DraftFinding[]
  ledger: Ledger
  strip: StripParagraph[]
  summary: Summary
  /** Its quotations beside what the notes have; nothing where no notes were given. */
  quotes?: QuoteRow[]
}

/**
 * Say what was found in a draft.
 *
 * @param file
 *   The draft, with its findings.
 * @param checked
 *   What it was read as.
 * @returns
 *   Plain data, ready to be sent to another thread or program.
 */
export function reportOf(file: VFile, {reading, tree}: CheckedArticle): DraftReport {
  const findings = file.messages.map((message) => findingOf(message, String(file), reading))
  const strip = stripOf(reading)

  return {
    findings,
    ledger: toLedger(file.path, reading, articleData(tree).facts),
    strip,
    summary: {
      named: reading.sources.filter((source) => source.class !== 'anonymous').length,
      anonymous: reading.sources.filter((source) => source.class === 'anonymous').length,
      speakerless: findings
        .filter(({rule}) => rule === 'quote-without-speaker')
        .reduce((sum, {places}) => sum + places.length, 0),
      words: strip.reduce((sum, {words}) => sum + words, 0)
    }
  }
}

/**
 * Word a summary for one line: `5 named · 2 anonymous · 1 quotation with no speaker`.
 *
 * @param summary
 *   What to word.
 * @returns
 *   The line, without an end.
 */
export function wordSummary({named, anonymous, speakerless}: Summary): string {
  const quotations = speakerless === 1 ? 'quotation' : 'quotations'
  const parts = [`${named} named`, `${anonymous} anonymous`]
  if (speakerless > 0) parts.push(`${speakerless} ${quotations} with no speaker`)
  return parts.join(' · ')
}

function findingOf(message: VFileMessage, text: string, reading: Reading): DraftFinding {
  const {occurrences} = message as {occurrences?: readonly Position[]}
  const place = message.place && 'start' in message.place ? message.place : undefined
  const {start, end} = spanOf(place)
  const rule = message.ruleId ?? ''
  const expected = message.expected ?? []

  return {
    rule,
    plugin: message.source ?? '',
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warn' : 'info',
    reason: message.reason,
    note: message.note ?? '',
    url: message.url,
    actual: message.actual ?? '',
    expected,
    start,
    end,
    line: message.line ?? 1,
    column: message.column ?? 1,
    places: (occurrences ? occurrences.map(spanOf) : [{start, end}]).map((span) => ({
      ...span,
      sentence: sentenceAt(reading, span)
    })),
    remedies: place ? remediesOf({rule, start, end, expected}, text) : []
  }
}

/** The sentence that a span begins in, as written. */
function sentenceAt(reading: Reading, {start}: Span): string {
  const sentence = itemAt(reading.sentences, start)
  return sentence ? reading.textOf(sentence) : ''
}

function spanOf(place: Position | undefined): Span {
  return {start: place?.start.offset ?? 0, end: place?.end.offset ?? 0}
}
