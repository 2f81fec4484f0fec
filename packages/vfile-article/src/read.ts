/**
 * From a file to a tree.
 */

import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Article, Block} from './article.js'
import {decode} from './decode.js'
import {ArticleError} from './error.js'
import {type Format, formatOf, formats, unreadable} from './format.js'
import {isEncodedMail} from './formats/mail.js'
import {readText} from './formats/text.js'
import {findFrontMatter, readHead} from './front-matter.js'
import {textOf} from './pieces.js'
import {maskTemplates, withRoles} from './templates.js'
import {toTree} from './tree.js'

/**
 * Read an article.
 *
 * The tree is light: `RootNode > ParagraphNode > SentenceNode > TextNode`, one
 * sentence a paragraph, one leaf for a run of copy (see `tree.ts` for why).
 * `ParagraphNode#data.role` is set where the format tells what the paragraph is for.
 * A leaf whose value is not written in the file as it reads (`&amp;`, a JSON
 * escape) is short, and its position takes in all that it is written with. A
 * leaf inside a link has its address in `data.url`. Comments in the file are in
 * `RootNode#data.comments`, metadata at its head in `RootNode#data.frontMatter`. A text that
 * does not say what encoding it is in, and is not in UTF-8, gets a message that says how it was read.
 *
 * @param file
 *   File with its path and its value; a value of bytes is decoded, and becomes the
 *   text that all offsets count in.
 * @param format
 *   Its format; told by the ending of its name if left out.
 * @returns
 *   Tree of the article.
 * @throws {ArticleError}
 *   If the file is no article of its format; its message says what to do.
 */
export async function readArticle(file: VFile, format?: Format): Promise<Root> {
  const kind = format ?? formatOf(file.extname)

  if (!kind) {
    const known = Object.keys(formats).join(', ')
    const what = unreadable[file.extname?.toLowerCase() ?? '']
    throw new ArticleError(
      'format',
      what
        ? `This is ${what}, which can't be read. Save it as .docx, or export it as text.`
        : `Files that end in ${file.extname} can't be read. Give one of ${known}.`
    )
  }

  try {
    if (kind === 'docx' || kind === 'odt') return await readPaged(file, kind)

    if (typeof file.value !== 'string') {
      const {text, note} = decode(file.value ?? new Uint8Array(), kind)
      file.value = text
      if (note) file.info(note, {ruleId: 'undeclared-encoding', source: 'onrecord'})
    }

    return toTree(withCopy(await read(file.value, kind, file.extname)), file.value)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Only elements inside elements inside elements go deeper than the stack.
    throw new ArticleError(
      'refused',
      'Its markup is nested deeper than copy is. Export it again.',
      error
    )
  }
}

/**
 * Read a file of a word processor, whose value becomes the text that all places point into.
 */
async function readPaged(file: VFile, format: 'docx' | 'odt'): Promise<Root> {
  if (typeof file.value === 'string') {
    const name = format === 'docx' ? 'A Word file' : 'An OpenDocument text'
    throw new ArticleError('broken', `${name} has to be given as bytes, not as text.`)
  }

  const bytes = file.value ?? new Uint8Array()
  const article =
    format === 'docx'
      ? await (await import('./formats/docx.js')).readDocx(bytes)
      : (await import('./formats/odt.js')).readOdt(bytes)

  file.value = article.text
  return toTree(withCopy(article), article.text)
}

/**
 * Make sure that there is something to check: nothing read must not look like nothing found.
 */
function withCopy(article: Article): Article {
  const isCopy = article.blocks.some(
    ({role, pieces}) => role !== 'furniture' && /[\p{L}\p{N}]/u.test(textOf(pieces))
  )
  if (isCopy) return article
  // A page of a site that is all metadata claims to be no article.
  if (article.frontMatter) {
    throw new ArticleError('format', 'No copy was found in it, only front matter. Give the story.')
  }
  throw new ArticleError('empty', 'No copy was found in it. Give the story, or leave the file out.')
}

/**
 * Hand a text to the reader of its format, which is loaded only then: a desk that
 * writes plain text should not wait for a Markdown parser.
 */
async function read(
  text: string,
  format: Exclude<Format, 'docx' | 'odt'>,
  extname: string | undefined
): Promise<Article> {
  switch (format) {
    case 'text':
      if (isEncodedMail(text)) {
        throw new ArticleError(
          'encoding',
          'This is a mail as it was sent, its characters in codes. Copy its text into a file of its own.'
        )
      }
      return withHead(text, async (copy) => readText(copy))
    case 'markdown':
    case 'html':
      return withHead(text, async (copy) => {
        const {text: masked, spans} = maskTemplates(copy, extname?.toLowerCase() === '.mdx')
        const article = await (format === 'html' ? readHtml(masked) : readMarkdown(masked))
        return {...article, blocks: withRoles(article.blocks, spans)}
      })
    case 'ninjs':
      return (await import('./formats/ninjs.js')).readNinjs(text)
    case 'xml':
      return (await import('./formats/xml.js')).readXml(text)
  }
}

/**
 * Read a text that may have metadata at its head, whose title is its headline.
 */
async function withHead(
  text: string,
  readCopy: (copy: string) => Promise<Article>
): Promise<Article> {
  const frontMatter = findFrontMatter(text)
  if (!frontMatter) return readCopy(text)

  const {blocks, facts} = await readHead(frontMatter)
  // As long as before, so that the copy keeps its places.
  const blank = text.slice(0, frontMatter.end).replace(/[^\r\n]/g, ' ')
  const article = await readCopy(blank + text.slice(frontMatter.end))

  return {
    ...article,
    blocks: joinHead(blocks, article.blocks),
    frontMatter,
    facts: {...article.facts, ...facts}
  }
}

/**
 * Put what metadata say of the story before its copy: a headline that stands in both is the one in the copy, and
 * one that differs is its deck.
 */
function joinHead(head: readonly Block[], blocks: readonly Block[]): Block[] {
  const words = ({pieces}: Block): string => textOf(pieces).replace(/\s+/g, ' ').trim()
  const said = new Set(blocks.filter(({role}) => role !== undefined).map(words))
  const known = head.filter((block) => !said.has(words(block)))
  const isTitled = known.some(({role}) => role === 'headline')

  return [
    ...known,
    ...blocks.map((block) =>
      isTitled && block.role === 'headline' ? {...block, role: 'deck' as const} : block
    )
  ]
}

async function readHtml(text: string): Promise<Article> {
  return (await import('./formats/html.js')).readHtml(text)
}

/** HTML that may have copy in a block of its own. */
const htmlBlock = /^ {0,3}<(?:aside|blockquote|div|fig|p|section|table)/im

async function readMarkdown(text: string): Promise<Article> {
  const html = htmlBlock.test(text) ? await import('./formats/html.js') : undefined
  return (await import('./formats/markdown.js')).readMarkdown(text, html?.readHtml)
}
