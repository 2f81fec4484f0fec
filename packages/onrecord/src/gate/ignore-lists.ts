/**
 * Ignores in front matter and in sidecars: for formats without comments, and for desks that
 * want none in their copy.
 */

import type {OptionsSchema} from 'sourcing-rule'
import type {VFile} from 'vfile'
import {type FrontMatter, parseFrontMatter} from 'vfile-article'
import {FileError} from '../errors.js'
import type {Ignore} from './ignore-comments.js'

/** Ending of a sidecar, behind the whole name of the article. */
export const sidecarEnding = '.onrecord.yaml'

const text = {type: 'string', minLength: 1} as const

/** What a sidecar, or `onrecord` in front matter, may say. */
const schema: OptionsSchema = {
  type: 'object',
  properties: {
    ignore: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          rule: {anyOf: [text, {type: 'array', items: text, minItems: 1}]},
          words: text,
          sentence: text,
          reason: {type: 'string'}
        },
        additionalProperties: false
      }
    }
  },
  additionalProperties: false
}

/** An ignore as it is written. */
interface Entry {
  rule?: string | readonly string[]
  words?: string
  /** Only where the words stand in this sentence. */
  sentence?: string
  reason?: string
}

/**
 * Read the ignores beside a file and at its head.
 *
 * @param file
 *   File.
 * @param frontMatter
 *   Metadata at its head.
 * @param sidecar
 *   YAML of its sidecar.
 * @returns
 *   Ignores.
 * @throws {FileError}
 *   If they are written in a way that can't be read.
 */
export async function ignoresInLists(
  file: VFile,
  frontMatter: FrontMatter | undefined,
  sidecar: string | undefined
): Promise<Ignore[]> {
  const head = frontMatter?.source.includes('onrecord') ? frontMatter : undefined
  if (sidecar === undefined && head === undefined) return []

  return [
    ...(await listOf(head, 'the front matter', (data) => (data as {onrecord?: unknown})?.onrecord)),
    ...(await listOf(
      sidecar === undefined ? undefined : {source: sidecar, language: 'yaml'},
      `${file.basename}${sidecarEnding}`,
      (data) => data
    ))
  ]
}

async function listOf(
  written: Pick<FrontMatter, 'language' | 'source'> | undefined,
  name: string,
  pick: (data: unknown) => unknown
): Promise<Ignore[]> {
  if (written === undefined) return []

  const {checkOptions} = await import('sourcing-rule')

  try {
    const data = pick(await parseFrontMatter(written)) ?? {}
    checkOptions(data as object, schema)
    const entries = (data as {ignore?: Entry[]}).ignore ?? []

    return entries.map(({rule = [], words, sentence, reason = ''}) => ({
      rules: [rule].flat(),
      reason: reason.trim(),
      words,
      sentence,
      origin: {name}
    }))
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new FileError(`The ignores in ${name} can't be read: ${line}`)
  }
}
