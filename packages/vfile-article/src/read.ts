/**
 * From a file to a tree.
 */

import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Article} from './article.js'
import {decode} from './decode.js'
import {ArticleError} from './error.js'
import {type Format, formatOf, formats} from './format.js'
import {readText} from './formats/text.js'
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
 * `RootNode#data.comments`, YAML at its head in `RootNode#data.frontMatter`.
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
    throw new ArticleError(
      'format',
      `Files that end in ${file.extname} can't be read. Give one of ${known}.`
    )
  }

  try {
    if (kind === 'docx') return await readWord(file)

    if (typeof file.value !== 'string') {
      file.value = file.value ? decode(file.value) : ''
    }

    return toTree(await read(file.value, kind), file.value)
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
 * Read a Word file, whose value becomes the text that all places point into.
 */
async function readWord(file: VFile): Promise<Root> {
  if (typeof file.value === 'string') {
    throw new ArticleError('broken', 'A Word file has to be given as bytes, not as text.')
  }

  const {readDocx} = await import('./formats/docx.js')
  const article = await readDocx(file.value ?? new Uint8Array())

  file.value = article.text
  return toTree(article, article.text)
}

/**
 * Hand a text to the reader of its format, which is loaded only then: a desk that
 * writes plain text should not wait for a Markdown parser.
 */
async function read(text: string, format: Exclude<Format, 'docx'>): Promise<Article> {
  switch (format) {
    case 'text':
      return readText(text)
    case 'markdown':
      return readMarkdown(text)
    case 'html':
      return (await import('./formats/html.js')).readHtml(text)
    case 'ninjs':
      return (await import('./formats/ninjs.js')).readNinjs(text)
    case 'xml':
      return (await import('./formats/xml.js')).readXml(text)
  }
}

/** HTML that may have copy in a block of its own. */
const htmlBlock = /^ {0,3}<(?:aside|blockquote|div|fig|p|section|table)/im

async function readMarkdown(text: string): Promise<Article> {
  const html = htmlBlock.test(text) ? await import('./formats/html.js') : undefined
  return (await import('./formats/markdown.js')).readMarkdown(text, html?.readHtml)
}
