/**
 * What the root of a tree carries beside the copy.
 */

import type {Root} from 'nlcst'
import type {Comment} from './article.js'
import type {Facts, FrontMatter} from './front-matter.js'

/** What a file says to us and not to its readers. */
export interface ArticleData {
  /** Comments, in the order of the file. */
  comments: readonly Comment[]
  /** Metadata at the head of the file. */
  frontMatter?: FrontMatter | undefined
  /** Date and section of the story, where the file tells. */
  facts: Facts
}

/**
 * Get what a file says to us and not to its readers.
 *
 * @param root
 *   Tree from `readArticle`.
 * @returns
 *   Comments, front matter and facts; none for a tree from elsewhere.
 */
export function articleData(root: Root): ArticleData {
  const data = root.data as Partial<ArticleData> | undefined
  return {
    comments: data?.comments ?? [],
    frontMatter: data?.frontMatter,
    facts: data?.facts ?? {}
  }
}
