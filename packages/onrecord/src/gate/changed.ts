/**
 * Findings on changed lines alone: a desk should not have to mend all of an old story to
 * change a word of it.
 */

import type {Reading} from 'nlcst-attribution'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {VFileMessage} from 'vfile-message'
import type {LineRange} from './git.js'
import {keepOccurrences} from './occurrences.js'

/** Rules about the whole story: what they find rests on every attribution in it. */
const storyRules = new Set(['single-anonymous-source', 'source-count-mismatch'])

/**
 * Take away the findings that rest on no changed line.
 *
 * @param file
 *   File with its findings.
 * @param reading
 *   Its reading.
 * @param changed
 *   Its changed lines.
 */
export function keepChanged(file: VFile, reading: Reading, changed: readonly LineRange[]): void {
  const touched = (place: Position): boolean =>
    changed.some(({first, last}) => place.start.line <= last && place.end.line >= first)

  file.messages = file.messages.filter((message) => {
    if (restsOnStory(message)) return attributionPlaces(file, reading).some(touched)
    return keepOccurrences(message, (place) => !place || touched(place))
  })
}

function restsOnStory({ruleId}: VFileMessage): boolean {
  return ruleId !== undefined && storyRules.has(ruleId)
}

/** Paragraphs in which anything is credited to anybody. */
function attributionPlaces(file: VFile, reading: Reading): Position[] {
  const {toPoint} = location(file)
  const paragraphs = new Set(reading.attributions.map(({paragraph}) => paragraph))

  return [...paragraphs].flatMap((index) => {
    const paragraph = reading.paragraphs[index]
    const start = paragraph && toPoint(paragraph.start)
    const end = paragraph && toPoint(paragraph.end)
    return start && end ? [{start, end}] : []
  })
}
