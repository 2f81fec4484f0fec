/**
 * RSS and Atom, which some agencies send their stories in.
 */

import type {Article, Block} from '../article.js'
import {isMarkedUp, readEmbedded} from '../embedded.js'
import {ArticleError} from '../error.js'
import {childrenOf, findElements, type MarkupElement, piecesOf} from '../markup.js'
import {collapseSpace, textOf} from '../pieces.js'
import {readHtml, readMarkup} from './html.js'
import {readText} from './text.js'

/** What holds the copy of a story; the fullest first. `encoded` is `content:encoded`. */
const contents = ['encoded', 'content', 'description', 'summary']

/**
 * Read a feed.
 *
 * @param root
 *   Element `rss`, `rdf` or `feed`.
 * @returns
 *   Title, author and the fullest text of every story.
 * @throws {ArticleError}
 *   If it has none.
 */
export function readFeed(root: MarkupElement): Article {
  const stories = findElements([root], ({name}) => name === 'item' || name === 'entry')
  if (stories.length === 0) {
    throw new ArticleError('format', 'This feed holds no story. Give one that does.')
  }
  const articles = stories.map(readStory)
  const [first] = stories

  return {
    blocks: articles.flatMap(({blocks}) => blocks),
    comments: articles.flatMap(({comments}) => comments),
    facts: first && {
      date: textIn(first, ['pubdate', 'published', 'date', 'updated']),
      section: textIn(first, ['category']),
      author: textIn(first, ['creator', 'author']),
      url: textIn(first, ['link']),
      id: textIn(first, ['guid', 'id'])
    }
  }
}

function readStory(story: MarkupElement): Article {
  const title = childrenOf(story, 'title').flatMap(({children}) => line(children, 'headline'))
  const authors = [
    ...childrenOf(story, 'creator'),
    ...childrenOf(story, 'author').map((author) => childrenOf(author, 'name')[0] ?? author)
  ]
  const byline = authors.slice(0, 1).flatMap(({children}) => line(children, 'byline'))

  for (const name of contents) {
    const [content] = childrenOf(story, name)
    const article = content && readContent(content)
    if (article && article.blocks.length > 0) {
      const own = article.blocks.some(({role}) => role === 'headline') ? [] : title
      return {...article, blocks: [...own, ...byline, ...article.blocks]}
    }
  }

  return {blocks: [...title, ...byline], comments: []}
}

function readContent({children}: MarkupElement): Article {
  // Atom may have XHTML as elements.
  if (children.some(({type}) => type === 'element')) return readMarkup(children)
  const pieces = piecesOf(children)
  const embedded = {text: textOf(pieces), pieces}
  return readEmbedded(
    embedded,
    isMarkedUp(embedded.text) || /<\w/.test(embedded.text) ? readHtml : readText
  )
}

function line(nodes: MarkupElement['children'], role: 'byline' | 'headline'): Block[] {
  const pieces = collapseSpace(piecesOf(nodes))
  return textOf(pieces).trim() === '' ? [] : [{role, pieces}]
}

function textIn(story: MarkupElement, names: readonly string[]): string | undefined {
  const found = names.flatMap((name) => childrenOf(story, name))[0]
  return found && (textOf(piecesOf(found.children)).trim() || found.attributes.term)
}
