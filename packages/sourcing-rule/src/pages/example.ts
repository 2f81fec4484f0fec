/** An example of a page: copy, and the places in it that are flagged. */

import type {Span} from 'nlcst-attribution'
import {type Genre, genres} from '../rule.js'
import type {OptionsSchema} from '../schema.js'
import {SettingError} from '../setting-error.js'
import {validate} from '../validate.js'
import type {Fence} from './blocks.js'
import {PageError} from './page-error.js'

/** Copy that fires or stays silent. */
export interface Example {
  kind: 'fires' | 'silent'
  /** The copy, without marks. */
  text: string
  /** Places that must be flagged, in UTF-16 code units into `text`; none in silent copy. */
  marks: Span[]
  /** Messages that the page shows under the copy: among those that it gets. */
  says: string[]
  /** Options of the rule, where they are not the default. */
  options?: Record<string, unknown> | undefined
  genre?: Genre | undefined
  /** Whether the first paragraph is the headline. */
  headline?: boolean | undefined
  outlets?: string[] | undefined
  people?: string[] | undefined
  organisations?: string[] | undefined
  /** Notes that the copy was written from. */
  notes?: readonly string[] | undefined
  /** Line of the page, counted from 1. */
  line: number
}

const names = {type: 'array', items: {type: 'string'}} as const

const schema: OptionsSchema = {
  type: 'object',
  properties: {
    options: {type: 'object'},
    genre: {enum: genres},
    headline: {type: 'boolean'},
    outlets: names,
    people: names,
    organisations: names
  },
  additionalProperties: false
}

/**
 * Read an example.
 *
 * @param fence its block
 * @param heading heading that it stands under
 * @throws {PageError} for marks or settings that make no sense, or an example under the wrong
 *   heading
 */
export function readExample(fence: Fence, heading: string | undefined): Example {
  const [, kind, json = ''] = /^text (fires|silent)( .*)?$/.exec(fence.info) ?? []
  if (kind !== 'fires' && kind !== 'silent') {
    throw new PageError('expected `text fires` or `text silent` after the backticks', fence.line)
  }
  if (heading?.toLowerCase() !== kind) {
    throw new PageError(
      `copy that is "${kind}" stands under "${heading ?? 'no heading'}"`,
      fence.line
    )
  }
  const {text, marks} = readMarks(fence)
  if (kind === 'fires' && marks.length === 0) {
    throw new PageError('nothing is marked with ⟦ and ⟧', fence.line)
  }
  if (kind === 'silent' && marks.length > 0) {
    throw new PageError('silent copy has marks', fence.line)
  }
  return {...readSettings(json.trim(), fence.line), kind, text, marks, says: [], line: fence.line}
}

function readSettings(json: string, line: number): Partial<Example> {
  if (json === '') return {}
  try {
    const settings: Partial<Example> = JSON.parse(json)
    validate(schema, settings, 'example')
    return settings
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof SettingError) {
      throw new PageError(error.message, line)
    }
    throw error
  }
}

/** Take the marks out of the copy. */
function readMarks(fence: Fence): {text: string; marks: Span[]} {
  const marks: Span[] = []
  let text = ''
  let start: number | undefined
  for (const part of fence.text.split(/([⟦⟧])/)) {
    if (part === '⟦') {
      if (start !== undefined) throw new PageError('⟦ inside ⟦', fence.line)
      start = text.length
    } else if (part === '⟧') {
      if (start === undefined) throw new PageError('⟧ without ⟦', fence.line)
      marks.push({start, end: text.length})
      start = undefined
    } else {
      text += part
    }
  }
  if (start !== undefined) throw new PageError('⟦ without ⟧', fence.line)
  return {text, marks}
}

/**
 * Read the messages that a page shows under copy that fires: a quoted line each.
 *
 * @param text a block of prose
 * @returns the messages; none where the block is no quotation
 */
export function readSays(text: string): string[] {
  if (!text.startsWith('>')) return []
  return text
    .replace(/^> ?/gm, '')
    .split(/\n\n/)
    .map((message) => message.replaceAll('\n', ' ').trim())
}
