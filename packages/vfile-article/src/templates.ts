/**
 * Instructions to a site generator among the copy.
 */

import type {Role} from 'nlcst-attribution'
import type {Block} from './article.js'
import {criticMarks} from './critic.js'
import names from './generated/templates.js'
import {mdxTag} from './mdx.js'

/** A stretch of the text whose copy has a role, since a tag says so. */
export interface RoleSpan {
  role: Role
  start: number
  end: number
}

/** A text without its instructions. */
export interface Masked {
  /** As long as the text, with characters that nobody sees in their places. */
  text: string
  spans: RoleSpan[]
}

/** A tag. */
export interface Tag {
  end: number
  /** `''` for what has no name, such as an output. */
  name: string
  closes: boolean
  /** Whether a tag of its kind may hold copy up to another that closes it. */
  pairs: boolean
}

/** Ways to write a tag: the mark that opens it, and the one that closes it; the longest first. */
const delimiters: readonly (readonly [string, string])[] = [
  ['{{!--', '--}}'],
  ['{{/*', '*/}}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{{', '}}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>']
]

/** Comments, which may have empty lines. */
const comments = /^(?:\{\{!--|\{\{\/\*|\{#)$/

/** Where a tag may begin, and what is passed over whole: programs of a page. */
const begin = /\{\{|\{%|\{#|\{:|\{\.|<%|\[|<(script|style)\b/gi

/** Where something may begin in MDX that is no Markdown. */
const beginMdx = /^(?:import|export)\s|\\?\{|<\/?[A-Z]/gm

/** Attributes of Kramdown, Pandoc and Hugo: `{: .lead}`, `{#top}`, `{.wide width=50%}`. */
const attributes =
  /\{:[^}\n]*\}|\{\s*(?:[#.][\w-]+|[\w-]+=(?:"[^"\n]*"|[\w%-]+))(?:\s+(?:[#.][\w-]+|[\w-]+=(?:"[^"\n]*"|[\w%-]+)))*\s*\}/y

/** A shortcode of WordPress: a name and perhaps arguments. */
const bracketed =
  /\[(\/?)([a-z][\w-]*)((?:\s+(?:[\w-]+\s*=\s*)?(?:"[^"\]]*"|'[^'\]]*'|[“”″][^“”″\]]*[“”″]|[^\s"'“”″\][]+))*)\s*(\/?)\](?![([:])/iy

/** An instruction on a line of its own: fences of Pandoc and Docusaurus. */
const fence = /^[ \t]*:{3,}.*$/gm

/** Stands for an instruction: no character that a reader or a parser of Markdown sees. */
const filler = '\u200B'

const roles: readonly (readonly [readonly string[], Role])[] = [
  [names.quoted, 'blockquote'],
  [names.captions, 'caption'],
  [names.furniture, 'furniture']
]

/**
 * Take out what a site generator would: shortcodes of Hugo, Zola and WordPress, tags and outputs of Liquid,
 * Nunjucks, Handlebars and ERB, attributes in braces, marks of editing. What stands between a tag that opens and one that
 * closes stays, save comments and programs.
 *
 * @param text
 *   Markdown or HTML.
 * @param isMdx
 *   Whether it is MDX, with imports, components and expressions.
 * @returns
 *   The text without them, every character that stays at its place.
 */
export function maskTemplates(text: string, isMdx = false): Masked {
  if (!/\{|<%|\[\/?[a-z]|^[ \t]*:{3}/im.test(text) && !isMdx) return {text, spans: []}
  return new Masker(text, isMdx).run()
}

/**
 * Give blocks the roles of the tags around them.
 *
 * @param blocks
 *   Blocks; those that have a role keep it.
 * @param spans
 *   Stretches with roles.
 * @returns
 *   Blocks.
 */
export function withRoles(blocks: readonly Block[], spans: readonly RoleSpan[]): Block[] {
  if (spans.length === 0) return [...blocks]

  return blocks.map((block) => {
    const start = startOf(block)
    const span = spans.find((one) => one.start <= start && start < one.end)
    return span && block.role === undefined ? {...block, role: span.role} : block
  })
}

/** Where the first character stands that a reader sees. */
function startOf({pieces}: Block): number {
  const first = pieces.find(({value}) => /[^\s\u200B]/.test(value))
  return first ? first.start + first.value.search(/[^\s\u200B]/) : 0
}

class Masker {
  readonly #text: string
  readonly #isMdx: boolean
  /** Stretches to take out, in order. */
  readonly #masks: [number, number][] = []
  readonly #spans: RoleSpan[] = []
  /** Tags that are open, whose copy has a role. */
  readonly #open: {name: string; role: Role; start: number}[] = []
  /** Where each closing mark was seen last, so that none is searched for twice. */
  readonly #seen = new Map<string, number>()

  constructor(text: string, isMdx: boolean) {
    this.#text = text
    this.#isMdx = isMdx
  }

  run(): Masked {
    const pattern = new RegExp(this.#isMdx ? beginMdx : begin)
    let match: RegExpExecArray | null

    for (;;) {
      match = pattern.exec(this.#text)
      if (!match) break
      pattern.lastIndex = this.#take(match.index, match[1]) ?? match.index + match[0].length
    }

    for (const {index, 0: line} of this.#text.matchAll(fence)) {
      this.#masks.push([index, index + line.length])
    }
    this.#masks.push(...criticMarks(this.#text))
    return {text: this.#masked(), spans: this.#spans}
  }

  /** Take what begins at a place out; gives where to go on, or nothing if it is copy. */
  #take(start: number, program: string | undefined): number | undefined {
    if (program !== undefined) {
      const end = this.#find(`</${program.toLowerCase()}`, start)
      return end === -1 ? undefined : end
    }

    const tag = this.#isMdx
      ? mdxTag(this.#text, start)
      : this.#text[start] === '['
        ? this.#bracketed(start)
        : this.#tag(start)
    if (!tag) return
    let {end} = tag

    if (!tag.closes && tag.pairs && names['no-copy'].includes(tag.name)) {
      end = this.#endOf(tag.name, this.#text.slice(start, start + 2), end)
    } else if (tag.pairs) {
      this.#pair(tag)
    }

    this.#masks.push([start, end])
    return end
  }

  #tag(start: number): Tag | undefined {
    attributes.lastIndex = start
    const attribute = attributes.exec(this.#text)
    if (attribute) return {end: attributes.lastIndex, name: '', closes: false, pairs: false}

    const [open, close] = delimiters.find(([mark]) => this.#text.startsWith(mark, start)) ?? []
    if (open === undefined || close === undefined) return
    const at = this.#find(close, start + open.length)
    if (at === -1) return

    const inside = this.#text.slice(start + open.length, at)
    // What goes over an empty line was meant for readers: only comments do.
    if (!comments.test(open) && /\n[ \t]*\r?\n/.test(inside)) return
    const [, slash = '', ended = '', name = ''] =
      /^[-~\s]*(\/?)\s*#?\s*(end)?([\w-]*)/.exec(inside.toLowerCase()) ?? []

    return {
      end: at + close.length,
      name,
      closes: slash !== '' || ended !== '',
      // An output has no end, save in Handlebars.
      pairs: !comments.test(open) && (open !== '{{' || /^[-~\s]*[/#]/.test(inside))
    }
  }

  #bracketed(start: number): Tag | undefined {
    bracketed.lastIndex = start
    const match = bracketed.exec(this.#text)
    if (!match) return

    const [, slash = '', written = '', given = ''] = match
    const name = written.toLowerCase()
    const isKnown =
      names.bracketed.includes(name) || this.#find(`[/${name}]`, slash ? 0 : start) !== -1
    // “[The board]” is an editor's bracket; a shortcode names its arguments.
    if (!isKnown && !/\s[\w-]+\s*=\s*\S/.test(given)) return
    return {end: bracketed.lastIndex, name, closes: slash !== '', pairs: true}
  }

  /** Where the tag ends that closes one whose inside is no copy. */
  #endOf(name: string, open: string, from: number): number {
    const ends =
      open[0] === '['
        ? [`[/${name}]`]
        : open === '{%'
          ? [`end${name}`, '{% end %}']
          : [`/${name}`, `/ ${name}`]
    const found = ends.map((end) => this.#find(end, from)).filter((at) => at !== -1)
    if (found.length === 0) return from

    const at = Math.min(...found)
    const close = this.#find(open[0] === '[' ? ']' : '}', at)
    return close === -1 ? from : close + (this.#text[close + 1] === '}' ? 2 : 1)
  }

  #pair({name, closes, end}: Tag): void {
    if (!closes) {
      const role = roles.find(([words]) => words.includes(name))?.[1]
      if (role) this.#open.push({name, role, start: end})
      return
    }

    // Zola closes all with `{% end %}`.
    const at =
      name === '' ? this.#open.length - 1 : this.#open.map((one) => one.name).lastIndexOf(name)
    const [opened] = at === -1 ? [] : this.#open.splice(at)
    if (opened) this.#spans.push({role: opened.role, start: opened.start, end})
  }

  /** As `indexOf`, in time that grows with the text however often it is asked. */
  #find(mark: string, from: number): number {
    const seen = this.#seen.get(mark)
    if (seen !== undefined && (seen === -1 || seen >= from)) return seen
    const at = this.#text.indexOf(mark, from)
    this.#seen.set(mark, at)
    return at
  }

  #masked(): string {
    const sorted = this.#masks.sort(([left], [right]) => left - right)
    let text = ''
    let at = 0

    for (const [start, end] of sorted) {
      if (start < at) continue
      text += this.#text.slice(at, start) + this.#fillerFor(start, end)
      at = end
    }

    // A line of instructions alone is empty, and parts paragraphs.
    return (text + this.#text.slice(at)).replace(/^[ \t\u200B]*\u200B[ \t\u200B\r]*$/gm, (line) =>
      ' '.repeat(line.length)
    )
  }

  #fillerFor(start: number, end: number): string {
    const glues = /\w/.test(this.#text[start - 1] ?? '') && /\w/.test(this.#text[end] ?? '')
    return (glues ? ' ' : filler).repeat(end - start)
  }
}
