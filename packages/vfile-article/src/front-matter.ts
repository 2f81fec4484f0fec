/**
 * Metadata at the head of a text: YAML, TOML or JSON.
 */

import type {Role} from 'nlcst-attribution'
import type {Block, Piece} from './article.js'
import keys from './generated/front-matter.js'

/** Languages that it is written in. */
export type FrontMatterLanguage = 'json' | 'toml' | 'yaml'

/** Metadata at the head of a text. */
export interface FrontMatter {
  /** As written, fences left out. */
  source: string
  language: FrontMatterLanguage
  /** Where `source` starts in the file. */
  start: number
  /** Where the copy starts. */
  end: number
}

/** What metadata say of a story, for lists of stories. */
export interface Facts {
  /** As written. */
  date?: string | undefined
  section?: string | undefined
  /** Who wrote it, with commas between. */
  author?: string | undefined
  /** Desk or service of the newsroom. */
  desk?: string | undefined
  /** Title or agency that published it. */
  outlet?: string | undefined
  url?: string | undefined
  /** What the system that it comes from calls it. */
  id?: string | undefined
  /** What else it says in a few words, by the names that it has there. */
  fields?: Readonly<Record<string, string>> | undefined
}

/** What metadata come to. */
export interface Head {
  /** Headline, deck, byline and dateline. */
  blocks: Block[]
  facts: Facts
}

/** One value, where it stands. */
interface Entry {
  key: string
  piece: Piece
}

const roles: readonly (readonly [readonly string[], Role])[] = [
  [keys.headline, 'headline'],
  [keys.deck, 'deck'],
  [keys.byline, 'byline'],
  [keys.dateline, 'dateline']
]

const fences: Readonly<Record<string, FrontMatterLanguage>> = {'---': 'yaml', '+++': 'toml'}

const opening = /^\uFEFF?(---|\+\+\+)(yaml|toml|json)?[ \t]*\r?\n/

/**
 * Find metadata at the head of a text, as site generators write them: between lines of `---` (YAML) or `+++`
 * (TOML), or an object of JSON. Lines between two rules that name nothing are copy.
 *
 * @param text
 *   Text of the file.
 * @returns
 *   Metadata, if there are some.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const open = opening.exec(text)
  if (!open) return findJson(text)

  const [{length: start}, fence = '', language = fences[fence] as FrontMatterLanguage] =
    open as unknown as [string, string?, FrontMatterLanguage?]
  const close = new RegExp(`^(?:\\${fence[0]}{3}|\\.\\.\\.)[ \\t]*(?:\\r?\\n|$)`, 'gm')
  close.lastIndex = start
  const found = close.exec(text)
  if (!found) return

  const source = text.slice(start, found.index)
  const names =
    language === 'toml' ? /^\s*(?:[\w."'-]+\s*=|\[|#|$)/ : /^\s*(?:[^\s:#][^:\n]*:(?:\s|$)|[{#]|$)/
  if (!names.test(source.trimStart().split('\n', 1)[0] ?? '')) return
  return {source, language, start, end: found.index + found[0].length}
}

/** An object that begins the text and ends with a brace at the start of a line, as Hugo reads it. */
function findJson(text: string): FrontMatter | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (text[start] !== '{') return

  const close = /^\}[ \t]*(?:\r?\n|$)/gm.exec(text)
  if (!close) return

  const source = text.slice(start, close.index + 1)
  try {
    JSON.parse(source)
  } catch {
    return
  }
  return {source, language: 'json', start, end: close.index + close[0].length}
}

/**
 * Parse metadata.
 *
 * @param frontMatter
 *   Metadata.
 * @returns
 *   Their value.
 * @throws {Error}
 *   If they are broken.
 */
export async function parseFrontMatter({
  source,
  language
}: Pick<FrontMatter, 'language' | 'source'>): Promise<unknown> {
  if (language === 'toml') return (await import('smol-toml')).parse(source)
  if (language === 'json') return JSON.parse(source)
  return (await import('yaml')).parse(source, {logLevel: 'error'})
}

/**
 * Read what metadata say of the story. Broken ones say nothing: the site generator tells of them.
 *
 * @param frontMatter
 *   Metadata.
 * @returns
 *   Its head and its facts.
 */
export async function readHead(frontMatter: FrontMatter): Promise<Head> {
  const data = await parseFrontMatter(frontMatter).catch(() => undefined)
  const entries = typeof data === 'object' && data !== null ? entriesOf(data, frontMatter) : []
  const valueIn = (names: readonly string[]) =>
    entries.find(({key}) => names.includes(key))?.piece.value
  const valuesIn = (names: readonly string[]) =>
    entries
      .filter(({key}) => names.includes(key))
      .map(({piece}) => piece.value)
      .join(', ') || undefined

  return {
    blocks: roles.flatMap(([names, role]) => {
      const found = entries.filter(({key}) => names.includes(key))
      return found.map(({piece}) => ({role, pieces: [piece]}))
    }),
    facts: {
      date: valueIn(keys.date),
      section: valueIn(keys.section) ?? valueIn(keys.desk),
      author: valuesIn(keys.byline),
      desk: valueIn(keys.desk),
      outlet: valueIn(keys.outlet),
      url: valueIn(keys.url),
      id: valueIn(keys.id),
      fields: fieldsOf(data)
    }
  }
}

/** Characters of a field that tells of a story; longer ones are copy. */
const longest = 500

/**
 * Take what an object says in a few words, for lists of stories.
 *
 * @param data
 *   Metadata of a story; what is no object says nothing.
 * @returns
 *   Texts and numbers of the upper level by their names, lists with commas between.
 */
export function fieldsOf(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {}
  const entries = Object.entries(data).map(([name, value]) => [name, textsOf(value).join(', ')])
  return Object.fromEntries(
    entries.filter(([, text = '']) => text !== '' && text.length <= longest)
  )
}

/** The texts of the upper level, those of lists and of `name` in objects too. */
function entriesOf(data: object, frontMatter: FrontMatter): Entry[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const key = name.toLowerCase().replace(/[\s_-]/g, '')
    if (!Object.values(keys).some((names) => names.includes(key))) return []
    const line = lineOf(name, frontMatter)
    return textsOf(value).map((text) => ({key, piece: locate(text, line, frontMatter)}))
  })
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number') return [String(value)]
  // YAML and TOML know dates.
  if (value instanceof Date) return [value.toISOString().replace(/T00:00:00\.000Z$/, '')]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  const {name, title} = (value ?? {}) as {name?: unknown; title?: unknown}
  return textsOf(name ?? title ?? '')
}

/** Where the value of a key starts in the metadata. */
function lineOf(name: string, {source}: FrontMatter): number {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const match = new RegExp(`(?:^|[{,])[ \\t]*["']?${written}["']?[ \\t]*[:=][ \\t]*`, 'm').exec(
    source
  )
  return match ? match.index + match[0].length : 0
}

/** A piece for a value: its characters if they are written as they read, else all of its line. */
function locate(value: string, from: number, {source, start}: FrontMatter): Piece {
  const at = source.indexOf(value, from)
  if (at !== -1) return {value, start: start + at, end: start + at + value.length}

  const line = source.slice(from).split('\n', 1)[0] ?? ''
  const [quote = ''] = /^["']/.exec(line) ?? []
  const end = from + line.trimEnd().length - quote.length
  return {value, start: start + from + quote.length, end: start + Math.max(end, from + 1)}
}
