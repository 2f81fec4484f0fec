/**
 * The quotations of drafts beside what the notes have.
 */

import type {VFile} from 'vfile'
import {readFileOnRecord} from './check-file.js'
import {Checker, type CheckerOptions} from './checker.js'
import {type QuoteRow, quoteRows} from './draft/quotes.js'
import {type Failure, UsageError} from './errors.js'
import {eachFile, type FileOptions} from './files/each.js'

export type {QuoteRow} from './draft/quotes.js'

/** The quotations of one draft. */
export interface Quotes {
  path: string
  quotes: QuoteRow[]
}

/** What came of one file. */
export type QuotesResult =
  | {quotes: Quotes; failure?: undefined}
  | {quotes?: undefined; failure: Failure}

/**
 * Look the quotations of drafts up in their notes.
 *
 * @param inputs
 *   Files, folders, glob patterns, or `-` for standard input.
 * @param options
 *   How to read them, and where the notes are.
 * @returns
 *   For each file its quotations, in order, or why it could not be read.
 * @throws {UsageError}
 *   If there are no notes.
 */
export async function* readQuotes(
  inputs: readonly string[],
  options: FileOptions & CheckerOptions
): AsyncGenerator<QuotesResult> {
  const checker = new Checker(options)

  for await (const {value, failure} of eachFile(inputs, options, take)) {
    if (failure) yield {failure}
    else yield {quotes: value}
  }

  async function take(file: VFile): Promise<Quotes> {
    const settings = await checker.settingsOf(file.path)
    const notes = await checker.notesOf(settings)
    if (!notes) {
      throw new UsageError(
        'No notes to look in. Give them with --notes PATH, or as notes: in the configuration.'
      )
    }
    return {
      path: file.path,
      quotes: quoteRows(await readFileOnRecord(file, settings.options), String(file), notes)
    }
  }
}
