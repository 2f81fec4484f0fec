/**
 * XML: NITF, NewsML, RSS, Atom or XHTML, as its root element tells.
 */

import type {Article} from '../article.js'
import {ArticleError} from '../error.js'
import {readFeed} from './feed.js'
import {readMarkup} from './html.js'
import {readNewsml} from './newsml.js'
import {readNitf} from './nitf.js'
import {parseXml} from './xml-tree.js'

/**
 * Read an XML document.
 *
 * @param source
 *   XML document.
 * @returns
 *   Its paragraphs.
 * @throws {ArticleError}
 *   If it is broken, or no format of articles.
 */
export function readXml(source: string): Article {
  const root = parseXml(source)

  switch (root.name) {
    case 'nitf':
      return readNitf(root)
    case 'newsitem':
    case 'newsmessage':
    case 'newsml':
    case 'packageitem':
      return readNewsml(root)
    case 'rss':
    case 'rdf':
    case 'feed':
      return readFeed(root)
    case 'html':
      return readMarkup([root])
    default:
      throw new ArticleError(
        'format',
        `This XML is no article: its root is <${root.name}>. Give NITF, NewsML, a feed or XHTML.`
      )
  }
}
