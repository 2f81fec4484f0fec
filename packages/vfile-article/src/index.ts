/**
 * Read articles into nlcst trees.
 */

export type {Article, Block, Comment, Piece} from './article.js'
export {ArticleError, type ArticleErrorCode} from './error.js'
export {copySize, type Format, formatOf, formats, isPaged, unreadable} from './format.js'
export {type Facts, type FrontMatter, parseFrontMatter} from './front-matter.js'
export {readArticle} from './read.js'
export {type ArticleData, articleData} from './root-data.js'
export {toTree} from './tree.js'
