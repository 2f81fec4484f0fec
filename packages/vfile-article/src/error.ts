/**
 * What can be wrong with a file before anything of it is read.
 */

/**
 * Why a file can't be read, as a word that programs can compare; `format` is for what is no article
 * and does not claim to be one, `empty` for an article without copy.
 */
export type ArticleErrorCode =
  | 'binary'
  | 'broken'
  | 'empty'
  | 'encoding'
  | 'format'
  | 'refused'
  | 'too-large'

/**
 * A file that can't be read as an article.
 *
 * Its message is one plain sentence or two: what is the matter, and what to do.
 * It does not name the file; whoever opened it can.
 */
export class ArticleError extends Error {
  /** Why, as a word. */
  readonly code: ArticleErrorCode

  /**
   * @param code
   *   Why, as a word.
   * @param message
   *   Why, as a sentence, and what to do.
   * @param cause
   *   Error of the parser that gave up, if one did.
   */
  constructor(code: ArticleErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : {cause})
    this.name = 'ArticleError'
    this.code = code
  }
}
