import type {Root} from 'nlcst'
import {readFrame, wordsOf} from './frame.js'
import type {Reading, ReadOptions} from './types.js'

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

function read(tree: Root, _options: ReadOptions): Reading {
  const frame = readFrame(tree)
  return {
    ...frame,
    mentions: [],
    attributions: [],
    sources: [],
    textOf: (span) => wordsOf(frame, span)
  }
}
